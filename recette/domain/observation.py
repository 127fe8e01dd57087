"""What a step read or saw: what its verdict rests on, for greens as for reds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Observation:
    """One thing read or seen.

    Attributes:
        words: what was read or seen, in a French sentence.
        said: the thing said, by the words of the features, when a sentence decided.
        tier: in whose words it is said (`recette.domain.screen.reading.Tier`), then.
        sentences: the deciding sentences as written, then.
        where: the screen or the courriel that bears them.
    """

    words: str
    said: str = ""
    tier: str = ""
    sentences: tuple[str, ...] = ()
    where: str = ""
