"""Start the sandbox: `python -m reference_impl.franceconnect`."""

from __future__ import annotations

import argparse
import errno
import os
import socket
import sys
from typing import NoReturn

import uvicorn

from reference_impl.franceconnect.app import create_app
from reference_impl.franceconnect.settings import SettingsError, read_settings

MAX_PORT = 65535


REASONS = {
    errno.EADDRINUSE: "ce port est déjà pris ; libérez-le, ou choisissez-en un autre avec --port",
    errno.EACCES: "ce port est réservé au système ; choisissez-en un autre avec --port",
}


class Parser(argparse.ArgumentParser):
    """A parser whose refusals are one French sentence."""

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 - it is in English
        """Stop with the sentence."""
        self.exit(2, "Options attendues : --host ADRESSE et --port PORT, avec leur valeur.\n")


def _port(value: str) -> int:
    if not value.isdecimal() or not 1 <= int(value) <= MAX_PORT:
        raise SettingsError(f"--port doit être un entier de 1 à {MAX_PORT}. Vu : « {value} ».")
    return int(value)


def _listen(host: str, port: int) -> socket.socket:
    """Take the port before anything else, to refuse in one sentence."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        reason = REASONS.get(error.errno or 0, "cette adresse n'est pas celle de cette machine")
        raise SettingsError(f"Impossible d'écouter sur {host}:{port} : {reason}.") from error


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted; return 2 when a setting is unusable."""
    parser = Parser(
        prog="python -m reference_impl.franceconnect",
        description="Bac à sable FranceConnect : identités fictives, OpenID Connect.",
        add_help=False,
    )
    parser.add_argument("-h", "--help", action="help", help="affiche cette aide")
    parser.add_argument("--host", default="127.0.0.1", help="adresse d'écoute (127.0.0.1)")
    parser.add_argument("--port", default="8001", help="port d'écoute (8001)")
    options = parser.parse_args(arguments)
    try:
        app = create_app(read_settings(os.environ))
        listener = _listen(options.host, _port(options.port))
    except SettingsError as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 2
    config = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off")
    uvicorn.Server(config).run(sockets=[listener])
    return 0


if __name__ == "__main__":
    sys.exit(main())
