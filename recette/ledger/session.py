"""One reading of a ledger: what is due is played, what cannot be is said, nothing is done twice."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from recette.domain.errors import RecetteError
from recette.domain.time.durations import in_words
from recette.ledger.events import Kind
from recette.ledger.ledger import CheckOutcome
from recette.ledger.schedule import WITNESS
from recette.ledger.state import State, Term, age

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from recette.ledger.ledger import Ledger
    from recette.ledger.person_snapshot import PersonSnapshot
    from recette.ledger.schedule import Check

# A clock set right again may go back by this much; by more, delays cannot be counted.
_BACKWARDS = timedelta(minutes=5)
_FORGOTTEN = (
    "La cible ne connaît plus aucun des comptes du registre : ses données ont été remises à zéro. "
    "Semez un nouveau registre."
)
_UNKNOWN_ACCOUNT = (
    "La cible ne connaît plus ce compte, elle qui doit le garder en attente : ses données ont "
    "changé, la règle n'a pas pu être regardée."
)
_ALREADY = (
    "L'effet de l'acte était déjà là, sans que le registre l'ait engagé (copie ancienne du "
    "registre, ou quelqu'un d'autre) : la règle n'a pas pu être regardée."
)
_INTERRUPTED = (
    "Une lecture avait été interrompue pendant cet acte, et son effet ne se voit pas : repris "
    "après elle, ce qui suit ne condamne pas la cible."
)
_RESUMED = "Acte engagé par une lecture interrompue ; son effet a été vu par celle-ci."
_TOO_LATE = "La vérification a fini après sa fenêtre : ce qu'elle a vu ne prouve rien."


class CheckRunner(Protocol):
    """What a reading asks of the target (implemented by `recette.ledger.runner.LedgerRunner`)."""

    def play(
        self, check: Check, snapshot: PersonSnapshot, before_act: Callable[[], None]
    ) -> CheckOutcome:
        """Play a check."""

    def look(
        self, check: Check, snapshot: PersonSnapshot, *, patiently: bool
    ) -> PersonSnapshot | None:
        """Look whether the act of a check has had its effect."""

    def forgotten(self, snapshots: Sequence[PersonSnapshot]) -> bool:
        """Tell whether the target knows none of these persons any more."""


class ReadingSession:
    """A reading under way.

    Args:
        today: the target's time; raises RecetteError when it cannot be trusted.
        about_now: ours, for the day when the target does not answer.
        open_runner: opens what plays; raises RecetteError when target or inbox are away.
        tell: told of each verdict written.
    """

    def __init__(
        self,
        ledger: Ledger,
        today: Callable[[], datetime],
        about_now: Callable[[], datetime],
        open_runner: Callable[[], CheckRunner],
        tell: Callable[[Check, State], None],
    ) -> None:
        self._ledger = ledger
        self._today = today
        self._about_now = about_now
        self._open_runner = open_runner
        self._tell = tell

    def run(self) -> datetime:
        """Play what is due, write every verdict; return the time at the end."""
        try:
            now = self._trusted()
        except RecetteError as error:
            now = self._about_now()
            self._block(self._due(now), now, str(error))
            return now
        self._close(now)
        if not self._due(now):
            return now
        try:
            runner = self._open_runner()
            forgotten = runner.forgotten(self._persons())
        except RecetteError as error:
            self._block(self._due(now), now, str(error))
            return now
        if forgotten:
            for check in self._due(now):
                self._write(check, now, State.VOID, _FORGOTTEN)
            return now
        for check in self._one_by_one():
            self._play(check, runner)
        return self._about_now()

    def _trusted(self) -> datetime:
        now = self._today()
        latest = self._ledger.story.latest
        if latest is not None and now < latest - _BACKWARDS:
            raise RecetteError(
                f"L'heure de la cible a reculé de {in_words(latest - now)} depuis la dernière "
                "lecture : aucun délai ne peut être compté."
            )
        return now

    def _due(self, now: datetime) -> list[Check]:
        """Return what is to be played now, acts of unknown effect included whatever their age."""
        terms = self._ledger.story.terms(now)
        return [t.check for t in terms if t.due(now) or self._unresolved(t)]

    def _unresolved(self, term: Term) -> bool:
        story = self._ledger.story.checks[term.check.key]
        return term.check.once and story.acted is not None and not story.settled

    def _close(self, now: datetime) -> None:
        """Write what cannot be looked at any more."""
        for term in self._ledger.story.terms(now):
            lost = term.state in {State.MISSED, State.VOID}
            settled = self._ledger.story.checks[term.check.key].settled
            if lost and not settled and not self._unresolved(term):
                self._write(term.check, now, term.state, term.reason)

    def _one_by_one(self) -> Iterator[Check]:
        """Yield what is due, once each, as time passes and as one success opens another."""
        done: set[str] = set()
        while left := [c for c in self._due(self._about_now()) if c.key not in done]:
            done.add(left[0].key)
            yield left[0]

    def _persons(self) -> list[PersonSnapshot]:
        """Return the persons sown, the witness first: she who signs in settles the question."""
        unsown = self._ledger.story.unsown()
        keys = sorted(self._ledger.story.accounts, key=lambda key: key != WITNESS)
        return [self._ledger.snapshot(key) for key in keys if key not in unsown]

    def _play(self, check: Check, runner: CheckRunner) -> None:
        try:
            begun = self._trusted()
            played = self._played(check, runner, begun)
            ended = self._trusted()
        except RecetteError as error:
            self._write(check, self._about_now(), State.BLOCKED, str(error))
            return
        closes = self._ledger.story.term(check, begun).closes
        if played.state is State.FAILED and closes and ended > closes:
            played = played.but(State.MISSED, _TOO_LATE)
        self._record(check, ended, played)

    def _played(self, check: Check, runner: CheckRunner, now: datetime) -> CheckOutcome:
        snapshot = self._ledger.snapshot(check.account)
        acted = self._ledger.story.checks[check.key].acted is not None
        if check.once:
            seen = runner.look(check, snapshot, patiently=acted)
            if seen is not None and acted:
                return CheckOutcome(State.PASSED, seen, notes=(_RESUMED,))
            if seen is not None:
                return CheckOutcome(State.VOID, snapshot, _ALREADY)
            if not self._ledger.story.term(check, now).due(now):
                return CheckOutcome(State.VOID, snapshot, _INTERRUPTED)
        played = runner.play(check, snapshot, lambda: self._engage(check))
        if played.state is not State.FAILED:
            return played
        if check.supposes_known and runner.forgotten([snapshot]):
            return played.but(State.VOID, _UNKNOWN_ACCOUNT)
        return played.but(State.VOID, _INTERRUPTED) if check.once and acted else played

    def _engage(self, check: Check) -> None:
        self._ledger.note(Kind.ACT, check.key, self._about_now())

    def _block(self, checks: list[Check], now: datetime, reason: str) -> None:
        for check in checks:
            self._write(check, now, State.BLOCKED, reason)

    def _write(self, check: Check, at: datetime, state: State, message: str) -> None:
        self._ledger.note(Kind.VERDICT, check.key, at, None, etat=state.value, message=message)
        self._tell(check, state)

    def _record(self, check: Check, at: datetime, played: CheckOutcome) -> None:
        issued = self._ledger.story.accounts[check.account].issued
        content = played.content() | {"age_secondes": int(age(issued, at).total_seconds())}
        self._ledger.note(Kind.VERDICT, check.key, at, played.snapshot, **content)
        self._tell(check, played.state)
