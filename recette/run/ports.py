"""Ports of this machine: some that are free, one that must be."""

from __future__ import annotations

import socket
from contextlib import ExitStack

from recette.domain.errors import RecetteError

_HOST = "127.0.0.1"


class PortTakenError(RecetteError):
    """Somebody else listens to a port that we need."""


def free_ports(count: int) -> list[int]:
    """Return as many ports, all different, that nobody listens to now."""
    with ExitStack() as stack:
        probes = [stack.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind((_HOST, 0))
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
            probe.bind((_HOST, port))
        except (OSError, OverflowError) as error:
            raise PortTakenError(
                f"Le port {port} de {_HOST} n'est pas libre : arrêtez ce qui l'occupe, "
                "ou choisissez-en un autre."
            ) from error
