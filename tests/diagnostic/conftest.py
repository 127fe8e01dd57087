"""An inbox, and the two foreign targets that send to it, started for one test."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from recette.adapters.inbox.client import MailpitClient
from recette.run import server
from recette.run.ports import free_ports
from recette.target.frontier import GuardedFrontier
from recette.target.guard import Guard

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Target:
    """A target that was started.

    Attributes:
        accounts: the tables that hold something as soon as an account is created.
    """

    url: str
    base: Path
    accounts: tuple[str, ...]

    def rows(self) -> int:
        """Count what accounts are made of."""
        with sqlite3.connect(self.base) as base:
            counts = [base.execute(f"select count(*) from {t}").fetchone() for t in self.accounts]  # noqa: S608 - our own names
        base.close()
        return sum(int(count) for (count,) in counts)


@dataclass(frozen=True)
class Box:
    """An inbox that was started."""

    url: str
    smtp: str

    def recipients(self) -> list[str]:
        """Return who received something."""
        client = MailpitClient(self.url, frontier=GuardedFrontier(Guard(frozenset())))
        found = [to["Address"] for m in client.list()["messages"] for to in m["To"]]
        client.close()
        return found


class Servers:
    """Starts servers of ours on free ports."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.started: list[server.Server] = []

    def start(self, module: list[str], health: str, log: str) -> None:
        """Start one, and wait for it."""
        server.start(log, module, {}, health, self._folder / f"{log}.log", self.started)
        self.started[-1].wait()

    def box(self) -> Box:
        """Return an inbox."""
        http, smtp = free_ports(2)
        url = f"http://127.0.0.1:{http}"
        ports = ["--http-port", str(http), "--smtp-port", str(smtp), "--max", "0"]
        self.start(["mail_sandbox", *ports], f"{url}/readyz", "boite")
        return Box(url, f"127.0.0.1:{smtp}")

    def target(self, name: str, health: str, accounts: tuple[str, ...], box: Box) -> Target:
        """Return a foreign target that sends to an inbox."""
        (port,) = free_ports(1)
        url = f"http://127.0.0.1:{port}"
        base = self._folder / f"{name}.sqlite3"
        argv = [f"tests.cibles.{name}", "--port", str(port), "--base", str(base)]
        argv += ["--smtp-port", box.smtp.rpartition(":")[2]]
        self.start(argv, f"{url}/{health}", name)
        return Target(url, base, accounts)


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Servers]:
    """Start servers, and stop them after the test."""
    these = Servers(tmp_path)
    yield these
    while these.started:
        these.started.pop().stop()


@pytest.fixture
def box(servers: Servers) -> Box:
    """Return an inbox."""
    return servers.box()
