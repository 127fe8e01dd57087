"""Measures the same run prepared by HTTP forms and by the browser, side by side; prints the ratio.

`make bench`. The scenarios are those whose « Étant donné » goes through several screens; the two
ways take turns, so that a machine that slows down slows both.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROUNDS = 2
WAYS = ("http", "navigateur")
RULES = ("COD-02", "COD-07", "INF-01", "INF-02", "ACT-04", "DEL-02", "DEL-07", "DEL-08")


def played(way: str, folder: Path) -> dict[str, object]:
    """Play the scenarios once; return the results."""
    argv = [sys.executable, "-m", "recette", "verifier", "--preparation", way]
    argv += ["--sortie", str(folder), "--travailleurs", "1", "--graine", "1"]
    for rule in RULES:
        argv += ["--regle", rule]
    done = subprocess.run(argv, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(f"La mesure n'a pas pu se faire :\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    results: dict[str, object] = json.loads((folder / "resultats.json").read_text("utf-8"))
    return results


def main() -> None:
    """Print the whole run, per scenario, and the ratios."""
    whole: dict[str, list[float]] = {way: [] for way in WAYS}
    given: dict[str, list[float]] = {way: [] for way in WAYS}
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(ROUNDS):
            for way in WAYS:
                results = played(way, Path(folder) / f"{way}-{turn}")
                scenarios: list[dict] = results["scenarios"]  # type: ignore[assignment,type-arg]
                count = len(scenarios)
                whole[way].append(sum(s["duree_secondes"] for s in scenarios))
                given[way].append(sum(map(prepared, scenarios)))
    for way in WAYS:
        total, part = median(whole[way]), median(given[way])
        print(  # noqa: T201
            f"{way:<11} {total:7.1f} s en tout, {total / count:5.2f} s par scénario, "
            f"dont préparation {part / count:5.2f} s"
        )
    print(f"rapport en tout       {median(whole['http']) / median(whole['navigateur']):.2f}")  # noqa: T201
    print(f"rapport à préparer    {median(given['http']) / median(given['navigateur']):.2f}")  # noqa: T201


def prepared(scenario: dict) -> float:  # type: ignore[type-arg]
    """Return the seconds spent before the first « Quand »."""
    seconds = 0.0
    for step in scenario["etapes"]:
        if step["mot_cle"].startswith("Quand"):
            break
        seconds += step["duree_secondes"]
    return seconds


if __name__ == "__main__":
    main()
