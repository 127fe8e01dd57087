"""What playing a check came to."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recette.ledger.person_snapshot import Keepsake
    from recette.ledger.state import State
    from recette.run.events import StepPlayed


@dataclass(frozen=True)
class Played:
    """A verdict, what led to it, and what is kept of the person; nothing secret but `keepsake`."""

    state: State
    keepsake: Keepsake
    message: str = ""
    failing: str = ""
    detail: str = ""
    duration: float = 0.0
    steps: tuple[StepPlayed, ...] = ()
    notes: tuple[str, ...] = ()

    def but(self, state: State, message: str) -> Played:
        """Return the same with another verdict, the first reason kept after the new one."""
        told = f"{message}\n{self.message}" if self.message else message
        return replace(self, state=state, message=told)

    def content(self) -> dict[str, Any]:
        """Return what the ledger keeps of it in clear, JSON-ready."""
        return {
            "etat": self.state.value,
            "message": self.message,
            "etape_en_echec": self.failing,
            "detail": self.detail,
            "duree": round(self.duration, 3),
            "etapes": [asdict(step) for step in self.steps],
            "remarques": list(self.notes),
        }
