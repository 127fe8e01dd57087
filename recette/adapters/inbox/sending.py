"""Sends one test message by SMTP, as a target would."""

from __future__ import annotations

import smtplib
from email.message import EmailMessage
from email.utils import formatdate, make_msgid

from recette.domain.errors import RecetteError

_TIMEOUT = 10.0
_SENDER = "diagnostic@recette.invalid"


def send_test(host: str, port: int, address: str, subject: str) -> None:
    """Send a test message to `address`.

    Raises:
        RecetteError: the server does not answer, or refuses the message.
    """
    message = EmailMessage()
    message["From"] = _SENDER
    message["To"] = address
    message["Subject"] = subject
    message["Date"] = formatdate()
    message["Message-ID"] = make_msgid(domain="recette.invalid")
    message.set_content("Message d'essai d'un banc de recette : rien à en faire.\n")
    try:
        with smtplib.SMTP(host, port, timeout=_TIMEOUT) as server:
            server.send_message(message)
    except OSError as error:  # what smtplib raises is one too
        raise RecetteError(
            f"Le serveur SMTP {host}:{port} n'a pas pris le message d'essai "
            f"({type(error).__name__}) : vérifiez --smtp, et que la boîte est démarrée."
        ) from error
