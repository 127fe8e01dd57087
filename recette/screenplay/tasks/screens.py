"""Giving what a step asks, on its one screen or on each of those over which a target splits it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from recette.domain.screen.places import shows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recette.domain.screen.vocabulary import Choice, Field, Place, Word
    from recette.screenplay.journey import Journey


def fill_step(
    journey: Journey,
    place: Place,
    values: Mapping[Field, str],
    answers: Mapping[Choice, bool] | None = None,
) -> bool:
    """Give everything, and stop before the button that leaves the step.

    Returns:
        False when a screen before the last one kept her: the step is refused there.
    """
    screens = journey.wording.screens(place)
    told = {word for screen in screens for word in screen}
    journey.before = journey.view()
    for screen, following in pairwise(screens):
        _fill(journey, values, answers or {}, only=set(screen))
        journey.go_on(place)
        view = journey.settled()
        if not shows(view, journey.wording, following):
            return False
        journey.before = view
    others = (told - set(screens[-1])) if screens else set()
    _fill(journey, values, answers or {}, but=others)
    return True


def fill_in(journey: Journey, values: Mapping[Field, str]) -> None:
    """Type each value in its field, on the screen under way."""
    for field, value in values.items():
        journey.fill(field, value)


def _fill(
    journey: Journey,
    values: Mapping[Field, str],
    answers: Mapping[Choice, bool],
    *,
    only: set[Word] | None = None,
    but: set[Word] | None = None,
) -> None:
    def asked(word: Word) -> bool:
        return (only is None or word in only) and word not in (but or set())

    fill_in(journey, {field: value for field, value in values.items() if asked(field)})
    for choice, yes in answers.items():
        if asked(choice):
            journey.answer(choice, yes=yes)
