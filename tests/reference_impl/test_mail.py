"""The confirmation message, as it leaves."""

from __future__ import annotations

import socket
import time
from email import message_from_bytes, policy
from typing import TYPE_CHECKING, Any

from aiosmtpd.controller import Controller

from reference_impl.app import create_app
from reference_impl.settings import Settings
from tests.reference_impl.visitor import CODE, DAY, NUMBER, Visitor

if TYPE_CHECKING:
    from email.message import EmailMessage

    from reference_impl.services.passwords import Passwords
    from tests.reference_impl.visitor import RecordingOutbox

SENTENCES = (
    "Pour profiter de tous les services de votre compte ameli, merci de confirmer votre email.",
    "Confirmer mon email",
    (
        "Si vous n'êtes pas à l'origine de cette demande, veuillez en informer rapidement votre "
        "caisse et modifiez votre code d'accès au compte ameli."
    ),
    (
        "Attention, ce message est généré par un automate. Ne pas utiliser la fonctionnalité "
        "« répondre à »."
    ),
)


class Inbox:
    """An SMTP server that keeps what it receives."""

    def __init__(self) -> None:
        self.received: list[tuple[list[str], bytes]] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        """Keep a message."""
        self.received.append((envelope.rcpt_tos, envelope.content))
        return "250 OK"


def free_port() -> int:
    """Return a port that nobody listens to."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def part(message: EmailMessage, kind: str) -> str:
    """Return a part of a message."""
    body = message.get_body((kind,))
    assert body is not None
    return str(body.get_content())


def test_the_message_says_what_the_guide_says(visitor: Visitor, outbox: RecordingOutbox) -> None:
    """Subject, sender, sentences, one link, nothing secret."""
    visitor.creates()
    message, recipients = outbox.sent[0]
    link = outbox.links()[0]

    assert recipients == ["camille@example.org"]
    assert message["Subject"] == "Votre compte ameli - Confirmation de votre adresse mail"
    assert message["From"].addresses[0].display_name == "Votre Assurance Maladie"
    for kind in ("plain", "html"):
        text = part(message, kind)
        assert not [sentence for sentence in SENTENCES if sentence not in text]
        assert text.count(link) == 1
        assert CODE not in text
        assert NUMBER not in text


def test_the_date_of_the_message_is_that_of_the_account(
    visitor: Visitor, outbox: RecordingOutbox
) -> None:
    """The header follows the test clock."""
    visitor.creates().ages(8 * DAY)
    visitor.signs_in().sends("/attente/renvoi")
    first, second = (message["Date"].datetime for message, _ in outbox.sent)

    assert 0 <= (second - first).total_seconds() - 8 * DAY < 60


def test_the_message_leaves_by_smtp(passwords: Passwords) -> None:
    """A real SMTP server receives it, with its link on one line."""
    inbox = Inbox()
    port = free_port()
    server = Controller(inbox, hostname="127.0.0.1", port=port)
    server.start()
    try:
        app = create_app(Settings(url="http://testserver", smtp_port=port), passwords=passwords)
        Visitor(app).creates()
        app.state.services.database.close()
    finally:
        server.stop()
    (recipients, content), *others = inbox.received
    message = message_from_bytes(content, policy=policy.default)

    assert not others
    assert recipients == ["camille@example.org"]
    assert b"\r\nhttp://testserver/confirmation/" in content
    assert message["To"] == "camille@example.org"


def test_an_absent_smtp_server_is_told_to_the_person(passwords: Passwords) -> None:
    """Nothing crashes, and quickly."""
    app = create_app(Settings(url="http://testserver", smtp_port=1), passwords=passwords)
    started = time.monotonic()
    visitor = Visitor(app).creates()
    app.state.services.database.close()

    assert "n'a pas pu être envoyé" in visitor.text
    assert time.monotonic() - started < 5
