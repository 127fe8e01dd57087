"""No clock to move: what depends on time is not verifiable."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from recette.domain.errors import NotVerifiableError

if TYPE_CHECKING:
    from recette.ports import Move


class NoClock:
    """The clock of a target whose time nobody can move."""

    name = "aucune"

    def available(self) -> bool:
        """Tell that time cannot be moved."""
        return False

    def offset(self, account: str) -> timedelta:
        """Return no offset."""
        del account
        return timedelta(0)

    def renamed(self, old: str, new: str) -> None:
        """Do nothing."""

    def advance(self, account: str, by: timedelta) -> Move:
        """Refuse."""
        del account, by
        raise NotVerifiableError(
            "horloge",
            "Le temps de la cible ne peut pas être avancé : décrivez une horloge dans le profil "
            "([horloge] pilote = …).",
        )
