"""Sowing: an account for each check, each creation written before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from recette.ledger.events import Kind, written
from recette.ledger.schedule import ACCOUNTS, Account

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from recette.ledger.ledger import Book
    from recette.ledger.person_snapshot import Keepsake


class Sowers(Protocol):
    """What sowing asks of the target (implemented by `recette.ledger.runner.Troupe`)."""

    def cast(self, account: str, attempt: int) -> Keepsake:
        """Return a new person."""

    def create(self, keepsake: Keepsake) -> Keepsake:
        """Create her account and receive her link."""

    def recover(self, keepsake: Keepsake, planned: datetime) -> Keepsake | None:
        """Look whether her account was created after all."""

    def activate(self, keepsake: Keepsake) -> None:
        """Activate her account, unless it is."""


def sow(
    book: Book,
    today: Callable[[], datetime],
    troupe: Sowers,
    tell: Callable[[Account], None],
) -> None:
    """Create what is missing of the accounts; `tell` each one that is ready.

    Interrupted, it goes on where it was: a creation of unknown effect is looked for in the inbox,
    and left for another person when nothing came.

    Raises:
        RecetteError: the target or the inbox could not be used; what is done stays done.
    """
    for account in ACCOUNTS:
        story = book.story.accounts[account.key]
        if story.sown(activated=account.activated):
            continue
        if story.phase is Kind.PLANNED:
            _recover(book, today, troupe, account)
        if story.phase in {None, Kind.ABANDONED}:
            _create(book, today, troupe, account)
        if account.activated:
            book.note(Kind.ACTIVATING, account.key, today())
            troupe.activate(book.keepsake(account.key))
            book.note(Kind.ACTIVATED, account.key, today())
        tell(account)


def _create(book: Book, today: Callable[[], datetime], troupe: Sowers, account: Account) -> None:
    attempt = book.story.accounts[account.key].attempt + 1
    keepsake = troupe.cast(account.key, attempt)
    email = keepsake.person.email
    book.note(Kind.PLANNED, account.key, today(), keepsake, essai=attempt, courriel=email)
    _created(book, today(), account, troupe.create(keepsake))


def _recover(book: Book, today: Callable[[], datetime], troupe: Sowers, account: Account) -> None:
    found = troupe.recover(book.keepsake(account.key), _planned(book, account))
    if found is None:
        book.note(Kind.ABANDONED, account.key, today())
    else:
        _created(book, today(), account, found)


def _created(book: Book, at: datetime, account: Account, keepsake: Keepsake) -> None:
    issued = keepsake.issued or at
    book.note(Kind.CREATED, account.key, at, keepsake, envoi=written(issued))


def _planned(book: Book, account: Account) -> datetime:
    """Return when the last creation of an account was written."""
    events = book.ledger.events
    return next(
        e.at for e in reversed(events) if e.kind is Kind.PLANNED and e.subject == account.key
    )
