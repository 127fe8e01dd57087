"""What is told while a run goes on: failures at once, the rest from time to time."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from recette.catalogue import load_catalogue
from recette.cli import exploration as exploring
from recette.cli import output, progress
from recette.cli.output import Keeper, conclude, prepare_folder
from recette.cli.progress import ProgressBoard
from recette.explore.exploration import Exploration
from recette.report.results import Results, RunFacts
from recette.run.bench_files import catalogue_file
from recette.run.events import Failed, Ready, ScenarioPlayed, Started, StepPlayed
from tests.run.pretending import plan

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Hours:
    """A clock that goes by what is told of it."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        """Return the seconds."""
        return self.now


@pytest.fixture
def hours(monkeypatch: pytest.MonkeyPatch) -> Hours:
    """Put a clock of ours in the place of the machine's."""
    hours = Hours()
    for module in (progress, output, exploring):
        monkeypatch.setattr(module, "time", hours)
    return hours


def consoled(*, terminal: bool = False) -> tuple[Console, Callable[[], str]]:
    """Return a console, and what it was told so far."""
    text = io.StringIO()
    return Console(file=text, width=200, force_terminal=terminal), text.getvalue


def test_from_time_to_time(hours: Hours) -> None:
    """Without a terminal, a line now and then says how far it is and how long is left."""
    console, told = consoled()
    with ProgressBoard(console, plan("a", "b", "c", "d"), 1) as board:
        for name, now in (("a", 1.0), ("b", 600.0), ("c", 660.0), ("d", 700.0)):
            board.started(Started(name))
            hours.now = now
            board.played(ScenarioPlayed(name, "conforme", 0.0))
    assert told().splitlines() == [
        "2/4 scénarios joués, reste 10 min environ",
        "3/4 scénarios joués, reste 4 min environ",
        "4/4 scénarios joués",
    ]


def test_less_than_a_minute(hours: Hours) -> None:
    """The last minute is not counted in seconds."""
    console, told = consoled()
    with ProgressBoard(console, plan("a", "b"), 1) as board:
        hours.now = 20.0
        board.played(ScenarioPlayed("a", "conforme", 0.0))
    assert told() == "1/2 scénarios joués, reste moins d'une minute\n"


def test_a_terminal_is_told_only_what_fails_at_once(hours: Hours) -> None:
    """A terminal has its live line: only what fails is told, at once."""
    console, told = consoled(terminal=True)
    with ProgressBoard(console, plan("a", "b"), 1) as board:
        hours.now = 20.0
        board.played(ScenarioPlayed("a", "conforme", 0.0))
        board.played(ScenarioPlayed("b", "erreur", 0.0, failing="Quand elle regarde", message="?"))
    assert "scénarios joués" not in told()
    assert "ERREUR [ACC-01] A (b)" in told()


def results(*names: str) -> Results:
    """Return the results of a run that plans these scenarios."""
    facts = RunFacts({"nom": "essai", "url": ""}, "", "", 1, "recette", {}, filtered=True)
    return Results(facts, load_catalogue(catalogue_file()), plan(*names))


def test_what_is_known_is_written_as_it_comes(tmp_path: Path, hours: Hours) -> None:
    """Every event is logged; the results are written again once some time has passed."""
    prepare_folder(tmp_path)
    known = results("a")
    console, _ = consoled()

    def statuses() -> list[str]:
        data = json.loads((tmp_path / "resultats.json").read_text(encoding="utf-8"))
        return [scenario["statut"] for scenario in data["scenarios"]]

    with ProgressBoard(console, known.planned, 1) as board:
        keeper = Keeper(known, tmp_path, board)
        keeper.note(Ready({"navigateur": "aucun"}))
        keeper.note(Started("a"))
        keeper.note(Failed("le navigateur s'est fermé"))
        assert "conforme" not in statuses()
        hours.now = 6.0
        keeper.note(ScenarioPlayed("a", "conforme", 0.0))
    assert statuses() == ["conforme"]
    assert known.description == {"navigateur": "aucun"}
    log = (tmp_path / "evenements.ndjson").read_text(encoding="utf-8").splitlines()
    assert len(log) == 4


def test_the_end_tells_what_is_wrong(tmp_path: Path) -> None:
    """Rules that are not conforme are told with why; what was not played is named."""
    prepare_folder(tmp_path)
    known = results("a", "b", "c")
    known.planned = [replace(known.planned[0], rule_ids=("COD-01",)), *known.planned[1:]]
    known.facts = replace(known.facts, selected_rules=("ACC-01", "COD-01", "ACC-99"))
    known.exemptions = {"COD-01": "dans l'application"}
    step = StepPlayed("Alors", "tout est juste", "non_conforme", 0.0)
    known.add(ScenarioPlayed("b", "non_conforme", 0.0, (step,), message="autre chose"))
    console, told = consoled()
    assert conclude(known, tmp_path, console) == 1
    assert "ACC-01 non conforme : " in told()
    assert "COD-01 non vérifiable : " in told()
    assert "dans l'application" in told()
    assert "Scénarios prévus et non joués en entier, ou vides : a, c" in told()


def test_an_exploration_tells_how_far_it_is(hours: Hours) -> None:
    """From time to time, and not at each case."""
    console, told = consoled()
    tick = exploring._Ticker(console)
    exploration = Exploration(1, [], (), tried=3)
    exploration.cases = [SimpleNamespace()] * 9  # type: ignore[list-item]
    tick(exploration)
    hours.now = 16.0
    tick(exploration)
    tick(exploration)
    assert told() == "3/9 saisies explorées\n"
