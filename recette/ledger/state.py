"""What the events of a ledger say of each account and of each check at a given time: pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from recette.ledger.events import Event, Kind, read
from recette.ledger.schedule import ACCOUNTS, BY_KEY, CHECKS, Check

if TYPE_CHECKING:
    from collections.abc import Iterable


class State(StrEnum):
    """Where a check stands."""

    TODO = "a_faire"
    PASSED = "reussi"
    FAILED = "echoue"
    MISSED = "manque"
    BLOCKED = "bloque"
    VOID = "nul"

    @property
    def words(self) -> str:
        """The state as people read it."""
        return _WORDS[self]


_WORDS = {
    State.TODO: "à faire",
    State.PASSED: "réussi",
    State.FAILED: "échoué",
    State.MISSED: "manqué",
    State.BLOCKED: "bloqué",
    State.VOID: "nul",
}
FINAL = frozenset({State.PASSED, State.FAILED, State.MISSED, State.VOID})
NOT_SOWN = "son compte n'est pas semé : relancez « recette semer »"


@dataclass
class AccountStory:
    """What happened to an account.

    Attributes:
        attempt: how many persons were cast for it.
        sealed: the last snapshot.
        issued: when its first link was sent; None before.
        email: address of its person, for messages.
    """

    attempt: int = 0
    phase: Kind | None = None
    sealed: str = ""
    issued: datetime | None = None
    email: str = ""

    def sown(self, *, activated: bool) -> bool:
        """Tell whether nothing is left to do for it on the first day."""
        wanted = Kind.ACTIVATED if activated else Kind.CREATED
        return self.phase is wanted


@dataclass
class CheckStory:
    """What happened to a check: its verdicts, and whether an act has an unknown effect."""

    verdicts: list[Event] = field(default_factory=list)
    acted: datetime | None = None

    @property
    def last(self) -> State | None:
        """The last state written; None when nothing was."""
        return State(self.verdicts[-1].content["etat"]) if self.verdicts else None

    @property
    def settled(self) -> bool:
        """Whether nothing more will be written."""
        return self.last in FINAL


@dataclass(frozen=True)
class Term:
    """A check and when it may be played; `opens` and `closes` are None while nobody can tell.

    `ready` is whether what it rests on is done: its account sown, the check that it needs passed.
    """

    check: Check
    opens: datetime | None
    closes: datetime | None
    state: State
    reason: str = ""
    ready: bool = True

    def due(self, now: datetime) -> bool:
        """Tell whether it is to be played now."""
        if self.state not in {State.TODO, State.BLOCKED} or not self.opens or not self.closes:
            return False
        return self.ready and self.opens <= now <= self.closes


class Story:
    """The whole of a ledger, event after event; `plan` is what it verifies, by its policy."""

    def __init__(self, events: Iterable[Event] = ()) -> None:
        self.accounts = {account.key: AccountStory() for account in ACCOUNTS}
        self.checks = {check.key: CheckStory() for check in CHECKS}
        self.plan: tuple[Check, ...] = CHECKS
        self._civil = False
        self.latest: datetime | None = None
        for event in events:
            self.tell(event)

    def tell(self, event: Event) -> None:
        """Take one more event into account."""
        self.latest = max(self.latest or event.at, event.at)
        if event.kind is Kind.OPENED:
            self._open(event)
        elif event.kind in {Kind.ACT, Kind.VERDICT}:
            self._tell_check(event)
        else:
            self._tell_account(event)

    def _open(self, event: Event) -> None:
        self._civil = event.content.get("jours") == "civils"
        if event.content.get("lien_renvoye") == "sept jours":
            self.plan = tuple(check for check in CHECKS if not check.bounded)

    def _tell_account(self, event: Event) -> None:
        story = self.accounts[event.subject]
        story.phase = event.kind
        story.sealed = event.sealed or story.sealed
        story.attempt = int(event.content.get("essai", story.attempt))
        story.email = str(event.content.get("courriel", story.email))
        if "envoi" in event.content:
            story.issued = read(event.content["envoi"])

    def _tell_check(self, event: Event) -> None:
        story = self.checks[event.subject]
        if event.kind is Kind.ACT:
            story.acted = event.at
            return
        story.verdicts.append(event)
        if event.sealed:
            self.accounts[BY_KEY[event.subject].account].sealed = event.sealed

    def unsown(self) -> list[str]:
        """Return the keys of the accounts that are not sown yet."""
        return [a.key for a in ACCOUNTS if not self.accounts[a.key].sown(activated=a.activated)]

    def terms(self, now: datetime) -> list[Term]:
        """Return every check, in order, as it stands at `now`."""
        return [self.term(check, now) for check in self.plan]

    def term(self, check: Check, now: datetime) -> Term:
        """Return a check as it stands at `now`."""
        opens, closes = self._window(check)
        story = self.checks[check.key]
        told = str(story.verdicts[-1].content.get("message", "")) if story.verdicts else ""
        if story.settled and story.last:
            return Term(check, opens, closes, story.last, told)
        if check.account in self.unsown():
            return Term(check, opens, closes, State.TODO, NOT_SOWN, ready=False)
        if lost := self._lost_need(check, now):
            return Term(check, opens, closes, *lost)
        if closes and now > closes:
            late = "Sa fenêtre est passée sans qu'on ait pu regarder"
            return Term(check, opens, closes, State.MISSED, f"{late} : {told}" if told else late)
        ready = not check.needs or self.checks[check.needs].last is State.PASSED
        told = told if ready else f"Après « {BY_KEY[check.needs].title} »"
        return Term(check, opens, closes, story.last or State.TODO, told, ready=ready)

    def _lost_need(self, check: Check, now: datetime) -> tuple[State, str] | None:
        """Return the state of a check that rests on another which will not succeed any more."""
        if not check.needs:
            return None
        needed = self.term(BY_KEY[check.needs], now)
        if needed.state not in FINAL or needed.state is State.PASSED:
            return None
        state = State.MISSED if needed.state is State.MISSED else State.VOID
        return state, f"Il suppose « {needed.check.title} », {needed.state.words}"

    def _window(self, check: Check) -> tuple[datetime | None, datetime | None]:
        start = self.accounts[check.account].issued
        if check.counted_from_need:
            need = self.checks[check.needs]
            start = need.verdicts[-1].at if need.last is State.PASSED else None
        if start is None:
            return None, None
        return start + check.opening(civil=self._civil), start + check.window[1]

    def expected(self, check: Check) -> tuple[datetime | None, datetime | None]:
        """Return the window of a check, or the one that it will have if nothing is late."""
        opens, closes = self._window(check)
        if opens is None and check.needs:
            opens, _ = self.expected(BY_KEY[check.needs])
            closes = opens + check.window[1] if opens else None
        return opens, closes


def age(issued: datetime | None, now: datetime) -> timedelta:
    """Return the age of an account whose first link was issued then."""
    return now - issued if issued else timedelta(0)
