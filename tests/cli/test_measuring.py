"""The sensitivity of the rules, on a bundled target that only pretends to break them."""

from __future__ import annotations

import io
import json
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

import pytest
from rich.console import Console

from recette.cli import measure as sensitivity
from recette.cli.measure import SensitivityOptions, measure
from recette.report.sensitivity import Finding, by_rule, conclude
from recette.run.events import Ready, ScenarioPlayed
from recette.target.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from recette.run.events import Event
    from recette.run.plan import PlannedScenario

DEFECTS = [
    {"nom": name, "regles": [rule], "phrase": f"{name}.", "famille": "essai"}
    for name, rule in (("vu", "COD-01"), ("non-vu", "COD-02"), ("ailleurs", "ACC-03"))
]
STATUS = "non_conforme"
SEEN = {"vu": "COD-01", "ailleurs": "ACC-11"}


class Stack:
    """A target that starts nothing, and knows its defect."""

    def __init__(self, folder: Path, defects: tuple[str, ...]) -> None:
        self.folder = folder
        self.defects = defects

    def __enter__(self) -> Self:
        """Open nothing."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close nothing."""

    def stop(self) -> None:
        """Stop nothing."""

    def profile(self) -> Profile:
        """Return a profile that says the defect."""
        return Profile.model_validate({"cible": {"nom": self.defects[0]}})

    def environment(self) -> dict[str, str]:
        """Return nothing."""
        return {}


class Supervisor:
    """Plays scenarios at once: those of the rule that sees the defect are not conforme."""

    def __init__(self, conditions: Any, note: Callable[[Event], None]) -> None:
        self._seen = SEEN.get(conditions.settings.profil.cible.nom, "")
        self._note = note

    def play(self, scenarios: Sequence[PlannedScenario]) -> None:
        """Play them."""
        self._note(Ready({}))
        for scenario in scenarios:
            wrong = self._seen in scenario.rule_ids
            status = STATUS if wrong else "conforme"
            self._note(ScenarioPlayed(scenario.id, status, 0.0))

    def stop(self) -> None:
        """Stop nothing."""


