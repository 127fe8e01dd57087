"""Letting the target's time pass, counted from an event of a person's account."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.time.days import civil_age
from recette.domain.time.durations import in_words

if TYPE_CHECKING:
    from datetime import datetime

    from recette.screenplay.actor import Actor
    from recette.screenplay.stage import Stage


def let_pass(stage: Stage, actor: Actor, age: timedelta, since: datetime | None) -> None:
    """Move the target's clock until `age` has passed `since` an event.

    Raises:
        RecetteError: the event has not happened, or the age is already past.
        NotVerifiableError: the target's clock cannot be moved.
    """
    if since is None:
        raise RecetteError(f"{actor} n'a encore ni compte ni lien : aucun délai à compter.")
    if stage.props.profile.politique.jours == "civils":
        age = civil_age(since, age)
    by = since + age - actor.now()
    if by < timedelta(0):
        raise RecetteError(
            f"{in_words(age)} sont déjà passés pour {actor} : le temps ne recule pas."
        )
    stage.moves.append(stage.props.clock.advance(actor.email, by))
