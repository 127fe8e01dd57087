"""A screen as a diagnosis saw it, or why it did not."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from recette.diagnostic.expected import TITLES

if TYPE_CHECKING:
    from pathlib import Path

    from recette.diagnostic.findings import Finding
    from recette.domain.screen.vocabulary import Place, Word


class Visit(StrEnum):
    """What became of the visit of a screen."""

    VISITED = "visité"
    UNKNOWN = "atteint, non reconnu"
    BLOCKED = "non atteint"
    LEFT_OUT = "non visité"


@dataclass(frozen=True)
class Screen:
    """One screen of the journey.

    Attributes:
        told: French: how it was reached, or why it was not.
        picture: its image, when there is one.
    """

    place: Place
    visit: Visit
    told: str
    url: str = ""
    title: str = ""
    findings: tuple[Finding, ...] = ()
    picture: Path | None = field(default=None, compare=False)

    @property
    def name(self) -> str:
        """What people call it."""
        return TITLES[self.place]

    @property
    def looked_at(self) -> bool:
        """Whether something was seen of it."""
        return self.visit in {Visit.VISITED, Visit.UNKNOWN}

    def finding(self, word: Word) -> Finding | None:
        """Return what became of a word on it."""
        return next((f for f in self.findings if f.word is word), None)

    def blocking(self) -> list[Finding]:
        """Return what the journey cannot do without and did not find here."""
        return [f for f in self.findings if f.blocking]
