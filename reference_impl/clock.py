"""The only clock of the application; its offsets move in tests, one account at a time if wanted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import Protocol


class HasId(Protocol):
    """Whatever the time can be asked for: an account."""

    @property
    def id(self) -> int:
        """Identify the account."""


class Clock:
    """Real time, plus a global offset, plus the offset of an account."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._everyone = 0.0
        self._accounts: dict[int, float] = {}

    def now(self, account: HasId | None = None) -> datetime:
        """Return the present instant, as this account (or everyone) sees it."""
        with self._lock:
            offset = self._everyone
            if account is not None:
                offset += self._accounts.get(account.id, 0.0)
        return datetime.now(UTC) + timedelta(seconds=offset)

    def offset(self, account: HasId | None = None) -> float:
        """Return the offset, in seconds, of this account alone (or of everyone)."""
        with self._lock:
            return self._everyone if account is None else self._accounts.get(account.id, 0.0)

    def move(self, seconds: float, account: HasId | None = None) -> None:
        """Set the offset of everyone, or of one account."""
        with self._lock:
            if account is None:
                self._everyone = seconds
            else:
                self._accounts[account.id] = seconds

    def reset(self) -> None:
        """Forget every offset."""
        with self._lock:
            self._everyone = 0.0
            self._accounts.clear()
