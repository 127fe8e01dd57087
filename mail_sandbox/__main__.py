"""`python -m mail_sandbox`: start an inbox from the command line."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from mail_sandbox.launcher import (
    MailpitMissingError,
    become,
    choose,
    command_for,
    environment_for,
)
from mail_sandbox.server import PortTakenError, serve
from mail_sandbox.settings import Settings

USAGE_ERROR = 2


def main(arguments: list[str] | None = None) -> int:
    """Run; return the exit status (0 when stopped, 2 when it could not start)."""
    options = _parser().parse_args(arguments)
    try:
        if choose(options.moteur, os.environ) == "mailpit":
            _exec_mailpit(options)
        serve(_settings(options))
    except (PortTakenError, MailpitMissingError) as error:
        sys.stderr.write(f"{error}\n")
        return USAGE_ERROR
    except KeyboardInterrupt:
        pass
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m mail_sandbox",
        description="Boîte aux lettres d'essai : reçoit les courriels en SMTP, les montre en HTTP.",
    )
    parser.add_argument("--moteur", choices=["auto", "embarquee", "mailpit"], default="embarquee",
                        help="« embarquee » : la nôtre ; « mailpit » : le vrai Mailpit ; "
                        "« auto » : le vrai s'il est là, sinon la nôtre")  # fmt: skip
    parser.add_argument("--host", default="127.0.0.1", help="adresse d'écoute")
    parser.add_argument("--http-port", type=int, default=8025, help="port HTTP (0 : libre)")
    parser.add_argument("--smtp-port", type=int, default=1025, help="port SMTP (0 : libre)")
    parser.add_argument("--database", type=Path, help="fichier SQLite où garder les courriels")
    parser.add_argument("--max", type=int, default=500, help="courriels gardés (0 : tous)")
    parser.add_argument("--auth", default=os.environ.get("BOITE_ACCES", ""),
                        metavar="NOM:MOT_DE_PASSE", type=_credentials,
                        help="accès HTTP protégé ; la variable BOITE_ACCES le dit aussi, sans "
                        "le montrer dans la liste des processus")  # fmt: skip
    parser.add_argument("--chaos", action="store_true", help="permettre les pannes de SMTP voulues")
    return parser


def _credentials(text: str) -> str:
    if text and ":" not in text:
        raise argparse.ArgumentTypeError("écrivez NOM:MOT_DE_PASSE")
    return text


def _settings(options: argparse.Namespace) -> Settings:
    user, _, password = options.auth.partition(":")
    return Settings(
        host=options.host,
        http_port=options.http_port,
        smtp_port=options.smtp_port,
        database=options.database,
        max_messages=max(0, options.max),
        user=user,
        password=password,
        chaos=options.chaos,
    )


def _exec_mailpit(options: argparse.Namespace) -> None:
    command = command_for(
        "mailpit",
        options.http_port,
        options.smtp_port,
        options.database,
        host=options.host,
        max_messages=max(0, options.max),
        chaos=options.chaos,
    )
    become(command, environment_for("mailpit", os.environ, options.auth))


if __name__ == "__main__":
    sys.exit(main())
