"""Compares what the guide says with what was seen."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from recette.domain.screen.error_messages import twins_of
from recette.explore.expectation import Expected
from recette.explore.player import Answer

if TYPE_CHECKING:
    from recette.explore.expectation import Judgement
    from recette.explore.player import Seen


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
