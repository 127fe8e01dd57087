"""Whether an account exists, is active, and what it holds: told by trying, as its owner would."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.language.statements import Statement
from recette.domain.screen.locating import find_control
from recette.domain.screen.places import place_of, signed_in
from recette.domain.screen.reading import says
from recette.domain.screen.vocabulary import Control, Place
from recette.screenplay.questions.information import should_bear_name
from recette.screenplay.questions.mails import (
    newest_link,
    should_have_nothing,
    should_have_only,
    should_receive_confirmation,
    wait_for_sentinel,
)
from recette.screenplay.questions.watching import seen_once_settled
from recette.screenplay.tasks.confirmation import confirmations_of, follow_link
from recette.screenplay.tasks.connection import can_sign_in
from recette.screenplay.tasks.creation import give_identity, identity_of

if TYPE_CHECKING:
    from recette.domain.screen.view import View
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey
    from recette.screenplay.stage import Stage

# The application says no by an error of the client (RFC 9110, 15.5), not by one of the server.
_REFUSALS = range(400, 500)


def should_be_active(actor: Actor) -> None:
    """Check that the account opens."""
    active, journey = can_sign_in(actor)
    assert active, (
        f"Compte de {actor}\n  attendu : actif, la connexion l'ouvre\n"
        f"{journey.describe(journey.view())}"
    )


def should_be_inactive(actor: Actor) -> None:
    """Check that the account does not open, and that the target says no rather than nothing."""
    active, journey = can_sign_in(actor)
    assert not active, (
        f"Compte de {actor}\n  attendu : inactif, la connexion ne l'ouvre pas\n"
        f"{journey.describe(journey.view())}"
    )


def should_not_exist(stage: Stage, actor: Actor) -> None:
    """Check that no account exists: no courriel, no access, nothing that awaits validation."""
    should_have_nothing(stage, actor)
    should_have_nothing_to_open(actor)


def should_have_nothing_to_open(actor: Actor) -> None:
    """Check that signing in opens nothing, and tells of no account that would await something."""
    active, journey = can_sign_in(actor)
    view = journey.view()
    awaits = active or _awaits_something(view, journey)
    assert not awaits, actor.message("aucun compte", journey, view)


def _awaits_something(view: View, journey: Journey) -> bool:
    """Tell whether the screen speaks of an account: what is offered before signing in does not."""
    own = journey.wording
    offered = [
        find_control(view, control, own) and not find_control(journey.before, control, own)
        for control in (Control.RESEND, Control.CHANGE_ADDRESS)
    ]
    return (
        says(view, Statement.LINK_INACTIVE, own)
        or place_of(view, own) is Place.VALIDATION
        or any(offered)
    )


def can_begin_a_creation(actor: Actor) -> None:
    """Check that nothing of a given up creation stands in the way of a new one."""
    journey = actor.new_visit()
    journey.go_to(Place.CREATION)
    give_identity(journey, identity_of(actor.person))
    view = journey.settled(hoping_for=Place.CONDITIONS)
    begun = place_of(view, journey.wording) is Place.CONDITIONS
    assert begun, actor.message("pouvoir commencer une création", journey, view)


def can_activate(stage: Stage, actor: Actor) -> None:
    """Check that the link received last activates the account."""
    follow_link(stage, actor, newest_link(stage, actor))
    should_be_active(actor)


def link_should_open_no_other(stage: Stage, actor: Actor) -> None:
    """Check, after a sentinel, that the link received opens one's own account, if one came."""
    wait_for_sentinel(stage)
    if confirmations_of(stage, actor):
        should_receive_confirmation(stage, actor)
        can_activate(stage, actor)


def should_be(actor: Actor, *, active: bool) -> None:
    """Check that the account is active, or is not."""
    if active:
        should_be_active(actor)
    else:
        should_be_inactive(actor)


def one_creation_should_win(stage: Stage, actor: Actor) -> None:
    """Check that of several creations with one address, one only went through."""
    should_have_only(stage, actor, 1)


def address_opens_nothing(actor: Actor, owner: Actor) -> None:
    """Check that the address of someone's account opens no account for another visit."""
    address = owner.memory.account_url
    if not address:
        raise RecetteError("L'adresse du compte n'a pas été notée.")
    journey = actor.journey
    journey.open(address)
    shut = f"{address} n'ouvre rien"
    seen_once_settled(actor, shut, lambda view: not signed_in(view, journey.wording))


def should_open_no_other(actor: Actor) -> None:
    """Check that the account that can be signed out of, if one is open, is that of this person."""
    journey = actor.journey
    journey.settled()
    if not journey.offers(Control.SIGN_OUT):
        return
    if journey.offers(Control.MY_INFORMATION):
        journey.press_or_give_up(Control.MY_INFORMATION)
    should_bear_name(actor)


def application_should_show_account(actor: Actor) -> None:
    """Check that the application shows the account of this person."""
    answer = actor.memory.app
    shown = str(answer.body) if answer else ""
    assert answer and answer.status == HTTPStatus.OK and actor.email.lower() in shown.lower(), (
        f"Application de {actor}\n  attendu : son compte\n"
        f"  vu      : {answer.status if answer else 'rien'} {shown[:300]}"
    )


def application_should_show_nothing(actor: Actor) -> None:
    """Check that the application shows no account."""
    answer = actor.memory.app
    assert answer and answer.status in _REFUSALS, (
        f"Application de {actor}\n  attendu : un refus\n"
        f"  vu      : {answer.status if answer else 'rien'} {str(answer and answer.body)[:300]}"
    )
