"""What names a creation under way in the addresses of a target: an identifier drawn for each."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

LONG_WORD = r"[\w.~-]{8,}"
_DRAWN = re.compile(rf"(?=\D*\d){LONG_WORD}")
_PART = re.compile(r"[^/?&=#]+")


def looks_drawn(value: str) -> bool:
    """Tell whether a value looks drawn at random: letters and digits, many."""
    return _DRAWN.fullmatch(value) is not None


def own_names(theirs: Iterable[str], own: Iterable[str]) -> dict[str, str]:
    """Return what names one's own creation in place of each name of theirs.

    A name is a number or looks drawn, stands where one's own stands, and is nobody else's: the
    steps, which have their names in addresses too, are there in those of whoever passed them.

    Args:
        theirs: addresses that someone saw who passed every step.
        own: addresses that oneself saw, oldest first.
    """
    their_parts = list(dict.fromkeys(part for url in theirs for part in _parts(url)))
    own_parts = [part for url in own for part in _parts(url)]
    shared = {value for _, value in their_parts} & {value for _, value in own_parts}
    mine = {
        (where, _shape(value)): value
        for where, value in own_parts
        if value not in shared and _names(value)
    }
    return {
        value: mine[where, _shape(value)]
        for where, value in their_parts
        if value not in shared and _names(value) and (where, _shape(value)) in mine
    }


def renamed(url: str, names: Mapping[str, str]) -> str:
    """Return an address where each name is replaced by another."""
    return _PART.sub(lambda part: names.get(part[0], part[0]), url)


def _parts(url: str) -> Iterator[tuple[str, str]]:
    """Yield each part of an address, after what says where it stands: the part before, or a key."""
    split = urlsplit(url)
    for path in (split.path, split.fragment):
        yield from pairwise(path.split("/"))
    yield from parse_qsl(split.query)


def _names(value: str) -> bool:
    return value.isdecimal() or looks_drawn(value)


def _shape(value: str) -> int:
    """Return what two names of the same kind share: their length; numbers have any."""
    return 0 if value.isdigit() else len(value)
