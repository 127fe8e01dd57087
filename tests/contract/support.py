"""A running inbox, and the few gestures that the contract tests share."""

from __future__ import annotations

import itertools
import smtplib
import socket
import subprocess
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import requests

from mail_sandbox.launcher import Kind, command_for, environment_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PATIENCE = 10.0  # seconds, for what must happen
_NUMBERS = itertools.count(1)


@dataclass
class Box:
    """An inbox that runs: a real Mailpit, or the embedded one."""

    kind: Kind
    url: str
    smtp_port: int
    auth: tuple[str, str] | None = None
    session: requests.Session = field(default_factory=requests.Session)

    def __post_init__(self) -> None:
        """Ask nobody but the inbox itself."""
        self.session.trust_env = False
        self.session.auth = self.auth

    def call(self, method: str, path: str, **arguments: Any) -> requests.Response:
        """Send a request."""
        return self.session.request(method, self.url + path, timeout=PATIENCE, **arguments)

    def get(self, path: str, **params: Any) -> Any:
        """Return the JSON of a successful answer."""
        answer = self.call("GET", path, params=params)
        assert answer.status_code == 200, answer.text
        assert answer.headers["Content-Type"].startswith("application/json")
        return answer.json()

    def found(self, query: str, **params: Any) -> list[str]:
        """Return the subjects that a search finds, newest first."""
        answer = self.get("/api/v1/search", query=query, **params)
        return [message["Subject"] for message in answer["messages"]]

    def message(self, identifier: str) -> Any:
        """Return a message in JSON."""
        return self.get(f"/api/v1/message/{identifier}")

    def raw(self, identifier: str) -> bytes:
        """Return the bytes as stored."""
        return self.call("GET", f"/api/v1/message/{identifier}/raw").content

    def smtp(self) -> smtplib.SMTP:
        """Return a session that said EHLO."""
        client = smtplib.SMTP("127.0.0.1", self.smtp_port, timeout=PATIENCE)
        client.ehlo("essai.test")
        return client

    def deliver(self, content: str | bytes, *to: str, sender: str = "no-reply@sut.test") -> str:
        """Send a message by SMTP, line ends as CRLF if it is text; return its identifier."""
        raw = content.replace("\n", "\r\n").encode() if isinstance(content, str) else content
        with self.smtp() as client:
            client.mail(sender, ["SMTPUTF8"] if not sender.isascii() else [])
            for recipient in to:
                code, reply = client.rcpt(recipient)
                assert code == 250, reply
            code, reply = client.data(raw)
        assert (code, reply[:23]) == (250, b"2.0.0 Ok: queued as " + reply[20:23]), reply
        return reply.decode().rsplit(" ", 1)[1]

    def note(self, to: str, subject: str = "", body: str = "Bonjour\n", headers: str = "") -> str:
        """Deliver a plain message to one address; return its identifier.

        Mailpit sorts by the millisecond of arrival: the one of this message is over on return.
        """
        head = f"From: Comptes <no-reply@sut.test>\nTo: <{to}>\nSubject: {subject or to}\n{headers}"
        kind = "Content-Type: text/plain; charset=utf-8\n"
        identifier = self.deliver(f"{head}{kind}\n{body}", to)
        arrived = _millisecond()
        until(lambda: _millisecond() > arrived)
        return identifier


def unique(prefix: str = "zoe") -> str:
    """Return an address nobody else uses, without any wildcard."""
    return f"{prefix}-{time.time_ns():x}-{next(_NUMBERS):04d}@inbox.test"


def _millisecond() -> int:
    return time.time_ns() // 1_000_000


def until(condition: Callable[[], Any]) -> Any:
    """Return the first true value of `condition`, or fail after ten seconds."""
    deadline = time.monotonic() + PATIENCE
    while True:
        value = condition()
        if value:
            return value
        assert time.monotonic() < deadline, "rien n'est arrivé à temps"
        time.sleep(0.01)


def free_port() -> int:
    """Return a port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(
    kind: Kind,
    environ: Mapping[str, str],
    *,
    auth: str = "",
    chaos: bool = False,
    attempts: int = 3,
) -> tuple[Box, subprocess.Popen[str]]:
    """Start an inbox and wait until both its sides answer; another port if one was just taken."""
    http, smtp = free_port(), free_port()
    command = command_for(kind, http, smtp, chaos=chaos, environ=environ)
    process = subprocess.Popen(
        command,
        env=environment_for(kind, environ, auth),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    user, _, password = auth.partition(":")
    box = Box(kind, f"http://127.0.0.1:{http}", smtp, (user, password) if auth else None)
    until(lambda: process.poll() is not None or (_lives(box) and _listens(smtp)))
    if process.poll() is None:
        return box, process
    assert attempts > 1, f"la boîte {kind} ne démarre pas"
    return start(kind, environ, auth=auth, chaos=chaos, attempts=attempts - 1)


def stop(process: subprocess.Popen[str]) -> None:
    """End an inbox, which must not linger."""
    process.terminate()
    process.wait(PATIENCE)


def _lives(box: Box) -> bool:
    try:
        return box.call("GET", "/readyz").status_code == 200
    except requests.RequestException:
        return False


def _listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True
