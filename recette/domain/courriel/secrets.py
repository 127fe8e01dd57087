"""Whether a courriel tells a secret, however it writes it and wherever it hides it."""

from __future__ import annotations

import re
import unicodedata
from base64 import b64decode
from email import message_from_bytes, policy
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from email.message import EmailMessage

    from recette.domain.courriel.message import Courriel

_TAG = re.compile(r"<[^>]*>")
# A slash is a sign of base64, and parts the words of an address.
_BASE64 = tuple(re.compile(rf"[A-Za-z0-9{signs}]{{11,}}") for signs in ("+/", "+_-"))
# Layers of writing to undo: base64 within an escaped parameter of a link of an HTML part.
_LAYERS = 3
# Characters beyond which nothing is undone: what is attached may be large.
_LONGEST = 500_000
_SEPARATOR = re.compile(r"[^0-9A-Za-z]+")
_SHORTEST_BARE = 8


def places_of(mail: Courriel, secret: str) -> list[str]:
    """Return where a courriel tells `secret`, in French; nothing when it does not.

    It is told with or without separators, whatever stands between its characters that is neither
    a letter nor a digit; in a header, a readable part, an attachment, the address of a link;
    escaped for HTML or for an address, or written in base64. Letter case counts, save for a secret
    that has no small letter: « 274112A999001 » is told by « 274112a999001 ».
    """
    cased = secret != secret.upper()
    found = (where for where, text in _written(mail) if _tells(text, secret, cased=cased))
    return list(dict.fromkeys(found))


def _tells(text: str, secret: str, *, cased: bool) -> bool:
    wanted = _bare(secret, cased=cased)
    if len(wanted) < _SHORTEST_BARE:
        return any(secret in reading for reading in _readings(text))
    return any(wanted in _bare(reading, cased=cased) for reading in _readings(text))


def _bare(text: str, *, cased: bool) -> str:
    """Return the letters and digits of a text, in order, those of other widths made even."""
    kept = _SEPARATOR.sub("", unicodedata.normalize("NFKC", text))
    return kept if cased else kept.upper()


def _readings(text: str) -> set[str]:
    """Return a text and all that it becomes once what hides it is undone."""
    undone: tuple[Callable[[str], str], ...] = (
        unescape,
        unquote_plus,
        lambda t: _TAG.sub("", t),
        *(lambda t, word=word: word.sub(lambda w: _decoded(w[0]), t) for word in _BASE64),
    )
    known, fresh = {text}, {text}
    for _ in range(_LAYERS if len(text) <= _LONGEST else 0):
        fresh = {undo(each) for each in fresh for undo in undone} - known
        known |= fresh
    return known


def _decoded(word: str) -> str:
    """Return what a word says in base64, kept after it; the word alone when it says nothing."""
    even = word.translate(str.maketrans("-_", "+/"))
    try:
        said = b64decode(even + "=" * (-len(even) % 4)).decode("ascii")
    except ValueError:
        return word
    return f"{word} {said}"


def _written(mail: Courriel) -> Iterator[tuple[str, str]]:
    """Yield each text of a courriel, after its name in French."""
    yield "l'objet", mail.subject
    yield "la partie texte", mail.text or ""
    yield "la partie HTML", mail.html.source if mail.html else ""
    message = message_from_bytes(mail.raw, policy=policy.default)
    for name, value in message.raw_items():
        yield f"l'en-tête {name}", f"{value} {_header(message, name)}"
    for leaf in message.walk():
        if not leaf.is_multipart():
            yield _name(leaf), _content(leaf)


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message[name])
    except Exception:  # noqa: BLE001 - a message is data; see recette.domain.courriel.message
        return ""


def _name(leaf: EmailMessage) -> str:
    try:
        attached = leaf.get_filename() or ""
    except Exception:  # noqa: BLE001 - same
        attached = ""
    names = {"text/plain": "la partie texte", "text/html": "la partie HTML"}
    if attached:
        return f"la pièce jointe « {attached} »"
    return names.get(leaf.get_content_type(), f"une partie {leaf.get_content_type()}")


def _content(leaf: EmailMessage) -> str:
    try:
        content = leaf.get_payload(decode=True)
    except Exception:  # noqa: BLE001 - same
        return ""
    # Secrets are ASCII, but a part may be in UTF-16 as well: what separates its letters is dropped.
    return content.decode("latin-1") if isinstance(content, bytes) else ""
