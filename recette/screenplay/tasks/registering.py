"""Keeping the register of the accounts created, as they are asked for."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.screen.vocabulary import Place

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey


def departs(actor: Actor, email: str = "") -> None:
    """Note an account before its request leaves: whatever happens then, it is known."""
    given = email or actor.email
    actor.memory.registered = actor.register.departs(actor.name, given, actor.person.number)


def arrives(actor: Actor, journey: Journey) -> None:
    """Note what the target made of the request; what it does not tell stays uncertain."""
    with suppress(RecetteError):
        place = journey.place()
        if place in {Place.VALIDATION, Place.INFORMATIONS}:
            actor.register.ends(actor.memory.registered, created=place is Place.VALIDATION)


def is_renamed(actor: Actor, email: str) -> None:
    """Note another address of an account before it is given."""
    if actor.memory.registered:
        actor.register.renamed(actor.memory.registered, email)
