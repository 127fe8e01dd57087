"""The acceptance on two targets that share nothing with ours; `make cibles` plays all of it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.targets.opening import opened

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

pytestmark = pytest.mark.lent
Verdicts = dict[str, str]


def verdicts(
    name: str,
    folder: Path,
    rules: Sequence[str],
    *,
    defects: Sequence[str] = (),
    profile: bool = True,
) -> Verdicts:
    """Return the verdict of each rule asked for, on a foreign target opened for this."""
    argv = [sys.executable, "-m", "recette", "verifier", "--sortie", str(folder / "rapport")]
    argv += [f"--regle={rule}" for rule in rules]
    with opened(name, folder, defects) as target:
        argv += target.described() if profile else target.named()
        done = subprocess.run(argv, capture_output=True, text=True, check=False)
    results = folder / "rapport" / "resultats.json"
    assert results.exists(), done.stdout + done.stderr
    told = json.loads(results.read_text(encoding="utf-8"))["regles"]
    return {rule["id"]: rule["verdict"] for rule in told if rule["id"] in rules}


SAMPLE = ("ACC-03", "CGU-06", "COD-08", "INF-07", "ACT-01", "MEL-05", "DEL-02", "DEL-05", "REC-04")
# Every state of the window is prepared in the browser: less of it.
LESS = ("COD-08", "ACT-01", "DEL-05")


@pytest.mark.parametrize(("name", "rules"), [("guichet", SAMPLE), ("vitrine", LESS)])
def test_a_conforming_target_with_its_profile(
    name: str, rules: Sequence[str], tmp_path: Path
) -> None:
    """Each rule is conforme, those of time included: by libfaketime on one, a command on one."""
    assert verdicts(name, tmp_path, rules) == dict.fromkeys(rules, "conforme")


@pytest.mark.parametrize("name", ["guichet", "vitrine"])
def test_a_conforming_target_of_which_nothing_is_told(name: str, tmp_path: Path) -> None:
    """The words of the guide are enough; what depends on time is not verifiable."""
    expected = dict.fromkeys(("ACC-03", "MEL-05"), "conforme")
    expected["DEL-05"] = "non_verifiable"
    assert verdicts(name, tmp_path, list(expected), profile=False) == expected


@pytest.mark.parametrize(
    ("name", "defect", "rule", "verdict"),
    [
        ("guichet", "lien-8-jours", "DEL-03", "non_conforme"),
        ("guichet", "sms-et-telephone-inverses", "INF-07", "non_conforme"),
        ("vitrine", "lien-6-jours", "DEL-01", "non_conforme"),
        ("vitrine", "etapes-sautables", "CGU-08", "non_conforme"),
        ("vitrine", "ancien-lien-marche-apres-renvoi", "REC-04", "reserve"),
    ],
)
def test_a_fault_is_seen(name: str, defect: str, rule: str, verdict: str, tmp_path: Path) -> None:
    """The rule that the fault breaks is non conforme, or a reserve where it is all a reading."""
    assert verdicts(name, tmp_path, [rule], defects=[defect]) == {rule: verdict}
