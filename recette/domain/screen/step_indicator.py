"""How a screen tells which step one is at, and among how many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.language.text import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recette.domain.screen.view import View

_FEW = {"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5}
_NUMBER = rf"\d+|{'|'.join(_FEW)}"
_ORDINAL = {"premiere": 1, "1re": 1, "1ere": 1, "deuxieme": 2, "seconde": 2, "troisieme": 3}
_TOLD = re.compile(
    rf"\betape[ :.-]{{0,4}}(?:numero )?({_NUMBER})\b"
    rf"[ (,-]{{0,3}}(?:sur|/|de) ?(?:les )?({_NUMBER})\b"
)
_TOLD_BY_RANK = re.compile(
    rf"\b(\d+e|{'|'.join(_ORDINAL)}) etape (?:sur|/|de) (?:les )?({_NUMBER})\b"
)
_NAMED = re.compile(r"\betape (\d+)\b")
_HERE = re.compile(
    r"\betape (\d+)\b[ :(-]{1,3}(?:en cours|actuelle|courante|vous etes ici)\b"
    r"|\bvous (?:en )?etes a (?:l')?etape (\d+)\b"
)
# What comes before or after the current step is not it.
_OTHER = re.compile(
    r"\b(?:suivante?|prochaine?|ensuite|apres|precedente?|reste\w*|plus qu|a venir)\b"
)


def signals_step(view: View, number: int, total: int) -> bool | None:
    """Tell whether the current step is `number` among `total`.

    By « étape 1 sur 3 » where one step alone is so told, else by what is marked as current and its
    number, by its place in its list or on its gauge, by the heading or the only step that is named.
    Steps that are all named alike signal none.

    Returns:
        None when steps look different and nothing says which of them is the current one.
    """
    marked = canonical(view.current_step)
    lines = [text for line in view.lines if not _OTHER.search(text := canonical(line))]
    told = _told([marked]) or _told(lines)
    if len(told) == 1:
        return told == {(number, total)}
    numbers = _numbers(marked)
    if numbers:
        return number in numbers and total in _numbers(view.canonical_text)
    if any(view.current_rank):
        return view.current_rank == (number, total)
    headed = _only(_named(canonical(heading)) for heading in view.headings)
    here = _here(lines) or headed or _only(_named(line) for line in lines)
    if here:
        return here == number and _is_among(total, lines)
    return None if view.steps_unclear else False


def _told(lines: list[str]) -> set[tuple[int, int]]:
    text = ". ".join(lines)
    found = {(_count(one), _count(all_)) for one, all_ in _TOLD.findall(text)}
    return found | {(_rank(one), _count(all_)) for one, all_ in _TOLD_BY_RANK.findall(text)}


def _count(word: str) -> int:
    return _FEW.get(word) or int(word)


def _rank(word: str) -> int:
    return _ORDINAL.get(word) or int(word.removesuffix("e"))


def _here(lines: list[str]) -> int:
    found = {int(one or other) for line in lines for one, other in _HERE.findall(line)}
    return found.pop() if len(found) == 1 else 0


def _named(text: str) -> set[int]:
    return {int(digits) for digits in _NAMED.findall(text)}


def _only(named: Iterable[set[int]]) -> int:
    """Return the step that is named, when one alone is."""
    found = set().union(*named)
    return found.pop() if len(found) == 1 else 0


def _is_among(total: int, lines: list[str]) -> bool:
    """Tell whether `total` is told as the number of steps: named last, or « 2/3 », « sur 3 »."""
    text = ". ".join(lines)
    named = _named(text)
    return (bool(named) and max(named) == total) or bool(
        re.search(rf"\b\d+ ?(?:sur|/) ?{total}\b|\b{total} etapes\b", text)
    )


def _numbers(text: str) -> set[int]:
    return {int(digits) for digits in re.findall(r"\d+", text)}
