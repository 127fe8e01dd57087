"""Giving another address while the account awaits its validation (REC-03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.vocabulary import Control
from recette.tasks import registering
from recette.tasks.confirmation import give_other_address, receive_as_prepared
from recette.tasks.connection import sign_in

if TYPE_CHECKING:
    from recette.actor import Actor
    from recette.stage import Stage

OTHER_PROVIDER = "chez un autre fournisseur"


def _stand_where_address_changes(actor: Actor) -> None:
    """Stand where another address can be given: where one is, or after trying to sign in."""
    if not actor.journey.offers(Control.CHANGE_ADDRESS):
        sign_in(actor)
    journey = actor.journey
    assert journey.offers(Control.CHANGE_ADDRESS), (
        f"{actor}\n  attendu : pouvoir donner une autre adresse\n{journey.describe(journey.view())}"
    )


def change(stage: Stage, actor: Actor, provider: str) -> None:
    """Give another address, with the same provider or another."""
    section = stage.props.profile.boite
    domain = section.autre_domaine if provider == OTHER_PROVIDER else section.domaine
    local = actor.person.email.partition("@")[0]
    address = f"{local}-{len(actor.addresses) + 1}@{domain}"
    _stand_where_address_changes(actor)
    registering.is_renamed(actor, address)
    give_other_address(actor.journey, address)
    stage.props.clock.renamed(actor.email, address)
    actor.addresses.append(address)
    actor.memory.awaits_link = True


def change_and_receive(stage: Stage, actor: Actor) -> None:
    """Give another address and receive the courriel there."""
    change(stage, actor, "")
    receive_as_prepared(stage, actor)


def try_address(actor: Actor, address: str) -> None:
    """Try to give an address that is someone else's."""
    _stand_where_address_changes(actor)
    give_other_address(actor.journey, address)
