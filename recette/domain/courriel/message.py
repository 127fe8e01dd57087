"""A courriel as its reader knows it, read from the RFC 822 bytes that the inbox kept."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes, message_from_string, policy
from email.message import EmailMessage
from email.utils import getaddresses, parsedate_to_datetime
from typing import TYPE_CHECKING, TypeVar

from recette.domain.courriel.links import Link, html_links, text_links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
Address = tuple[str, str]  # display name, address

_FOR = re.compile(r"\bfor\s+<([^<>\s]+)>", re.IGNORECASE)
_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")


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
        html: the text/html part; None when there really is none.
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
    html: str | None = None
    raw: bytes = field(default=b"", repr=False)

    def links(self) -> list[Link]:
        """Return the links of the HTML part, then those in clear in the text part, in order."""
        nothing: list[Link] = []  # html.parser fails on a few malformed declarations
        anchors = _attempt(lambda: html_links(self.html or ""), nothing)
        return [*anchors, *text_links(self.text or "")]

    def addressed_to(self, address: str) -> bool:
        """Tell whether To, Cc or Bcc holds exactly this address, whatever the case."""
        wanted = address.casefold()
        return any(wanted == known.casefold() for known in (*self.to, *self.cc, *self.bcc))


def parse(raw: bytes, identifier: str = "", created: datetime | None = None) -> Courriel:
    """Read a message; never raises, what cannot be read is left empty.

    Args:
        raw: RFC 822 bytes.
        identifier: given by the inbox.
        created: receipt time, aware; now when unknown.
    """
    head = _headers(raw)
    body = message_from_bytes(raw, policy=policy.default)
    senders = _addresses(head, "From") or [("", "")]
    bcc = _only_addresses(head, "Bcc")
    return Courriel(
        id=identifier,
        message_id=_header(head, "Message-ID").strip(" <>"),
        subject=_header(head, "Subject"),
        sender_name=senders[0][0],
        sender_address=senders[0][1],
        created=created or datetime.now(UTC),
        to=_only_addresses(head, "To"),
        cc=_only_addresses(head, "Cc"),
        bcc=bcc,
        reply_to=_only_addresses(head, "Reply-To"),
        envelope=_unique([*_FOR.findall(_header(head, "Received")), *bcc]),
        return_path=_header(head, "Return-Path").strip(" <>"),
        date=_date(_header(head, "Date")),
        text=_part(body, "text/plain"),
        html=_part(body, "text/html"),
        raw=raw,
    )


def _attempt(read: Callable[[], T], otherwise: T) -> T:
    """Return what `read` returns, or `otherwise`.

    The email package raises nearly anything (AttributeError, IndexError, LookupError…) on
    malformed input; a message is data, so none of it may stop us.
    """
    try:
        return read()
    except Exception:  # noqa: BLE001 -- see above
        return otherwise


def _headers(raw: bytes) -> EmailMessage:
    """Return the headers alone, raw UTF-8 (SMTPUTF8) understood, latin-1 as a last resort."""
    block = _END_OF_HEADERS.split(raw, maxsplit=1)[0]
    text = _attempt(lambda: block.decode("utf-8"), block.decode("latin-1"))
    return _attempt(lambda: message_from_string(text, policy=policy.default), EmailMessage())


def _header(head: EmailMessage, name: str) -> str:
    """Return the first header of this name, decoded, on one line."""
    value = _attempt(lambda: str(head.get(name, "")), "")
    return _clean(value or _attempt(lambda: _as_written(head, name), ""))


def _as_written(head: EmailMessage, name: str) -> str:
    """Return the first header of this name undecoded."""
    found = [value for key, value in head.raw_items() if key.lower() == name.lower()]
    return str(found[0]) if found else ""


def _clean(text: str) -> str:
    """Return `text` on one line, without lone surrogates."""
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())


def _addresses(head: EmailMessage, name: str) -> list[Address]:
    """Return the (name, address) pairs of every header of this name, empty addresses left out."""

    def structured() -> list[Address]:
        values = head.get_all(name, [])
        return [(a.display_name, a.addr_spec) for value in values for a in value.addresses]

    def loosely() -> list[Address]:
        return getaddresses([_as_written(head, name)])

    nobody: list[Address] = []
    found = _attempt(structured, nobody) or _attempt(loosely, nobody)
    return [(_clean(who), _clean(address)) for who, address in found if "@" in address]


def _only_addresses(head: EmailMessage, name: str) -> tuple[str, ...]:
    return _unique(address for _, address in _addresses(head, name))


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _date(value: str) -> datetime | None:
    parsed = _attempt(lambda: parsedate_to_datetime(value), None)
    if parsed is None or parsed.tzinfo is not None:
        return parsed
    return parsed.replace(tzinfo=UTC)


def _part(body: EmailMessage, kind: str) -> str | None:
    """Return the parts of this media type that are not attachments, joined; None without any."""
    nothing: list[EmailMessage] = []
    leaves = _attempt(lambda: list(body.walk()), nothing)
    texts = [_decoded(leaf) for leaf in leaves if _is(leaf, kind)]
    return "\n".join(texts) if texts else None


def _is(leaf: EmailMessage, kind: str) -> bool:
    disposition = _attempt(leaf.get_content_disposition, None)
    return _attempt(leaf.get_content_type, "") == kind and disposition != "attachment"


def _decoded(leaf: EmailMessage) -> str:
    """Return the text of a part: transfer encoding and charset undone as well as they can be."""
    nothing: object = b""
    content = _attempt(lambda: leaf.get_payload(decode=True), nothing)
    data = content if isinstance(content, bytes) else b""
    charset = _attempt(lambda: str(leaf.get_content_charset() or ""), "")
    text = _attempt(lambda: data.decode(charset), "") if charset else ""
    if not text:
        text = _attempt(lambda: data.decode("utf-8"), data.decode("latin-1"))
    return _unflowed(leaf, text.replace("\r\n", "\n"))


def _unflowed(leaf: EmailMessage, text: str) -> str:
    """Undo the soft breaks of `format=flowed; delsp=yes` (RFC 3676), which may cut an address."""
    delsp = _attempt(lambda: str(leaf.get_param("delsp", "")), "")
    return text.replace(" \n", "") if delsp.lower() == "yes" else text
