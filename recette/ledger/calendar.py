"""The calendar of a ledger, in words: what is done, what is due, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recette.ledger.state import FINAL, State, Story

if TYPE_CHECKING:
    from datetime import datetime

    from recette.ledger.state import Term


@dataclass(frozen=True)
class Line:
    """A check as the calendar shows it; `opens` and `closes` may be a forecast."""

    term: Term
    opens: datetime | None
    closes: datetime | None
    due: bool

    @property
    def key(self) -> str:
        """Name of the check."""
        return self.term.check.key

    @property
    def words(self) -> str:
        """Where it stands."""
        return "à faire maintenant" if self.due else self.term.state.words

    @property
    def window(self) -> str:
        """When it may be played, in words."""
        if self.opens is None or self.closes is None:
            return "date pas encore connue"
        return f"du {moment(self.opens)} au {moment(self.closes)}"


def lines(story: Story, now: datetime) -> list[Line]:
    """Return every check by date; those of which nobody knows the date last."""
    found = [
        Line(term, *story.expected(term.check), due=term.due(now)) for term in story.terms(now)
    ]
    dated = [line for line in found if line.opens]
    dated.sort(key=lambda line: (line.opens, line.term.check.day))
    return dated + [line for line in found if not line.opens]


def next_line(story: Story, now: datetime) -> Line | None:
    """Return the check that comes next, one that is due first; None when all is settled."""
    left = [line for line in lines(story, now) if line.term.state not in FINAL and line.opens]
    return min(left, key=lambda line: (not line.due, line.opens), default=None)


def whats_next(story: Story, now: datetime) -> str:
    """Say in a sentence what comes next."""
    line = next_line(story, now)
    if line is None or line.opens is None or line.closes is None:
        if story.unsown():
            return "Aucune échéance connue : relancez « recette semer », il manque des comptes."
        return "Plus aucune échéance : le registre est clos."
    title = line.term.check.title
    if line.due:
        return f"À faire maintenant, jusqu'au {moment(line.closes)} : {title}."
    return f"Prochaine échéance : {title}, du {moment(line.opens)} au {moment(line.closes)}."


def tally(story: Story, now: datetime) -> str:
    """Count the checks by state, in words."""
    states = [term.state for term in story.terms(now)]
    told = [f"{states.count(s)} {s.words}" for s in State if states.count(s)]
    return ", ".join(told)


def moment(instant: datetime) -> str:
    """Return an instant (UTC) as it is read in French."""
    return f"{instant:%d/%m/%Y à %H h %M} UTC"
