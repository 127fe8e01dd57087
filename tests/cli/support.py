"""The real command, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tests.run.support import BENCH

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
MARK = "RECETTE_ESSAI"


def environment(mark: str = "", **more: str) -> dict[str, str]:
    """Return the environment of a run on the small bench; `mark` is found in every child."""
    clean = {k: v for k, v in os.environ.items() if not k.lower().endswith("_proxy")}
    python = {"PYTHONPATH": str(ROOT), "COLUMNS": "200", "NO_COLOR": "1"}
    register = {"RECETTE_REGISTRE": str(BENCH / "absent")}  # nothing of the person's own
    return {**clean, **python, **register, "RECETTE_BANC": str(BENCH), MARK: mark, **more}


def command(*arguments: str) -> list[str]:
    """Return the command line of `recette`."""
    return [sys.executable, "-m", "recette", *arguments]


def recette(*arguments: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run `recette` to its end."""
    return subprocess.run(
        command(*arguments),
        cwd=cwd,
        env=environment(**more),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def marked(mark: str) -> list[int]:
    """Return the living processes whose environment holds the mark."""
    wanted = f"{MARK}={mark}".encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            held = wanted in (folder / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        if held:
            found.append(int(folder.name))
    return found


def eventually(condition: Callable[[], object], within: float = 60.0) -> bool:
    """Tell whether a condition comes true in time."""
    deadline = time.monotonic() + within
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
