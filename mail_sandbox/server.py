"""Start the inbox: take the ports first, so that a taken one is said in words."""

from __future__ import annotations

import signal
import socket
import sys
from typing import TYPE_CHECKING

import uvicorn

from mail_sandbox.box import Box
from mail_sandbox.http.app import create_app

if TYPE_CHECKING:
    from mail_sandbox.settings import Settings


class PortTakenError(Exception):
    """A port cannot be listened on; the message is a French sentence with the remedy."""


def serve(settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT.

    Raises:
        PortTakenError: a port is taken, or not ours to take.
    """
    http = _listen(settings.host, settings.http_port, "--http-port")
    smtp = _listen(settings.host, settings.smtp_port, "--smtp-port")

    def ready() -> None:
        line = (
            f"Boîte aux lettres embarquée prête : courriels sur {_address('http', http)}/, "
            f"SMTP sur {_address('smtp', smtp)}"
        )
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

    config = uvicorn.Config(
        create_app(Box(settings), smtp, ready),
        log_level="warning",
        access_log=False,
        ws="websockets-sansio",
        timeout_graceful_shutdown=1,
    )
    # uvicorn raises the signal again once it has stopped: a stop on demand is a success.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    uvicorn.Server(config).run(sockets=[http])


def _listen(host: str, port: int, option: str) -> socket.socket:
    """Return a listening socket."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        # The protocol named: asyncio turns Nagle's delays off only when it knows that this is TCP.
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(128)
    except OSError as error:
        raise PortTakenError(
            f"Le port {port} de {host} n'est pas libre ({error.strerror or error}) : arrêtez ce "
            f"qui l'occupe, ou choisissez-en un autre avec {option}."
        ) from error
    listener.settimeout(0.0)
    return listener


def _address(scheme: str, listener: socket.socket) -> str:
    host, port = listener.getsockname()[:2]
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"
