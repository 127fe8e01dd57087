"""Runs the acceptance on a foreign target: `python -m tests.targets guichet [OPTIONS OF VERIFIER]`.

`--sans-profil` tells the harness nothing but the addresses; `--defaut NOM` breaks the target;
`--ouvrir` runs nothing: the target stays open at the addresses of its profile, for a person to try.
"""

from __future__ import annotations

import argparse
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from recette.domain.errors import RecetteError
from tests.targets.opening import TARGETS, USUAL, opened


def main() -> int:
    """Open the target, run `recette verifier` on it, and return its exit status."""
    parser = argparse.ArgumentParser(prog="cibles")
    parser.add_argument("cible", choices=TARGETS)
    parser.add_argument("--sans-profil", action="store_true")
    parser.add_argument("--defaut", action="append", default=[])
    parser.add_argument("--ouvrir", action="store_true")
    known, options = parser.parse_known_args()
    if known.ouvrir:
        return keep_open(known.cible, known.defaut)
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(known.cible, Path(folder), known.defaut) as target,
    ):
        where = target.named() if known.sans_profil else target.described()
        argv = [sys.executable, "-m", "recette", "verifier", *where, *options]
        return subprocess.run(argv, check=False).returncode


def keep_open(name: str, defects: list[str]) -> int:
    """Keep a target open in this folder until Ctrl-C, and tell its addresses."""
    try:
        with opened(name, Path.cwd(), defects, ports=USUAL) as target:
            print(f"Cible : {target.url} · boîte : {target.inbox.url} · Ctrl-C pour arrêter.")  # noqa: T201
            signal.pause()
    except KeyboardInterrupt:
        return 0
    except RecetteError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 3
    return 0


sys.exit(main())
