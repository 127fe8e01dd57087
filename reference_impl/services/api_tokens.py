"""Tokens of the application interface."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import delete

from reference_impl.services.tokens import new_token, token_hash
from reference_impl.storage.models import ApiToken

if TYPE_CHECKING:
    from reference_impl.clock import Clock
    from reference_impl.storage.database import Database
    from reference_impl.storage.models import Account

LIFETIME = timedelta(minutes=30)


class ApiTokens:
    """Bearer tokens, each for one account."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def issue(self, account: Account) -> str:
        """Return a new token for an account."""
        token, now = new_token(), self._clock.now()
        with self._database.transaction() as transaction:
            transaction.execute(delete(ApiToken).where(ApiToken.expires_at <= now))
            transaction.add(
                ApiToken(
                    token_hash=token_hash(token),
                    account_id=account.id,
                    expires_at=now + LIFETIME,
                )
            )
        return token

    def account_id(self, token: str) -> int | None:
        """Return the account of a token that is still worth something."""
        with self._database.transaction() as transaction:
            found = transaction.get(ApiToken, token_hash(token))
            if found is None or found.expires_at <= self._clock.now():
                return None
            return found.account_id
