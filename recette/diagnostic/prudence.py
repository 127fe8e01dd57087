"""What keeps a diagnosis from creating anything: a screen that may be the last is never left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.screen.locating import TYPABLE, candidates
from recette.domain.screen.vocabulary import FIELDS_OF_PLACE, Field, Place

if TYPE_CHECKING:
    from recette.domain.screen.view import Element, View
    from recette.target.wording import Wording

# An account is not created without these: a form that asks for one may be the one that creates it.
_ADDRESS = (Field.EMAIL, Field.EMAIL_AGAIN)
_LAST: dict[Place, tuple[tuple[Field, ...], frozenset[str]]] = {
    Place.CREATION: ((*_ADDRESS, Field.CODE_AGAIN), frozenset({"email", "password"})),
    Place.CONDITIONS: ((*_ADDRESS, Field.CODE_AGAIN), frozenset({"email", "password"})),
    Place.CODE: (_ADDRESS, frozenset({"email"})),
}


def may_create(view: View, place: Place, wording: Wording) -> str:
    """Return why leaving this screen might create an account, or nothing.

    What another form of the screen asks (a newsletter, the connection) is no reason.
    """
    if place not in _LAST:
        return f"rien n'est validé {place.phrase} : c'est là que le compte se crée"
    pool = [e for e in view.elements if e.role in TYPABLE]
    own = _named(pool, FIELDS_OF_PLACE.get(place, ()), wording)
    forms = {e.form for e in own}
    fields, kinds = _LAST[place]
    asked = [e for e in pool if e.kind in kinds] + _named(pool, fields, wording)
    for element in asked:
        if element not in own and (not forms or element.form in forms):
            return (
                f"cet écran demande aussi {element.in_words} : le valider pourrait créer un "
                "compte, rien n'y a été validé"
            )
    return ""


def _named(pool: list[Element], fields: tuple[Field, ...], wording: Wording) -> list[Element]:
    return [
        element
        for field in fields
        for element in candidates(pool, wording.names(field), wording.excluded(field))
    ]
