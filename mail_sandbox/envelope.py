"""A message taken apart as enmime (Mailpit's parser) does: text, HTML, attachments, inlines.

Source: enmime v2 `EnvelopeFromPart`, `parseMultiPartBody`.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from typing import TYPE_CHECKING, Any

from mail_sandbox.headers import Headers, split_message
from mail_sandbox.plaintext import down_converted

if TYPE_CHECKING:
    from email.message import EmailMessage

_META_CHARSET = re.compile(rb"<meta[^>]+charset=[\"']?([a-z0-9_-]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Leaf:
    """A part that holds content; `part_id` counts as enmime does (« 0 » alone, « 2.1 » nested)."""

    part_id: str
    content_type: str
    disposition: str
    file_name: str
    content_id: str
    content: bytes
    charset: str = ""

    def text(self) -> str:
        """Return the content decoded, line ends kept."""
        try:
            return self.content.decode(self._charset())
        except (LookupError, ValueError):
            return self.content.decode("latin-1")

    def _charset(self) -> str:
        """Return the declared charset, the Western ones as cp1252; UTF-8 when a type has none."""
        declared = self.charset.lower()
        if not declared and self.content_type == "text/html":
            match = _META_CHARSET.search(self.content)
            declared = match[1].decode("ascii").lower() if match else ""
        western = declared in {"us-ascii", "ascii", "iso-8859-1"}
        return "cp1252" if western else declared or "utf-8"

    def summary(self) -> dict[str, Any]:
        """Return an `Attachment` of the REST interface."""
        digests = {
            "MD5": hashlib.md5(self.content, usedforsecurity=False).hexdigest(),
            "SHA1": hashlib.sha1(self.content, usedforsecurity=False).hexdigest(),
            "SHA256": hashlib.sha256(self.content).hexdigest(),
        }
        return {
            "PartID": self.part_id,
            "FileName": self.file_name or self.content_id,
            "ContentType": self.content_type,
            "ContentID": self.content_id,
            "Size": len(self.content),
            "Checksums": digests,
        }


@dataclass
class Envelope:
    """What a message holds."""

    headers: Headers
    text: str = ""
    html: str = ""
    attachments: list[Leaf] = field(default_factory=list)
    inlines: list[Leaf] = field(default_factory=list)
    others: list[Leaf] = field(default_factory=list)

    def part(self, part_id: str) -> Leaf | None:
        """Return the attachment, inline or other part of this identifier."""
        for leaf in (*self.inlines, *self.others, *self.attachments):
            if leaf.part_id == part_id:
                return leaf
        return None


def read_envelope(raw: bytes) -> Envelope:
    """Take a message apart."""
    message: EmailMessage = message_from_bytes(raw, policy=policy.default)
    envelope = Envelope(split_message(raw)[0])
    leaves = _leaves(message, "")
    if _kind(message).startswith("multipart/"):
        _fill_multipart(envelope, leaves, _kind(message))
    else:
        _fill_single(envelope, leaves[0])
    if not envelope.text and envelope.html:
        envelope.text = down_converted(envelope.html)
    return envelope


def _fill_single(envelope: Envelope, leaf: Leaf) -> None:
    is_text = leaf.content_type in {"text/plain", "text/html"}
    if not is_text or leaf.disposition == "attachment":
        target = envelope.inlines if leaf.disposition == "inline" else envelope.attachments
        target.append(leaf)
    elif leaf.content_type == "text/html":
        envelope.html = leaf.text()
    else:
        envelope.text = leaf.text()


def _fill_multipart(envelope: Envelope, leaves: list[Leaf], kind: str) -> None:
    shown = [leaf for leaf in leaves if leaf.disposition != "attachment"]
    texts = [leaf.text() for leaf in shown if leaf.content_type == "text/plain"]
    alternative = kind == "multipart/alternative"
    envelope.text = "\n--\n".join(texts[:1] if alternative else texts)
    envelope.html = next((leaf.text() for leaf in shown if leaf.content_type == "text/html"), "")
    binary = "application/octet-stream"
    for leaf in leaves:
        if leaf.disposition == "attachment" or leaf.content_type == binary:
            envelope.attachments.append(leaf)
        if leaf.disposition == "inline":
            envelope.inlines.append(leaf)
        others = {binary, "text/plain", "text/html"}
        if not leaf.disposition and leaf.content_type not in others:
            envelope.others.append(leaf)


def _leaves(message: EmailMessage, path: str) -> list[Leaf]:
    """Return the parts without children, in order."""
    if not _kind(message).startswith("multipart/"):
        return [_leaf(message, path or "0")]
    found: list[Leaf] = []
    children: Any = message.get_payload() if message.is_multipart() else []
    for rank, child in enumerate(children, start=1):
        found += _leaves(child, f"{path}.{rank}" if path else str(rank))
    return found


def _leaf(message: EmailMessage, part_id: str) -> Leaf:
    content: Any = message.get_payload(decode=True)
    typed = "content-type" in {name.lower() for name, _ in message.raw_items()}
    return Leaf(
        part_id=part_id,
        content_type=_kind(message),
        disposition=_quietly(message.get_content_disposition),
        file_name=_quietly(message.get_filename),
        content_id=_quietly(lambda: message.get("Content-ID", "")).strip(" <>"),
        content=content if isinstance(content, bytes) else b"",
        charset=_quietly(message.get_content_charset) if typed else "us-ascii",
    )


def _kind(message: EmailMessage) -> str:
    return _quietly(message.get_content_type) or "text/plain"


def _quietly(read: Any) -> str:
    """Return a parameter as text, "" when the header cannot be understood."""
    try:
        return str(read() or "")
    except Exception:  # noqa: BLE001 -- the email package raises anything on malformed headers
        return ""
