"""Confirmation: links are issued, sent, followed, replaced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from reference_impl.rules.links import LinkState
from reference_impl.rules.mailing import Occasion
from reference_impl.services.accounts import TakenError
from reference_impl.services.outbox import NotSentError, confirmation_message
from reference_impl.services.tokens import new_token, token_hash
from reference_impl.storage.models import Account, Link

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from reference_impl.behaviour import Behaviour
    from reference_impl.clock import Clock
    from reference_impl.services.outbox import Outbox
    from reference_impl.storage.database import Database


@dataclass(frozen=True)
class Followed:
    """What following a link leads to."""

    state: LinkState
    account: Account | None = None


@dataclass(frozen=True)
class Sent:
    """Whether a link was asked for with success, and whether its message left."""

    allowed: bool
    delivered: bool = False


class Confirmation:
    """The life of the confirmation links."""

    def __init__(
        self, database: Database, behaviour: Behaviour, clock: Clock, outbox: Outbox, url: str
    ) -> None:
        self._database, self._behaviour, self._clock = database, behaviour, clock
        self._outbox, self._url = outbox, url

    def send_first(self, account: Account) -> Sent:
        """Send the link of an account that was just created."""
        with self._database.transaction() as transaction:
            link, token = self._issue(transaction, account, account.email)
        return self._deliver(account, link, token, Occasion.CREATION)

    def follow(self, token: str) -> Followed:
        """Tell what a link is worth, without using it."""
        with self._database.transaction() as transaction:
            link = self._link_of(transaction, token)
            account = transaction.get(Account, link.account_id) if link else None
            if link is None or account is None:
                return Followed(LinkState.UNKNOWN)
            return Followed(self._state(account, link), account)

    def activate(self, token: str, waiting: int | None = None) -> Followed:
        """Use a link: activate its account if the link is worth it, and tell what it was worth.

        `waiting` is the account that awaits validation in the browser where the link is followed.
        """
        with self._database.transaction() as transaction:
            link = self._link_of(transaction, token)
            account = _locked(transaction, link.account_id) if link else None
            if link is None or account is None:
                return Followed(LinkState.UNKNOWN)
            transaction.refresh(link)
            state, now = self._state(account, link), self._clock.now(account)
            rules = self._behaviour.links
            if rules.may_activate(state):
                for wanted in rules.accounts_to_activate(link, waiting):
                    target = _locked(transaction, wanted) or account
                    target.activated_at = target.activated_at or now
                link.used_at = link.used_at or now
            elif state is LinkState.USED and rules.second_use_deactivates():
                account.activated_at = None
            return Followed(state, account)

    def burn(self, token: str) -> None:
        """Spend a link without activating anything."""
        with self._database.transaction() as transaction:
            if link := self._link_of(transaction, token):
                link.used_at = link.used_at or self._clock.now()

    def retire(self, account_id: int) -> None:
        """Kill the links of an account, without sending another."""
        with self._database.transaction() as transaction:
            self._retire(transaction, account_id, self._clock.now())

    def _retire(self, transaction: Session, account_id: int, now: datetime) -> None:
        live = (Link.account_id == account_id, Link.replaced_at.is_(None))
        transaction.execute(update(Link).where(*live).values(replaced_at=now))

    def resend_from_link(self, token: str, form_address: str = "") -> tuple[Sent, Followed]:
        """Send the link again, as asked from an expired link."""
        with self._database.transaction() as transaction:
            found = self._link_of(transaction, token)
            account = _locked(transaction, found.account_id) if found else None
            if found is None or account is None:
                return Sent(allowed=False), Followed(LinkState.UNKNOWN)
            transaction.refresh(found)
            state = self._state(account, found)
            if not self._behaviour.links.may_resend_from(state):
                return Sent(allowed=False), Followed(state, account)
            address = self._behaviour.links.resend_address(account, form_address)
            link, new = self._issue(transaction, account, address)
        return self._deliver(account, link, new, Occasion.RESENDING), Followed(state, account)

    def resend(self, account_id: int, form_address: str = "") -> Sent:
        """Send the link again, as asked by a person who proved their number and code."""
        with self._database.transaction() as transaction:
            account = _locked(transaction, account_id)
            latest = _latest(transaction, account_id)
            rules = self._behaviour.links
            if account is None or not rules.may_resend(account, latest, self._clock.now(account)):
                return Sent(allowed=False)
            address = rules.resend_address(account, form_address)
            link, token = self._issue(transaction, account, address)
        return self._deliver(account, link, token, Occasion.RESENDING)

    def change_address(self, account_id: int, email: str) -> Sent:
        """Give a waiting account another address; the new link goes there, the old ones die."""
        creation = self._behaviour.creation
        try:
            with self._database.transaction() as transaction:
                account = _locked(transaction, account_id)
                now = self._clock.now(account)
                if account is None or not self._behaviour.links.may_change_address(account, now):
                    return Sent(allowed=False)
                address = self._behaviour.links.address_after_change(account.email, email)
                account.email, account.email_key = email, creation.email_key(email)
                account.email_lock = creation.other_email_lock(email)
                if not creation.keeps_consents_with_address():
                    account.promo_email = account.promo_mobile_call = False
                    account.promo_mobile_sms = account.promo_landline_call = False
                transaction.flush()
                link, token = self._issue(transaction, account, address)
        except IntegrityError as error:
            raise TakenError("email") from error
        return self._deliver(account, link, token, Occasion.NEW_ADDRESS)

    def latest(self, account: Account) -> Link | None:
        """Return the most recent link of an account."""
        with self._database.transaction() as transaction:
            return _latest(transaction, account.id)

    def _state(self, account: Account, link: Link) -> LinkState:
        return self._behaviour.links.state(account, link, self._clock.now(account))

    def _token_hash(self, token: str) -> str:
        return token_hash(self._behaviour.links.token_read(token))

    def _link_of(self, transaction: Session, token: str) -> Link | None:
        wanted = Link.token_hash == self._token_hash(token)
        return transaction.scalars(select(Link).where(wanted)).first()

    def _issue(self, transaction: Session, account: Account, address: str) -> tuple[Link, str]:
        now, token = self._clock.now(account), new_token()
        if self._behaviour.links.replaces_older():
            self._retire(transaction, account.id, now)
        link = Link(
            account_id=account.id,
            token_hash=self._token_hash(token),
            email=address,
            sent_at=now,
            delivered=True,
        )
        transaction.add(link)
        transaction.flush()
        return link, token

    def _deliver(self, account: Account, link: Link, token: str, occasion: Occasion) -> Sent:
        message, recipients = confirmation_message(
            self._behaviour, account, link, f"{self._url}/confirmation/{token}", occasion
        )
        try:
            for _ in range(self._behaviour.mailing.copies(occasion)):
                self._outbox.send(message, recipients)
        except NotSentError:
            with self._database.transaction() as transaction:
                undelivered = update(Link).where(Link.id == link.id).values(delivered=False)
                transaction.execute(undelivered)
            return Sent(allowed=True)
        return Sent(allowed=True, delivered=True)


def _latest(transaction: Session, account_id: int) -> Link | None:
    links = select(Link).where(Link.account_id == account_id).order_by(Link.id.desc())
    return transaction.scalars(links).first()


def _locked(transaction: Session, account_id: int) -> Account | None:
    return transaction.get(Account, account_id, with_for_update=True)
