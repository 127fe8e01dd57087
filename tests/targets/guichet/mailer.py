"""The confirmation mail: plain text and HTML, sent by the standard library."""

from __future__ import annotations

import html
import smtplib
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SUBJECT = "Votre compte ameli - Confirmation de votre adresse mail"
_INTRODUCTION = (
    "Pour profiter de tous les services de votre compte ameli, merci de confirmer votre email."
)
_NOT_YOU = (
    "Si vous n'êtes pas à l'origine de cette demande, veuillez en informer rapidement votre "
    "caisse et modifiez votre code d'accès au compte ameli."
)
_ROBOT = (
    "Attention, ce message est généré par un automate. "
    "Ne pas utiliser la fonctionnalité « répondre à »."
)


class Mailer:
    """Sends through one SMTP server."""

    def __init__(self, host: str, port: int, *, robot_notice: bool) -> None:
        self._host = host
        self._port = port
        self._closing = [_NOT_YOU, _ROBOT] if robot_notice else [_NOT_YOU]

    def confirmation(self, email: str, url: str) -> None:
        """Send the mail that carries the link.

        Raises:
            OSError: the server is away or refuses.
        """
        self.write(email, [("Confirmer mon email", url)])

    def write(
        self,
        email: str,
        links: Sequence[tuple[str, str]],
        *,
        subject: str = SUBJECT,
        text: str = "",
        flowed: bool = False,
    ) -> None:
        """Send a mail that carries links, each with its name.

        Args:
            email: where it goes.
            links: names and addresses.
            subject: its subject; only that of the confirmation has the sentences of the guide.
            text: what the text part says in the place of the links.
            flowed: that part is written in the way of RFC 3676.

        Raises:
            OSError: the server is away or refuses.
        """
        message = EmailMessage()
        message["Subject"] = subject
        message["From"] = Address("Votre Assurance Maladie", "nepasrepondre", "guichet.example")
        message["To"] = email
        message["Date"] = formatdate(localtime=True)
        message["Message-ID"] = make_msgid(domain="guichet.example")
        confirms = subject == SUBJECT
        introduction, ending = ([_INTRODUCTION], self._closing) if confirms else ([], [])
        named = [text] if text else [f"{name} :\n{url}" for name, url in links]
        said = ["Bonjour,", *introduction, *named, *ending]
        message.set_content("\n\n".join(said) + "\n", cte="quoted-printable")
        if flowed:
            message.set_param("format", "flowed")
            message.set_param("delsp", "yes")
        shown = "".join(
            f"<p align='center'><a href='{html.escape(url)}'><b>{name}</b></a></p>"
            for name, url in links
        )
        closing = "".join(f"<p><small>{html.escape(p, quote=False)}</small></p>" for p in ending)
        message.add_alternative(
            "<html><body><table width='600' align='center'><tr><td>"
            f"<p>Bonjour,</p><p>{''.join(introduction)}</p>{shown}"
            f"{closing}</td></tr></table></body></html>",
            subtype="html",
            cte="quoted-printable",
        )
        with smtplib.SMTP(self._host, self._port, timeout=10) as server:
            server.send_message(message)
