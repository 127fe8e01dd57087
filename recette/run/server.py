"""A server that we start on a free port: waited for, stopped with its children, its last words."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import requests

from recette.domain.errors import RecetteError
from recette.run import subprocesses as child
from recette.run.interruption import held_back

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

HOST = "127.0.0.1"
_READY_WITHIN = 40.0  # seconds: a first start, its modules compiled, on a machine that is busy
_LAST_WORDS = 4  # lines: the error and where it was raised
_TAKEN = re.compile(r"already in use|n'est pas libre|déjà pris")


class PortTakenError(RecetteError):
    """Somebody else listens to a port that we need."""


def free_ports(count: int) -> list[int]:
    """Return as many ports, all different, that nobody listens to now."""
    with ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind((HOST, 0))
        return [int(probe.getsockname()[1]) for probe in probes]


def check_free(port: int) -> None:
    """Refuse a port that is taken: what answers there would pass for our own server.

    Raises:
        PortTakenError: it is taken, or may not be used.
    """
    with socket.socket() as probe:
        # As servers do: connections just closed do not keep a port.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError) as error:
            raise PortTakenError(
                f"Le port {port} de {HOST} n'est pas libre : arrêtez ce qui l'occupe, "
                "ou choisissez-en un autre."
            ) from error


@dataclass
class Server:
    """A child: its name for people, its process, where it answers that it is ready."""

    name: str
    process: subprocess.Popen[bytes]
    health: str
    log: Path

    def wait(self) -> None:
        """Wait until it answers.

        Raises:
            PortTakenError: its port was taken meanwhile.
            RecetteError: it died, or does not answer in time; the last lines of its log are told.
        """
        deadline = time.monotonic() + _READY_WITHIN
        while time.monotonic() < deadline:
            self.check_alive()
            with suppress(requests.RequestException):
                if requests.get(self.health, timeout=1).ok:
                    return
            time.sleep(0.05)
        raise RecetteError(f"{self.name} ne répond pas sur {self.health}.{self._last_words()}")

    def check_alive(self) -> None:
        """Make sure that it is not another server that answers.

        Raises:
            PortTakenError | RecetteError: see `wait`.
        """
        if self.process.poll() is not None:
            words = self._last_words()
            kind = PortTakenError if _TAKEN.search(words) else RecetteError
            raise kind(f"{self.name} ne démarre pas.{words}")

    def _last_words(self) -> str:
        lines = self.log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        return f" Ses derniers mots : {' / '.join(lines[-_LAST_WORDS:])}" if lines else ""

    def stop(self) -> None:
        """Stop the child and its own children."""
        child.stop(self.process)


def start(
    name: str,
    module: Sequence[str],
    environment: Mapping[str, str],
    health: str,
    log: Path,
    started: list[Server],
) -> None:
    """Start a module of ours as a server; it is in `started` as soon as it lives."""
    with log.open("wb") as output, held_back():
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and modules
            child.module(*module),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=child.environment({**os.environ, **environment}),
            start_new_session=True,
        )
        started.append(Server(name, process, health, log))
