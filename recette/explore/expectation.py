"""What the guide says of what is typed: it must be admitted, refused (by what), or it says nothing.

Refused as soon as one rule is broken, whatever the others leave open; admitted only when every rule
holds and none is silent. What is silent is never compared with what a target does.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recette.domain.screen.vocabulary import Choice, Field


class Expected(Enum):
    """What the target has to do."""

    ADMITTED = "admis"
    REFUSED = "refusé"
    UNDECIDABLE = "indécidable"


@dataclass(frozen=True)
class Fault:
    """A rule that is broken, and what is at fault."""

    rule: str
    asked: Field | Choice


@dataclass(frozen=True)
class Silence:
    """Something on which the guide says nothing; `reason` in French."""

    reason: str


Finding = Fault | Silence


@dataclass(frozen=True)
class Judgement:
    """What the guide says of one entry."""

    faults: tuple[Fault, ...] = ()
    silences: tuple[Silence, ...] = ()

    @property
    def expected(self) -> Expected:
        """What the target has to do."""
        if self.faults:
            return Expected.REFUSED
        return Expected.UNDECIDABLE if self.silences else Expected.ADMITTED

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules broken, each once."""
        return tuple(dict.fromkeys(fault.rule for fault in self.faults))


def judgement(findings: Iterable[Finding | None]) -> Judgement:
    """Gather what the predicates found."""
    found = [finding for finding in findings if finding is not None]
    return Judgement(
        tuple(f for f in found if isinstance(f, Fault)),
        tuple(f for f in found if isinstance(f, Silence)),
    )
