"""Looking at an actor's screen, settled or until it shows something; telling what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.screenplay.eventually import eventually

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.domain.screen.view import View
    from recette.domain.screen.vocabulary import Place
    from recette.screenplay.actor import Actor


def eventually_seen(actor: Actor, expected: str, seen: Callable[[View], bool]) -> None:
    """Look until the screen shows it; the last look tells the failure."""
    journey = actor.journey

    def look() -> None:
        view = journey.surface.look()
        assert seen(view), actor.message(expected, journey, view)

    eventually(look, journey.patience)


def seen_once_settled(
    actor: Actor, expected: str, seen: Callable[[View], bool], hoping_for: Place | None = None
) -> None:
    """Look once the last action has had its effect, and no more."""
    journey = actor.journey
    view = journey.settled(hoping_for)
    assert seen(view), actor.message(expected, journey, view)
