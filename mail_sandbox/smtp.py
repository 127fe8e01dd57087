"""The SMTP side, on aiosmtpd, with Mailpit's replies. Source: `smtpd/smtpd.go`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiosmtpd.smtp import SMTP

from mail_sandbox.headers import MalformedError
from mail_sandbox.intake import received_line

if TYPE_CHECKING:
    from aiosmtpd.smtp import Envelope, Session

    from mail_sandbox.box import Box

RECIPIENTS = 100
LONGEST_LINE = 50 * 2**20  # Mailpit has no limit inside DATA; aiosmtpd's is 1001 bytes
IDENTITY = "boite-embarquee ESMTP Service ready"


class BoxSMTP(SMTP):
    """One SMTP session."""

    line_length_limit = LONGEST_LINE


class Handler:
    """Answers one session's commands; the names are those that aiosmtpd calls."""

    def __init__(self, box: Box) -> None:
        self._box = box

    async def handle_EHLO(  # noqa: N802 -- aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, lines: list[str]
    ) -> list[str]:
        """Announce what Mailpit announces."""
        del server, envelope
        session.host_name = hostname
        kept = [line for line in lines if not line.endswith("HELP")]
        return [*kept, "250 ENHANCEDSTATUSCODES"]

    async def handle_MAIL(  # noqa: N802 -- aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Accept any sender."""
        del server, session
        refusal = self._box.chaos.reply("Sender")
        if refusal:
            return self._refused(refusal)
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 Ok"

    async def handle_RCPT(  # noqa: N802 -- aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Accept any recipient, up to a hundred."""
        del server, session
        refusal = self._box.chaos.reply("Recipient")
        if not refusal and len(envelope.rcpt_tos) >= RECIPIENTS:
            refusal = "452 4.5.3 Too many recipients"
        if refusal:
            return self._refused(refusal)
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 Ok"

    async def handle_DATA(  # noqa: N802 -- aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        """Store the message, then say under which identifier."""
        del server
        recipients = [str(one) for one in envelope.rcpt_tos]
        content = envelope.original_content or b""
        peer = str((session.peer or ("",))[0])
        head = received_line(session.host_name or "", peer, recipients[0])
        sender = "" if envelope.mail_from in {None, "<>"} else str(envelope.mail_from)
        try:
            identifier = self._box.receive(head + content, sender, recipients)
        except MalformedError:
            return self._refused("451 4.3.5 Unable to process mail")
        return f"250 2.0.0 Ok: queued as {identifier}"

    def _refused(self, reply: str) -> str:
        """Return a refusal, said to the listeners too."""
        level = "warning" if reply.startswith("4") else "error"
        event = {"Level": level, "Type": "smtpd", "IP": "", "Message": reply}
        self._box.hub.send("error", event)
        return reply


def protocol(box: Box) -> BoxSMTP:
    """Return the protocol of a new connection."""
    return BoxSMTP(
        Handler(box),
        data_size_limit=box.settings.max_size,
        enable_SMTPUTF8=True,
        ident=IDENTITY,
    )
