"""Accounts: found, created, deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError

from reference_impl.storage.models import Account

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from reference_impl.behaviour import Behaviour
    from reference_impl.clock import Clock
    from reference_impl.rules.contact import Contact
    from reference_impl.rules.identity import Identity
    from reference_impl.storage.database import Database


class TakenError(Exception):
    """An address or a number already belongs to another account; `field` says which."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class Accounts:
    """The accounts, by number, by address, by identifier."""

    def __init__(self, database: Database, behaviour: Behaviour, clock: Clock) -> None:
        self._database, self._behaviour, self._clock = database, behaviour, clock

    def by_id(self, account_id: int) -> Account | None:
        """Return an account by its identifier."""
        with self._database.transaction() as transaction:
            return transaction.get(Account, account_id)

    def by_number(self, number: str) -> Account | None:
        """Return the account of a social security number."""
        with self._database.transaction() as transaction:
            return _first(transaction, Account.number == number)

    def by_email(self, email: str) -> Account | None:
        """Return the account of an address."""
        key = self._behaviour.creation.email_key(email)
        with self._database.transaction() as transaction:
            return _first(transaction, Account.email_key == key)

    def check_free(self, email: str) -> None:
        """Raise TakenError when an address already has an account."""
        holder = self.by_email(email)
        if holder is not None and self._behaviour.creation.refuses_known_email(holder):
            raise TakenError("email")

    def create(self, identity: Identity, code_hash: str, contact: Contact) -> Account:
        """Create an account; raise TakenError when the address or the number is not free."""
        rules = self._behaviour.creation
        identity, contact = rules.stored_identity(identity), rules.stored_contact(contact)
        self.check_free(contact.email)
        now = self._clock.now()
        account = Account(
            **vars(identity),
            **vars(contact),
            number_lock=rules.number_lock(identity.number),
            email_key=rules.email_key(contact.email),
            email_lock=rules.email_lock(contact.email),
            code_hash=code_hash,
            created_at=now,
            activated_at=now if rules.is_active_at_once() else None,
        )
        try:
            with self._database.transaction() as transaction:
                transaction.add(account)
        except IntegrityError as error:
            # The constraints of the database decide, so that two creations cannot both win.
            raise TakenError(self._taken_field(account)) from error
        return account

    def _taken_field(self, account: Account) -> str:
        with self._database.transaction() as transaction:
            taken = _first(transaction, Account.number_lock == account.number_lock)
        return "email" if taken is None else "numero"

    def delete(self, account_id: int) -> None:
        """Delete an account, its links and its tokens."""
        with self._database.transaction() as transaction:
            transaction.execute(delete(Account).where(Account.id == account_id))


def _first(transaction: Session, wanted: ColumnElement[bool]) -> Account | None:
    return transaction.scalars(select(Account).where(wanted).order_by(Account.id)).first()
