"""Our own programs, started as children: they run the code that started them, wherever we are.

Without `-P`, Python looks first in the working folder: a file named like a module, or another clone
of this project, would be run in our place.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recette.run.bench_files import installed_bench

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROOT = Path(__file__).parents[2]
_PATH = "PYTHONPATH"
_STREAMS = "PYTHONIOENCODING"
STOP_WITHIN = 5.0  # seconds: a browser closes in less; beyond, it is stuck


def module(name: str, *arguments: str) -> list[str]:
    """Return the command line that runs a module of ours with this interpreter."""
    return [sys.executable, "-P", "-m", name, *arguments]


def environment(given: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment of a child; it speaks UTF-8 and, in a clone, runs our code."""
    known = dict(os.environ if given is None else given)
    known[_STREAMS] = "utf-8"  # what a child says is read by us, whatever the terminal is
    if not installed_bench().is_dir():
        known[_PATH] = os.pathsep.join(filter(None, (str(_ROOT), known.get(_PATH, ""))))
    return known


def stop(process: subprocess.Popen[Any]) -> None:
    """Stop a child and its own children, started in a session of theirs, whatever their state."""
    for signum in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signum)
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=STOP_WITHIN)
            return
