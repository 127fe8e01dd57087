"""`python -m reference_impl.defects`: print the defects, for a person or for a program."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from reference_impl.defects.registry import DEFECTS

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADINGS = ("Nom", "Règles", "Famille", "Ce qu'il fait")


def as_json() -> str:
    """Return the defects as a JSON list, with French keys."""
    listed = [
        {
            "nom": defect.name,
            "regles": list(defect.rules),
            "phrase": defect.sentence,
            "famille": defect.family.value,
        }
        for defect in DEFECTS.values()
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def as_table() -> str:
    """Return the defects as a table, the sentence last since it is the longest."""
    rows = [
        HEADINGS,
        *(
            (defect.name, " ".join(defect.rules), defect.family.value, defect.sentence)
            for defect in DEFECTS.values()
        ),
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS) - 1)]
    lines = [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]])
        for row in rows
    ]
    lines.insert(1, "  ".join("-" * width for width in [*widths, len(HEADINGS[-1])]))
    return "\n".join([*lines, f"{len(DEFECTS)} défauts."])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the list."""
    parser = argparse.ArgumentParser(
        prog="python -m reference_impl.defects",
        description="Liste les défauts que REFERENCE_DEFAUTS sait allumer (noms séparés par ,).",
    )
    parser.add_argument("--json", action="store_true", help="liste en JSON")
    options = parser.parse_args(arguments)
    sys.stdout.write((as_json() if options.json else as_table()) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
