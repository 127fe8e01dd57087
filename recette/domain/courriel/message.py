"""A courriel as its reader knows it, read from the RFC 822 bytes that the inbox kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from recette.domain.courriel.bodies import HTML, PLAIN, bodies
from recette.domain.courriel.decoding import attempt
from recette.domain.courriel.headers import addresses, header, headers_of
from recette.domain.courriel.links import HtmlPart, Link, text_links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from email.message import EmailMessage

_FOR = re.compile(r"\bfor\s+<([^<>\s]+)>", re.IGNORECASE)


@dataclass(frozen=True)
class Courriel:
    """One message of an inbox.

    Attributes:
        id: identifier given by the inbox.
        message_id: `Message-ID` without its angle brackets, "" when there is none.
        subject: decoded.
        to, cc, bcc: addresses of the headers, as written; Mailpit adds to `bcc` the envelope
            recipients that no header names.
        envelope: envelope recipients known from `Received: … for <…>` and `bcc`.
        return_path: envelope sender, "" when unknown.
        date: of the header, aware (UTC when the zone is unknown); None when absent or unreadable.
        created: when the inbox received it, aware.
        text: the text/plain part with line ends as newlines; None when there really is none.
        html: the text/html part as it is shown; None when there really is none.
        raw: the bytes as stored.
    """

    id: str
    message_id: str
    subject: str
    sender_name: str
    sender_address: str
    created: datetime
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    reply_to: tuple[str, ...] = ()
    envelope: tuple[str, ...] = ()
    return_path: str = ""
    date: datetime | None = None
    text: str | None = None
    html: HtmlPart | None = None
    raw: bytes = field(default=b"", repr=False)

    def links(self) -> list[Link]:
        """Return the links of the HTML part, then those in clear in the text part, in order."""
        return [*self.anchors(), *text_links(self.text or "")]

    def anchors(self) -> list[Link]:
        """Return the links of the HTML part, in order."""
        return list(self.html.links) if self.html is not None else []

    def addressed_to(self, address: str) -> bool:
        """Tell whether To, Cc or Bcc holds exactly this address, whatever the case."""
        wanted = address.casefold()
        return any(wanted == known.casefold() for known in (*self.to, *self.cc, *self.bcc))


def parse(
    raw: bytes,
    read_html: Callable[[str], HtmlPart],
    identifier: str = "",
    created: datetime | None = None,
) -> Courriel:
    """Read a message; never raises, what cannot be read is left empty.

    Args:
        raw: RFC 822 bytes.
        read_html: what a reader sees of an HTML part.
        identifier: given by the inbox.
        created: receipt time, aware; now when unknown.
    """
    head, shown = headers_of(raw), bodies(raw)
    senders = addresses(head, "From") or [("", "")]
    bcc = _only_addresses(head, "Bcc")
    return Courriel(
        id=identifier,
        message_id=header(head, "Message-ID").strip(" <>"),
        subject=header(head, "Subject"),
        sender_name=senders[0][0],
        sender_address=senders[0][1],
        created=created or datetime.now(UTC),
        to=_only_addresses(head, "To"),
        cc=_only_addresses(head, "Cc"),
        bcc=bcc,
        reply_to=_only_addresses(head, "Reply-To"),
        envelope=_unique([*_FOR.findall(header(head, "Received")), *bcc]),
        return_path=header(head, "Return-Path").strip(" <>"),
        date=_date(header(head, "Date")),
        text=shown.get(PLAIN),
        html=read_html(shown[HTML]) if HTML in shown else None,
        raw=raw,
    )


def _only_addresses(head: EmailMessage, name: str) -> tuple[str, ...]:
    return _unique(address for _, address in addresses(head, name))


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _date(value: str) -> datetime | None:
    parsed = attempt(lambda: parsedate_to_datetime(value), None)
    if parsed is None or parsed.tzinfo is not None:
        return parsed
    return parsed.replace(tzinfo=UTC)
