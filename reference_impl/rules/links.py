"""The confirmation link: what it is worth at an instant, who may have it sent again."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum
from typing import Protocol

LIFETIME = timedelta(days=7)
DEADLINE = timedelta(days=21)


class LinkState(Enum):
    """What a link is worth."""

    VALID = "valide"
    EXPIRED = "expire"
    TOO_LATE = "trop_tard"
    USED = "utilise"
    REPLACED = "remplace"
    UNKNOWN = "inconnu"


class AccountFacts(Protocol):
    """What the rules need to know of an account."""

    id: int
    email: str
    created_at: datetime
    activated_at: datetime | None


class LinkFacts(Protocol):
    """What the rules need to know of a link."""

    account_id: int
    email: str
    sent_at: datetime
    used_at: datetime | None
    replaced_at: datetime | None
    delivered: bool


class LinkRules:
    """Decisions about the confirmation link."""

    def expires_at(self, account: AccountFacts, link: LinkFacts) -> datetime:
        """Return when the link dies: 7 days after it was sent, never beyond the 21st day."""
        return min(link.sent_at + LIFETIME, self.deadline(account))

    def deadline(self, account: AccountFacts) -> datetime:
        """Return when nothing activates the account any more: the 21st day from its creation."""
        return account.created_at + DEADLINE

    def is_alive(self, account: AccountFacts, link: LinkFacts, now: datetime) -> bool:
        """Tell whether the link has not expired yet."""
        return now < self.expires_at(account, link)

    def is_too_late(self, account: AccountFacts, now: datetime) -> bool:
        """Tell whether the account can no longer be activated."""
        return account.activated_at is None and now >= self.deadline(account)

    def state(self, account: AccountFacts, link: LinkFacts, now: datetime) -> LinkState:
        """Return what the link is worth at this instant."""
        if link.used_at is not None:
            return LinkState.USED
        if self.is_too_late(account, now):
            return LinkState.TOO_LATE
        if link.replaced_at is not None:
            return LinkState.REPLACED
        return LinkState.VALID if self.is_alive(account, link, now) else LinkState.EXPIRED

    def may_activate(self, state: LinkState) -> bool:
        """Tell whether a link in this state activates its account."""
        return state is LinkState.VALID

    def activates_on_visit(self, method: str) -> bool:  # noqa: ARG002
        """Tell whether a mere visit activates: never, since link scanners visit too."""
        return False

    def activates_under_the_button(self, method: str) -> bool:  # noqa: ARG002
        """Tell whether a mere visit activates, under a page that still asks for the button."""
        return False

    def burns_on_visit(self, method: str) -> bool:  # noqa: ARG002
        """Tell whether a mere visit spends the link: never either."""
        return False

    def token_read(self, token: str) -> str:
        """Return the part of a token that is compared: all of it."""
        return token

    def accounts_to_activate(self, link: LinkFacts, waiting: int | None) -> tuple[int, ...]:  # noqa: ARG002
        """Return the accounts that a link activates: its own, whoever waits in this browser."""
        return (link.account_id,)

    def second_use_deactivates(self) -> bool:
        """Tell whether using a link again undoes what it did."""
        return False

    def may_resend(self, account: AccountFacts, link: LinkFacts | None, now: datetime) -> bool:
        """Tell whether the link may be sent again: between 7 and 21 days, or if it never left."""
        if account.activated_at is not None or self.is_too_late(account, now):
            return False
        return link is None or not link.delivered or not self.is_alive(account, link, now)

    def may_resend_from(self, state: LinkState) -> bool:
        """Tell whether a link in this state offers to be sent again."""
        return state is LinkState.EXPIRED

    def resend_address(self, account: AccountFacts, form_address: str) -> str:  # noqa: ARG002
        """Return where the link is sent again: the same address, whatever the request says."""
        return account.email

    def address_after_change(self, former: str, new: str) -> str:  # noqa: ARG002
        """Return where the link goes when the address was changed: to the new one."""
        return new

    def dies_of_a_refused_change(self) -> bool:
        """Tell whether another address, though refused, kills the link received: never."""
        return False

    def replaces_older(self) -> bool:
        """Tell whether a new link kills the older ones."""
        return True

    def may_change_address(self, account: AccountFacts, now: datetime) -> bool:
        """Tell whether a person waiting for validation may give another address."""
        return account.activated_at is None and not self.is_too_late(account, now)
