"""What a refusal designates, names, and keeps to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.language.requirements import Requirement, names_requirement
from recette.domain.screen.error_messages import Asked, designated, left_empty
from recette.domain.screen.places import place_of
from recette.domain.screen.vocabulary import FIELDS_OF_PLACE, PROMOTIONS, Place

if TYPE_CHECKING:
    from recette.domain.screen.view import View
    from recette.screenplay.actor import Actor


def should_designate(actor: Actor, asked: Asked, *, alone: bool = False) -> None:
    """Check that the refusal designates what is at fault, and nothing else when `alone`."""
    journey = actor.journey
    view = journey.settled()
    place = place_of(view, journey.wording)
    known: tuple[Asked, ...] = FIELDS_OF_PLACE.get(place, ())
    known += PROMOTIONS if place is Place.INFORMATIONS else ()
    empty = left_empty(journey.pressed, known, journey.wording)
    found = designated(view, journey.before, known, journey.wording, empty)
    pointed = found.pointed
    named = ", ".join(sorted(f"« {a.phrase} »" for a in pointed)) or "rien"
    new = " / ".join(view.new_lines(journey.before)[:8]) or "aucun message nouveau"
    expected = f"l'erreur désigne « {asked.phrase} »" + (", et rien d'autre" if alone else "")
    seen = f"\n  désigné : {named}\n  nouveau sur l'écran : {new}"
    told = actor.message(expected, journey, view) + seen
    assert found.holds_for(asked, empty), told
    assert not alone or pointed == {asked}, told


def should_name_requirement(actor: Actor, requirement: Requirement) -> None:
    """Check that the refusal names the requirement not met, and does not list them all (COD-10)."""
    journey = actor.journey
    view = journey.settled()
    new = view.new_lines(journey.before)
    told = (*new, *_described(view, journey.before))
    assert names_requirement(told, requirement), (
        actor.message(f"l'erreur nomme « {requirement.phrase} »", journey, view)
        + f"\n  nouveau sur l'écran : {' / '.join(new) or 'aucun message nouveau'}"
    )


def should_not_name_requirement(actor: Actor, requirement: Requirement) -> None:
    """Check that the refusal blames no requirement of a new code, nor does the browser itself."""
    journey = actor.journey
    view = journey.settled()
    told = (*view.new_lines(journey.before), *_described(view, journey.before))
    native = [e.native_error for e in view.elements if e.native_error]
    assert not names_requirement(told, requirement) and not native, (
        actor.message(f"« {requirement.phrase} » n'est pas reproché", journey, view)
        + f"\n  nouveau sur l'écran : {' / '.join((*told, *native))}"
    )


def _described(view: View, before: View) -> list[str]:
    said = {e.described for e in before.elements}
    errors = [e.native_error for e in view.elements if e.native_error]
    return [e.described for e in view.elements if e.described not in said] + errors


def should_not_show_code(actor: Actor) -> None:
    """Check that a refused code is neither in the visible text nor sent back in the source."""
    journey = actor.journey
    view = journey.settled()
    code = actor.memory.code_tried
    legible = [e.value for e in view.elements if e.role == "textbox" and e.kind != "password"]
    source = journey.surface.last_source()
    assert code not in view.text, actor.message("le code n'est pas réaffiché", journey, view)
    assert code not in legible, actor.message("le code n'est pas réaffiché", journey, view)
    assert code not in source, (
        f"{actor}\n  attendu : le code refusé n'est pas renvoyé par la cible"
        f"\n  vu      : il figure dans la source de l'écran ({view.url})"
    )
