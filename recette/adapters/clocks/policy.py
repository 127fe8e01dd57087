"""A target whose lifetimes were shortened: seven days last `7 days / facteur`.

It proves that expiry, sending again and the end come, and in this order. It does not prove the
numbers 7 and 21, nor anything nearer to a limit than what a machine can time: this is refused.
"""

from __future__ import annotations

import time
from datetime import timedelta

from recette.domain.errors import NotVerifiableError
from recette.domain.time.durations import in_words
from recette.ports import Move

_SMALLEST = timedelta(seconds=5)


class PolicyClock:
    """Lets real time pass, shortened by a factor (implements `recette.ports.Clock`)."""

    name = "politique"

    def __init__(self, factor: float) -> None:
        self._factor = factor
        self._started = time.monotonic()

    def available(self) -> bool:
        """Tell that time passes, quickly."""
        return True

    def offset(self, account: str) -> timedelta:
        """Return how far ahead of ours the target's days are."""
        del account
        real = time.monotonic() - self._started
        return timedelta(seconds=real * (self._factor - 1))

    def renamed(self, old: str, new: str) -> None:
        """Do nothing: every account has the same time."""

    def advance(self, account: str, by: timedelta) -> Move:
        """Wait for the shortened delay.

        Raises:
            NotVerifiableError: the delay is so near a whole day that its side cannot be told.
        """
        beyond = by % timedelta(days=1)
        margin = min(beyond, timedelta(days=1) - beyond)
        if timedelta(0) < margin < _SMALLEST * self._factor and margin < timedelta(minutes=30):
            raise NotVerifiableError(
                "horloge",
                "La cible a des durées raccourcies "
                f"(facteur {self._factor:g}) : deux minutes de part et d'autre d'une limite n'y "
                "durent pas assez pour être distinguées.",
            )
        waited = by.total_seconds() / self._factor
        time.sleep(waited)
        proof = f"durées raccourcies {self._factor:g} fois : {in_words(by)} ont duré {waited:.1f} s"
        return Move(self.name, by, self.offset(account), proof)
