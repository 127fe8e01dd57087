"""Failed sign-ins, number by number."""

from __future__ import annotations

from collections import defaultdict
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from reference_impl.rules.access import AccessRules

CROWD = 10_000


class Throttle:
    """The failures of the last minutes, kept in memory: the application is one process."""

    def __init__(self, rules: AccessRules) -> None:
        self._rules = rules
        self._lock = Lock()
        self._tries: defaultdict[str, list[datetime]] = defaultdict(list)

    def admits(self, number: str, now: datetime) -> bool:
        """Count a try and tell whether it is allowed; a success must then be told."""
        with self._lock:
            if len(self._tries) > CROWD:
                self._forget_old(now)
            recent = self._recent(number, now)
            if self._rules.is_blocked(len(recent)):
                return False
            self._tries[number] = [*recent, now]
            return True

    def succeeded(self, number: str) -> None:
        """Forget the failures of a number."""
        with self._lock:
            self._tries.pop(number, None)

    def _recent(self, number: str, now: datetime) -> list[datetime]:
        # A try from the future was made before the test clock went back: it no longer counts.
        window = self._rules.window
        return [tried for tried in self._tries.get(number, []) if now - window < tried <= now]

    def _forget_old(self, now: datetime) -> None:
        for number in [name for name in self._tries if not self._recent(name, now)]:
            del self._tries[number]
