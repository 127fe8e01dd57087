"""Sowing: an account for each check, each creation written before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from recette.ledger.events import Kind, written
from recette.ledger.schedule import ACCOUNTS, Account

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from recette.ledger.ledger import Ledger
    from recette.ledger.person_snapshot import PersonSnapshot


class AccountRunner(Protocol):
    """What sowing asks of the target (implemented by `recette.ledger.runner.LedgerRunner`)."""

    def cast(self, account: str, attempt: int) -> PersonSnapshot:
        """Return a new person."""

    def create(self, snapshot: PersonSnapshot) -> PersonSnapshot:
        """Create her account and receive her link."""

    def recover(self, snapshot: PersonSnapshot, planned: datetime) -> PersonSnapshot | None:
        """Look whether her account was created after all."""

    def activate(self, snapshot: PersonSnapshot) -> None:
        """Activate her account, unless it is."""


def sow(
    ledger: Ledger,
    today: Callable[[], datetime],
    runner: AccountRunner,
    tell: Callable[[Account], None],
) -> None:
    """Create what is missing of the accounts; `tell` each one that is ready.

    Interrupted, it goes on where it was: a creation of unknown effect is looked for in the inbox,
    and left for another person when nothing came.

    Raises:
        RecetteError: the target or the inbox could not be used; what is done stays done.
    """
    for account in ACCOUNTS:
        story = ledger.story.accounts[account.key]
        if story.sown(activated=account.activated):
            continue
        if story.phase is Kind.PLANNED:
            _recover(ledger, today, runner, account)
        if story.phase in {None, Kind.ABANDONED}:
            _create(ledger, today, runner, account)
        if account.activated:
            ledger.note(Kind.ACTIVATING, account.key, today())
            runner.activate(ledger.snapshot(account.key))
            ledger.note(Kind.ACTIVATED, account.key, today())
        tell(account)


def _create(
    ledger: Ledger, today: Callable[[], datetime], runner: AccountRunner, account: Account
) -> None:
    attempt = ledger.story.accounts[account.key].attempt + 1
    snapshot = runner.cast(account.key, attempt)
    email = snapshot.person.email
    ledger.note(Kind.PLANNED, account.key, today(), snapshot, essai=attempt, courriel=email)
    _created(ledger, today(), account, runner.create(snapshot))


def _recover(
    ledger: Ledger, today: Callable[[], datetime], runner: AccountRunner, account: Account
) -> None:
    found = runner.recover(ledger.snapshot(account.key), _planned(ledger, account))
    if found is None:
        ledger.note(Kind.ABANDONED, account.key, today())
    else:
        _created(ledger, today(), account, found)


def _created(ledger: Ledger, at: datetime, account: Account, snapshot: PersonSnapshot) -> None:
    issued = snapshot.issued or at
    ledger.note(Kind.CREATED, account.key, at, snapshot, envoi=written(issued))


def _planned(ledger: Ledger, account: Account) -> datetime:
    """Return when the last creation of an account was written."""
    events = ledger.file.events
    return next(
        e.at for e in reversed(events) if e.kind is Kind.PLANNED and e.subject == account.key
    )
