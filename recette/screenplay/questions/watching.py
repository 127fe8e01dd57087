"""Looking at an actor's screen, settled or until it shows something; telling what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.screen import description
from recette.domain.screen.breakdown import breakdown_of
from recette.domain.screen.reading import Reading
from recette.screenplay.eventually import eventually

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.domain.screen.view import View
    from recette.domain.screen.vocabulary import Place
    from recette.screenplay.actor import Actor

# What a look found: a plain yes or no, what says it, or what is told of it.
Found = bool | str | Reading | None


def eventually_seen(actor: Actor, expected: str, seen: Callable[[View], Found]) -> None:
    """Look until the screen shows it; the last look tells the failure.

    Raises:
        AssertionError: it does not.
        RecetteError: the target broke down: its screen is no answer.
    """
    journey = actor.journey

    def look() -> None:
        _judge(actor, expected, seen, journey.look())

    eventually(look, journey.patience)


def seen_once_settled(
    actor: Actor, expected: str, seen: Callable[[View], Found], hoping_for: Place | None = None
) -> None:
    """Look once the last action has had its effect, and no more.

    Raises:
        AssertionError: the screen does not show it.
        RecetteError: the target broke down: its screen is no answer.
    """
    _judge(actor, expected, seen, actor.journey.settled(hoping_for))


def _judge(actor: Actor, expected: str, seen: Callable[[View], Found], view: View) -> None:
    journey = actor.journey
    answers(actor, expected, view)
    found = seen(view)
    assert found, actor.message(expected, journey, view)
    where = description.where(view, journey.wording)
    if isinstance(found, Reading):
        actor.note("", found, where)
    else:
        told = found if isinstance(found, str) else description.glance(view, journey.wording)
        actor.note(f"{expected} ; vu : {told}", where=where)


def answers(actor: Actor, expected: str, view: View) -> None:
    """Check that the screen is an answer of the target, not its breakdown.

    Raises:
        RecetteError: it is a breakdown.
    """
    if broken := breakdown_of(view):
        raise RecetteError(
            f"{actor}\n  attendu : {expected}\n  {broken} : ce n'est pas une réponse de la cible. "
            f"Rejouez quand elle va bien.\n{actor.journey.describe(view)}"
        )
