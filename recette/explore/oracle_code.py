"""The rules of the code personnel (COD-01 to COD-07), from the guide alone."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from recette.domain.screen.vocabulary import Field
from recette.explore.expectation import Fault, Ruling, Silence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from recette.explore.entries import CodeEntry

_SHORTEST, _LONGEST = 8, 50  # COD-01
_PART_OF_NUMBER = 4  # fewer of its digits may be there by chance
_MONTHS = "janv|fevr|mars|avri|mai|juin|juil|aout|sept|octo|nove|dece"


def code_is_there(entry: CodeEntry) -> Ruling | None:
    """COD-07: the code is mandatory."""
    return None if entry.code else _fault("COD-07")


def length(entry: CodeEntry) -> Ruling | None:
    """COD-01: « comporter entre 8 et 50 caractères »."""
    if not entry.code:
        return None
    admitted = {_SHORTEST <= count <= _LONGEST for count in _lengths(entry.code)}
    if admitted == {False}:
        return _fault("COD-01")
    return None if admitted == {True} else Silence("ce que compte un caractère composé")


def _lengths(code: str) -> set[int]:
    """Return the lengths that one may count: characters, units of UTF-16, composed, trimmed."""
    composed = unicodedata.normalize("NFC", code)
    return {len(code), len(code.encode("utf-16-le")) // 2, len(composed), len(code.strip())}


def both_cases(entry: CodeEntry) -> Ruling | None:
    """COD-02: « contenir des caractères latins minuscules et majuscules »."""
    if not entry.code or (re.search("[a-z]", entry.code) and re.search("[A-Z]", entry.code)):
        return None
    accented = any(c.isalpha() and not c.isascii() for c in entry.code)
    return Silence("la casse des lettres accentuées") if accented else _fault("COD-02")


def digit_or_special(entry: CodeEntry) -> Ruling | None:
    """COD-03: « contenir un chiffre ou un caractère spécial »."""
    if not entry.code or re.search("[0-9]", entry.code) or set(entry.code) & set(entry.specials):
        return None
    letters_only = all(c.isascii() and c.isalpha() for c in entry.code)
    return _fault("COD-03") if letters_only else Silence("ce qui est un caractère spécial")


def admitted_characters(entry: CodeEntry) -> Ruling | None:
    """COD-04: refused are the space, control characters, accents, emoji, other alphabets."""
    refused = [c for c in entry.code if _is_refused(c)]
    if any(not (entry.accents and _is_accented(c)) for c in refused):
        return Fault("COD-04", Field.CODE, reading=True)
    if refused:
        return Silence("une lettre accentuée, que la politique admet")
    known = re.sub("[A-Za-z0-9]", "", entry.code)
    unknown = set(known) - set(entry.specials)
    return Silence("un caractère spécial qui n'est pas dans la liste") if unknown else None


def _is_accented(character: str) -> bool:
    """Tell whether it is a Latin letter with its accent, or the accent alone."""
    name = unicodedata.name(character, "")
    return unicodedata.category(character) == "Mn" or ("LATIN" in name and " WITH " in name)


def _is_refused(character: str) -> bool:
    """Tell whether the guide (COD-04, precision) refuses a character."""
    if character.isascii():
        return character == " " or unicodedata.category(character) == "Cc"
    category, name = unicodedata.category(character), unicodedata.name(character, "")
    if category[0] == "L" and not name.startswith(("FULLWIDTH", "HALFWIDTH")):
        # Neither accented nor of another alphabet: œ, ß, ª, of which the guide says nothing.
        return ("LATIN" not in name and "ORDINAL" not in name) or " WITH " in name
    combining_accent = category == "Mn"
    emoji = "EMOJI" in name or "\U0001f300" <= character <= "\U0001faff"
    return combining_accent or emoji


def number_is_absent(entry: CodeEntry) -> Ruling | None:
    """COD-05: « ne pas contenir votre n° de sécurité sociale »."""
    if entry.number in entry.code:
        return _fault("COD-05")
    bare = re.sub("[^0-9A-Z]", "", entry.code.upper())
    parts = (
        entry.number[i : i + _PART_OF_NUMBER]
        for i in range(len(entry.number) - _PART_OF_NUMBER + 1)
    )
    return Silence("une partie du n°, ou le n° écrit autrement") if _any(parts, bare) else None


def birth_is_absent(entry: CodeEntry) -> Ruling | None:
    """COD-06: « ne pas contenir […] votre date de naissance ou une partie de celle-ci »."""
    day, month, year = (entry.birth.strftime(f) for f in ("%d", "%m", "%Y"))
    # What every writing that the catalogue lists holds: jjmm, or aaaa.
    if _any((day + month, year), entry.code):
        return _fault("COD-06")
    digits = re.sub("[^0-9]", "", entry.code)
    short = year[2:]
    scattered = _any((day + month, month + day, month + short, short + month, year), digits)
    touching = _any((day, month, year[:2], short), entry.code)
    named = re.search(_MONTHS, entry.code.lower())
    return Silence("une autre partie de la date") if scattered or touching or named else None


def _any(parts: Iterable[str], text: str) -> bool:
    return any(part in text for part in parts)


def confirmation(entry: CodeEntry) -> Ruling | None:
    """COD-07: the confirmation is mandatory, and identical."""
    if not entry.again:
        return Fault("COD-07", Field.CODE_AGAIN)
    if entry.again == entry.code:
        return None
    if _alike(entry.again) == _alike(entry.code):
        return Silence("une confirmation identique aux espaces ou à la composition près")
    return Fault("COD-07", Field.CODE_AGAIN)


def _alike(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _fault(rule: str) -> Fault:
    return Fault(rule, Field.CODE)


PREDICATES: tuple[Callable[[CodeEntry], Ruling | None], ...] = (
    code_is_there,
    length,
    both_cases,
    digit_or_special,
    admitted_characters,
    number_is_absent,
    birth_is_absent,
    confirmation,
)
