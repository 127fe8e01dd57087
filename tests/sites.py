"""A local site that answers what it is told to, and remembers what it was asked."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

from recette.target.frontier import GuardedFrontier
from recette.target.guard import guard_of
from recette.target.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Iterator

Answer = tuple[int, dict[str, str], bytes]
ELSEWHERE = "http://ailleurs.example/suite?jeton=secret"


class Site(ThreadingHTTPServer):
    """Answers what `answers` says for a path, 404 for any other.

    Attributes:
        asked, bodies: what it was asked, in order, and the body of each request.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self.bodies: list[bytes] = []

    @property
    def url(self) -> str:
        """Return the address of this site."""
        return f"http://127.0.0.1:{self.server_port}"

    def send(self, path: str, to: str) -> None:
        """Have a path redirect."""
        self.answers[path] = (302, {"Location": to}, b"")

    def show(self, path: str, html: str) -> None:
        """Have a path show a page."""
        self.answers[path] = (200, {"Content-Type": "text/html; charset=utf-8"}, html.encode())


class _Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.asked.append(f"{self.command} {self.path}")
        self.server.bodies.append(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        status, headers, body = self.server.answers.get(self.path, (404, {}, b"rien ici"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value.encode().decode("latin-1"))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_PUT = do_DELETE = do_POST = do_GET  # noqa: N815 -- names that http.server calls

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def opened() -> Iterator[Site]:
    """Give a site that runs."""
    with Site() as site:
        thread = threading.Thread(target=site.serve_forever, args=(0.01,))
        thread.start()
        yield site
        site.shutdown()
        thread.join()


def frontier(*hosts: str) -> GuardedFrontier:
    """Return the frontier of a run on this machine, and on these hosts."""
    return GuardedFrontier(guard_of(Profile(), hosts))
