"""Statuses of scenarios, verdicts of rules, and the exit status of a run."""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Status(StrEnum):
    """What is known of a scenario, or of a rule through its scenarios."""

    CONFORME = "conforme"
    NON_CONFORME = "non_conforme"
    RESERVE = "reserve"
    ERREUR = "erreur"
    INSTABLE = "instable"
    NON_VERIFIABLE = "non_verifiable"
    NON_EXECUTE = "non_execute"

    @property
    def words(self) -> str:
        """The status as people read it."""
        return _WORDS.get(self, self.value)


_WORDS = {
    Status.NON_CONFORME: "non conforme",
    Status.RESERVE: "réserve",
    Status.NON_VERIFIABLE: "non vérifiable",
    Status.NON_EXECUTE: "non exécuté",
}
# From what settles a rule most surely to what says nothing of it. A reserve says that nothing but
# a reading differs: not where something could not be looked at, but it hides for nothing missing.
_WORST_FIRST = (
    Status.NON_CONFORME,
    Status.ERREUR,
    Status.INSTABLE,
    Status.RESERVE,
    Status.NON_VERIFIABLE,
    Status.NON_EXECUTE,
    Status.CONFORME,
)

ALL_CONFORME = 0
NOT_CONFORME = 1
WRONG_USAGE = 2
COULD_NOT_LOOK = 3
NOTHING_PLAYED = 4


def verdict(statuses: Iterable[Status]) -> Status:
    """Return the verdict of a rule from the statuses of its scenarios."""
    known = set(statuses)
    return next((status for status in _WORST_FIRST if status in known), Status.NON_EXECUTE)


def together(attempts: Iterable[Status]) -> Status:
    """Return the status of a scenario played several times: unstable when the verdicts differ."""
    seen = Counter(attempts)
    if len(seen) == 1:
        return next(iter(seen))
    decided = {Status.CONFORME, Status.NON_CONFORME} & set(seen)
    return Status.INSTABLE if Status.CONFORME in decided else verdict(seen)


def exit_status(
    verdicts: Iterable[Status], *, strict: bool = False, unaccounted: bool = False
) -> int:
    """Return the exit status of a run from the verdicts of the rules selected.

    0 all conforme; 1 a rule is not; 3 we could not look; 4 nothing played, or a planned scenario
    unaccounted for. What is certain comes first: a rule that is not conforme stays so whatever
    could not be looked at. `reserve` is 0, with `strict` 1; `non_verifiable` 0, with `strict` 3.
    """
    seen = set(verdicts)
    if not seen or seen == {Status.NON_EXECUTE}:
        return NOTHING_PLAYED
    if Status.NON_CONFORME in seen or (strict and Status.RESERVE in seen):
        return NOT_CONFORME
    if unaccounted:
        return NOTHING_PLAYED
    if seen & {Status.ERREUR, Status.INSTABLE, Status.NON_EXECUTE}:
        return COULD_NOT_LOOK
    return COULD_NOT_LOOK if strict and Status.NON_VERIFIABLE in seen else ALL_CONFORME
