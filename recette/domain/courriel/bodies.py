"""Which parts of a message its reader sees, and their text."""

from __future__ import annotations

import re
from binascii import a2b_qp
from email import message_from_bytes, policy
from email.message import EmailMessage

from recette.domain.courriel.decoding import attempt, decoded

PLAIN, HTML = "text/plain", "text/html"
_LANGUAGE = "fr"
_DEEP = 30  # levels of parts in parts: no message that somebody wrote has as many
_META = re.compile(rb"<meta[^>]*charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_SNIFFED = 1024  # bytes, as a browser does (WHATWG HTML, 13.2.3.2)
_LINE_END = re.compile(rb"[ \t]+(?=\r?\n|$)")
_QUOTES = re.compile(r"^>+")
_SIGNATURE = "-- "


def bodies(raw: bytes) -> dict[str, str]:
    """Return the text shown of each media type that is there, by that type (PLAIN, HTML).

    What is attached is left out: a file, another message, an invitation. Of parts that say the
    same (RFC 2046, 5.1.4; RFC 8255) the French one is read, else the last; of parts related
    (RFC 2387), the root; of parts one after the other, all.
    """
    message = attempt(lambda: message_from_bytes(raw, policy=policy.default), None)
    if message is None:
        return {}
    found: dict[str, str] = {}
    for kind in (PLAIN, HTML):
        leaves = _leaves(message, kind, _DEEP)
        shown = [leaf for leaf in leaves if not _file_name(leaf)] or leaves
        if shown:
            found[kind] = "\n".join(_text(leaf) for leaf in shown)
    return found


def _leaves(part: EmailMessage, kind: str, depth: int) -> list[EmailMessage]:
    """Return the leaves of this type that are read, in order."""
    media = attempt(part.get_content_type, "")
    if attempt(part.get_content_disposition, None) == "attachment" or not depth:
        return []
    children = _children(part)
    if not children:
        return [part] if media == kind else []
    if media == "multipart/related":
        return _leaves(_root(part, children), kind, depth - 1)
    if media == "multipart/signed":
        return _leaves(children[0], kind, depth - 1)
    if media == "multipart/multilingual":
        children = [message for child in children[1:] for message in _said_in(child)] or children
    elif media.startswith("message/"):
        return []
    each = [(child, _leaves(child, kind, depth - 1)) for child in children]
    given = [(child, leaves) for child, leaves in each if leaves]
    if media not in {"multipart/alternative", "multipart/multilingual"} or not given:
        return [leaf for _, leaves in given for leaf in leaves]
    own = [leaves for child, leaves in given if _language(child).startswith(_LANGUAGE)]
    return own[0] if own else given[-1][1]


def _children(part: EmailMessage) -> list[EmailMessage]:
    payload = attempt(part.get_payload, None)
    return [p for p in payload if isinstance(p, EmailMessage)] if isinstance(payload, list) else []


def _said_in(part: EmailMessage) -> list[EmailMessage]:
    """Return the messages that a part of several languages holds, its language told on them."""
    inside = _children(part) or [part]
    language = _language(part)
    for message in inside:
        if not _language(message) and language:
            message["Content-Language"] = language
    return inside


def _root(part: EmailMessage, children: list[EmailMessage]) -> EmailMessage:
    start = attempt(lambda: str(part.get_param("start", "")), "")
    named = [child for child in children if start and _identifier(child) == start]
    return (named or children)[0]


def _identifier(part: EmailMessage) -> str:
    return attempt(lambda: str(part["Content-ID"] or ""), "").strip()


def _language(part: EmailMessage) -> str:
    return attempt(lambda: str(part["Content-Language"] or ""), "").strip().lower()


def _file_name(part: EmailMessage) -> str:
    return attempt(lambda: part.get_filename() or "", "")


def _text(leaf: EmailMessage) -> str:
    """Return the text of a part: transfer encoding and charset undone as well as they can be."""
    data = _data(leaf)
    charset = attempt(lambda: str(leaf.get_content_charset() or ""), "")
    if not charset and attempt(leaf.get_content_type, "") == HTML:
        meta = _META.search(data[:_SNIFFED])
        charset = meta[1].decode("ascii") if meta else ""
    text = decoded(data, charset).lstrip("\ufeff").replace("\r\n", "\n")
    return _unflowed(leaf, text)


def _data(leaf: EmailMessage) -> bytes:
    """Return the bytes of a part, its transfer encoding undone."""
    if attempt(lambda: str(leaf["Content-Transfer-Encoding"]), "").strip().lower() in {
        "quoted-printable",
        "quopri",
    }:
        # RFC 2045, 6.7 (3): spaces that a relay added at the end of a line, after « = » too, go.
        # Bytes that should have been escaped are left to the library: here they are text already.
        written = attempt(lambda: str(leaf.get_payload()), "")
        if written.isascii():
            return a2b_qp(_LINE_END.sub(b"", written.encode("ascii")))
    content = attempt(lambda: leaf.get_payload(decode=True), None)
    return content if isinstance(content, bytes) else b""


def _unflowed(leaf: EmailMessage, text: str) -> str:
    """Undo the soft breaks of `format=flowed` (RFC 3676, 4), which may cut an address."""
    flowed = attempt(lambda: str(leaf.get_param("format", "")), "").lower() == "flowed"
    if not flowed:
        return text
    delsp = attempt(lambda: str(leaf.get_param("delsp", "")), "").lower() == "yes"
    lines: list[str] = []
    soft, depth = False, 0
    for line in text.split("\n"):
        quotes = len((_QUOTES.match(line) or [""])[0])
        content = line[quotes:].removeprefix(" ")
        goes_on = soft and quotes == depth and content != _SIGNATURE
        soft, depth = content.endswith(" ") and content != _SIGNATURE, quotes
        content = content[:-1] if soft and delsp else content
        if goes_on:
            lines[-1] += content
        else:
            lines.append("> " * quotes + content)
    return "\n".join(lines)
