"""Looking at an actor's screen, settled or until it shows something; telling what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import NotVerifiableError, RecetteError
from recette.domain.screen import description
from recette.domain.screen.breakdown import breakdown_of
from recette.domain.screen.judging import Judgement
from recette.domain.screen.reading import Reading, Tier
from recette.screenplay.eventually import eventually

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.domain.screen.view import View
    from recette.domain.screen.vocabulary import Place
    from recette.screenplay.actor import Actor

# What a look found: a plain yes or no, what is concluded of the text, or what is told of it.
Found = bool | str | Judgement | None


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
    shown = seen(view)
    found = sure(actor, expected, shown) if isinstance(shown, Judgement) else shown
    assert found, actor.message(expected, journey, view)
    where = description.where(view, journey.wording)
    if isinstance(found, Reading):
        actor.note("", found, where)
    else:
        told = found if isinstance(found, str) else description.glance(view, journey.wording)
        actor.note(f"{expected} ; vu : {told}", where=where)


def sure(actor: Actor, expected: str, judgement: Judgement) -> Reading | None:
    """Return what says it, None when it is unsaid.

    Raises:
        NotVerifiableError: the readers disagree: a person has to say what the sentence says.
    """
    if not judgement.doubt:
        return judgement.reading
    quoted = " / ".join(judgement.doubt.splitlines())
    actor.note("lecture incertaine", Reading(judgement.about, Tier.OTHERWISE, (quoted,)))
    raise NotVerifiableError(
        "lecture",
        f"{actor}\n  attendu : {expected}\n  lecture incertaine de « {quoted} » : dites dans le "
        "profil si elle le dit ([messages]) ou non ([messages_ecartes]), ou par « recette "
        "approuver ».",
    )


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
