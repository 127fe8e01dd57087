"""Types entries on the target as the features do, and tells what it answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.screen.error_messages import designated, left_empty
from recette.domain.screen.locating import find_field
from recette.domain.screen.places import place_of
from recette.domain.screen.vocabulary import FIELDS_OF_PLACE, PROMOTIONS, Choice, Field, Place
from recette.explore.entries import CodeEntry, IdentityEntry
from recette.explore.expectation import Answer, Seen
from recette.explore.wording import LEADS_TO
from recette.screenplay.tasks.creation import Informations, fill_informations
from recette.screenplay.tasks.screens import fill_in

if TYPE_CHECKING:
    from recette.domain.screen.view import Element, View
    from recette.explore.entries import Entry
    from recette.screenplay.journey import Journey


def try_entry(
    journey: Journey, place: Place, entry: Entry, *, before: View, reads_back: bool
) -> Seen:
    """Type an entry at a step, go on, and tell what was seen.

    `before` is what the step showed at first: an earlier refusal may have left its message since.
    When it `reads_back`, the screen is looked at for what was typed (in a browser).

    Raises:
        RecetteError: something could not be typed, or the screen shows neither the step that
            follows nor the one where the entry was typed.
    """
    _fill(journey, entry)
    journey.before = before
    typed = not reads_back or _holds(journey, entry)
    journey.leave(place)
    view = journey.settled()
    here = place_of(view, journey.wording)
    if here is Place.ELSEWHERE:
        view = journey.settled(hoping_for=LEADS_TO[place])
        here = place_of(view, journey.wording)
    if here is LEADS_TO[place]:
        return Seen(Answer.ADMITTED, typed=typed, screen=journey.describe(view))
    if here is not place:
        raise RecetteError(
            f"L'écran n'est ni {LEADS_TO[place].phrase} ni {place.phrase}.\n"
            f"{journey.describe(view)}"
        )
    known: tuple[Field | Choice, ...] = FIELDS_OF_PLACE[place]
    known += PROMOTIONS if place is Place.INFORMATIONS else ()
    empty = left_empty(journey.pressed, known, journey.wording)
    found = designated(view, journey.before, known, journey.wording, empty)
    pointed = frozenset(asked for asked in known if found.holds_for(asked, empty))
    return Seen(Answer.REFUSED, pointed, typed=typed, screen=journey.describe(view))


def _fill(journey: Journey, entry: Entry) -> None:
    if isinstance(entry, IdentityEntry | CodeEntry):
        fill_in(journey, entry.values())
    else:
        # A phone left out is not erased: a choice may depend on its field being touched.
        view = journey.view()
        values = {f: v for f, v in entry.values().items() if v or _value(journey, view, f)}
        fill_informations(journey, Informations(values, dict(entry.answers)))


def _value(journey: Journey, view: View, field: Field) -> str:
    element = find_field(view, field, journey.wording)
    return element.value if element is not None else ""


def _holds(journey: Journey, entry: Entry) -> bool:
    """Tell whether the screen holds what was typed: a field may cut or change it."""
    view = journey.view()
    return all(
        element is None or _same(element, typed)
        for field, typed in entry.values().items()
        for element in [find_field(view, field, journey.wording)]
    )


def _same(element: Element, typed: str) -> bool:
    if element.kind == "date" and element.value:
        year, month, day = element.value.split("-")
        return f"{day}/{month}/{year}" == typed
    return element.value == typed
