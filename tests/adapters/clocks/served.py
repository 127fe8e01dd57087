"""Small clocks, served by HTTP: each moves, or fails, in its own way."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass
class ServedClock:
    """A clock of a target: `move` takes what is asked, `state` is what a GET shows.

    Attributes:
        asked: every request, `METHOD path`, with its decoded body.
        token: asked for when it is not empty.
        raw: answered to a GET instead of the state.
        late: how many GETs are told « advancing » after a move.
        still: nothing moves.
    """

    state: dict[str, Any] = field(default_factory=dict)
    asked: list[tuple[str, Any]] = field(default_factory=list)
    token: str = ""
    raw: str = ""
    late: int = 0
    end: str = "ready"
    still: bool = False
    status: int = 200
    read_status: int = 200
    url: str = ""
    _left: int = 0

    def move(self, values: dict[str, Any]) -> None:
        """Take what is asked; a clock that is late arrives later."""
        self._left = self.late
        if not self.still:
            self.state.update(values)

    def shown(self) -> str:
        """Return the body of a GET."""
        if self.raw:
            return self.raw
        state = dict(self.state)
        if self.late:
            state["status"] = "advancing" if self._left > 0 else self.end
            self._left -= 1
        return json.dumps(state)


class _Handler(BaseHTTPRequestHandler):
    clock: ServedClock

    def do_GET(self) -> None:
        self.clock.asked.append((f"GET {self.path}", None))
        if self._refused():
            return
        self._answer(self.clock.read_status, self.clock.shown())

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        kind = self.headers.get("Content-Type", "")
        form = {k: v[0] for k, v in parse_qs(body).items()}
        values = form if "urlencoded" in kind else json.loads(body)
        self.clock.asked.append((f"{self.command} {self.path}", values))
        if self._refused():
            return
        self.clock.move(values)
        self._answer(self.clock.status, "")

    do_POST = do_PUT  # noqa: N815 - a name that http.server calls

    def _refused(self) -> bool:
        wanted = f"Bearer {self.clock.token}"
        if self.clock.token and self.headers.get("Authorization") != wanted:
            self._answer(401, '{"message": "non"}')
            return True
        return False

    def _answer(self, status: int, body: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(clock: ServedClock) -> Iterator[ServedClock]:
    """Serve a clock; its `url` is where."""
    handler = type("Handler", (_Handler,), {"clock": clock})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        clock.url = f"http://127.0.0.1:{server.server_port}"
        yield clock
        server.shutdown()
        thread.join()
