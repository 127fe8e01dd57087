"""The guard as the adapters meet it while a scenario is played: it stops, remembers, tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.courriel.links import origin
from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from recette.ports import Way
    from recette.target.guard import Guard


class GuardedFrontier:
    """Asks the guard, and keeps what it refused (implements `recette.ports.Frontier`)."""

    def __init__(self, guard: Guard) -> None:
        self.guard = guard
        self._stopped: dict[str, None] = {}

    def refused(self, url: str, way: Way) -> str:
        """Return why an address is not asked for, and keep it; nothing when it may be.

        Only where it leads is told: the rest of an address may be somebody's secret link.
        """
        refusal = self.guard.refusal(url)
        if not refusal:
            return ""
        told = f"{way.value.format(origin(url))} : {refusal}"
        self._stopped[told] = None
        return told

    def check(self, url: str, way: Way) -> None:
        """Refuse an address where the harness may not go.

        Raises:
            RecetteError: why, in one sentence.
        """
        told = self.refused(url, way)
        if told:
            raise RecetteError(told[0].upper() + told[1:])

    def told(self) -> list[str]:
        """Return what was stopped since the last time, each sentence once."""
        stopped, self._stopped = list(self._stopped), {}
        return stopped
