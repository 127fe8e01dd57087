"""Waiting on what is seen, never on a fixed delay."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
_PAUSE = 0.05
_LONGEST_PAUSE = 0.5


def eventually(check: Callable[[], T], within: float) -> T:
    """Return what `check` returns, as soon as it raises nothing.

    Args:
        check: looks once; raises AssertionError (not yet) or RecetteError (could not look).
        within: seconds; after them the last failure is raised again, with the time waited.

    Raises:
        AssertionError | RecetteError: the last one of `check`.
    """
    start = time.monotonic()
    pause = _PAUSE
    while True:
        try:
            return check()
        except (AssertionError, RecetteError) as failure:
            waited = time.monotonic() - start
            if waited >= within:
                failure.args = (f"{failure}\n  attendu pendant : {waited:.1f} s", *failure.args[1:])
                raise
        time.sleep(pause)
        pause = min(pause * 1.3, _LONGEST_PAUSE)
