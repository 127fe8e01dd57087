"""The headers of a message, decoded as mail readers decode them, faults included."""

from __future__ import annotations

import re
from base64 import b64encode
from binascii import a2b_base64, a2b_qp
from email import message_from_string, policy
from email.message import EmailMessage
from email.utils import getaddresses

from recette.domain.courriel.decoding import attempt, decoded, one_line

Address = tuple[str, str]  # display name, address

_END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
_LINES = re.compile(rb"(?<=\n)")
# RFC 2047, 2, and RFC 2231, 5 (a language); the spaces that many leave within are read as such.
_WORD = r"=\?([\w.:+-]+)(?:\*[\w-]+)?\?([bq])\?([^?\r\n]*)\?="
_ONE = re.compile(_WORD, re.IGNORECASE)
_RUN = re.compile(rf"{_WORD}(?:[ \t\r\n]+=\?\1(?:\*[\w-]+)?\?\2\?[^?\r\n]*\?=)*", re.IGNORECASE)


def headers_of(raw: bytes) -> EmailMessage:
    """Return the headers alone; bytes that are no ASCII are read line by line, as UTF-8 if so."""
    block = _END_OF_HEADERS.split(raw, maxsplit=1)[0]
    text = "".join(decoded(line) for line in _LINES.split(block))
    text = _RUN.sub(_as_one_word, text)
    return attempt(lambda: message_from_string(text, policy=policy.default), EmailMessage())


def _as_one_word(run: re.Match[str]) -> str:
    """Return a run of encoded words as one: many cut a character in two between them."""
    words = [(found[2].lower(), found[3]) for found in _ONE.finditer(run[0])]
    data = b"".join(_bytes(encoding, payload) for encoding, payload in words)
    text = decoded(data, run[1])
    return f"=?utf-8?b?{b64encode(text.encode('utf-8', 'replace')).decode('ascii')}?="


def _bytes(encoding: str, payload: str) -> bytes:
    content = payload.encode("utf-8", "replace")
    if encoding == "q":
        return a2b_qp(content, header=True)
    return attempt(lambda: a2b_base64(content + b"=" * (-len(content) % 4)), b"")


def header(head: EmailMessage, name: str) -> str:
    """Return the first header of this name, decoded, on one line; nothing without any."""
    value = attempt(lambda: str(head.get(name, "")), "")
    return one_line(value or attempt(lambda: _as_written(head, name), ""))


def _as_written(head: EmailMessage, name: str) -> str:
    """Return the first header of this name undecoded."""
    found = [value for key, value in head.raw_items() if key.lower() == name.lower()]
    return str(found[0]) if found else ""


def addresses(head: EmailMessage, name: str) -> list[Address]:
    """Return the (name, address) pairs of every header of this name, empty addresses left out."""

    def structured() -> list[Address]:
        values = head.get_all(name, [])
        return [(a.display_name, a.addr_spec) for value in values for a in value.addresses]

    def loosely() -> list[Address]:
        return getaddresses([_as_written(head, name)])

    nobody: list[Address] = []
    found = attempt(structured, nobody) or attempt(loosely, nobody)
    return [(one_line(who), one_line(address)) for who, address in found if "@" in address]
