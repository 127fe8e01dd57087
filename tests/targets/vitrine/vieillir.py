"""Ages one member: `python -m tests.targets.vitrine.vieillir --base F --courriel A --secondes N`.

Prints the number of seconds applied.
"""

from __future__ import annotations

import argparse
import sys

from tests.targets.vitrine.ledger import Ledger


def main() -> int:
    """Move the moments of one account back in the database."""
    parser = argparse.ArgumentParser(prog="vieillir")
    parser.add_argument("--base", required=True)
    parser.add_argument("--courriel", required=True)
    parser.add_argument("--secondes", required=True, type=int)
    options = parser.parse_args()
    if not Ledger(options.base).age(options.courriel, options.secondes):
        sys.stderr.write(f"Aucun compte n'a l'adresse {options.courriel}.\n")
        return 1
    sys.stdout.write(f"{options.secondes} secondes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
