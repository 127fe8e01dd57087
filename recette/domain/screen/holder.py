"""Whose account a screen shows: told by the data of persons that it bears."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recette.domain.language.text import canonical, contains_words
from recette.domain.screen.shown_values import shows_address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recette.domain.screen.view import View

_SEPARATOR = re.compile(r"[^0-9a-z]+")


@dataclass(frozen=True)
class Holder:
    """What names a person on a screen: her family name, her addresses, her number."""

    name: str
    addresses: tuple[str, ...]
    number: str


def marks_of(view: View, holder: Holder, others: Iterable[Holder] = ()) -> tuple[str, ...]:
    """Return what a screen bears of a person, in French, save what it bears of `others` too.

    A name stands as words, an address whole or masked, a number with or without separators; in the
    text, or as the value of a field.
    """
    shown = "\n".join([view.text, *(e.value for e in view.elements if e.value)])
    theirs = {mark for other in others for mark in _borne(shown, other)}
    return tuple(told for told, mark in _named(shown, holder) if mark not in theirs)


def _named(shown: str, holder: Holder) -> list[tuple[str, str]]:
    """Return what is borne of a person: in French, and what bears it."""
    found = []
    if contains_words(canonical(shown), canonical(holder.name)):
        found.append((f"le nom {holder.name}", canonical(holder.name)))
    for address in holder.addresses:
        found += [
            (f"l'adresse {address}", word)
            for word in shown.lower().split()
            if shows_address(word, address)
        ]
    if holder.number.lower() in _SEPARATOR.sub("", canonical(shown)):
        found.append((f"le numéro {holder.number}", holder.number))
    return list(dict(found).items())


def _borne(shown: str, holder: Holder) -> set[str]:
    return {mark for _, mark in _named(shown, holder)}
