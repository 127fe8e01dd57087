"""The phones that a screen tells as those of its reader: whole, masked, other ones, or none.

A number counts as told of a line (portable, fixe) only under its name; what is masked is compared
by what it leaves to be read.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from recette.domain.language.text import canonical

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Digits of a French number (arcep.fr, plan de numérotation), and how few of them tell one apart.
_LENGTH = 10
_TELLING = 4
_MASK = re.compile(r"[*•●∙·⋅#_]|…|\.{2,}|(?<![a-z])x{2,}(?![a-z])")
_RUN = re.compile(r"(?:\+|\b00)?[\d*(][\d* .()/\u00a0\u202f-]+[\d*]")
_COUNTRY = re.compile(r"^(?:\+|00)33(?:\(0\)|0)?")
_OWN = re.compile(
    r"^\W*(?:(?:mon|mes|votre|vos|numeros?|de|le|tel) )*"
    r"(?:telephones? |numeros? (?:de )?(?:telephones? )?)?"
    r"(?P<line>portable|mobile|fixe|telephones?)\b"
)
_NONE = re.compile(
    r"^(?:non (?:renseigne|communique|fourni|indique|saisi|precise|donne)\w*|aucun\w*|neant|vide"
    r"|inconnu|n/?c|n/?a|-+|/|pas de\b.*|sans\b.*|\w+ n'est (?:pas )?renseigne.*|a (?:completer"
    r"|renseigner|ajouter)|ajouter\b.*|absent)\b|^[-/]+$"
)


class Telling(Enum):
    """What a screen tells of one phone."""

    HERS = "le sien"
    HIDDEN = "masqué"
    LOST = "perdu, ou un autre"
    UNTOLD = "pas montré"


def phones_told(lines: Sequence[str], given: Mapping[str, str]) -> dict[str, Telling]:
    """Return what the lines of a screen tell of each phone given, by its line (portable, fixe).

    Args:
        lines: visible text, one block each.
        given: « portable » and « fixe », ten digits however they are written.
    """
    wanted = {line: _digits(phone) for line, phone in given.items()}
    runs = [run for line in lines for run in numbers_of(line)]
    valued = _valued(lines)
    return {line: _told(line, number, runs, valued) for line, number in wanted.items()}


def exchanged(lines: Sequence[str], given: Mapping[str, str]) -> bool:
    """Tell whether each number stands under the name of the other, on its line or just below."""
    named: dict[str, set[str]] = {}
    for before, line in zip(["", *lines], lines, strict=False):
        for name, phone in given.items():
            if any(_fits(run, _digits(phone)) for run in numbers_of(line)):
                named[name] = _lines_named(line) or _lines_named(before)
    return named == {"portable": {"fixe"}, "fixe": {"portable"}}


def numbers_of(line: str) -> list[str]:
    """Return the phone numbers of a line: digits, and « * » for what is masked."""
    masked = _MASK.sub("*", line.lower())
    found: list[str] = []
    for run in _RUN.findall(masked):
        number = _COUNTRY.sub("0", re.sub(r"[^\d*+()]", "", run))
        number = re.sub(r"[()]", "", number)
        if "*" in number:
            found.append(number)
        elif number.startswith("0") and len(number) % _LENGTH == 0:
            found += [number[i : i + _LENGTH] for i in range(0, len(number), _LENGTH)]
        elif number.startswith("0") and len(number) > _TELLING:
            found.append(number)
    return found


def _told(line: str, number: str, runs: list[str], valued: dict[str, list[str]]) -> Telling:
    if number in runs or any("*" in run and _tells(run, number) for run in runs):
        return Telling.HERS
    values = valued.get(line, [])
    theirs = [run for value in values for run in numbers_of(value)]
    if any(not _fits(run, number) for run in theirs):
        return Telling.LOST
    if theirs:
        return Telling.HIDDEN
    return Telling.LOST if any(_NONE.search(canonical(v)) for v in values) else Telling.UNTOLD


def _tells(run: str, number: str) -> bool:
    """Tell whether a masked number leaves enough digits, and those of this one."""
    return _fits(run, number) and len(run.replace("*", "")) >= _TELLING


def _fits(run: str, number: str) -> bool:
    shown = ".*".join(re.escape(part) for part in re.split(r"\*+", run))
    return re.fullmatch(shown, number) is not None


def _valued(lines: Sequence[str]) -> dict[str, list[str]]:
    """Return what follows the name of each line, on its block or on the next one."""
    found: dict[str, list[str]] = {}
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        text = canonical(line)
        name = _OWN.search(text)
        if name is None:
            continue
        value = text[name.end() :].strip(" :\t")
        if not value and not _OWN.search(canonical(after)):
            value = canonical(after)
        for each in _kinds(name["line"], text):
            found.setdefault(each, []).append(value)
    return found


def _kinds(name: str, text: str) -> set[str]:
    named = _lines_named(text)
    if named:
        return named if len(named) == 1 else set()
    return {"portable", "fixe"} if name.startswith("telephone") else set()


def _lines_named(line: str) -> set[str]:
    told = re.findall(r"portable|mobile|\bfixe\b", canonical(line))
    return {"fixe" if name == "fixe" else "portable" for name in told}


def _digits(text: str) -> str:
    return _COUNTRY.sub("0", re.sub(r"[^\d+()]", "", text))
