"""Whether a screen or a courriel says something, by which sentences, and in whose words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Protocol

from recette.domain.language.courriel_statements import MailStatement
from recette.domain.language.guide_words import GUIDE_WORDS
from recette.domain.language.requirements import HelpPoint, Requirement
from recette.domain.language.statements import Statement
from recette.domain.language.text import canonical, flowing, spelled, unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recette.domain.language.said import Said
    from recette.domain.screen.view import View

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
_ITEM = re.compile(r"^\s*(?:[-*•·–—>]|\d+[.)])\s")
_ENDED = re.compile(r"[.!?…:;]\s*$")
# Characters after which a line of a courriel may be one that its writer's software folded.
_FOLDED = 45


class Tier(Enum):
    """In whose words something is said."""

    GUIDE = "mots du guide"
    PROFILE = "mots du profil"
    APPROVED = "lecture approuvée"
    OTHERWISE = "dit autrement"


@dataclass(frozen=True)
class Reading:
    """What says something.

    Attributes:
        said: what is said.
        tier: in whose words.
        sentences: the sentences that decide, as written.
    """

    said: Said
    tier: Tier
    sentences: tuple[str, ...]

    @property
    def in_words(self) -> str:
        """The deciding sentences and in whose words they are, for a person."""
        quoted = " ".join(f"« {sentence} »" for sentence in self.sentences)
        return quoted if self.tier is Tier.GUIDE else f"{self.tier.value} : {quoted}"


class Sayings(Protocol):
    """What the profile and the readings already approved add to the guide's words."""

    def sentences(self, said: Said) -> tuple[str, ...]:
        """Return the canonical sentences of the target that say it too."""

    def approved(self, said: Said) -> tuple[str, ...]:
        """Return the canonical sentences that a person approved as saying it."""

    def discarded(self, said: Said) -> tuple[str, ...]:
        """Return the canonical sentences of the target that do not say it, whatever they hold."""


def says(view: View, said: Said, own: Sayings) -> bool:
    """Tell whether the visible text of `view` says it."""
    return read(view, said, own) is not None


def read(view: View, said: Said, own: Sayings) -> Reading | None:
    """Return what says it in the visible text of `view`; None when it is unsaid."""
    return read_blocks(view.lines, said, own)


def paragraphs(text: str) -> list[str]:
    """Return the blocks of a text, its folded lines joined again."""
    blocks: list[str] = []
    last = ""
    for line in map(str.strip, text.splitlines()):
        folded = len(last) >= _FOLDED and not _ENDED.search(last) and not _ITEM.match(line)
        if line and folded and (line[0].islower() or line[0].isdigit() or line[0] in "«(\"'"):
            blocks[-1] = f"{blocks[-1]} {line}"
        elif line:
            blocks.append(line)
        last = line
    return blocks


def read_blocks(blocks: Iterable[str], said: Said, own: Sayings) -> Reading | None:
    """Return what says it in the blocks of a text; None when it is unsaid."""
    kept = [block for block in blocks if block.strip()]
    text = flowing(". ".join(spelled(block) for block in kept))
    for each in (said, *_TOLD_BY.get(said, ())):
        text = _without(text, own.discarded(each))
    bare = unaccented(text)
    for each in (said, *_TOLD_BY.get(said, ())):
        for tier, known in (
            (Tier.PROFILE, own.sentences(each)),
            (Tier.APPROVED, own.approved(each)),
        ):
            for sentence in map(flowing, known):
                if sentence in bare:
                    return Reading(said, tier, (_as_written(sentence, kept),))
    own_words = _guide_words(said)
    found = said.sentences(text, own_words)
    if not found:
        return None
    guide = all(any(words in sentence for words in own_words) for sentence in found)
    shown = tuple(dict.fromkeys(_as_written(sentence, kept) for sentence in found))
    return Reading(said, Tier.GUIDE if guide else Tier.OTHERWISE, shown)


def _without(text: str, discarded: tuple[str, ...]) -> str:
    """Return a spelled text without some canonical sentences."""
    for sentence in map(flowing, discarded):
        while sentence and (at := unaccented(text).find(sentence)) >= 0:
            text = f"{text[:at]} . {text[at + len(sentence) :]}"
    return text


@cache
def _guide_words(said: Said) -> tuple[str, ...]:
    return tuple(flowing(canonical(words)).rstrip(" .") for words in GUIDE_WORDS.get(said, ()))


def _as_written(sentence: str, blocks: list[str]) -> str:
    """Return a canonical sentence as its block writes it."""
    for block in blocks:
        parts = re.split(r"(?<=[.!?;…])\s+", block.strip())
        for part in (*parts, block.strip()):
            if sentence in flowing(canonical(part)):
                return " ".join(part.split())
    return sentence.replace("·", ".")
