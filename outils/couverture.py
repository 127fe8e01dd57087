"""Tells how many branches of `recette/` the quick tests see; fails under what is asked.

`make couverture`: the file is what `coverage json` wrote.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

SHOWN = 10


def main(report: str, least: str) -> int:
    """Print the rate of branches and the files that lack most; return the exit status."""
    data = json.loads(Path(report).read_text(encoding="utf-8"))
    totals = data["totals"]
    rate = 100 * totals["covered_branches"] / totals["num_branches"]
    lacking = sorted(
        ((file["summary"]["missing_branches"], name) for name, file in data["files"].items()),
        reverse=True,
    )
    for missing, name in lacking[:SHOWN]:
        print(f"  {missing:>3} branches non vues  {name}")  # noqa: T201
    print(f"Branches de recette/ vues par les tests rapides : {rate:.1f} % (au moins {least} %).")  # noqa: T201
    return 0 if rate >= float(least) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
