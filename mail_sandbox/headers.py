"""Headers as Go's net/mail reads them: what is malformed is refused, names are canonical."""

from __future__ import annotations

import re
from email.header import decode_header, make_header

_NAME = re.compile(rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")


class MalformedError(ValueError):
    """The header block is not one: Mailpit answers `451 4.3.5 Unable to process mail`."""


class Headers:
    """Headers in order; values undecoded, unfolded with single spaces."""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self.pairs = pairs

    def get(self, name: str) -> str:
        """Return the first value of a header, undecoded; "" without it."""
        wanted = name.lower()
        return next((value for key, value in self.pairs if key.lower() == wanted), "")

    def decoded(self, name: str) -> str:
        """Return the first value of a header, encoded words decoded."""
        value = self.get(name)
        try:
            return str(make_header(decode_header(value)))
        except (LookupError, ValueError):
            return value

    def grouped(self) -> dict[str, list[str]]:
        """Return the values by canonical name (`Message-Id`, `Mime-Version`), names sorted."""
        groups: dict[str, list[str]] = {}
        for name, value in self.pairs:
            canonical = "-".join(word.capitalize() for word in name.split("-"))
            groups.setdefault(canonical, []).append(value)
        return dict(sorted(groups.items()))


def split_message(raw: bytes) -> tuple[Headers, bytes]:
    """Return the headers and the body.

    Raises:
        MalformedError: a line is neither a header nor the continuation of one.
    """
    match = re.search(rb"(?:\A|\n)\r?\n", raw)
    block, body = (raw[: match.start()], raw[match.end() :]) if match else (raw, b"")
    pairs: list[tuple[str, str]] = []
    lines = block.rstrip(b"\r\n").split(b"\n")
    for line in lines if any(lines) else []:
        _read_line(line.rstrip(b"\r"), pairs)
    return Headers(pairs), body


def _read_line(line: bytes, pairs: list[tuple[str, str]]) -> None:
    """Add a header, or its continuation, to `pairs`."""
    if line[:1] in {b" ", b"\t"} and pairs:
        name, value = pairs[-1]
        pairs[-1] = (name, f"{value} {_text(line.strip())}".strip())
        return
    name_bytes, colon, value_bytes = line.partition(b":")
    if not colon or not _NAME.fullmatch(name_bytes):
        raise MalformedError(_text(line))
    pairs.append((name_bytes.decode("ascii"), _text(value_bytes.strip())))


def _text(value: bytes) -> str:
    """Return header bytes as text: UTF-8 (SMTPUTF8), or latin-1 as a last resort."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def set_header(raw: bytes, name: str, value: str) -> bytes:
    """Return a message where this header has this value: replaced if present, else put first."""
    line = f"{name}: {value}\r\n".encode()
    if not split_message(raw)[0].get(name):
        return line + raw
    pattern = re.compile(rb"(?im)^" + re.escape(name.encode()) + rb":.*(?:\r?\n[ \t].*)*\r?\n")
    return pattern.sub(lambda _: line, raw, count=1)
