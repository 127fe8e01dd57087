"""The sensitivity that results tell is the last one measured, of the defects there are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from recette.domain.errors import UsageError
from recette.report.published import publish, sensitivity_of, trials
from recette.report.sensitivity import Finding
from reference_impl.defects import DEFECTS

if TYPE_CHECKING:
    from pathlib import Path


def finding(name: str, **verdicts: str) -> Finding:
    """Return the trial of a defect that breaks these rules (« ACC_01 » for ACC-01)."""
    told = {rule.replace("_", "-"): verdict for rule, verdict in verdicts.items()}
    return Finding(name, tuple(told), "", "", "vu", told)


def kept(path: Path) -> dict[str, dict[str, list[str]]]:
    """Return what a file publishes."""
    data: dict[str, dict[str, list[str]]] = json.loads(path.read_text(encoding="utf-8"))["defauts"]
    return data


def test_every_defect_was_tried() -> None:
    """As it is today: the rules that a defect breaks are those of its last trial.

    After a change: `recette sensibilite --defaut NOM --publier recette/report/sensibilite.json`.
    """
    assert {name: trial.rules for name, trial in trials().items()} == {
        defect.name: tuple(defect.rules) for defect in DEFECTS.values()
    }


def test_every_rule_that_can_be_broken_has_its_sensitivity() -> None:
    """Some of what breaks it, its scenarios see; nothing is told of a rule without a defect."""
    broken = {rule for defect in DEFECTS.values() for rule in defect.rules}
    for rule in broken:
        known = sensitivity_of(rule)
        assert known is not None
        assert 0 < known.seen <= known.defects
    assert sensitivity_of("XXX-99") is None


def test_a_trial_replaces_the_one_before(tmp_path: Path) -> None:
    """The others stay; a defect that is gone goes; the rule that saw it is told."""
    path, known = tmp_path / "s.json", ["a", "b"]
    publish([finding("a", ACC_01="conforme"), finding("gone", ACC_01="conforme")], known, path)
    publish([finding("b", ACC_01="erreur", ACC_02="non_conforme")], known, path)
    publish([finding("a", ACC_01="non_conforme")], known, path)
    assert kept(path) == {
        "a": {"regles": ["ACC-01"], "vu_par": ["ACC-01"]},
        "b": {"regles": ["ACC-01", "ACC-02"], "vu_par": ["ACC-02"]},
    }


def test_a_trial_that_ended_in_a_reserve(tmp_path: Path) -> None:
    """It is published as seen, and as a reserve; the next trial forgets it."""
    path = tmp_path / "s.json"
    publish([finding("a", ACC_01="reserve", ACC_02="non_conforme")], ["a"], path)
    rules = ["ACC-01", "ACC-02"]
    assert kept(path) == {"a": {"regles": rules, "vu_par": rules, "en_reserve": ["ACC-01"]}}
    publish([finding("a", ACC_01="non_conforme", ACC_02="conforme")], ["a"], path)
    assert kept(path) == {"a": {"regles": rules, "vu_par": ["ACC-01"]}}


@pytest.mark.parametrize("text", ["{", "[]", '{"autre": 1}'])
def test_another_file_is_left_alone(tmp_path: Path, text: str) -> None:
    """What is not such a file is refused, and kept."""
    path = tmp_path / "s.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="n'est pas un fichier de sensibilité"):
        publish([finding("a", ACC_01="conforme")], ["a"], path)
    assert path.read_text(encoding="utf-8") == text
