"""The « niveau indicatif de sécurité » as a screen shows it: a gauge, or words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.text import canonical

if TYPE_CHECKING:
    from recette.domain.view import View

_RANKS = (
    (re.compile(r"tres (faible|mauvais|vulnerable)|\bnul\b|insuffisant"), 0.0),
    (re.compile(r"tres (fort|bon|eleve|robuste|securise)|excellent|maximal|optimal"), 4.0),
    (re.compile(r"\b(faible|mauvais|vulnerable|bas|basse)\b"), 1.0),
    (re.compile(r"\b(moyen|moyenne|correct|acceptable|passable)\b"), 2.0),
    (re.compile(r"\b(forte?|bon|bonne|elevee?|robuste|securise)\b"), 3.0),
)
_LEVEL = re.compile(r"niveau|securite|robustesse|force")
_NEARBY = 2


def level_of(view: View) -> float | None:
    """Return the level shown: value of the gauge, else rank of the words; None without any."""
    gauges = [e for e in view.elements if e.role == "meter" and _number(e.value) is not None]
    named = [e for e in gauges if _LEVEL.search(canonical(f"{e.name} {e.label} {e.described}"))]
    if named:
        return _number(named[0].value)
    told = _told(view)
    return _number(gauges[0].value) if told is None and gauges else told


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
