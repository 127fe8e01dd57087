"""The « niveau indicatif de sécurité » as a screen shows it: a gauge, or words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recette.domain.language.text import canonical

if TYPE_CHECKING:
    from recette.domain.screen.view import View

_WEAK = r"faibles?|mauvaise?|vulnerable|bas|basse|fragile|simple|leger|legere"
_MIDDLING = r"moyen|moyenne|correcte?|acceptable|passable|modere|moderee|intermediaire"
_STRONG = r"forte?|bon|bonne|elevee?|haut|haute|robuste|securisee?|solide|sure?|complexe"
# A word, and what makes more, less or the contrary of it.
_WORD = re.compile(
    rf"(?P<less>\b(?:pas|peu|non|guere|plus) )?(?P<very>\b(?:tres|trop|extremement|assez|plutot"
    rf"|suffisamment|relativement|vraiment) )?"
    rf"\b(?:(?P<weak>{_WEAK})|(?P<middling>{_MIDDLING})|(?P<strong>{_STRONG})"
    rf"|(?P<least>nul|nulle|insuffisante?)|(?P<most>excellente?|maximale?|optimale?|parfaite?))\b"
)
_OUT_OF = re.compile(r"\b(\d+) ?(?:/|sur) ?(\d+)\b|\b(\d+) ?%")
_SCALE = 4.0
_MUCH = frozenset({"tres", "trop", "extremement", "vraiment"})
# What names the level: what it is of tells it from the force of something else.
_LEVEL = re.compile(
    r"\bniveau\b(?! de (?:service|revenu))|\b(?:securite|robustesse|force|solidite|resistance"
    r"|complexite)\b(?! sociale)"
)
_OF = (
    r"(?: (?:indicatif|indicative|actuel|actuelle|de|du|d'|l[ae]|votre|mon|ce|code|mot|passe|est"
    r"|securite|robustesse|force|personnel))*"
)
_OF_THE_CODE = re.compile(
    rf"\b(?:niveau|securite|robustesse|force|solidite|resistance|complexite)\b(?! sociale){_OF}"
    r"|^(?:code|mot de passe)(?= )"
)
# A word of level is said shortly: a longer text is an advice.
_SHORT = 4
_ASIDE = re.compile(r"\([^)]*\)|\bde (?:tres )?\w+ a (?:tres )?\w+\b")
# Lines after the one that names the level in which its word may stand.
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
        named = _OF_THE_CODE.search(line)
        if named is None:
            continue
        below = lines[position + 1 : position + 1 + _NEARBY] if _LEVEL.search(named[0]) else []
        for text in (line[named.end() :], *below):
            if len(_ASIDE.sub(" ", text).split()) <= _SHORT and (rank := rank_of(text)) is not None:
                return rank
    return None


def rank_of(text: str) -> float | None:
    """Return the rank of a canonical text, from 0 (very weak) to 4; None when it tells none.

    « pas très fort » is weak, « pas faible » is middling; several words side by side are a legend.
    """
    text = _ASIDE.sub(" ", text)
    found = [_rank(word) for word in _WORD.finditer(text)]
    if len(set(found)) == 1:
        return found[0]
    out_of = _OUT_OF.search(text)
    if found or out_of is None:
        return None
    share = float(out_of[3]) / 100 if out_of[3] else float(out_of[1]) / max(1.0, float(out_of[2]))
    return _SCALE * min(1.0, share)


def _rank(word: re.Match[str]) -> float:
    less, very = (word["less"] or "").strip(), (word["very"] or "").strip()
    if word["least"]:
        return 0.0
    if word["most"]:
        return _SCALE
    if word["middling"]:
        return 1.5 if less or very == "assez" else 2.0
    if word["strong"]:
        return (1.0 if less else 4.0) if very in _MUCH or less else (2.5 if very else 3.0)
    return (2.0 if less else 0.0) if very in _MUCH or less else (1.5 if very == "assez" else 1.0)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
