"""Who plays what, when, and how many times."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from recette.run.plan import read_plan
from recette.run.supervisor import shuffled, workers_for
from recette.target.profile import RunSettings
from tests.run.support import BENCH, Run, run

if TYPE_CHECKING:
    from pathlib import Path


def _notes(played: Run) -> list[str]:
    return (played.folder / "notes.txt").read_text(encoding="utf-8").splitlines()


def _order(played: Run) -> list[str]:
    return [line.removeprefix("fin ") for line in _notes(played) if line.startswith("fin ")]


def test_what_plays_alone_comes_last_when_no_other_plays(tmp_path: Path) -> None:
    """What plays alone comes last, when no other worker plays."""
    played = run(tmp_path, "ordre", workers=2)
    assert played.status == 0
    assert len(_order(played)) == 7
    assert _notes(played)[-2:] == ["début seul", "fin seul"]


def test_alone_after_a_death(tmp_path: Path) -> None:
    """What plays alone is played even when the last busy worker died."""
    played = run(tmp_path, "mort or serie", workers=2)
    assert _order(played) == ["seul"]
    assert played.scenario("Seul")["statut"] == "conforme"


def test_a_worker_that_dies_is_replaced_and_everything_is_played(tmp_path: Path) -> None:
    """A worker that dies is replaced: two still play after it, and everything is played."""
    played = run(tmp_path, "mort or ordre", workers=2)
    assert sorted(_order(played)) == ["a", "b", "c", "d", "e", "f", "seul"]
    log = (played.folder / "evenements.ndjson").read_text(encoding="utf-8")
    assert log.count('"genre": "pret"') == 3


def test_told_as_it_starts(tmp_path: Path) -> None:
    """Each scenario is told when it begins, then when it ends."""
    played = run(tmp_path, "juste or ordre", workers=1)
    lines = (played.folder / "evenements.ndjson").read_text(encoding="utf-8").splitlines()
    kinds = [(e["genre"], e["contenu"].get("id")) for e in map(json.loads, lines)]
    ids = [s["id"] for s in played.data["scenarios"]]
    assert kinds[0][0] == "pret"
    assert sorted(kinds[1:]) == sorted((kind, i) for i in ids for kind in ("debut", "scenario"))
    assert [kind for kind, _ in kinds[1:]] == ["debut", "scenario"] * len(ids)


def test_one_worker_plays_in_the_order_of_the_files(tmp_path: Path) -> None:
    """One worker plays in the order of the files."""
    assert _order(run(tmp_path, "ordre")) == ["a", "b", "c", "d", "e", "f", "seul"]


def test_the_order_of_a_seed_is_the_same_each_time(tmp_path: Path) -> None:
    """The order of a seed is the same each time, and another order."""
    first = _order(run(tmp_path / "1", "ordre and not serie", shuffle=True, seed=7))
    again = _order(run(tmp_path / "2", "ordre and not serie", shuffle=True, seed=7))
    assert first == again
    assert first != sorted(first)
    assert sorted(first) == ["a", "b", "c", "d", "e", "f"]


def test_a_shuffle_loses_nobody_and_leaves_the_plan_as_it_is() -> None:
    """A shuffle loses nobody and leaves the plan as it is."""
    plan = read_plan([BENCH / "features"])
    orders = {tuple(s.id for s in shuffled(plan, seed)) for seed in range(5)}
    assert len(orders) == 5
    assert {tuple(sorted(order)) for order in orders} == {tuple(sorted(s.id for s in plan))}


def test_a_scenario_whose_verdict_changes_is_unstable(tmp_path: Path) -> None:
    """A scenario whose verdict changes from one time to the next is unstable, and told as such."""
    played = run(tmp_path, "instable", repeats=3)
    told = played.scenario("Une fois sur deux")
    assert played.status == 3
    assert told["statut"] == "instable"
    assert told["essais"] == ["conforme", "non_conforme", "conforme"]
    assert told["message"] == "cette fois, non"


def test_a_scenario_that_is_conforme_each_time_is_conforme(tmp_path: Path) -> None:
    """A scenario that is conforme each time is conforme."""
    played = run(tmp_path, "juste", repeats=2, workers=2)
    assert played.status == 0
    assert played.scenario("Tout est juste")["essais"] == ["conforme", "conforme"]


@pytest.mark.parametrize(
    ("clock", "asked", "expected"),
    [
        ({}, 3, 3),
        ({}, 0, 1),
        ({"pilote": "libfaketime"}, 3, 1),
        ({"pilote": "politique"}, 3, 1),
        ({"pilote": "http", "url": "http://h"}, 3, 1),
        ({"pilote": "http", "url_compte": "http://h/{courriel}"}, 3, 3),
        ({"pilote": "commande", "commande": ["avance"]}, 3, 1),
        ({"pilote": "commande", "commande": ["avance", "{courriel}"]}, 3, 3),
    ],
)
def test_a_clock_that_moves_the_whole_target_is_never_shared(
    clock: dict[str, object], asked: int, expected: int
) -> None:
    """A clock that moves the whole target is never shared."""
    settings = RunSettings.model_validate({"profil": {"horloge": clock}})
    assert workers_for(settings, asked) == expected


def test_a_folder_of_features_adds_its_scenarios_and_its_steps(tmp_path: Path) -> None:
    """A folder of features adds its own scenarios and its own steps."""
    more = tmp_path / "plus"
    (more / "steps").mkdir(parents=True)
    (more / "maison.feature").write_text(
        "# language: fr\nFonctionnalité: De la maison\n\n  @maison\n  Scénario: À nous\n"
        "    Étant donné un état\n    Quand la maison bouge\n    Alors tout est juste\n",
        encoding="utf-8",
    )
    (more / "steps" / "maison.py").write_text(
        "from behave import when\n\n\n@when('la maison bouge')\ndef move(context): ...\n",
        encoding="utf-8",
    )
    played = run(tmp_path / "rapport", "maison", features=(more,))
    assert played.status == 0, played.told
    assert played.scenario("À nous")["statut"] == "conforme"
