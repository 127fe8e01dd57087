"""A difference on what is read into the guide is a reserve; on its letter, it is not conforme."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from recette.catalogue import Reading, Rule
from recette.domain.errors import UsageError
from recette.run.events import ScenarioPlayed, StepPlayed, read, written
from recette.run.plan import PlannedScenario
from recette.run.readings import check_readings, judged, only_read, unused
from tests.run.support import Run, run

if TYPE_CHECKING:
    from collections.abc import Sequence

STAYS, POINTS = "elle reste à la connexion", "l'erreur désigne le code"
DESIGNATED = Reading("Le refus désigne.", "Le guide se tait.", steps=("l'erreur désigne",))
CASE = Reading("La casse compte.", "Le guide se tait.", scenarios=("La casse de <quoi> compte",))


def catalogue(**readings: tuple[Reading, ...]) -> dict[str, Rule]:
    """Return rules with these readings (« ACC_07 » for ACC-07)."""
    rules = {name.replace("_", "-"): own for name, own in readings.items()}
    return {name: Rule(name, "documentee", "é", "s", readings=own) for name, own in rules.items()}


def scenario(name: str = "Sans le code", *tags: str, rules: str = "ACC-07") -> PlannedScenario:
    """Return a scenario tagged so."""
    own = tuple(rules.split())
    return PlannedScenario("a:1", Path("a"), 1, "", "", "", name, own, frozenset({*own, *tags}), 2)


def played(fault: str, status: str = "non_conforme") -> ScenarioPlayed:
    """Return a scenario whose « Alors » came to this, at that step."""
    steps = []
    for text in (STAYS, POINTS):
        steps.append(StepPlayed("Alors", text, status if text == fault else "conforme", 0.1))
        if text == fault:
            break
    return ScenarioPlayed("a:1", status, 0.1, tuple(steps), failing=f"Alors {fault}")


@pytest.mark.parametrize(
    ("name", "tags", "rules", "fault", "status", "expected"),
    [
        ("Sans le code", ("lecture",), "ACC-07", POINTS, "non_conforme", "reserve"),
        ("Sans le code", ("lecture",), "ACC-07", STAYS, "non_conforme", "non_conforme"),
        ("Sans le code", (), "ACC-07", POINTS, "non_conforme", "non_conforme"),
        ("Sans le code", ("lecture",), "ACC-07", POINTS, "erreur", "erreur"),
        ("Sans le code", ("lecture",), "ACC-07", POINTS, "non_verifiable", "non_verifiable"),
        ("Sans le code", ("lecture",), "ACC-07", POINTS, "conforme", "conforme"),
        ("La casse de ceci compte", ("lecture",), "COD-02", STAYS, "non_conforme", "reserve"),
        ("Une autre casse", ("lecture",), "COD-02", STAYS, "non_conforme", "non_conforme"),
        ("Sans le code", ("lecture",), "ACC-07 COD-02", POINTS, "non_conforme", "non_conforme"),
        ("Sans le code", ("lecture",), "ACC-99", POINTS, "non_conforme", "non_conforme"),
        ("Sans le code", ("lecture",), "", POINTS, "non_conforme", "non_conforme"),
    ],
)
def test_only_what_a_reading_asks_for_is_a_reserve(
    name: str, tags: Sequence[str], rules: str, fault: str, status: str, expected: str
) -> None:
    """The step at fault is one that a reading asks for, for each rule, or it convicts."""
    known = catalogue(ACC_07=(DESIGNATED,), COD_02=(CASE,))
    told = judged(scenario(name, *tags, rules=rules), played(fault, status), known)
    assert told.status == expected
    assert bool(told.readings) == (expected == "reserve")
    assert ("reserve" in {s.status for s in told.steps}) == (expected == "reserve")


def test_a_reserve_is_told_and_read_again() -> None:
    """The readings that differ travel with the event."""
    known = catalogue(ACC_07=(DESIGNATED,))
    told = judged(scenario("x", "lecture"), played(POINTS), known)
    assert told.readings == ("Le refus désigne.",)
    assert read(written(told)) == told


def test_a_tag_without_its_reading_is_refused() -> None:
    """It would convict where its author meant a reserve: the message says what to write."""
    known = catalogue(ACC_07=(DESIGNATED,), COD_02=(CASE,))
    check_readings([scenario("x", "lecture"), scenario("x", rules="COD-02")], known)
    for rules in ("COD-02", "ACC-07 COD-02", ""):
        with pytest.raises(UsageError, match=r"« x » .*ajoutez \[\[regle.lecture\]\]"):
            check_readings([scenario("x", "lecture", rules=rules)], known)


def test_a_rule_of_which_nothing_is_the_letter() -> None:
    """Every scenario of it is a reading, whole: none could say it is not conforme."""
    known = catalogue(ACC_07=(DESIGNATED,), COD_02=(CASE,))
    whole = scenario("La casse de a compte", "lecture", rules="COD-02")
    assert only_read("COD-02", [whole], known)
    assert not only_read("COD-02", [whole, scenario(rules="COD-02")], known)
    assert not only_read("ACC-07", [scenario("x", "lecture")], known)
    assert not only_read("COD-02", [], known)


def test_a_reading_that_nothing_rests_on() -> None:
    """It would be written for nothing."""
    known = catalogue(ACC_07=(DESIGNATED,), COD_02=(CASE,))
    assert list(unused([scenario("x", "lecture")], known)) == [CASE]
    assert list(unused([scenario("x")], known)) == [DESIGNATED, CASE]


TEAM = """# language: fr
Fonctionnalité: De la maison

  @LUE-01 @lue @lecture
  Règle: Lue

    Scénario: À la lettre puis une lecture
      Étant donné un état
      Quand Camille regarde
      Alors c'est faux

    Scénario: Une lecture juste
      Étant donné un état
      Quand Camille regarde
      Alors tout est juste
