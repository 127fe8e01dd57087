"""Controls that the guide hardly names: what goes on from a step, what shows the code typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from recette.domain.screen.locating import Names, candidates, find_control, find_field, key
from recette.domain.screen.vocabulary import FIELDS_OF_PLACE, Control, Field, Place, Word

if TYPE_CHECKING:
    from recette.domain.screen.view import Element, View

_NOT_GOING_ON = re.compile(
    r"^(retour|revenir|annul|precedent|abandon|fermer)|franceconnect|afficher|masquer|montrer|aide"
    r"|oublie|deconne|^\?$|rechercher|cookie|imprimer|ou trouver|premiere visite"
)
_NOT_SHOWING = re.compile(
    r"franceconnect|oublie|aide|ou trouver|premiere visite|^\?$|retour|annul|souvenir|memoris"
    r"|rester connect|connexion|connecter|cookie|inscri|cree"
)
_CHOICES = frozenset({"radio", "checkbox", "select"})


class OwnNames(Names, Protocol):
    """Names, with those that the profile of the target gives told apart."""

    def own_names(self, word: Word) -> tuple[str, ...]:
        """Return the names of the profile alone; they replace every guess."""


def way_on(view: View, place: Place, control: Control, wording: OwnNames) -> Element | None:
    """Return the button that leaves `place`, or None.

    In turn: the profile's; the only one that submits the form of the place; one of a usual name;
    the only one that follows the fields.
    """
    if wording.locator(control):
        return find_control(view, control, wording)
    pool = [e for e in view.elements if e.role == "button" and not _NOT_GOING_ON.search(key(e))]
    own = candidates(pool, wording.own_names(control))
    fields = [find_field(view, f, wording) for f in FIELDS_OF_PLACE.get(place, ())]
    present = [e for e in fields if e is not None]
    submits = [e for e in pool if e.submits and e.form in _forms(view, place, present)]
    names = wording.names(control)
    found = (
        own
        or (submits if len(submits) == 1 else candidates(submits, names))
        or candidates(pool, names)
        or _only_one_after(present, pool)
    )
    return found[0] if found else None


def way_to_show(view: View, wording: OwnNames) -> Element | None:
    """Return what shows the code typed at the connection, or None.

    The control so named, else the one that follows the field and does not submit its form.
    """
    named = find_control(view, Control.SHOW_CODE, wording)
    code = find_field(view, Field.SIGN_IN_CODE, wording)
    if named is not None or code is None:
        return named
    beside = [e for e in view.elements if e.index > code.index and e.role in {"button", "checkbox"}]
    return next((e for e in beside if not (e.submits or _NOT_SHOWING.search(key(e)))), None)


def _forms(view: View, place: Place, fields: list[Element]) -> set[int]:
    if place is Place.CONDITIONS:
        return {e.form for e in view.elements if e.role in _CHOICES}
    return {e.form for e in fields if e.form >= 0}


def _only_one_after(fields: list[Element], pool: list[Element]) -> list[Element]:
    last = max((e.index for e in fields), default=-1)
    after = [e for e in pool if e.index > last >= 0]
    return after if len(after) == 1 else []
