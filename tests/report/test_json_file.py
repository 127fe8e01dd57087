"""`resultats.json`: valid whatever happened, never half written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from recette.report import json_file
from recette.report.json_file import SCHEMA
from tests.run.support import results as read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from recette.report.results import Results

STATUSES = ["conforme", "non_conforme", "reserve", "erreur", "instable", "non_verifiable", ""]


def test_the_schema_of_the_results_is_a_valid_schema() -> None:
    """The schema is one."""
    Draft202012Validator.check_schema(json.loads(SCHEMA.read_text(encoding="utf-8")))


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_gives_a_valid_file(
    make: Callable[..., Results], tmp_path: Path, status: str
) -> None:
    """Every status gives a valid file, a message that UTF-8 cannot carry included."""
    json_file.write(make(("ACC-01", status)), tmp_path)
    data = read(tmp_path)
    assert data["scenarios"][0]["statut"] == (status or "non_execute")
    assert len(data["regles"]) == 72
    assert sum(data["comptes"]["regles"].values()) == 72
    assert [p.name for p in tmp_path.iterdir()] == ["resultats.json"]


def test_nothing_planned_gives_a_valid_file_and_status_4(
    make: Callable[..., Results], tmp_path: Path
) -> None:
    """Nothing planned is a valid file too, and 4."""
    json_file.write(make(), tmp_path)
    assert read(tmp_path)["execution"]["statut_de_sortie"] == 4


def test_an_interrupted_run_keeps_what_was_known_with_status_3(
    make: Callable[..., Results], tmp_path: Path
) -> None:
    """What was known when the run was interrupted stays, and the status is 3."""
    results = make(("ACC-01", "conforme"), ("COD-01", ""))
    results.interrupted = True
    json_file.write(results, tmp_path)
    data = read(tmp_path)
    assert data["execution"]["interrompue"] is True
    assert data["execution"]["statut_de_sortie"] == 3
    assert [s["statut"] for s in data["scenarios"]] == ["conforme", "non_execute"]


@pytest.mark.parametrize(("status", "expected"), [("conforme", 2), ("non_conforme", 1)])
def test_a_run_that_could_not_be_done_takes_the_status_of_its_cause(
    make: Callable[..., Results], status: str, expected: int
) -> None:
    """A run that could not be done takes the status of its cause, unless a rule is convicted."""
    results = make(("ACC-01", status))
    results.failure, results.failure_status = "Le profil ne convient pas.", 2
    assert results.exit_status() == expected


def test_unless_some_were_chosen_every_rule_needs_a_verdict(make: Callable[..., Results]) -> None:
    """Unless some were chosen, every rule of the catalogue needs a verdict."""
    assert make(("ACC-01", "conforme")).exit_status() == 0
    assert make(("ACC-01", "conforme"), filtered=False).exit_status() == 3


def test_a_rule_that_the_profile_exempts_is_non_verifiable_with_its_reason(
    make: Callable[..., Results],
) -> None:
    """A rule that the profile exempts is non_verifiable, the reason told."""
    results = make(("ACC-01", "non_conforme"))
    results.exemptions = {"ACC-01": "sans accueil"}
    rule = next(r for r in json_file.document(results)["regles"] if r["id"] == "ACC-01")
    assert rule["verdict"] == "non_verifiable"
    assert "sans accueil" in rule["raison"]
    assert results.exit_status() == 0


def test_the_reason_of_a_verdict_is_the_message_of_its_scenario(
    make: Callable[..., Results],
) -> None:
    """The reason of a verdict is the message of the scenario that decides it."""
    rules = {r["id"]: r for r in json_file.document(make(("COD-01", "erreur")))["regles"]}
    assert rules["COD-01"]["raison"].startswith("Un scénario : <script>")


def test_a_reserve(make: Callable[..., Results], tmp_path: Path) -> None:
    """It is counted; its reading, and those of its rule with the policy, are in the file."""
    json_file.write(make(("COD-04", "reserve"), ("COD-04", "non_verifiable")), tmp_path)
    data = read(tmp_path)
    rule = next(r for r in data["regles"] if r["id"] == "COD-04")
    assert (rule["verdict"], data["comptes"]["regles"]["reserve"]) == ("reserve", 1)
    assert data["execution"]["statut_de_sortie"] == 0
    assert data["scenarios"][0]["lectures"] == ["La casse compte."]
    assert {"caracteres_speciaux", "lettres_accentuees"} <= {
        reading["politique"] for reading in rule["lectures"]
    }
    assert "De plus, non vérifiable : Un scénario" in rule["raison"]
    assert not rule["toute_de_lecture"]
