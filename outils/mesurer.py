"""Measures a run prepared by HTTP forms and by the browser, side by side; prints the ratio.

`make bench`: on the bundled target, then on a foreign one. The scenarios are those whose « Étant
donné » goes through several screens; the two ways take turns, so that a machine that slows down
slows both.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parents[1]
ROUNDS = 2
WAYS = ("http", "navigateur")
RULES = ("COD-02", "COD-07", "INF-01", "INF-02", "ACT-04", "DEL-02", "DEL-07", "DEL-08")
TARGETS = {
    "la cible embarquée": ("recette", "verifier"),
    "une cible étrangère, le guichet": ("tests.targets", "guichet"),
}
Scenarios = list[dict[str, Any]]


def main() -> None:
    """Measure both targets."""
    for name, command in TARGETS.items():
        print(f"Sur {name} :")  # noqa: T201
        with tempfile.TemporaryDirectory() as folder:
            measure(command, Path(folder))


def measure(command: tuple[str, ...], folder: Path) -> None:
    """Print the whole run, per scenario, and the ratios."""
    whole: dict[str, list[float]] = {way: [] for way in WAYS}
    given: dict[str, list[float]] = {way: [] for way in WAYS}
    count = 0
    for turn in range(ROUNDS):
        for way in WAYS:
            scenarios = played(command, way, folder / f"{way}-{turn}")
            count = len(scenarios)
            whole[way].append(sum(s["duree_secondes"] for s in scenarios))
            given[way].append(sum(map(prepared, scenarios)))
    for way in WAYS:
        total, part = median(whole[way]), median(given[way])
        print(  # noqa: T201
            f"  {way:<11} {total:7.1f} s en tout, {total / count:5.2f} s par scénario, "
            f"dont préparation {part / count:5.2f} s"
        )
    for what, seconds in {"en tout": whole, "à préparer": given}.items():
        ratio = median(seconds["http"]) / median(seconds["navigateur"])
        print(f"  rapport {what:<12} {ratio:.2f}")  # noqa: T201


def played(command: tuple[str, ...], way: str, folder: Path) -> Scenarios:
    """Play the scenarios once; return them as the results tell them."""
    argv = [sys.executable, "-m", *command, "--preparation", way, "--graine", "1"]
    argv += ["--sortie", str(folder), "--travailleurs", "1", *(f"--regle={r}" for r in RULES)]
    done = subprocess.run(argv, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(f"La mesure n'a pas pu se faire :\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    results: dict[str, Any] = json.loads((folder / "resultats.json").read_text("utf-8"))
    scenarios: Scenarios = results["scenarios"]
    return scenarios


def prepared(scenario: dict[str, Any]) -> float:
    """Return the seconds spent before the first « Quand »."""
    seconds = 0.0
    for step in scenario["etapes"]:
        if step["mot_cle"].startswith("Quand"):
            break
        seconds += step["duree_secondes"]
    return seconds


if __name__ == "__main__":
    main()
