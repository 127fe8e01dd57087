"""Whether a visit stands in an open account, told only when the screen tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.screen.places import Access, access_of
from recette.screenplay.eventually import eventually

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey


def access(actor: Actor, journey: Journey) -> Access:
    """Return whether the last action of a visit opened the account.

    Raises:
        RecetteError: after all the patience there is, the screen still does not tell.
    """
    journey.settled()

    def look() -> Access:
        view = journey.surface.look()
        found = access_of(view, journey.wording)
        if found is Access.UNKNOWN:
            raise RecetteError(
                f"{actor} : l'écran ne dit pas si le compte est ouvert. Dites dans le profil, "
                "[libelles] se_deconnecter = […], comment on s'y déconnecte.\n"
                f"{journey.describe(view)}"
            )
        return found

    return eventually(look, journey.patience)
