"""The output folder: made ready, filled as scenarios are played, concluded."""

from __future__ import annotations

import shutil
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from recette.domain.errors import UsageError, reason
from recette.domain.verdicts import Status
from recette.report import html, json_file, junit
from recette.report.html import sentence
from recette.report.masking import masked, masked_data
from recette.run.events import Event, Ready, ScenarioPlayed, Started, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rich.console import Console

    from recette.cli.progress import ProgressBoard
    from recette.report.results import Results

_REFRESH = 5.0
_FILES = (
    *("resultats.json", "resultats.html", "junit.xml", "evenements.ndjson"),
    "exploration.json",
)
_SHOWN = 10
_FOLDERS = ("scenarios", "journaux")


def absolute(folder: Path) -> str:
    """Return the whole path of a folder, as the workers are told it.

    Raises:
        UsageError: the working folder is no more, or the path cannot be written in UTF-8.
    """
    try:
        path = str(folder.resolve())
    except OSError as error:
        raise UsageError(
            f"Le dossier courant ne se lit pas ({reason(error)}) : allez dans un autre."
        ) from error
    if path != path.encode("utf-8", "replace").decode("utf-8"):
        raise UsageError(
            f"Le chemin {path} n'est pas en UTF-8, et les résultats ne pourraient pas le nommer : "
            "choisissez un autre dossier par --sortie, ou travaillez dans un autre."
        )
    return path


def prepare_folder(output: Path) -> None:
    """Make the folder, without the results of another run.

    Folders are only removed beside results of ours: the folder may be anybody's.

    Raises:
        UsageError: it cannot be written, or named.
    """
    absolute(output)
    try:
        output.mkdir(parents=True, exist_ok=True)
        probe = output / ".ecriture"
        probe.write_text("", encoding="utf-8")
        probe.unlink()
        if (output / _FILES[0]).exists():
            for name in _FOLDERS:
                shutil.rmtree(output / name, ignore_errors=True)
        for name in _FILES:
            (output / name).unlink(missing_ok=True)
        (output / "journaux").mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"Le dossier de résultats {output} ne peut pas être écrit ({reason(error)}) : "
            "choisissez-en un autre par --sortie."
        ) from error


class Keeper:
    """Writes what is known, as it comes."""

    def __init__(self, results: Results, output: Path, board: ProgressBoard) -> None:
        self._results = results
        self._output = output
        self._board = board
        self._written = time.monotonic()
        json_file.write(results, output)

    def note(self, event: Event) -> None:
        """Note an event."""
        with (self._output / "evenements.ndjson").open("a", encoding="utf-8") as log:
            log.write(written(event, masked_data) + "\n")
        if isinstance(event, Ready):
            self._results.description.update(event.description)
        elif isinstance(event, Started):
            self._board.started(event)
        elif isinstance(event, ScenarioPlayed):
            self._results.add(event)
            self._board.played(event)
        if time.monotonic() - self._written > _REFRESH:
            json_file.write(self._results, self._output)
            self._written = time.monotonic()


def write_all(results: Results, output: Path) -> Path:
    """Write every file of the results; return the page."""
    results.ended = datetime.now(UTC)
    json_file.write(results, output)
    junit.write(results, output)
    return html.write(results, output)


def conclude(results: Results, output: Path, console: Console) -> int:
    """Write the results, tell the verdict, return the exit status."""
    page = write_all(results, output)
    lines = ["", *(f"  {count:>3} {v.words}" for v, count in results.counts().most_common())]
    lines += _not_conforme(results)
    missing = results.unaccounted()
    if missing and not results.interrupted and not results.failure:
        told = ", ".join(missing[:_SHOWN])
        lines.append(f"Scénarios prévus et non joués en entier, ou vides : {told}")
    _tell(console, *lines)
    console.print(sentence(results), style="bold", highlight=False, markup=False, soft_wrap=True)
    _tell(console, f"Durée {results.duration():.0f} s. Résultats : {page}", *told_reserves(results))
    return results.exit_status()


def told_reserves(results: Results) -> list[str]:
    """Return the last line of a run that holds reserves: of which rules, by which readings."""
    held = results.reserves()
    if not held:
        return []
    told = " ; ".join(f"{rule} ({' '.join(said)})" for rule, said in held.items())
    counted = "comptées comme des écarts (--strict)" if results.strict else "sans autre effet"
    return [masked(f"Réserves, {counted} : {told}")]


def _not_conforme(results: Results) -> Iterator[str]:
    """Tell the rules selected that are not conforme, what they state, and why."""
    for rule in results.selected():
        verdict = results.verdict_of(rule)
        known = results.catalogue.get(rule)
        if known is None or verdict in {Status.CONFORME, Status.NON_EXECUTE}:
            continue
        yield f"  {rule} {verdict.words} : {known.statement}"
        if verdict is Status.NON_CONFORME:
            yield f"      le guide : « {known.source} »"
        if verdict is Status.NON_VERIFIABLE:
            yield f"      {masked(json_file.reason(results, rule, verdict))}"


def _tell(console: Console, *lines: str) -> None:
    for line in lines:
        console.print(line, highlight=False, markup=False, soft_wrap=True)
