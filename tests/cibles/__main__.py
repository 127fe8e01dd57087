"""Runs the acceptance on a foreign target: `python -m tests.cibles guichet [OPTIONS OF VERIFIER]`.

`--sans-profil` tells the harness nothing but the addresses; `--defaut NOM` breaks the target.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.cibles.opening import TARGETS, opened


def main() -> int:
    """Open the target, run `recette verifier` on it, and return its exit status."""
    parser = argparse.ArgumentParser(prog="cibles")
    parser.add_argument("cible", choices=TARGETS)
    parser.add_argument("--sans-profil", action="store_true")
    parser.add_argument("--defaut", action="append", default=[])
    known, options = parser.parse_known_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(known.cible, Path(folder), known.defaut) as target,
    ):
        where = target.named() if known.sans_profil else target.described()
        argv = [sys.executable, "-m", "recette", "verifier", *where, *options]
        return subprocess.run(argv, check=False).returncode


sys.exit(main())
