"""A FranceConnect that knows but a few people: they go through as the profile says, and run out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from recette.target import as_toml
from reference_impl.franceconnect.identities import READY
from tests.cli.support import ROOT, recette

if TYPE_CHECKING:
    from pathlib import Path

    from recette.run.stack import Stack

pytestmark = [pytest.mark.lent, pytest.mark.xdist_group("navigateur")]


def profile(stack: Stack, path: Path) -> Path:
    """Write a profile whose FranceConnect knows four people, chosen in a list."""
    people = [
        {
            "nom": one.family_name,
            "sexe": "F" if one.gender == "female" else "M",
            "naissance": f"{one.birthdate:%d/%m/%Y}",
            "numero": one.nir,
            "code_postal": "38000",
            "passage": [one.label, "Continuer"],
        }
        for one in READY.values()
    ]
    connect = {"mode": "identites", "identites": people, "refus": ["Refuser"]}
    lines = ['preparation = "http"', "[cible]", as_toml.line("url", stack.app), "[boite]"]
    lines += [as_toml.line("url", stack.box), "[franceconnect]"]
    lines += [as_toml.line(key, value) for key, value in connect.items()]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def played(folder: Path, path: Path, name: str, rules: tuple[str, ...]) -> dict[str, Any]:
    """Play these rules; return the results."""
    asked = ["verifier", "--profil", str(path), "--registre-comptes", str(folder / "comptes")]
    asked += [f"--regle={rule}" for rule in rules]
    done = recette(*asked, "--sortie", name, cwd=folder, RECETTE_BANC=str(ROOT))
    results = folder / name / "resultats.json"
    assert results.exists(), done.stdout + done.stderr
    data: dict[str, Any] = json.loads(results.read_text(encoding="utf-8"))
    return data


def test_passed_and_used_up(tmp_path: Path, stack: Stack) -> None:
    """Three accounts are created by a run; the next one has too few people left, and says so."""
    path = profile(stack, tmp_path / "profil.toml")
    first = played(tmp_path, path, "un", ("FRC-04", "FRC-05"))
    assert {s["nom"]: s["message"] for s in first["scenarios"] if s["statut"] != "conforme"} == {}
    second = played(tmp_path, path, "deux", ("FRC-04",))
    told = [s["message"] for s in second["scenarios"] if s["statut"] == "non_verifiable"]
    assert told
    assert "Les 4 identités FranceConnect du profil ont déjà servi" in told[0]
    assert second["execution"]["statut_de_sortie"] == 0
