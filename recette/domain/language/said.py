"""A thing that can be said: its words in the features, and what a sentence must hold to say it.

A thing is made of parts, all of which must be said; a part is said by any of its claims.
"""

from __future__ import annotations

from enum import Enum

from recette.domain.language.clauses import Claim

Part = tuple[Claim, ...]


def part(*claims: Claim) -> Part:
    """Return a part, said by any of these claims."""
    return claims


class Said(Enum):
    """Something said: its words in the features, then the parts that must all be said."""

    def __init__(self, phrase: str, *parts: Part) -> None:
        self.phrase = phrase
        self.parts = parts

    def concerned_by(self, text: str) -> bool:
        """Tell whether a spelled, flowing text speaks of what is said, whatever it says of it."""
        return all(any(claim.concerned_by(text) for claim in part) for part in self.parts)

    def sentences(self, text: str, preferred: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return the sentences of a spelled, flowing text that say it; none when it is unsaid.

        Of several that say a part, the first that holds one of the `preferred` words is told.
        """
        found = []
        for part in self.parts:
            told = [sentence for claim in part for sentence in claim.sentences(text)]
            if not told:
                return ()
            best = (s for s in told if any(words in s for words in preferred))
            found.append(next(best, told[0]))
        return tuple(dict.fromkeys(found))
