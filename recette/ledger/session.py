"""One reading of a ledger: what is due is played, what cannot be is said, nothing is done twice."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from recette.domain.errors import RecetteError
from recette.domain.time.durations import in_words
from recette.ledger.events import Kind
from recette.ledger.played import Played
from recette.ledger.schedule import WITNESS
from recette.ledger.state import State, Term, age

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from recette.ledger.ledger import Book
    from recette.ledger.person_snapshot import Keepsake
    from recette.ledger.schedule import Check

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


class Players(Protocol):
    """What a reading asks of the target (implemented by `recette.ledger.runner.Troupe`)."""

    def play(self, check: Check, keepsake: Keepsake, before_act: Callable[[], None]) -> Played:
        """Play a check."""

    def look(self, check: Check, keepsake: Keepsake, *, patiently: bool) -> Keepsake | None:
        """Look whether the act of a check has had its effect."""

    def forgotten(self, keepsakes: Sequence[Keepsake]) -> bool:
        """Tell whether the target knows none of these persons any more."""


class Sitting:
    """A reading under way.

    Args:
        today: the target's time; raises RecetteError when it cannot be trusted.
        about_now: ours, for the day when the target does not answer.
        open_players: opens what plays; raises RecetteError when target or inbox are away.
        tell: told of each verdict written.
    """

    def __init__(
        self,
        book: Book,
        today: Callable[[], datetime],
        about_now: Callable[[], datetime],
        open_players: Callable[[], Players],
        tell: Callable[[Check, State], None],
    ) -> None:
        self._book = book
        self._today = today
        self._about_now = about_now
        self._open_players = open_players
        self._tell = tell

    def hold(self) -> datetime:
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
            players = self._open_players()
            forgotten = players.forgotten(self._persons())
        except RecetteError as error:
            self._block(self._due(now), now, str(error))
            return now
        if forgotten:
            for check in self._due(now):
                self._write(check, now, State.VOID, _FORGOTTEN)
            return now
        for check in self._one_by_one():
            self._play(check, players)
        return self._about_now()

    def _trusted(self) -> datetime:
        now = self._today()
        latest = self._book.story.latest
        if latest is not None and now < latest - _BACKWARDS:
            raise RecetteError(
                f"L'heure de la cible a reculé de {in_words(latest - now)} depuis la dernière "
                "lecture : aucun délai ne peut être compté."
            )
        return now

    def _due(self, now: datetime) -> list[Check]:
        """Return what is to be played now, acts of unknown effect included whatever their age."""
        terms = self._book.story.terms(now)
        return [t.check for t in terms if t.due(now) or self._unresolved(t)]

    def _unresolved(self, term: Term) -> bool:
        story = self._book.story.checks[term.check.key]
        return term.check.once and story.acted is not None and not story.settled

    def _close(self, now: datetime) -> None:
        """Write what cannot be looked at any more."""
        for term in self._book.story.terms(now):
            lost = term.state in {State.MISSED, State.VOID}
            settled = self._book.story.checks[term.check.key].settled
            if lost and not settled and not self._unresolved(term):
                self._write(term.check, now, term.state, term.reason)

    def _one_by_one(self) -> Iterator[Check]:
        """Yield what is due, once each, as time passes and as one success opens another."""
        done: set[str] = set()
        while left := [c for c in self._due(self._about_now()) if c.key not in done]:
            done.add(left[0].key)
            yield left[0]

    def _persons(self) -> list[Keepsake]:
        """Return the persons sown, the witness first: she who signs in settles the question."""
        unsown = self._book.story.unsown()
        keys = sorted(self._book.story.accounts, key=lambda key: key != WITNESS)
        return [self._book.keepsake(key) for key in keys if key not in unsown]

    def _play(self, check: Check, players: Players) -> None:
        try:
            begun = self._trusted()
            played = self._played(check, players, begun)
            ended = self._trusted()
        except RecetteError as error:
            self._write(check, self._about_now(), State.BLOCKED, str(error))
            return
        closes = self._book.story.term(check, begun).closes
        if played.state is State.FAILED and closes and ended > closes:
            played = played.but(State.MISSED, _TOO_LATE)
        self._record(check, ended, played)

    def _played(self, check: Check, players: Players, now: datetime) -> Played:
        keepsake = self._book.keepsake(check.account)
        acted = self._book.story.checks[check.key].acted is not None
        if check.once:
            seen = players.look(check, keepsake, patiently=acted)
            if seen is not None and acted:
                return Played(State.PASSED, seen, notes=(_RESUMED,))
            if seen is not None:
                return Played(State.VOID, keepsake, _ALREADY)
            if not self._book.story.term(check, now).due(now):
                return Played(State.VOID, keepsake, _INTERRUPTED)
        played = players.play(check, keepsake, lambda: self._engage(check))
        if played.state is not State.FAILED:
            return played
        if check.supposes_known and players.forgotten([keepsake]):
            return played.but(State.VOID, _UNKNOWN_ACCOUNT)
        return played.but(State.VOID, _INTERRUPTED) if check.once and acted else played

    def _engage(self, check: Check) -> None:
        self._book.note(Kind.ACT, check.key, self._about_now())

    def _block(self, checks: list[Check], now: datetime, reason: str) -> None:
        for check in checks:
            self._write(check, now, State.BLOCKED, reason)

    def _write(self, check: Check, at: datetime, state: State, message: str) -> None:
        self._book.note(Kind.VERDICT, check.key, at, None, etat=state.value, message=message)
        self._tell(check, state)

    def _record(self, check: Check, at: datetime, played: Played) -> None:
        issued = self._book.story.accounts[check.account].issued
        content = played.content() | {"age_secondes": int(age(issued, at).total_seconds())}
        self._book.note(Kind.VERDICT, check.key, at, played.keepsake, **content)
        self._tell(check, played.state)
