"""Looking at an actor's screen until it shows something, and saying what it shows instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.screenplay.eventually import eventually

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.domain.screen.view import View
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey


def message(actor: Actor, expected: str, journey: Journey, view: View) -> str:
    """Say who, what was expected, and what her screen shows."""
    return f"{actor}\n  attendu : {expected}\n{journey.describe(view)}"


def eventually_seen(actor: Actor, expected: str, seen: Callable[[View], bool]) -> None:
    """Look until the screen shows it; the last look tells the failure."""
    journey = actor.journey

    def look() -> None:
        view = journey.surface.look()
        assert seen(view), message(actor, expected, journey, view)

    eventually(look, journey.patience)
