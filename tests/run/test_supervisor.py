"""The supervisor, over workers that only pretend: who plays what, and what becomes of the dead."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from recette.domain.errors import RecetteError, UsageError
from recette.run import supervisor
from recette.run.events import Event, Failed, Ready, ScenarioPlayed, Started
from recette.run.supervisor import Conditions, Supervisor, shuffled, workers_for
from recette.target.loading import profile_of
from recette.target.profile import RunSettings
from tests.run.pretending import Pretender, conforme, dies, plan, ready

if TYPE_CHECKING:
    from recette.run.plan import PlannedScenario


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Event]:
    """Put pretenders in the place of workers; return where a run tells its events."""
    Pretender.begin, Pretender.script, Pretender.born = ready, conforme, []
    monkeypatch.setattr(supervisor, "WorkerProcess", Pretender)
    return []


def supervised(told: list[Event], workers: int = 1) -> Supervisor:
    """Return a supervisor of so many workers."""
    return Supervisor(Conditions(RunSettings(), Path("banc"), workers=workers), told.append)


def statuses(told: list[Event]) -> list[tuple[str, str]]:
    """Return what was played, in order, and its status."""
    return [(e.id, e.status) for e in told if isinstance(e, ScenarioPlayed)]


def test_every_scenario_is_played_once_by_no_more_workers_than_scenarios(told: list[Event]) -> None:
    """Every scenario is begun and played once, by no more workers than scenarios."""
    supervised(told, workers=5).play(plan("a", "b"))
    assert sorted(statuses(told)) == [("a", "conforme"), ("b", "conforme")]
    assert sorted(e.id for e in told if isinstance(e, Started)) == ["a", "b"]
    assert len(Pretender.born) == 2
    assert all(worker.stopped for worker in Pretender.born)


def test_what_plays_alone_waits_until_nobody_plays_any_more(told: list[Event]) -> None:
    """What plays alone waits until nobody plays any more."""
    playing: list[int] = []

    def watched(worker: Pretender, scenario: PlannedScenario) -> None:
        playing.append(sum(w.current is not None for w in Pretender.born))
        conforme(worker, scenario)

    Pretender.script = watched
    supervised(told, workers=2).play(plan("seul", "a", "b", "c", alone=["seul"]))
    assert statuses(told)[-1] == ("seul", "conforme")
    assert playing[-1] == 1


def test_a_scenario_played_several_times_is_told_by_its_attempt(told: list[Event]) -> None:
    """A scenario played several times is told by its attempt."""
    supervised(told).play(plan("a") * 2)
    assert [e.attempt for e in told if isinstance(e, Started)] == [1, 2]


def test_a_worker_that_dies_is_replaced(told: list[Event]) -> None:
    """What it played is an error, the others are played by another worker."""

    def script(worker: Pretender, scenario: PlannedScenario) -> None:
        (dies if scenario.id == "a" else conforme)(worker, scenario)

    Pretender.script = script
    supervised(told).play(plan("a", "b"))
    assert statuses(told) == [("a", "erreur"), ("b", "conforme")]
    (dead,) = (e for e in told if isinstance(e, ScenarioPlayed) and e.id == "a")
    assert "il s'est arrêté pendant ce scénario" in dead.message
    assert len(Pretender.born) == 2


def test_the_last_words_of_a_worker(told: list[Event]) -> None:
    """A worker that says why it ends is quoted; with nothing left to play nobody replaces it."""

    def script(worker: Pretender, scenario: PlannedScenario) -> None:
        del scenario
        worker.tell(Failed("le navigateur s'est fermé"))
        worker.tell(None)

    Pretender.script = script
    supervised(told).play(plan("a"))
    (dead,) = (e for e in told if isinstance(e, ScenarioPlayed))
    assert dead.message == "Le travailleur ne répond plus : le navigateur s'est fermé."
    assert len(Pretender.born) == 1


def test_workers_that_die_one_after_the_other(told: list[Event]) -> None:
    """After a few of them the run ends, and says where to look."""
    Pretender.script = dies
    with pytest.raises(RecetteError, match="s'arrêtent l'un après l'autre"):
        supervised(told).play(plan(*"abcdefgh"))
    assert {status for _, status in statuses(told)} == {"erreur"}
    assert len(Pretender.born) == 6


def test_a_worker_that_dies_unready_beside_another(told: list[Event]) -> None:
    """It is not replaced as long as another one plays."""

    def begin(worker: Pretender) -> None:
        worker.tell(None if len(Pretender.born) == 1 else Ready({}))

    Pretender.begin = begin
    supervised(told, workers=2).play(plan("a", "b"))
    assert [status for _, status in statuses(told)] == ["conforme"] * 2
    assert len(Pretender.born) == 2


@pytest.mark.parametrize(("usage", "error"), [(True, UsageError), (False, RecetteError)])
def test_resources_that_do_not_open(
    told: list[Event], error: type[RecetteError], *, usage: bool
) -> None:
    """Nothing is played: the run ends by what the worker says."""
    Pretender.begin = lambda worker: worker.tell(Failed("aucun navigateur", usage=usage))
    with pytest.raises(error, match="aucun navigateur") as refusal:
        supervised(told).play(plan("a"))
    assert type(refusal.value) is error
    assert Pretender.born[0].stopped


def test_nothing_happens_any_more(told: list[Event], monkeypatch: pytest.MonkeyPatch) -> None:
    """A scenario without end is given up: its worker is stopped, and told so."""
    monkeypatch.setattr(supervisor, "_LONGEST_SCENARIO", 0.01)

    def stopped(worker: Pretender) -> None:
        if not worker.stopped:
            worker.stopped = True
            worker.tell(None)

    Pretender.script = lambda *_: None
    monkeypatch.setattr(Pretender, "stop", stopped)
    supervised(told).play(plan("a"))
    (given_up,) = (e for e in told if isinstance(e, ScenarioPlayed))
    assert "rien ne s'est passé" in given_up.message


def test_stopped_from_another_thread(told: list[Event]) -> None:
    """The run ends at once, its workers stopped."""
    supervisor_ = supervised(told)
    Pretender.script = lambda *_: supervisor_.stop()
    with pytest.raises(RecetteError, match="interrompue"):
        supervisor_.play(plan("a"))
    assert Pretender.born[0].stopped


@pytest.mark.parametrize(
    ("data", "count"),
    [
        ({}, 4),
        ({"horloge": {"pilote": "libfaketime", "fichier": "h"}}, 1),
        ({"horloge": {"pilote": "commande", "commande": ["avancer"]}}, 1),
        ({"horloge": {"pilote": "commande", "commande": ["vieillir", "{courriel}"]}}, 4),
    ],
)
def test_how_many_may_play_at_once(data: dict[str, object], count: int) -> None:
    """A clock of the whole target is moved by one worker only."""
    assert workers_for(RunSettings(profil=profile_of(data, "essai")), 4) == count
    assert workers_for(RunSettings(profil=profile_of(data, "essai")), 0) == 1


def test_a_shuffle_holds_the_same_scenarios_and_is_the_same_for_the_same_seed() -> None:
    """It holds the same scenarios, and is the same for the same seed."""
    order = plan(*"abcdefgh")
    assert shuffled(order, 3) == shuffled(order, 3) != order
    assert sorted(s.id for s in shuffled(order, 3)) == list("abcdefgh")
