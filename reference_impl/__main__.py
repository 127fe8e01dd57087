"""`python -m reference_impl`: start the application."""

from __future__ import annotations

import argparse
import os
import socket
import sys
from typing import TYPE_CHECKING

import uvicorn
from sqlalchemy.exc import SQLAlchemyError

from reference_impl.app import create_app
from reference_impl.defects import UnknownDefectError, behaviour_with
from reference_impl.settings import SettingsError, read_port, read_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.applications import Starlette

UNUSABLE = 2
BACKLOG = 128


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m reference_impl",
        description="Démarre l'implantation de référence : données fictives seulement.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="adresse d'écoute (127.0.0.1)")
    parser.add_argument("--port", default="8000", help="port d'écoute (8000)")
    return parser.parse_args(arguments)


def _application() -> Starlette:
    settings = read_settings(os.environ)
    behaviour = behaviour_with(settings.defects)
    try:
        return create_app(settings, behaviour)
    except (SQLAlchemyError, ImportError) as error:
        raise SettingsError(
            f"REFERENCE_BASE : la base de données ne s'ouvre pas ({type(error).__name__})."
        ) from error


def _listen(host: str, port: int) -> socket.socket:
    """Take the port, or refuse in one sentence."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        )[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError as error:
        raise SettingsError(
            f"Impossible d'écouter sur {host}:{port} ({error.strerror or error}) : "
            "libérez ce port ou choisissez-en un autre avec --port."
        ) from error
    return listener


def _serve(app: Starlette, listener: socket.socket) -> None:
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, ws="none"
    )
    uvicorn.Server(config).run(sockets=[listener])


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the settings, then serve until told to stop; return 2 when a setting is unusable."""
    options = _options(arguments)
    try:
        with _listen(options.host, read_port("--port", options.port)) as listener:
            _serve(_application(), listener)
    except (SettingsError, UnknownDefectError) as error:
        sys.stderr.write(f"{error}\n")
        return UNUSABLE
    return 0


if __name__ == "__main__":
    sys.exit(main())
