"""Writings of the n° de sécurité sociale, by the words of the features (ACC-10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.people.persons import key_of, spaced

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.domain.people.persons import Person


def _wrong_key(number: str) -> str:
    """Return the number with a key that is none: the right one plus one, back to 01 after 97."""
    key = int(key_of(number)) % 97 + 1
    return f"{number}{key:02d}"


def _born_in(person: Person, department: str) -> str:
    return person.number[:5] + department + person.number[7:]


def _born_overseas(person: Person) -> str:
    """Return the number of someone born in La Réunion (974), in a commune that does not exist."""
    return f"{person.number[:5]}97499{person.number[10:]}"


def _with_key(person: Person, first: int, last: int) -> str:
    """Return a number of the same person but for its order of birth, whose key is in these bounds.

    Keys follow one another from an order to the next, modulo 97: 999 orders hold them all.
    """
    orders = (f"{person.number[:10]}{order:03d}" for order in range(1, 1000))
    body = next(number for number in orders if first <= int(key_of(number)) <= last)
    return body + key_of(body)


def _replaced(person: Person, position: int, character: str) -> str:
    number = person.number
    return number[:position] + character + number[position + 1 :]


NUMBERS: dict[str, Callable[[Person], str]] = {
    "de 13 caractères": lambda p: p.number,
    "de 15 caractères, clé juste": lambda p: p.full_number,
    "espacé, 13 caractères": lambda p: spaced(p.number),
    "espacé, clé juste": lambda p: spaced(p.full_number),
    "de Corse-du-Sud (2A), clé juste": lambda p: _born_in(p, "2A") + key_of(_born_in(p, "2A")),
    "de Haute-Corse (2B), clé juste": lambda p: _born_in(p, "2B") + key_of(_born_in(p, "2B")),
    "d'outre-mer (974)": _born_overseas,
    "d'outre-mer (974), clé juste": lambda p: _born_overseas(p) + key_of(_born_overseas(p)),
    "clé juste commençant par zéro": lambda p: _with_key(p, 1, 9),
    "clé juste, la plus grande (97)": lambda p: _with_key(p, 97, 97),
    "de 12 caractères": lambda p: p.number[:12],
    "de 14 caractères": lambda p: p.full_number[:14],
    "de 16 caractères": lambda p: p.full_number + "1",
    "de 15 caractères, clé fausse": lambda p: _wrong_key(p.number),
    "espacé, clé fausse": lambda p: spaced(_wrong_key(p.number)),
    "de Corse-du-Sud (2A), clé fausse": lambda p: _wrong_key(_born_in(p, "2A")),
    "de Haute-Corse (2B), clé fausse": lambda p: _wrong_key(_born_in(p, "2B")),
    "avec une lettre": lambda p: _replaced(p, 9, "O"),
    "avec un signe": lambda p: _replaced(p, 9, "-"),
    "de Corse inconnue (2C)": lambda p: _born_in(p, "2C"),
}
