"""Links and courriels that a person finds right are found right, whatever sends them."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.targets.guichet.situations import SITUATIONS
from tests.targets.opening import opened

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.lent
FEATURE = """# language: fr
@lien @ACT-04
Fonctionnalité: Le lien tel qu'il est envoyé

  Scénario: Le lien reçu ouvre le compte
    Étant donné que Camille a créé un compte
    Quand elle suit le lien de confirmation
    Alors le compte de Camille est actif

  Scénario: Le lien recopié ouvre le compte
    Étant donné que Camille a créé un compte
    Quand elle recopie le lien écrit en clair
    Alors le compte de Camille est actif

  Scénario: Un lien altéré n'ouvre rien
    Étant donné que Camille a créé un compte
    Quand elle suit le lien de confirmation altéré
    Alors le compte de Camille est inactif
"""


@pytest.mark.parametrize("situation", SITUATIONS)
def test_the_link_that_was_sent_is_followed_copied_and_altered(
    situation: str, tmp_path: Path
) -> None:
    """Its own, and no other."""
    features = tmp_path / "features"
    features.mkdir()
    (features / "lien.feature").write_text(FEATURE, encoding="utf-8")
    report = tmp_path / "rapport"
    argv = [sys.executable, "-m", "recette", "verifier", "--sortie", str(report)]
    argv += ["--features", str(features), "--etiquettes", "lien"]
    with opened("guichet", tmp_path, situation=situation) as target:
        done = subprocess.run(
            [*argv, *target.described()], capture_output=True, text=True, check=False
        )
    told = (report / "resultats.json").read_text(encoding="utf-8")
    verdicts = {r["id"]: r["verdict"] for r in json.loads(told)["regles"]}
    assert verdicts["ACT-04"] == "conforme", done.stdout + done.stderr + told
