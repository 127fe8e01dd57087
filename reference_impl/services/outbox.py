"""Sending: the confirmation message leaves by SMTP."""

from __future__ import annotations

import secrets
from email.headerregistry import Address
from email.message import EmailMessage
from typing import TYPE_CHECKING, Protocol

import aiosmtplib
import anyio.from_thread

if TYPE_CHECKING:
    from reference_impl.behaviour import Behaviour
    from reference_impl.rules.links import AccountFacts, LinkFacts
    from reference_impl.rules.mailing import Occasion
    from reference_impl.settings import Settings

TIMEOUT = 10


class NotSentError(Exception):
    """The message could not be handed over."""


class Outbox(Protocol):
    """Where messages leave from."""

    def send(self, message: EmailMessage, recipients: list[str]) -> None:
        """Hand a message over, or raise NotSentError."""


class SmtpOutbox:
    """Messages handed to the SMTP server of the settings."""

    def __init__(self, settings: Settings) -> None:
        self._host, self._port = settings.smtp_host, settings.smtp_port

    def send(self, message: EmailMessage, recipients: list[str]) -> None:
        """Send from a worker thread, through the event loop of the application."""
        try:
            anyio.from_thread.run(self._send, message, recipients)
        except (aiosmtplib.SMTPException, OSError) as error:
            raise NotSentError(type(error).__name__) from error

    async def _send(self, message: EmailMessage, recipients: list[str]) -> None:
        await aiosmtplib.send(
            message,
            recipients=recipients,
            hostname=self._host,
            port=self._port,
            timeout=TIMEOUT,
            start_tls=False,
        )


def confirmation_message(
    behaviour: Behaviour, account: AccountFacts, sent: LinkFacts, link: str, occasion: Occasion
) -> tuple[EmailMessage, list[str]]:
    """Write the confirmation message; return it with its recipients."""
    rules = behaviour.mailing
    texts = rules.words(behaviour.texts.mail, occasion)
    recipients = rules.recipients(account, sent.email)
    domain = texts.sender_address.partition("@")[2]
    message = EmailMessage()
    message["Subject"] = rules.subject(texts)
    message["From"] = Address(rules.sender_name(texts), addr_spec=rules.sender_address(texts))
    message["To"] = sent.email
    message["Date"] = sent.sent_at
    message["Message-ID"] = f"<{secrets.token_hex(16)}@{domain}>"
    message["Auto-Submitted"] = "auto-generated"
    # 8bit keeps the link on one line: quoted-printable would cut it at 76 characters.
    message.set_content(rules.text(texts, link), cte="8bit")
    message.add_alternative(rules.html(texts, link, occasion), subtype="html", cte="8bit")
    return message, recipients
