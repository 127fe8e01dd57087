"""The command on the bundled target: nothing to say of it, then a defect told by an example."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from recette.report.json_file import SCHEMA
from tests.cli.support import recette

if TYPE_CHECKING:
    from pathlib import Path

OURS = {"RECETTE_BANC": ""}


def results(folder: Path) -> dict[str, Any]:
    """Return the results, valid for their schema."""
    data: dict[str, Any] = json.loads((folder / "resultats.json").read_text(encoding="utf-8"))
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(data)
    return data


def verdict(data: dict[str, Any], rule: str) -> str:
    """Return the verdict of a rule."""
    return next(str(r["verdict"]) for r in data["regles"] if r["id"] == rule)


@pytest.mark.lent
def test_on_a_target_that_follows_the_guide_every_rule_explored_is_conforme(tmp_path: Path) -> None:
    """On a target that follows the guide, every rule looked at is conforme."""
    done = recette("explorer", "25", "--graine", "5", "--sortie", "r", cwd=tmp_path, **OURS)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Exploration : saisies tirées : 25 (graine 5)" in done.stdout
    assert "0 écart" in done.stdout
    data = results(tmp_path / "r")
    assert {s["statut"] for s in data["scenarios"]} == {"conforme"}
    assert {s["id"] for s in data["scenarios"]} >= {"exploration:COD-01", "exploration:INF-03"}
    told = json.loads((tmp_path / "r" / "exploration.json").read_text(encoding="utf-8"))
    assert len(told["cas"]) == 25


@pytest.mark.lent
def test_a_defect_is_told(tmp_path: Path) -> None:
    """The rule broken is not conforme, by one readable counter-example, with its screenshot."""
    asked = ["explorer", "16", "--graine", "1", "--regle", "COD-01"]
    asked += ["--defaut", "code-7-caracteres", "--sortie", "r"]
    done = recette(*asked, cwd=tmp_path, **OURS)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "(7 caractères) est admis alors que COD-01 le refuse." in done.stdout
    assert "réduit à « longueur : 7 »" in done.stdout
    data = results(tmp_path / "r")
    assert verdict(data, "COD-01") == "non_conforme"
    (scenario,) = (s for s in data["scenarios"] if s["statut"] == "non_conforme")
    assert any(name.endswith("ecran.png") for name in scenario["artefacts"])
    assert all((tmp_path / "r" / name).is_file() for name in scenario["artefacts"])


@pytest.mark.lent
def test_exploring_adds_to_the_scenarios_of_a_rule(tmp_path: Path) -> None:
    """`verifier --explorer` adds to the scenarios of a rule."""
    asked = ["verifier", "--explorer", "6", "--graine", "1", "--regle", "ACC-11"]
    done = recette(*asked, "--travailleurs", "1", "--sortie", "r", cwd=tmp_path, **OURS)
    assert done.returncode == 0, done.stdout + done.stderr
    played = [s["id"] for s in results(tmp_path / "r")["scenarios"]]
    assert "exploration:ACC-11" in played
    assert any(name.startswith("acces/code_postal.feature") for name in played)


def test_a_rule_that_is_not_explored(tmp_path: Path) -> None:
    """It is said, with the rules that are."""
    done = recette("explorer", "5", "--regle", "MEL-02", cwd=tmp_path, **OURS)
    assert done.returncode == 2
    assert "Aucune de ces règles ne s'explore (MEL-02)" in done.stderr
