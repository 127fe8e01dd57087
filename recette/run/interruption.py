"""Ctrl-C, a kill, a closed terminal: one interruption, then time to close what was opened."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Stop = Callable[[], None]

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def listen() -> None:
    """Turn these signals into one KeyboardInterrupt; `nohup` keeps its meaning."""
    for signum in _SIGNALS:
        if signum != signal.SIGHUP or signal.getsignal(signum) is not signal.SIG_IGN:
            signal.signal(signum, _interrupt)


def _interrupt(signum: int, frame: Any) -> None:
    """Interrupt once: a second signal must not stop the stopping of the children."""
    del signum, frame
    for each in _SIGNALS:
        signal.signal(each, signal.SIG_IGN)
    raise KeyboardInterrupt


@contextmanager
def held_back() -> Iterator[None]:
    """Hold an interruption back to the end of the block: a child being born is never lost."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    received: list[int] = []
    before = {s: signal.getsignal(s) for s in _SIGNALS if callable(signal.getsignal(s))}
    for signum in before:
        signal.signal(signum, lambda number, _: received.append(number))
    try:
        yield
    finally:
        for signum, handler in before.items():
            signal.signal(signum, handler)
        if received:
            signal.raise_signal(received[0])


class StopSignal:
    """Stops all that several threads have started: an interruption only reaches the main one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stops: list[Stop] = []
        self._sent = False

    @contextmanager
    def calling(self, stop: Stop) -> Iterator[None]:
        """Have `stop` called if the signal is sent during the block.

        Raises:
            RecetteError: the signal was sent already.
        """
        with self._lock:
            if self._sent:
                raise RecetteError("La mesure a été interrompue.")
            self._stops.append(stop)
        try:
            yield
        finally:
            with self._lock:
                self._stops.remove(stop)

    def send(self) -> None:
        """Stop everything under way; nothing more begins."""
        with self._lock:
            self._sent = True
            stops = list(self._stops)
        for stop in stops:
            stop()
