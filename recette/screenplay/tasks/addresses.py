"""Giving another address while the account awaits its validation (REC-03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import NotVerifiableError
from recette.domain.screen.vocabulary import Control, Place
from recette.screenplay.tasks import registering
from recette.screenplay.tasks.confirmation import (
    ask_to_change_address,
    asks_address,
    give_other_address,
    receive_confirmation,
)
from recette.screenplay.tasks.connection import sign_in

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey
    from recette.screenplay.stage import Stage

OTHER_PROVIDER = "chez un autre fournisseur"


def stand_where_address_changes(actor: Actor) -> bool:
    """Stand where another address can be given: where one is, or after trying to sign in.

    Returns:
        False when the target offers it at neither.
    """
    if not _may_change(actor.journey):
        sign_in(actor)
    return _may_change(actor.journey)


def _take_for_granted_that_it_changes(actor: Actor) -> None:
    if not stand_where_address_changes(actor):
        journey = actor.journey
        expected = actor.message("pouvoir donner une autre adresse", journey, journey.view())
        raise NotVerifiableError("autre_adresse", expected)


def _may_change(journey: Journey) -> bool:
    return journey.offers(Control.CHANGE_ADDRESS) or (
        journey.place() in {Place.VALIDATION, Place.NEW_ADDRESS} and asks_address(journey)
    )


def change(stage: Stage, actor: Actor, provider: str) -> None:
    """Give another address, with the same provider or another, where one stands to."""
    address = _other_address(stage, actor, provider)
    registering.is_renamed(actor, address)
    give_other_address(actor.journey, address)
    stage.props.clock.renamed(actor.email, address)
    actor.addresses.append(address)
    actor.memory.awaits_link = True


def change_and_receive(stage: Stage, actor: Actor) -> None:
    """Give another address and receive the courriel there.

    Raises:
        NotVerifiableError: the target does not offer it at that time.
    """
    _take_for_granted_that_it_changes(actor)
    change(stage, actor, "")
    receive_confirmation(stage, actor)


def confirm_otherwise(stage: Stage, actor: Actor) -> None:
    """Type another address, and confirm yet another one.

    Raises:
        NotVerifiableError: the target does not offer it, or does not ask to confirm it.
    """
    _take_for_granted_that_it_changes(actor)
    if not ask_to_change_address(actor.journey):
        raise NotVerifiableError(
            "confirmation", "La cible ne demande pas de confirmer l'autre adresse."
        )
    address = _other_address(stage, actor, "")
    actor.memory.address_refused = address
    give_other_address(actor.journey, address, again=f"pas-{address}")


def try_to_take(actor: Actor, address: str) -> None:
    """Give the address of someone else, where one stands to: it should be refused."""
    actor.memory.address_refused = address
    give_other_address(actor.journey, address)


def _other_address(stage: Stage, actor: Actor, provider: str) -> str:
    section = stage.props.profile.boite
    domain = section.autre_domaine if provider == OTHER_PROVIDER else section.domaine
    local = actor.person.email.partition("@")[0]
    # Another first letter: masked, the new address must not look like the former one.
    return f"autre{len(actor.addresses)}-{local}@{domain}"
