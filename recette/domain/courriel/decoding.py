"""Bytes of messages made text, as mail readers do: what is declared, then what is usual."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

# Encoding Standard (WHATWG), 4.2: these labels name windows-1252, for mail readers too.
_LATIN = frozenset({"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "cp819"})
_ASCII = frozenset({"", "ascii", "us-ascii", "ansi_x3.4-1968", "unknown-8bit", "8bit"})
_C1 = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}


def attempt(read: Callable[[], T], otherwise: T) -> T:
    """Return what `read` returns, or `otherwise`.

    The email package raises nearly anything (AttributeError, IndexError, LookupError…) on
    malformed input; a message is data, so none of it may stop us.
    """
    try:
        return read()
    except Exception:  # noqa: BLE001 -- see above
        return otherwise


def decoded(data: bytes, charset: str = "") -> str:
    """Return bytes as text: in the charset declared, else UTF-8, else windows-1252."""
    declared = charset.strip().strip("'\"").lower()
    if declared in _LATIN:
        return _windows(data)
    if declared in _ASCII:
        return attempt(lambda: data.decode("utf-8"), _windows(data))
    text = attempt(lambda: data.decode(declared), "")
    return text or attempt(lambda: data.decode("utf-8"), _windows(data))


def _windows(data: bytes) -> str:
    return data.decode("latin-1").translate(_C1)


def one_line(text: str) -> str:
    """Return `text` on one line, without lone surrogates."""
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
