"""How a screen tells which step one is at, and among how many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.language.text import canonical

if TYPE_CHECKING:
    from recette.domain.screen.view import View

_TOLD = re.compile(r"\betape ?:? ?(\d+) ?(?:sur|/|de) ?(\d+)\b")


def signals_step(view: View, number: int, total: int) -> bool:
    """Tell whether the current step is `number` among `total`.

    By « étape 1 sur 3 » wherever it is written, else by what is marked as current and its
    number, else by its place in its list or on its gauge, else by the steps that are named.
    """
    marked, text = canonical(view.current_step), view.canonical_text
    told = _TOLD.findall(marked) or _TOLD.findall(text)
    if told:
        return (str(number), str(total)) in told
    if _numbers(marked):
        return number in _numbers(marked) and total in _numbers(text)
    if any(view.current_rank):
        return view.current_rank == (number, total)
    short = re.search(rf"\b{number} ?(?:sur|/) ?{total}\b", text)
    return _names(text, number) and bool(_names(text, total) or short)


def _numbers(text: str) -> set[int]:
    return {int(digits) for digits in re.findall(r"\d+", text)}


def _names(text: str, step: int) -> bool:
    return re.search(rf"\betape {step}\b", text) is not None
