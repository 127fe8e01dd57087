"""Walks through the steps of the creation, up to the last one, which is never validated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.diagnostic.expected import STEPS, TITLES
from recette.diagnostic.screens import Screen, Visit
from recette.diagnostic.visiting import steady
from recette.domain.errors import RecetteError
from recette.domain.screen.locating import TYPABLE, AmbiguousError, candidates, find_field
from recette.domain.screen.places import place_of
from recette.domain.screen.vocabulary import FIELDS_OF_PLACE, Choice, Field, Place
from recette.report.masking import masked
from recette.screenplay.tasks.creation import identity_of
from recette.screenplay.tasks.screens import fill_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.diagnostic.visiting import Visitor
    from recette.domain.screen.view import Element, View
    from recette.target.wording import Wording

_NOT_ASKED = (
    "sans --parcourir, aucun formulaire n'est envoyé : seuls l'accueil, la création et la "
    "connexion sont visités"
)
_SAID = 3  # lines of a screen that a message quotes
_NEXT = dict(zip((Place.CREATION, *STEPS[:-1]), STEPS, strict=True))

# An account is not created without these: a form that asks for one may be the one that creates it.
_ADDRESS = (Field.EMAIL, Field.EMAIL_AGAIN)
_LAST: dict[Place, tuple[tuple[Field, ...], frozenset[str]]] = {
    Place.CREATION: ((*_ADDRESS, Field.CODE_AGAIN), frozenset({"email", "password"})),
    Place.CONDITIONS: ((*_ADDRESS, Field.CODE_AGAIN), frozenset({"email", "password"})),
    Place.CODE: (_ADDRESS, frozenset({"email"})),
}


def not_walked() -> Iterator[Screen]:
    """Yield the steps as left out by choice."""
    for place in STEPS:
        yield Screen(place, Visit.LEFT_OUT, _NOT_ASKED)


def walk(visitor: Visitor) -> Iterator[Screen]:
    """Yield each step reached with admitted fictitious data, then those that could not be.

    Whatever the order of the steps on this target, a screen that may be the last is not left.
    """
    left = list(STEPS)
    visitor.actor.new_visit()
    here, visit = visitor.reach(Place.CREATION), Visit.BLOCKED
    reason = f"« {TITLES[Place.CREATION]} » : {here.visit.value}"
    while here.visit is Visit.VISITED and left:
        place = here.place
        reason = may_create(visitor.journey.view(), place, visitor.wording)
        if reason:
            visit = Visit.LEFT_OUT
            break
        try:
            _fill(visitor, place)
            visitor.journey.leave(place)
            view = visitor.journey.settled(_NEXT[place])
        except RecetteError as error:
            reason = f"resté {place.phrase} : {error}"
            break
        here, reason = _arrived(visitor, place, view, left)
        if here.place in left and here.looked_at:
            left.remove(here.place)
            yield here
    for place in left:
        yield Screen(place, visit, masked(reason))


def _arrived(visitor: Visitor, left: Place, view: View, wanted: list[Place]) -> tuple[Screen, str]:
    """Return the screen that leaving one led to, and why the next ones would not be reached."""
    place = place_of(view, visitor.wording)
    told = f"avec une personne fictive, en continuant depuis « {TITLES[left]} »"
    if place in wanted:
        if place is Place.INFORMATIONS:
            _show_every_choice(visitor)
        return visitor.here(place, told), f"l'étape suivante n'est pas venue {place.phrase}"
    if place is left or place is not Place.ELSEWHERE:
        said = " / ".join(view.new_lines(visitor.journey.before)[:_SAID]) or "rien de nouveau"
        kept = "est resté le même" if place is left else f"est devenu « {place.phrase} »"
        why = (
            f"l'écran {kept} après l'envoi de données admises, « {TITLES[left]} » ; il dit : {said}"
        )
        return visitor.blocked(_NEXT[left], why), why
    return visitor.here(_NEXT[left], told), f"« {TITLES[_NEXT[left]]} » n'est pas reconnu"


def _fill(visitor: Visitor, place: Place) -> None:
    journey, person = visitor.journey, visitor.actor.person
    journey.before = journey.view()
    if place is Place.CREATION:
        fill_in(journey, identity_of(person))
    elif place is Place.CONDITIONS:
        journey.answer(Choice.CONDITIONS, yes=True)
    else:
        fill_in(journey, {Field.CODE: person.code, Field.CODE_AGAIN: person.code})


def _show_every_choice(visitor: Visitor) -> None:
    """Type the phones, key by key: the choices they allow may appear only then."""
    journey, person = visitor.journey, visitor.actor.person
    for field, value in ((Field.MOBILE, person.mobile), (Field.LANDLINE, person.landline)):
        try:
            element = find_field(steady(journey), field, visitor.wording)
        except AmbiguousError:
            continue
        if element is not None:
            journey.surface.type_in(element, value)


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
