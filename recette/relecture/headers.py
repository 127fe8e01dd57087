"""Header lines (« Règle: … ») recognised as a reader does: whatever the accents and spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from recette.relecture.characters import flat


class Part(Enum):
    """What a header opens; the value is the keyword of the house."""

    FEATURE = "Fonctionnalité"
    RULE = "Règle"
    BACKGROUND = "Contexte"
    OUTLINE = "Plan du scénario"
    SCENARIO = "Scénario"
    EXAMPLES = "Exemples"


class Remark(Enum):
    """What is wrong with a keyword."""

    SPACED = "spaced"
    NO_COLON = "no colon"
    MISSPELT = "misspelt"
    ENGLISH = "english"
    NOT_OURS = "not ours"
    BULLET = "bullet"


# Letters as `flat` leaves them. « Scenario: », English as well, is told as French without accent.
_FRENCH = {
    Part.FEATURE: r"fonctionn?alites?",
    Part.RULE: r"regles?",
    Part.BACKGROUND: r"contextes?",
    Part.OUTLINE: r"plans?\s+(?:d[eu]s?\s+)?scenarios?",
    Part.SCENARIO: r"scenarios?|exemple",
    Part.EXAMPLES: r"exemples",
}
_ENGLISH = {
    Part.FEATURE: r"feature|business need|ability",
    Part.RULE: r"rule",
    Part.BACKGROUND: r"background",
    Part.OUTLINE: r"scenario (?:outline|template)",
    Part.SCENARIO: r"example",
    Part.EXAMPLES: r"examples",
}
# A single full stop; suspension points and « etc. » stay.
FULL_STOP = re.compile(r"(?<![.\s])(?<!\betc)\s*\.$")
_OTHER_KEYWORDS = ("Exemple", "Plan du Scénario")


@dataclass(frozen=True)
class Header:
    """A header line, as written and as it should be."""

    part: Part
    keyword: str
    title: str
    remarks: frozenset[Remark]

    def corrected(self) -> str:
        """Return the line, without its margin, as the house writes it."""
        return f"{self.part.value}: {self.title}".rstrip()


def header_of(text: str, *, before_a_table: bool = False) -> Header | None:
    """Return the header that a clean line without margin is, or was meant to be.

    Args:
        text: the line.
        before_a_table: a table follows in an outline: « Exemple: » is meant for « Exemples: ».
    """
    for words, language in ((_FRENCH, None), (_ENGLISH, Remark.ENGLISH)):
        for part, pattern in words.items():
            found = re.match(rf"({pattern})(\s*)(:?)", flat(text))
            if found:
                header = _header(text, part, found, language)
                if header is not None:
                    return _as_examples(header) if before_a_table else header
    return None


def _header(text: str, part: Part, found: re.Match[str], language: Remark | None) -> Header | None:
    keyword, title = text[: found.end(1)], text[found.end() :].strip()
    remarks: set[Remark] = set()
    if language is not None:
        remarks.add(language)
    elif keyword in _OTHER_KEYWORDS:
        remarks.add(Remark.NOT_OURS)
    elif keyword != part.value:
        remarks.add(Remark.MISSPELT)
    if not found[3]:
        # Without a colon, only the very keyword, alone on its line or before a title.
        if remarks or not (found[2] or found.end() == len(text)):
            return None
        remarks.add(Remark.NO_COLON)
    elif found[2]:
        remarks.add(Remark.SPACED)
    return Header(part, keyword, title, frozenset(remarks))


def _as_examples(header: Header) -> Header:
    if header.keyword.startswith(("Exemple", "exemple")) and header.part is Part.SCENARIO:
        remarks = header.remarks - {Remark.NOT_OURS} | {Remark.MISSPELT}
        return Header(Part.EXAMPLES, header.keyword, header.title, remarks)
    return header
