"""Nothing that was not played whole is green."""

from __future__ import annotations

import html
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recette.catalogue import load_catalogue
from recette.report.html import sentence
from recette.report.results import Results, RunFacts
from recette.run.events import Event, ScenarioPlayed, StepPlayed
from recette.run.plan import read_plan
from recette.run.supervisor import Conditions, Supervisor
from recette.target.profile import RunSettings
from tests.run.support import BENCH, run

if TYPE_CHECKING:
    from pathlib import Path

FACTS = RunFacts({"nom": "essai", "url": ""}, "", "", 1, "recette", {}, filtered=True)
JUSTE = "    Étant donné un état\n    Quand Camille regarde\n    Alors tout est juste\n"


def _features(folder: Path, *scenarios: str) -> tuple[Path]:
    folder.mkdir()
    text = "# language: fr\nFonctionnalité: Essai\n\n" + "\n".join(scenarios)
    (folder / "essai.feature").write_text(text, encoding="utf-8")
    return (folder,)


def test_a_scenario_without_a_step_makes_the_run_end_with_4(tmp_path: Path) -> None:
    """A scenario without a step makes the run end with 4, alone or among others."""
    for number, tags in enumerate(("vide", "vide or juste")):
        played = run(tmp_path / str(number), tags)
        assert played.status == 4
        assert played.scenario("Rien dedans")["statut"] == "non_execute"
        assert len(played.data["execution"]["scenarios_manquants"]) == 1


def test_a_scenario_left_in_the_middle_is_not_conforme(tmp_path: Path) -> None:
    """A scenario that a step leaves in the middle is not conforme."""
    assert run(tmp_path, "saute").status == 4


def test_a_scenario_that_verifies_no_rule_counts_all_the_same(tmp_path: Path) -> None:
    """A scenario that verifies no rule of the catalogue counts all the same."""
    played = run(tmp_path, "histoire or juste")
    assert played.status == 1
    assert "Une histoire sans règle" in (tmp_path / "resultats.html").read_text(encoding="utf-8")


def test_a_rule_that_no_scenario_plays_is_without_verdict(tmp_path: Path) -> None:
    """With nothing chosen, a rule that no scenario plays is without verdict: 3, never 0."""
    more = _features(tmp_path / "plus", "  @COD-02\n  Scénario: Un\n" + JUSTE)
    chosen = run(tmp_path / "a", "juste or COD-02 and not (mort or binaire)", features=more)
    assert {r["id"]: r["verdict"] for r in chosen.data["regles"]}["COD-01"] == "non_execute"
    assert chosen.status == 3  # COD-02 has errors; COD-01 was not asked for


@pytest.mark.parametrize("shift", [-3, 1, 3])
def test_a_scenario_that_is_not_where_it_is_planned_is_an_error(tmp_path: Path, shift: int) -> None:
    """A scenario that behave does not see where it is planned is an error, not another's green."""
    planned = next(s for s in read_plan([BENCH / "features"]) if s.name == "Tout est juste")
    told: list[Event] = []
    settings = RunSettings(sortie=str(tmp_path))
    journal = tmp_path / "journal"
    Supervisor(Conditions(settings, BENCH, journal=journal), told.append).play(
        [replace(planned, line=planned.line + shift), planned]
    )
    assert [e.status for e in told if isinstance(e, ScenarioPlayed)] == ["erreur", "conforme"]


def test_a_scenario_told_with_fewer_steps_than_planned_is_unaccounted_for() -> None:
    """A scenario told conforme with fewer steps than planned is unaccounted for: 4."""
    planned = next(s for s in read_plan([BENCH / "features"]) if s.name == "Tout est juste")
    steps = (StepPlayed("Alors", "tout est juste", "conforme", 0.0),) * 2
    results = Results(FACTS, load_catalogue(BENCH / "features" / "regles.toml"), [planned])
    results.add(ScenarioPlayed(planned.id, "conforme", 0.0, steps))
    assert results.unaccounted() == [planned.id]
    assert results.exit_status() == 4
    assert "Conforme" not in sentence(results)


@pytest.mark.parametrize(
    ("resources", "status", "words"),
    [
        ("refus", 3, "Aucun navigateur : installez Chromium."),
        ("usage", 2, "Le profil ne convient pas."),
        ("surprise", 3, "Erreur inattendue du banc, ValueError : imprévu"),
        ("mort", 3, "Les travailleurs s'arrêtent l'un après l'autre"),
    ],
)
@pytest.mark.parametrize("workers", [1, 2])
def test_resources_that_do_not_open_end_the_run(
    tmp_path: Path, resources: str, status: int, words: str, workers: int
) -> None:
    """Resources that do not open end the run in words, the results written all the same."""
    played = run(tmp_path, "juste or elision", resources, workers=workers)
    assert played.status == status
    assert words in played.told
    assert words in played.data["execution"]["empechement"]
    assert {s["statut"] for s in played.data["scenarios"]} == {"non_execute"}
    assert words in html.unescape((tmp_path / "resultats.html").read_text(encoding="utf-8"))


def test_steps_that_cannot_be_loaded_end_the_run_with_their_fault(tmp_path: Path) -> None:
    """Steps that cannot be loaded end the run at once, their fault told."""
    more = _features(tmp_path / "plus", "  @casse\n  Scénario: Un\n" + JUSTE)
    (more[0] / "steps").mkdir()
    (more[0] / "steps" / "casse.py").write_text("import rien_de_tel\n", encoding="utf-8")
    played = run(tmp_path / "rapport", "casse", features=more)
    assert played.status == 3
    assert "rien_de_tel" in played.told
