"""The « niveau indicatif de sécurité » as a screen shows it: a gauge, or words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recette.domain.language.text import canonical

if TYPE_CHECKING:
    from recette.domain.screen.view import View

_RANKS = (
    (re.compile(r"tres (faible|mauvais|vulnerable)|\bnul\b|insuffisant"), 0.0),
    (re.compile(r"tres (fort|bon|eleve|robuste|securise)|excellent|maximal|optimal"), 4.0),
    (re.compile(r"\b(faible|mauvais|vulnerable|bas|basse)\b"), 1.0),
    (re.compile(r"\b(moyen|moyenne|correct|acceptable|passable)\b"), 2.0),
    (re.compile(r"\b(forte?|bon|bonne|elevee?|robuste|securise)\b"), 3.0),
)
_LEVEL = re.compile(r"niveau|securite|robustesse|force")
# Lines after the one that says « niveau » in which its word may stand.
_NEARBY = 2


@dataclass(frozen=True)
class Level:
    """The level as shown at one instant; None for a way in which it is not shown.

    Attributes:
        gauge: value of the gauge.
        words: rank of the words, from 0 (very weak) to 4 (very strong).
    """

    gauge: float | None
    words: float | None


def level_of(view: View) -> Level:
    """Return the level that a screen shows, by a gauge and by words."""
    gauges = [e for e in view.elements if e.role == "meter" and _number(e.value) is not None]
    named = [e for e in gauges if _LEVEL.search(canonical(f"{e.name} {e.label} {e.described}"))]
    told = _told(view)
    chosen = named or ([] if told is not None else gauges)
    return Level(_number(chosen[0].value) if chosen else None, told)


def _told(view: View) -> float | None:
    lines = [canonical(line) for line in view.lines]
    for position, line in enumerate(lines):
        if _LEVEL.search(line) and "niveau" in line:
            around = " ".join(lines[position : position + 1 + _NEARBY])
            after = around.split("niveau", 1)[1]
            return next((rank for pattern, rank in _RANKS if pattern.search(after)), None)
    return None


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