@pytest.fixture(autouse=True)
def pretended(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start nothing."""
    monkeypatch.setattr(sensitivity, "known_defects", lambda: DEFECTS)
    monkeypatch.setattr("recette.cli.defects.known_defects", lambda: DEFECTS)
    monkeypatch.setattr(sensitivity, "Stack", Stack)
    monkeypatch.setattr(sensitivity, "Supervisor", Supervisor)


def measured(folder: Path, **options: Any) -> tuple[int, str, dict[str, str]]:
    """Return the exit status, what is told, and the finding of each defect."""
    text = io.StringIO()
    status = measure(SensitivityOptions(**options), folder, Console(file=text, width=200))
    path = folder / "sensibilite.json"
    data = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"defauts": []}
    return status, text.getvalue(), {d["nom"]: d["constat"] for d in data["defauts"]}


def test_a_defect_that_its_rule_sees(tmp_path: Path) -> None:
    """It is seen, told and published; the page names its rule."""
    published = tmp_path / "publie.json"
    status, told, findings = measured(tmp_path, defects=("vu",), published=published)
    assert (status, findings) == (0, {"vu": "vu"})
    assert "Défauts vus : 1 sur 1." in told
    kept = json.loads(published.read_text(encoding="utf-8"))["defauts"]
    assert kept == {"vu": {"regles": ["COD-01"], "vu_par": ["COD-01"]}}
    assert "COD-01" in (tmp_path / "sensibilite.html").read_text(encoding="utf-8")


def test_a_defect_that_its_rule_sees_by_a_reserve(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It counts as seen, and the line, the page and what is published say that it is a reserve."""
    monkeypatch.setattr(sys.modules[__name__], "STATUS", "reserve")
    published = tmp_path / "publie.json"
    status, told, findings = measured(tmp_path, defects=("vu",), published=published)
    assert (status, findings) == (0, {"vu": "vu_par_reserve"})
    assert "Défauts vus : 1 sur 1, dont 1 par une réserve." in told
    kept = json.loads(published.read_text(encoding="utf-8"))["defauts"]
    assert kept == {"vu": {"regles": ["COD-01"], "vu_par": ["COD-01"], "en_reserve": ["COD-01"]}}
    page = (tmp_path / "sensibilite.html").read_text(encoding="utf-8")
    assert "1/1 (dont 1 par réserve)" in page
    assert "vu par réserve" in page


def test_a_rule_that_breaks_its_letter_and_a_reading() -> None:
    """The letter is enough: the defect is seen outright, the other rule says its reserve."""
    verdicts = {"COD-01": "non_conforme", "COD-02": "reserve"}
    assert conclude(["COD-01", "COD-02"], verdicts) == "vu"
    finding = Finding("a", ("COD-01", "COD-02"), "a.", "x", "vu", verdicts)
    assert (finding.seen_by, finding.reserved_by) == (("COD-01", "COD-02"), ("COD-02",))


def test_defects_of_every_kind(tmp_path: Path) -> None:
    """One that nobody sees, or that only another rule sees, makes the measure fail."""
    status, told, findings = measured(tmp_path, everywhere=True)
    assert findings == {"vu": "vu", "non-vu": "non_vu", "ailleurs": "vu_ailleurs"}
    assert status == 1
    assert "Défauts vus : 1 sur 3." in told
    assert measured(tmp_path / "sienne", rules=("acc-03",))[2] == {"ailleurs": "non_vu"}


def test_a_defect_and_a_rule_that_have_nothing_in_common_choose_nothing(tmp_path: Path) -> None:
    """A defect and a rule that have nothing in common choose nothing, and write nothing."""
    status, told, _ = measured(tmp_path / "rien", defects=("vu",), rules=("COD-02",))
    assert status == 4
    assert "Rien n'est choisi" in told
    assert not (tmp_path / "rien").exists()


def test_an_interrupted_measure_writes_what_is_known_with_status_3(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is known is written, and the status says that it is not everything."""

    def completed(trials: list[Any]) -> Iterator[Any]:
        yield trials[0]
        raise KeyboardInterrupt

    monkeypatch.setattr(sensitivity, "as_completed", completed)
    status, told, findings = measured(tmp_path, workers=1)
    assert status == 3
    assert findings == {"vu": "vu"}
    assert "Interrompue. Défauts essayés : 1 sur 3, dont vus : 1." in told


def test_stopped_before_it_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every trial is run under something that stops it."""
    held: list[object] = []

    @contextmanager
    def calling(_: object, stop: object) -> Iterator[None]:
        held.append(stop)
        yield

    monkeypatch.setattr("recette.run.interruption.StopSignal.calling", calling)
    assert measured(tmp_path, defects=("vu",))[0] == 0
    assert len(held) == 2


@pytest.mark.parametrize(
    ("verdicts", "finding"),
    [
        ({"COD-01": "non_conforme", "ACC-03": "non_conforme"}, "vu"),
        ({"COD-01": "erreur", "ACC-03": "non_conforme"}, "vu_ailleurs"),
        ({"COD-01": "erreur"}, "erreur"),
        ({"COD-01": "reserve"}, "vu_par_reserve"),
        ({"COD-01": "reserve", "ACC-03": "non_conforme"}, "vu_par_reserve"),
        ({"COD-01": "conforme", "ACC-03": "reserve"}, "vu_ailleurs"),
        ({"COD-01": "conforme", "ACC-03": "instable"}, "non_vu"),
    ],
)
def test_an_error_of_ours_is_not_a_sight(verdicts: dict[str, str], finding: str) -> None:
    """Only a verdict sees a defect, of the rule that it breaks first."""
    assert conclude(["COD-01"], verdicts) == finding


def test_the_defects_that_a_rule_misses() -> None:
    """A rule is told by how many of its own defects it saw, and which it missed."""
    finding = Finding("a", ("COD-01",), "a.", "x", "vu", {"COD-01": "non_conforme"})
    missed = Finding("b", ("COD-01", "COD-02"), "b.", "x", "non_vu", {})
    assert by_rule([finding, missed]) == {
        "COD-01": {"vus": 1, "en_reserve": 0, "total": 2, "manques": ["b"]},
        "COD-02": {"vus": 0, "en_reserve": 0, "total": 1, "manques": ["b"]},
    }
