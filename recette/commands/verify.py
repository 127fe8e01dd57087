"""`recette verifier`: plan, target, play, results, verdict."""

from __future__ import annotations

import os
import platform
import secrets
import shutil
import sys
import time
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import requests

from recette import __version__
from recette.catalogue import load_catalogue
from recette.commands.progress import ProgressBoard
from recette.domain.errors import RecetteError, UsageError
from recette.domain.verdicts import NOTHING_PLAYED
from recette.report import html, json_file, junit
from recette.report.results import Results, RunFacts
from recette.run.bench import bench_folder, catalogue_file, features_folder
from recette.run.events import Event, Ready, ScenarioPlayed, written
from recette.run.plan import PlannedScenario, read_plan, select
from recette.run.stack import Stack
from recette.run.supervisor import Conditions, Supervisor, shuffled, workers_for
from recette.target.guard import guard_of
from recette.target.loading import load_profile
from recette.target.profile import Preparation, Profile, RunSettings

if TYPE_CHECKING:
    from rich.console import Console

_TIMEOUT = 15.0
_REFRESH = 5.0


@dataclass(frozen=True)
class VerifyOptions:
    """What was asked on the command line."""

    target: str = ""
    inbox: str = ""
    profile: Path | None = None
    rules: tuple[str, ...] = ()
    tags: str = ""
    output: Path = Path("rapport")
    visible: bool = False
    dry: bool = False
    preparation: Preparation | None = None
    seed: int | None = None
    workers: int = 0
    strict: bool = False
    shuffle: bool = False
    repeats: int = 1
    features: tuple[Path, ...] = ()
    hosts: tuple[str, ...] = ()
    defects: tuple[str, ...] = ()


def verify(options: VerifyOptions, console: Console) -> int:
    """Run the acceptance; return the exit status.

    Raises:
        UsageError: wrong usage or configuration.
        RecetteError: nothing could be looked at.
    """
    folders = [features_folder(), *options.features]
    plan = [s for s in read_plan(folders) if "redige" not in s.tags]
    planned = select(plan, options.rules, options.tags or None)
    if options.dry:
        return _list(planned, console)
    if not planned:
        console.print("Rien n'est choisi : aucun scénario ne répond à --regle et --etiquettes.")
        return NOTHING_PLAYED
    prepare_folder(options.output)
    with ExitStack() as stack:
        profile, environment = _target(options, stack)
        return _run(options, profile, environment, planned, console)


def _list(planned: list[PlannedScenario], console: Console) -> int:
    for scenario in planned:
        line = f"{' '.join(scenario.rule_ids):<16} {scenario.id:<52} {scenario.name}"
        console.print(line, highlight=False, markup=False, soft_wrap=True)
    console.print(f"{len(planned)} scénarios seraient joués.", highlight=False)
    return 0 if planned else NOTHING_PLAYED


def prepare_folder(output: Path) -> None:
    """Make the output folder ready: writable, without the evidence of another run.

    Raises:
        UsageError: it cannot be written.
    """
    try:
        output.mkdir(parents=True, exist_ok=True)
        probe = output / ".ecriture"
        probe.write_text("", encoding="utf-8")
        probe.unlink()
        shutil.rmtree(output / "scenarios", ignore_errors=True)
        (output / "evenements.ndjson").unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(
            f"Le dossier de résultats {output} ne peut pas être écrit ({error.strerror}) : "
            "choisissez-en un autre par --sortie."
        ) from error


def _target(options: VerifyOptions, stack: ExitStack) -> tuple[Profile, dict[str, str]]:
    """Return the profile of the target, the bundled one started if none is named."""
    if not options.target and options.profile is None:
        if options.inbox:
            raise UsageError(
                "--boite va avec --cible ou --profil : la cible embarquée a la sienne."
            )
        bundled = stack.enter_context(Stack(options.output / "journaux", options.defects))
        return _adjusted(bundled.profile(), options), bundled.environment()
    profile = load_profile(options.profile) if options.profile else Profile()
    profile = _adjusted(profile, options)
    guard = guard_of(profile, options.hosts)
    for url in (profile.cible.url, profile.boite.url):
        guard.check(url)
    _check_reachable(profile.cible.url)
    return profile, dict(os.environ)


def _adjusted(profile: Profile, options: VerifyOptions) -> Profile:
    cible = profile.cible.model_copy(update={"url": options.target} if options.target else {})
    boite = profile.boite.model_copy(update={"url": options.inbox} if options.inbox else {})
    update: dict[str, object] = {"cible": cible, "boite": boite}
    if options.preparation:
        update["preparation"] = options.preparation
    return profile.model_copy(update=update)


