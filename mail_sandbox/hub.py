"""Live events for whoever listens on `/api/events`."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from mail_sandbox.wire import go_json

if TYPE_CHECKING:
    from collections.abc import Callable

QUIET = 0.25  # seconds: `stats` at most four times a second
BACKLOG = 256  # frames a listener may be late by


class Hub:
    """The listeners, each with its queue of frames; None ends it.

    Args:
        stats: returns the data of a `stats` frame when it is sent.
    """

    def __init__(self, stats: Callable[[], Any]) -> None:
        self._stats = stats
        self._listeners: set[asyncio.Queue[str | None]] = set()
        self._pending: asyncio.TimerHandle | None = None

    def listen(self) -> asyncio.Queue[str | None]:
        """Register a listener, which hears `stats` soon."""
        queue: asyncio.Queue[str | None] = asyncio.Queue(BACKLOG + 1)
        self._listeners.add(queue)
        self.changed()
        return queue

    def forget(self, queue: asyncio.Queue[str | None]) -> None:
        """Unregister a listener."""
        self._listeners.discard(queue)

    def send(self, kind: str, data: Any = None) -> None:
        """Send a frame to everyone; who is too late is let go."""
        frame = go_json({"Type": kind, "Data": data})
        for queue in list(self._listeners):
            if queue.qsize() >= BACKLOG:
                self._end(queue)
            else:
                queue.put_nowait(frame)

    def changed(self) -> None:
        """Send `stats` after a short quiet."""
        if self._listeners and self._pending is None:
            self._pending = asyncio.get_running_loop().call_later(QUIET, self._tell)

    def close(self) -> None:
        """Let everyone go."""
        for queue in list(self._listeners):
            self._end(queue)

    def _tell(self) -> None:
        self._pending = None
        self.send("stats", self._stats())

    def _end(self, queue: asyncio.Queue[str | None]) -> None:
        self.forget(queue)
        queue.put_nowait(None)
