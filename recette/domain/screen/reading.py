"""Whether a screen or a courriel says something: by what carries it, or as the profile words it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from recette.domain.language.courriel_statements import MailStatement
from recette.domain.language.requirements import HelpPoint, Requirement
from recette.domain.language.statements import Statement
from recette.domain.language.text import canonical, flowing
from recette.domain.screen.view import View

if TYPE_CHECKING:
    from recette.domain.language.said import Said

# What is said of a link also tells what the link was for.
_TOLD_BY: dict[Said, tuple[Said, ...]] = {
    Statement.ACCOUNT_HELD_BACK: (Statement.VALIDATION_AWAITED, Statement.LINK_INACTIVE),
    Statement.LINK_SUPERSEDED: (Statement.LINK_INACTIVE,),
}
SAYINGS: dict[str, Said] = {
    said.phrase: said
    for kind in (Statement, MailStatement, Requirement, HelpPoint)
    for said in kind
}


class Sayings(Protocol):
    """What the profile adds to the guide's words."""

    def sentences(self, said: Said) -> tuple[str, ...]:
        """Return the canonical sentences of the target that say it too."""


def says(view: View, said: Said, own: Sayings) -> bool:
    """Tell whether the visible text of `view` says it."""
    return bool(_deciding(view.canonical_text, said, own))


def text_says(text: str, said: MailStatement, own: Sayings) -> bool:
    """Tell whether a text that a person reads (a part of a courriel) says it."""
    blocks = [canonical(block) for block in re.split(r"\n\s*\n|(?<=[.!?])\s*\n", text)]
    return bool(_deciding(". ".join(block.rstrip(". ") for block in blocks), said, own))


def _deciding(text: str, said: Said, own: Sayings) -> tuple[str, ...]:
    """Return the sentences of a canonical text that say it, the profile's first; none if unsaid."""
    text = flowing(text)
    for each in (said, *_TOLD_BY.get(said, ())):
        for sentence in own.sentences(each):
            if flowing(sentence) in text:
                return (sentence,)
    return said.sentences(text)


def deciding_in(text: str, said: Said) -> tuple[str, ...]:
    """Return the sentences of a text as written, a block a line, that say it; none if unsaid."""
    return said.sentences(flowing(View(text=text).canonical_text))
