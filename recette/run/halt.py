"""Stops at once what several threads have started: an interruption only reaches the main one."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Stop = Callable[[], None]


class Halt:
    """What is under way in threads, and how each is stopped from another."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stops: list[Stop] = []
        self._halted = False

    @contextmanager
    def over(self, stop: Stop) -> Iterator[None]:
        """Have `stop` called if the halt comes during the block.

        Raises:
            RecetteError: the halt has come already.
        """
        with self._lock:
            if self._halted:
                raise RecetteError("La mesure a été interrompue.")
            self._stops.append(stop)
        try:
            yield
        finally:
            with self._lock:
                self._stops.remove(stop)

    def now(self) -> None:
        """Stop everything under way; nothing more begins."""
        with self._lock:
            self._halted = True
            stops = list(self._stops)
        for stop in stops:
            stop()
