"""What in a link is somebody's secret, and that secret changed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from recette.domain.screen.creation_ids import looks_drawn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# How developers name what only the recipient of a link knows, in French and in English.
_SECRET_NAME = re.compile(
    r"(?:.*(?:token|jeton|secret|hash|hmac|nonce|ticket|verif|confirm|activ|valid)\w*"
    r"|(?:.*[_-])?(?:cle|clef|key|code|otp|sig|signature|jwt|uuid|guid|id_token|auth)|[tk])",
    re.IGNORECASE,
)
# And what says something else: a measure of audience, a language, an origin, an instant, a session.
_OTHER_NAME = re.compile(
    r"utm_\w+|at_\w+|mtm_\w+|pk_\w+|xtor|[gf]bclid|gclid|mc_\w+|_ga\w*|lang\w*|locale|hl"
    r"|source|src|orig\w*|from|ref|referr?er|camp\w*|medium|canal|liste?|theme|format|v|version"
    r"|redirect\w*|next|retour|return\w*|suite|url|goto|continue|service"
    r"|e?-?mail|courriel|adresse\w*|exp|expir\w*|date|ts|timestamp|lt|j?sessionid|phpsessid|sid",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(r"[a-z][a-z0-9+.-]*://[^/?#]*", re.IGNORECASE)
_PARAMETERS = re.compile(r"[^&;]+")
_SEGMENTS = re.compile(r"[^/]+")
_PADDING = re.compile(r"(?:=|%3d)+$", re.IGNORECASE)
_KEPT = re.compile(r"%[0-9a-f]{2}|[^0-9a-z]", re.IGNORECASE)  # an escape is one character
_WORDS = re.compile(r"(?:[a-zà-ÿ]+|\d+|v\d+)(?:[-_.~](?:[a-zà-ÿ]+|\d+|v\d+))*", re.IGNORECASE)
_CASES_MIXED = re.compile(r"[A-Z].*[a-z].*[A-Z]|[a-z][A-Z].*[a-z][A-Z]|[a-z]{2}.*[A-Z]{2}")
_LONGEST_WORD = 27  # « anticonstitutionnellement », and a plural
_SHORTEST_DRAWN = 6
_FAR = ("@", "%40", "://", "%3A%2F%2F")


@dataclass(frozen=True)
class _Piece:
    """A part of a link: where it stands, its name when it is a parameter."""

    start: int
    value: str
    name: str | None = None


def carries_secret(link: str) -> bool:
    """Tell whether a link holds what a target draws for one person, or names it so."""
    return any(_is_drawn(p) or _named(p) for p in _pieces(link))


def altered(link: str) -> str:
    """Return a link with one character of its secret changed; nothing when it has none.

    Of its parts, in turn: those that look drawn and are named as a secret; those that look drawn;
    those named as one; a number; the last one. Where several are of the best kind each is changed:
    whichever is the secret, it is another.
    """
    pieces = [p for p in _pieces(link) if _core(p.value)]
    free = [p for p in pieces if not _said_otherwise(p)]
    kinds: tuple[Callable[[_Piece], bool], ...] = (
        lambda p: _is_drawn(p) and _named(p),
        _is_drawn,
        _named,
        lambda p: p.value.isdecimal(),
    )
    best = next((found for kind in kinds if (found := [p for p in free if kind(p)])), None)
    for piece in reversed(best or (free or pieces)[-1:]):
        link = link[: piece.start] + _changed(piece.value) + link[piece.start + len(piece.value) :]
    return link if pieces else ""


def _named(piece: _Piece) -> bool:
    return (
        piece.name is not None
        and bool(_core(piece.value))
        and not _said_otherwise(piece)
        and _SECRET_NAME.fullmatch(piece.name) is not None
    )


def _said_otherwise(piece: _Piece) -> bool:
    if any(sign in piece.value for sign in _FAR):
        return True
    return bool(piece.name) and _OTHER_NAME.fullmatch(piece.name or "") is not None


def _is_drawn(piece: _Piece) -> bool:
    """Tell whether a part looks drawn: no words, no numbers, or longer than any word."""
    value = unquote(_core(piece.value))
    if len(value) < _SHORTEST_DRAWN or _said_otherwise(piece):
        return False
    if _CASES_MIXED.search(value):
        return True
    if _WORDS.fullmatch(value):
        return max(map(len, re.split(r"[-_.~]", value))) > _LONGEST_WORD
    return (
        looks_drawn(value)
        or re.fullmatch(r"(?=.*\d)(?=.*[a-z])[\w+/=~.:|-]+", value, re.IGNORECASE) is not None
    )


def _core(value: str) -> str:
    return _PADDING.sub("", value)


def _changed(value: str) -> str:
    """Return a value with the letter or digit in its middle replaced by another of its kind."""
    core = _core(value)
    blocked = {at for found in _KEPT.finditer(core) for at in range(*found.span())}
    free = [at for at in range(len(core)) if at not in blocked]
    if not free:
        return f"{value}x"
    at = min(free, key=lambda one: abs(one - len(core) // 2))
    first, second = ("0", "1") if core[at].isdigit() else ("a", "b")
    other = first if core[at].lower() != first else second
    return value[:at] + (other.upper() if core[at].isupper() else other) + value[at + 1 :]


def _pieces(link: str) -> Iterator[_Piece]:
    """Yield the parts of a link after its host: segments, then parameters, then its fragment's."""
    authority = _AUTHORITY.match(link)
    start = authority.end() if authority else 0
    path, _, fragment = link[start:].partition("#")
    yield from _of_reference(path, start)
    if fragment:
        yield from _of_reference(fragment, start + len(path) + 1)


def _of_reference(text: str, start: int) -> Iterator[_Piece]:
    """Yield the parts of a path and its query; a fragment is written as one, or as a query."""
    path, mark, query = text.partition("?")
    if not mark and "=" in _PADDING.sub("", path) and "/" not in path:
        path, query = "", text
        yield from _of_query(query, start)
        return
    for segment in _SEGMENTS.finditer(path):
        name, *parameters = segment[0].split(";")
        yield _Piece(start + segment.start(), name)
        at = start + segment.start() + len(name) + 1
        for parameter in parameters:
            yield from _of_query(parameter, at)
            at += len(parameter) + 1
    yield from _of_query(query, start + len(path) + 1)


def _of_query(query: str, start: int) -> Iterator[_Piece]:
    for parameter in _PARAMETERS.finditer(query):
        name, mark, value = parameter[0].partition("=")
        at = start + parameter.start()
        if mark and value.strip("="):
            yield _Piece(at + len(name) + 1, value, unquote(name))
        elif not mark or name:
            yield _Piece(at, parameter[0])
