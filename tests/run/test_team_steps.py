"""A team's own steps that do not load: said as theirs, with the file, before anything is played."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.run.support import run

if TYPE_CHECKING:
    from pathlib import Path

FEATURE = """# language: fr
Fonctionnalité: Les nôtres

  Règle: Rien

    Scénario: Rien
      Quand Camille regarde
      Alors tout est juste
"""


def _team(folder: Path, steps: str) -> Path:
    team = folder / "equipe"
    (team / "steps").mkdir(parents=True)
    (team / "nous.feature").write_text(FEATURE, encoding="utf-8")
    (team / "steps" / "nos_etapes.py").write_text(steps, encoding="utf-8")
    return team


@pytest.mark.parametrize(
    ("steps", "told"),
    [
        ("def (", "Python ne lit pas ce fichier"),
        ("import absent_du_monde", "le module absent_du_monde manque"),
        ("1 / 0", "ZeroDivisionError"),
        (
            'from behave import then\n\n@then("tout est juste")\ndef nous(context): ...\n',
            "une étape répond déjà à cette phrase (",
        ),
    ],
)
def test_steps_that_do_not_load(tmp_path: Path, steps: str, told: str) -> None:
    """Nothing could be looked at (3); the sentence names the file, its line and the reason."""
    done = run(tmp_path / "rapport", features=(_team(tmp_path, steps),))
    assert done.status == 3, done.told
    assert "Vos étapes ne se chargent pas (" in done.told
    assert "nos_etapes.py, ligne " in done.told
    assert told in done.told


def test_helpers_beside_the_steps(tmp_path: Path) -> None:
    """Steps may import what stands beside them, and say sentences of their own."""
    steps = "from outils import VU\nfrom behave import when\n\nwhen('Camille cherche')(VU)\n"
    team = _team(tmp_path, steps)
    (team / "steps" / "outils.py").write_text("def VU(context): ...\n", encoding="utf-8")
    feature = FEATURE.replace("Camille regarde", "Camille cherche").replace(
        "Règle: Rien", "@nous\n  Règle: Rien"
    )
    (team / "nous.feature").write_text(feature, encoding="utf-8")
    done = run(tmp_path / "rapport", "nous", features=(team,))
    assert done.status == 0, done.told
    assert done.scenario("Rien")["statut"] == "conforme"


def test_a_rule_of_ours_is_not_theirs(tmp_path: Path) -> None:
    """A team's catalogue cannot take a rule that exists; earlier results are left."""
    team = _team(tmp_path, "")
    rule = '[[regle]]\nid = "ACC-01"\nniveau = "conseil"\nenonce = "X."\nsource = "X."\n'
    (team / "regles.toml").write_text(rule, encoding="utf-8")
    done = run(tmp_path / "rapport", features=(team,))
    assert done.status == 2
    assert "reprend la règle ACC-01" in done.told
    assert not (tmp_path / "rapport").exists()
