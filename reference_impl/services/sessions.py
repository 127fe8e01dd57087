"""Browser sessions: a random signed identifier in a cookie, the rest in the database."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from itsdangerous import BadSignature, Signer
from sqlalchemy import delete, update

from reference_impl.services.tokens import new_token, token_hash
from reference_impl.storage.models import StoredSession

if TYPE_CHECKING:
    from reference_impl.clock import Clock
    from reference_impl.storage.database import Database

IDLE = timedelta(minutes=30)


class BrowserSession:
    """What the application remembers of a browser between two requests."""

    def __init__(self, identifier: str = "", data: dict[str, Any] | None = None) -> None:
        self.identifier = identifier
        self.former = ""
        self.data: dict[str, Any] = data if data is not None else {}

    @property
    def csrf(self) -> str:
        """Return the token that every form of this session carries."""
        token: str = self.data.setdefault("csrf", secrets.token_urlsafe(24))
        return token

    def renew(self) -> None:
        """Change the identifier, so that one known before is worth nothing after."""
        self.former = self.former or self.identifier
        self.identifier = ""

    def clear(self) -> None:
        """Forget everything, and change the identifier."""
        self.data = {}
        self.renew()


class Sessions:
    """The sessions, loaded and saved."""

    def __init__(self, database: Database, clock: Clock, secret: str) -> None:
        self._database, self._clock = database, clock
        self._signer = Signer(secret, salt="reference-session")

    def load(self, cookie: str) -> BrowserSession:
        """Return the session of a cookie, or an empty one."""
        try:
            identifier = self._signer.unsign(cookie).decode()
        except BadSignature:
            return BrowserSession()
        with self._database.transaction() as transaction:
            stored = transaction.get(StoredSession, token_hash(identifier))
            if stored is None or stored.expires_at <= self._clock.now():
                return BrowserSession()
            return BrowserSession(identifier, dict(stored.data))

    def save(self, session: BrowserSession) -> str:
        """Keep the session; return the cookie to give, empty when nothing is kept."""
        now = self._clock.now()
        expires_at = now + IDLE
        with self._database.transaction() as transaction:
            if session.former:
                transaction.execute(_row(session.former, delete(StoredSession)))
            if session.identifier:
                # Only if it still exists: a request that ends late must not revive a closed one.
                transaction.execute(
                    update(StoredSession)
                    .where(StoredSession.id_hash == token_hash(session.identifier))
                    .values(data=session.data, expires_at=expires_at)
                )
            elif session.data:
                transaction.execute(delete(StoredSession).where(StoredSession.expires_at <= now))
                session.identifier = new_token()
                transaction.add(
                    StoredSession(
                        id_hash=token_hash(session.identifier),
                        data=session.data,
                        expires_at=expires_at,
                    )
                )
            else:
                return ""
        return self._signer.sign(session.identifier).decode()


def _row(identifier: str, statement: Any) -> Any:
    return statement.where(StoredSession.id_hash == token_hash(identifier))
