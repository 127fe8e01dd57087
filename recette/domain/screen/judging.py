"""Whether a text says something, and how surely: the claims and the learnt reader together.

The claims alone read what decides where a person is (`recette.domain.screen.reading`). Where a step
asks what is said, both readers are heard: where they disagree for good the reading is doubtful, and
no verdict rests on it until a person has approved the sentence (ADR 14).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from recette.domain.language.courriel_statements import MailStatement
from recette.domain.language.likelihood import likelihood
from recette.domain.language.text import canonical, flowing, spelled
from recette.domain.screen.reading import Reading, Sayings, Tier, paragraphs, read_blocks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recette.domain.language.said import Said
    from recette.domain.screen.view import View

# Log-odds that what the claims say is worth, and those beyond which the learnt reader is heard
# against them, a green being doubted sooner than a red: chosen on corpora that neither had met
# (docs/verite.md).
_CLAIMS = 1.2
_AGAINST_SAID, _AGAINST_UNSAID = 1.2, 1.6
# The learnt reader knows short texts only: longer ones are read by windows of so many blocks.
_SHORT_BLOCKS, _SHORT = 3, 500
_WINDOW = 2


@dataclass(frozen=True)
class Judgement:
    """What is concluded of a text.

    Attributes:
        about: what it would say.
        said: it says it.
        reading: what says it; None when the claims find nothing that does.
        doubt: the blocks on which the readers disagree; empty when the reading is sure.
    """

    about: Said
    said: bool
    reading: Reading | None
    doubt: str = ""


def judge(view: View, said: Said, own: Sayings) -> Judgement:
    """Return whether the visible text of `view` says it."""
    return _judge(view.lines, said, own)


def judge_text(text: str, said: Said, own: Sayings) -> Judgement:
    """Return whether a text that a person reads (a part of a courriel) says it."""
    return _judge(paragraphs(text), said, own)


class _NoSayings:
    """Sayings of a target that says nothing in its own way."""

    def sentences(self, said: Said) -> tuple[str, ...]:
        del said
        return ()

    approved = discarded = sentences


def judgement_of(text: str, said: Said) -> Judgement:
    """Return whether a text as written, a block a line, says it."""
    if isinstance(said, MailStatement):
        return judge_text(text, said, _NoSayings())
    blocks = [line.strip() for line in text.splitlines() if line.strip()]
    return _judge(blocks, said, _NoSayings())


def _judge(blocks: Sequence[str], said: Said, own: Sayings) -> Judgement:
    found = read_blocks(blocks, said, own)
    if found is not None and found.tier is not Tier.OTHERWISE:
        return Judgement(said, said=True, reading=found)
    discarded = own.discarded(said)
    kept = [b for b in blocks if not any(d in canonical(b) for d in discarded)]
    windows = _windows(tuple(kept), said)
    if not windows:
        return Judgement(said, said=found is not None, reading=found)
    odds, window = max((likelihood(said.phrase, window), window) for window in windows)
    concluded = odds + (_CLAIMS if found else -_CLAIMS) > 0
    against = odds < -_AGAINST_SAID if found else odds > _AGAINST_UNSAID
    return Judgement(said, concluded, found, window if against else "")


@lru_cache(maxsize=1024)
def _windows(blocks: tuple[str, ...], said: Said) -> tuple[str, ...]:
    """Return what may say it of a text: all of a short one, else the parts that concern it."""
    if len(blocks) <= _SHORT_BLOCKS and sum(map(len, blocks)) <= _SHORT:
        return ("\n".join(blocks),) if blocks else ()
    parts = [
        blocks[i : i + size]
        for size in range(1, _WINDOW + 1)
        for i in range(len(blocks) - size + 1)
    ]
    texts = ("\n".join(part) for part in parts if sum(map(len, part)) <= _SHORT)
    return tuple(text for text in texts if said.concerned_by(flowing(spelled(text))))