"""
RULE = """
[[regle]]
id = "LUE-01"
niveau = "precisee"
enonce = "Lue."
source = "lu"

[[regle.lecture]]
phrase = "C'est ainsi que nous lisons."
pourquoi = "Le guide se tait."
"""


def _house(folder: Path, rule: str) -> Path:
    (folder / "plus").mkdir()
    (folder / "plus" / "maison.feature").write_text(TEAM, encoding="utf-8")
    (folder / "plus" / "regles.toml").write_text(rule, encoding="utf-8")
    return folder / "plus"


def _verdict(done: Run, rule: str) -> str:
    return str(next(r for r in done.data["regles"] if r["id"] == rule)["verdict"])


@pytest.mark.parametrize(("strict", "status", "outcome"), [(False, 0, None), (True, 1, "failure")])
def test_a_run_with_a_reserve(
    tmp_path: Path, *, strict: bool, status: int, outcome: str | None
) -> None:
    """It ends with 0 and says so in its last line; with --strict, with 1."""
    folder = _house(tmp_path, RULE)
    done = run(tmp_path / "rapport", "lue", features=(folder,), strict=strict)
    assert (done.status, _verdict(done, "LUE-01")) == (status, "reserve"), done.told
    assert done.scenario("À la lettre puis une lecture")["statut"] == "reserve"
    last = done.told.rstrip().splitlines()[-1]
    assert last.startswith("Réserves, ")
    assert last.endswith("LUE-01 (C'est ainsi que nous lisons.)")
    root = ET.fromstring((done.folder / "junit.xml").read_bytes())  # noqa: S314 - our own file
    case = next(c for c in root.iter("testcase") if "puis" in str(c.get("name")))
    properties = {p.get("name"): p.get("value") for p in case.iter("property")}
    assert properties["reserve"] == "C'est ainsi que nous lisons."
    assert (case.find("failure") is not None) == (outcome == "failure")
    assert '"statut": "reserve"' in (done.folder / "resultats.json").read_text(encoding="utf-8")
    events = (done.folder / "evenements.ndjson").read_text(encoding="utf-8")
    assert '"status": "reserve"' in events


def test_a_run_where_a_step_is_the_letter(tmp_path: Path) -> None:
    """A reading of other steps leaves the difference what it is."""
    folder = _house(tmp_path, RULE + 'etapes = ["tout"]\n')
    done = run(tmp_path / "rapport", "lue", features=(folder,))
    assert (done.status, _verdict(done, "LUE-01")) == (1, "non_conforme")
    assert "le guide : « lu »" in done.told


def test_a_run_of_a_tag_without_its_reading(tmp_path: Path) -> None:
    """Wrong usage, in one sentence, before anything is played."""
    folder = _house(tmp_path, RULE.partition("[[regle.lecture]]")[0])
    done = run(tmp_path / "rapport", "lue", features=(folder,))
    assert done.status == 2
    assert "est étiqueté @lecture" in done.told
    assert not (done.folder / "resultats.json").exists()
