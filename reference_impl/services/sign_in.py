"""Signing in with a number and a code, on the web or from the application."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reference_impl.services.throttle import Throttle

if TYPE_CHECKING:
    from reference_impl.behaviour import Behaviour
    from reference_impl.clock import Clock
    from reference_impl.rules.access import Outcome
    from reference_impl.services.accounts import Accounts
    from reference_impl.services.confirmation import Confirmation
    from reference_impl.services.passwords import Passwords
    from reference_impl.storage.models import Account


class RefusedError(Exception):
    """The number is unknown or the code is wrong: which of the two is not said."""


class BlockedError(Exception):
    """Too many wrong codes lately for this number."""


@dataclass(frozen=True)
class Recognised:
    """A person who proved who they are, and what that opens."""

    account: Account
    outcome: Outcome


class SignIn:
    """Recognises people."""

    def __init__(
        self,
        accounts: Accounts,
        confirmation: Confirmation,
        passwords: Passwords,
        behaviour: Behaviour,
        clock: Clock,
    ) -> None:
        self._accounts, self._confirmation = accounts, confirmation
        self._passwords, self._behaviour, self._clock = passwords, behaviour, clock
        self._throttle = Throttle(behaviour.access)

    def recognise(self, typed_number: str, code: str) -> Recognised:
        """Return who has this number and this code; raise RefusedError or BlockedError."""
        number = self._behaviour.access.number_looked_for(
            typed_number, self._behaviour.identity.number(typed_number)
        )
        throttled = number or typed_number[:40]
        if not self._throttle.admits(throttled, self._clock.now()):
            raise BlockedError
        account = self._accounts.by_number(number) if number else None
        code_hash = account.code_hash if account else None
        verified = self._passwords.verify(code_hash, self._behaviour.code.as_presented(code))
        if account is None or not self._behaviour.access.code_is_right(verified=verified):
            raise RefusedError
        self._throttle.succeeded(throttled)
        recognised = self.recognised(account)
        if not self._behaviour.access.explains(recognised.outcome):
            raise RefusedError
        return recognised

    def recognised(self, account: Account) -> Recognised:
        """Return what a recognised person gets, whoever recognised them."""
        link = self._confirmation.latest(account)
        now = self._clock.now(account)
        outcome = self._behaviour.access.outcome(account, link, now, self._behaviour.links)
        return Recognised(account, outcome)
