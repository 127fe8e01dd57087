"""What the guide says of what is typed, what was seen of it, and how the two differ.

It must be admitted, refused (by what), or the guide says nothing.
Refused as soon as one rule is broken, whatever the others leave open; admitted only when every rule
holds and none is silent. What is silent is never compared with what a target does.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from recette.domain.screen.error_messages import twins_of

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
    """A rule that is broken, and what is at fault.

    Attributes:
        reading: only a reading of ours refuses it: no sentence of the guide does.
    """

    rule: str
    asked: Field | Choice
    reading: bool = False


@dataclass(frozen=True)
class Silence:
    """Something on which the guide says nothing; `reason` in French."""

    reason: str


Ruling = Fault | Silence


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


def judgement(findings: Iterable[Ruling | None]) -> Judgement:
    """Gather what the predicates found."""
    found = [finding for finding in findings if finding is not None]
    return Judgement(
        tuple(f for f in found if isinstance(f, Fault)),
        tuple(f for f in found if isinstance(f, Silence)),
    )


class Answer(Enum):
    """What the target did of an entry."""

    ADMITTED = "admis"
    REFUSED = "refusé"


@dataclass(frozen=True)
class Seen:
    """What was seen of one try.

    Attributes:
        designated: what the refusal designates.
        typed: the screen held exactly what was typed when it was sent.
        screen: what it showed after, for a message.
    """

    answer: Answer
    designated: frozenset[Field | Choice] = frozenset()
    typed: bool = True
    screen: str = ""


class Gap(Enum):
    """How what was seen departs from the guide."""

    ADMITTED = "admis à tort"
    REFUSED = "refusé à tort"
    NOT_DESIGNATED = "refusé sans désigner ce qui est en faute"


def gap(judged: Judgement, seen: Seen) -> Gap | None:
    """Return how a target departs from the guide, or None.

    What is silent is never compared: a target may refuse for that, and designate it. When several
    things are at fault, to designate one is enough.
    """
    if judged.expected is Expected.UNDECIDABLE:
        return None
    if judged.expected is Expected.ADMITTED:
        return None if seen.answer is Answer.ADMITTED else Gap.REFUSED
    if seen.answer is Answer.ADMITTED:
        return Gap.ADMITTED
    if judged.silences:
        return None
    at_fault = {asked for fault in judged.faults for asked in twins_of(fault.asked)}
    return None if at_fault & seen.designated else Gap.NOT_DESIGNATED
