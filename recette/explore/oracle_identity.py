"""The rules of the identity (ACC-03, ACC-04, ACC-10, ACC-11), from the guide alone."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from recette.domain.screen.vocabulary import Field
from recette.explore.expectation import Fault, Ruling, Silence

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.explore.entries import IdentityEntry

_DATE = re.compile(r"(\d\d)/(\d\d)/(\d{4})", re.ASCII)
# Day, month, year in that order and whole, written otherwise: a field may put the bars itself.
_NEARLY_A_DATE = re.compile(r"\s*\d{1,2}\s*[-/. ]?\s*\d{1,2}\s*[-/. ]?\s*\d{4}\s*")
# The target has a day of its own, in another zone perhaps: nearer than this, nobody knows.
_MARGIN = timedelta(days=2)
_ORDINARY_YEARS = range(1940, 2006)  # of adults whose age nobody questions
_ORDINARY_NAME = re.compile("[A-Za-z]{2,20}")
_NUMBER = re.compile(r"[0-9]{5}(?:[0-9]{2}|2A|2B)[0-9]{6}(?:[0-9]{2})?")
_COMPACT_LENGTHS = (13, 15)
_LONGEST_WRITTEN = 21  # fifteen characters and the six spaces of a card
_MAINLAND = {f"{n:02d}" for n in range(1, 96)}
_OVERSEAS = {"971", "972", "973", "974", "976"}


def presence(field: Field) -> Callable[[IdentityEntry], Ruling | None]:
    """ACC-03: without one of the four elements, the creation does not go on."""

    def predicate(entry: IdentityEntry) -> Ruling | None:
        typed = entry.values()[field]
        if not typed.strip(" "):
            return Fault("ACC-03", field, reading=bool(typed))
        return None if typed.strip() else Silence("un élément fait d'espaces peu communs")

    return predicate


def name_is_ordinary(entry: IdentityEntry) -> Ruling | None:
    """ACC-02: the guide asks a name and says nothing of its letters."""
    if not entry.name.strip() or _ORDINARY_NAME.fullmatch(entry.name):
        return None
    return Silence("ce qu'un nom peut contenir")


def birth_date(entry: IdentityEntry) -> Ruling | None:
    """ACC-04: « jj/mm/aaaa »; impossible, to come, or otherwise written: refused."""
    if not entry.birth.strip():
        return None
    written = _DATE.fullmatch(entry.birth)
    if written is None:
        foreign = any(c.isdigit() or c.isspace() for c in entry.birth if not c.isascii())
        if _NEARLY_A_DATE.fullmatch(entry.birth) or foreign:
            return Silence("une date complète à la ponctuation près")
        if _DATE.fullmatch(entry.birth.strip()):
            return Silence("une date entourée d'espaces")
        return Fault("ACC-04", Field.BIRTH, reading=True)
    day = _day(*(int(part) for part in written.groups()))
    if day is None or day >= entry.today + _MARGIN:
        return Fault("ACC-04", Field.BIRTH, reading=True)
    if day > entry.today - _MARGIN:
        return Silence("une naissance du jour même")
    return None if day.year in _ORDINARY_YEARS else Silence("un âge peu commun")


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def number(entry: IdentityEntry) -> Ruling | None:
    """ACC-10: thirteen characters, or fifteen with the right key; 2A, 2B and spaces admitted."""
    typed = entry.number
    if not typed.strip():
        return None
    compact = typed.replace(" ", "")
    if not compact.isascii() or re.search(r"\s", compact):
        return Silence("un n° écrit avec des caractères peu communs")
    if _has_its_length_but_for_signs(compact):
        return Silence("un n° écrit avec des signes entre ses groupes")
    if compact != compact.upper() and _NUMBER.fullmatch(compact.upper()):
        return Silence("un n° corse en minuscules")
    if not _NUMBER.fullmatch(compact) or not _key_is_right(compact):
        return Fault("ACC-10", Field.NUMBER, reading=True)
    spaced = re.search(r"^ | $| {2}", typed) or len(typed) > _LONGEST_WRITTEN
    return Silence("des espaces peu communs dans un n°") if spaced else None


def _has_its_length_but_for_signs(compact: str) -> bool:
    bare = re.sub(r"[-./_]", "", compact)
    return bare != compact and bool(_NUMBER.fullmatch(bare.upper()))


def _key_is_right(compact: str) -> bool:
    """Return whether the key, when there is one, is 97 - n mod 97 (2A counts as 19, 2B as 18)."""
    thirteen, key = compact[:13], compact[13:]
    counted = thirteen.replace("2A", "19").replace("2B", "18")
    return not key or int(key) == 97 - int(counted) % 97


def number_is_coherent(entry: IdentityEntry) -> Ruling | None:
    """ACC-10: nothing says whether the n° is compared with the date of birth."""
    compact, written = entry.number.replace(" ", ""), _DATE.fullmatch(entry.birth)
    if written is None or not _NUMBER.fullmatch(compact):
        return None
    _, month, year = written.groups()
    if compact[0] in "12" and compact[1:5] == year[2:] + month:
        if compact[5:7] in _MAINLAND | {"2A", "2B"}:
            return None
        return Silence("un n° d'un département peu commun")
    return Silence("un n° et une date de naissance qui ne s'accordent pas")


def postcode(entry: IdentityEntry) -> Ruling | None:
    """ACC-11: five digits, overseas included; anything else is refused."""
    typed = entry.postcode
    if not typed.strip():
        return None
    if not typed.isascii() or (re.search(r"\s", typed) and _is_five_digits(typed)):
        return Silence("un code postal entouré ou coupé d'espaces")
    if not re.fullmatch("[0-9]{5}", typed):
        return Fault("ACC-11", Field.POSTCODE, reading=True)
    usual = typed[:2] in _MAINLAND or typed[:3] in _OVERSEAS
    return None if usual else Silence("un code postal qui n'existe peut-être pas")


def _is_five_digits(typed: str) -> bool:
    return bool(re.fullmatch("[0-9]{5}", re.sub(r"\s", "", typed)))


PREDICATES: tuple[Callable[[IdentityEntry], Ruling | None], ...] = (
    *(presence(f) for f in (Field.NAME, Field.NUMBER, Field.BIRTH, Field.POSTCODE)),
    name_is_ordinary,
    birth_date,
    number,
    number_is_coherent,
    postcode,
)
