"""Servers that only pretend: the bundled target opens and closes as one, and says what fails."""

from __future__ import annotations

import signal
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import requests

from recette.domain.errors import RecetteError
from recette.run import server
from recette.run.server import PortTakenError, Server, free_ports
from recette.run.stack import Stack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Fails = Callable[[str], None]
    Put = Callable[[Fails], None]


class Pretender:
    """A server that answers at once, save what `fails` says."""

    started: list[str]
    stopped: list[str]

    def __init__(self, name: str, fails: Fails) -> None:
        self.name = name
        self._fails = fails

    def wait(self) -> None:
        """Answer, or not."""
        self._fails(self.name)

    def check_alive(self) -> None:
        """Live."""

    def stop(self) -> None:
        """Note it."""
        Pretender.stopped.append(self.name)


@pytest.fixture
def pretended(monkeypatch: pytest.MonkeyPatch) -> Put:
    """Return what puts pretenders, which fail as told, in the place of servers."""

    def put(fails: Fails) -> None:
        Pretender.started, Pretender.stopped = [], []

        def start(name: str, *rest: Any) -> None:
            Pretender.started.append(name)
            rest[-1].append(Pretender(name, fails))

        monkeypatch.setattr(server, "start", start)

    return put


NAMES = ["La boîte embarquée", "Le bac à sable FranceConnect", "L'application de référence"]


def test_what_an_earlier_run_left_is_erased_and_the_last_started_is_the_first_stopped(
    tmp_path: Path, pretended: Put
) -> None:
    """What an earlier run left is erased; the last one started is the first one stopped."""
    pretended(lambda _: None)
    (tmp_path / "reference.sqlite3-wal").write_text("ancienne", encoding="utf-8")
    with Stack(tmp_path) as stack:
        assert Pretender.started == NAMES
        assert not list(tmp_path.glob("reference.sqlite3*"))
        assert len({stack.app, stack.box, stack.connect}) == 3
        stack.stop()
        assert Pretender.stopped == NAMES
    assert Pretender.stopped == [*NAMES, *reversed(NAMES)]


def test_a_port_lost_meanwhile(tmp_path: Path, pretended: Put) -> None:
    """Free ports are chosen again, a few times at most; what was started is stopped each time."""
    losses = [NAMES[2], NAMES[0]]

    def lost(name: str) -> None:
        if losses and losses[-1] == name:
            losses.pop()
            raise PortTakenError("pris")

    pretended(lost)
    with Stack(tmp_path):
        assert not losses
    assert Pretender.started == NAMES * 3
    assert sorted(Pretender.stopped) == sorted(NAMES * 3)

    def always(_: str) -> None:
        raise PortTakenError("toujours pris")

    pretended(always)
    with pytest.raises(PortTakenError, match="toujours pris"), Stack(tmp_path):
        pass
    assert Pretender.started == NAMES * 3


def test_a_port_asked_for_and_lost(tmp_path: Path, pretended: Put) -> None:
    """Ports that were all asked for are not chosen again."""

    def lost(_: str) -> None:
        raise PortTakenError("pris")

    pretended(lost)
    one, two, three, four = free_ports(4)
    with pytest.raises(PortTakenError), Stack(tmp_path, ports=(one, two, three, four)):
        pass
    assert Pretender.started == NAMES


def test_a_server_that_fails(tmp_path: Path, pretended: Put) -> None:
    """Any other failure ends the opening; everything is stopped."""

    def fails(name: str) -> None:
        if name == NAMES[1]:
            raise RecetteError("il ne démarre pas")

    pretended(fails)
    with pytest.raises(RecetteError, match="il ne démarre pas"), Stack(tmp_path):
        pass
    assert sorted(Pretender.stopped) == sorted(NAMES)


class Child:
    """A child process; `obeys` tells after how many signals it ends."""

    def __init__(self, *, code: int | None = None, obeys: int = 1) -> None:
        self.pid = 4_000_000
        self.signals: list[int] = []
        self._code = code
        self._obeys = obeys

    def poll(self) -> int | None:
        """Return its exit status, once it has one."""
        return self._code

    def wait(self, timeout: float) -> int:
        """Return its exit status, if it ends in time."""
        if len(self.signals) < self._obeys:
            raise subprocess.TimeoutExpired("enfant", timeout)
        return 0


def served(folder: Path, child: Child, log: str = "") -> Server:
    """Return the server of a child, with its log."""
    path = folder / "journal.log"
    path.write_text(log, encoding="utf-8")
    return Server("Le serveur", child, "http://127.0.0.1:9/sante", path)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("log", "kind", "words"),
    [
        ("un\ndeux\ntrois\nquatre\ncinq\n", RecetteError, "deux / trois / quatre / cinq"),
        ("[Errno 98] address already in use", PortTakenError, "already in use"),
        ("", RecetteError, "Le serveur ne démarre pas."),
    ],
)
def test_a_server_that_dies(tmp_path: Path, log: str, kind: type[RecetteError], words: str) -> None:
    """It gives its last words, if it had any; a port that was taken is told apart."""
    with pytest.raises(RecetteError) as refusal:
        served(tmp_path, Child(code=1), log).wait()
    assert type(refusal.value) is kind
    assert str(refusal.value).endswith(words)


def test_a_server_that_never_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not waited for without end, and the address asked is told."""
    monkeypatch.setattr(server, "_READY_WITHIN", 0.02)
    monkeypatch.setattr(requests, "get", _refuse)
    with pytest.raises(RecetteError, match=r"ne répond pas sur http://127\.0\.0\.1:9/sante"):
        served(tmp_path, Child()).wait()


def _refuse(*_: object, **__: object) -> requests.Response:
    raise requests.ConnectionError


@pytest.mark.parametrize(
    ("obeys", "sent"),
    [
        (1, [signal.SIGTERM]),
        (2, [signal.SIGTERM, signal.SIGKILL]),
        (3, [signal.SIGTERM, signal.SIGKILL]),
    ],
)
def test_a_server_is_asked_to_end_then_made_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, obeys: int, sent: list[int]
) -> None:
    """A server is asked to end, then made to; nothing is waited for without end."""
    child = Child(obeys=obeys)
    monkeypatch.setattr("os.killpg", lambda _, signum: child.signals.append(signum))
    served(tmp_path, child).stop()
    assert child.signals == sent


def test_stopping_what_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that ended by itself is no trouble."""

    def gone(*_: int) -> None:
        raise ProcessLookupError

    monkeypatch.setattr("os.killpg", gone)
    served(tmp_path, Child(obeys=0)).stop()