def _check_reachable(url: str) -> None:
    try:
        requests.get(url, timeout=_TIMEOUT, allow_redirects=False)
    except requests.exceptions.SSLError as error:
        raise RecetteError(
            f"Le certificat de {url} est refusé ({error}) : corrigez-le, ou ajoutez son autorité "
            "par REQUESTS_CA_BUNDLE."
        ) from error
    except requests.RequestException as error:
        raise RecetteError(
            f"La cible ne répond pas sur {url} ({type(error).__name__}) : "
            "vérifiez l'adresse, et que la cible est démarrée."
        ) from error


def _run(
    options: VerifyOptions,
    profile: Profile,
    environment: dict[str, str],
    planned: list[PlannedScenario],
    console: Console,
) -> int:
    seed = secrets.randbelow(2**31) if options.seed is None else options.seed
    settings = RunSettings(
        profil=profile,
        sortie=str(options.output.resolve()),
        graine=seed,
        visible=options.visible,
    )
    results = Results(
        _facts(options, profile, seed),
        load_catalogue(catalogue_file()),
        planned,
        exemptions=profile.politique.exemptions,
        strict=options.strict,
    )
    console.print(
        f"Cible : {profile.cible.nom}, {profile.cible.url} · graine {seed} "
        f"· {len(planned)} scénarios",
        highlight=False,
    )
    _play(options, settings, environment, results, console)
    return _conclude(results, options.output, console)


def _facts(options: VerifyOptions, profile: Profile, seed: int) -> RunFacts:
    section = profile.cible
    return RunFacts(
        target={
            "nom": section.nom,
            "url": section.url,
            "autorise_par": section.autorise_par or ", ".join(options.hosts),
        },
        inbox_url=profile.boite.url,
        clock=profile.horloge.pilote,
        seed=seed,
        command=" ".join(["recette", *sys.argv[1:]]),
        versions={
            "recette": __version__,
            "python": platform.python_version(),
            "behave": version("behave"),
            "playwright": version("playwright"),
        },
        selected_rules=tuple(r.upper().removeprefix("@") for r in options.rules),
        preparation=profile.preparation,
    )


def _play(
    options: VerifyOptions,
    settings: RunSettings,
    environment: dict[str, str],
    results: Results,
    console: Console,
) -> None:
    journals = options.output / "journaux"
    journals.mkdir(exist_ok=True)
    workers = workers_for(settings, options.workers or _default_workers(options))
    conditions = Conditions(
        settings,
        bench_folder(),
        steps=[f / "steps" for f in options.features if (f / "steps").is_dir()],
        workers=workers,
        environment=environment,
        journal=journals / "travailleurs.log",
    )
    rounds = list(results.planned) * options.repeats
    order = shuffled(rounds, settings.graine) if options.shuffle else rounds
    with ProgressBoard(console, results.planned, options.repeats) as board:
        keeper = _Keeper(results, options.output, board)
        try:
            Supervisor(conditions, keeper.note).play(order)
        except KeyboardInterrupt:
            results.interrupted = True
        except UsageError:
            raise
        except RecetteError as error:
            results.failure = str(error)


def _default_workers(options: VerifyOptions) -> int:
    """Two on the bundled target, which is ours; one on another, which we may not load."""
    return 1 if options.target or options.profile or options.visible else 2


class _Keeper:
    """Writes what is known, as it comes."""

    def __init__(self, results: Results, output: Path, board: ProgressBoard) -> None:
        self._results = results
        self._output = output
        self._board = board
        self._written = time.monotonic()

    def note(self, event: Event) -> None:
        with (self._output / "evenements.ndjson").open("a", encoding="utf-8") as log:
            log.write(written(event) + "\n")
        if isinstance(event, Ready):
            self._results.description.update(event.description)
        elif isinstance(event, ScenarioPlayed):
            self._results.add(event)
            self._board.played(event)
        if time.monotonic() - self._written > _REFRESH:
            json_file.write(self._results, self._output)
            self._written = time.monotonic()


def _conclude(results: Results, output: Path, console: Console) -> int:
    results.ended = datetime.now(UTC)
    json_file.write(results, output)
    junit.write(results, output)
    page = html.write(results, output)
    status = results.exit_status()
    console.print()
    for verdict, count in results.counts().most_common():
        console.print(f"  {count:>3} {verdict.words}", highlight=False)
    missing = results.unaccounted()
    if missing and not results.interrupted and not results.failure:
        console.print(f"Scénarios prévus et non joués, ou vides : {', '.join(missing[:10])}")
    console.print(
        html.sentence(results), style="bold", highlight=False, markup=False, soft_wrap=True
    )
    console.print(
        f"Durée {results.duration():.0f} s. Résultats : {page}", highlight=False, soft_wrap=True
    )
    return status


def with_defects(options: VerifyOptions, *names: str) -> VerifyOptions:
    """Return the same options with defects of the bundled application switched on."""
    return replace(options, defects=names)
