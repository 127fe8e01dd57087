"""Whether an account exists, is active, and what it holds: told by trying, as its owner would."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.screen.description import glance
from recette.domain.screen.holder import Holder, marks_of
from recette.domain.screen.places import place_of, signed_in
from recette.domain.screen.vocabulary import Control, Place
from recette.screenplay.questions.existence import Existence, existence_of
from recette.screenplay.questions.mails import (
    newest_link,
    should_have_nothing,
    should_receive_confirmation,
    wait_for_sentinel,
)
from recette.screenplay.questions.watching import answers, seen_once_settled
from recette.screenplay.tasks.confirmation import confirmations_of, follow_link
from recette.screenplay.tasks.connection import can_sign_in, read_information
from recette.screenplay.tasks.courriel_links import link_of
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
    should_have_nothing_to_open(stage, actor)


def should_have_nothing_to_open(stage: Stage, actor: Actor, code: str | None = None) -> None:
    """Check that signing in opens nothing, and tells of no account that would await something.

    Raises:
        RecetteError: the connection tells her something that we cannot read.
    """
    told = existence_of(stage, actor, code)
    assert told.existence is Existence.NONE, (
        f"Compte de {actor}\n  attendu : aucun compte\n  vu      : {told}"
    )


def can_begin_a_creation(actor: Actor) -> None:
    """Check that nothing of a given up creation stands in the way of a new one."""
    journey = actor.new_visit()
    journey.go_to(Place.CREATION)
    give_identity(journey, identity_of(actor.person))
    view = journey.settled(hoping_for=Place.CONDITIONS)
    begun = place_of(view, journey.wording) is Place.CONDITIONS
    assert begun, actor.message("pouvoir commencer une création", journey, view)
    actor.note(f"la création commence : {glance(view, journey.wording)}")


def can_activate(stage: Stage, actor: Actor) -> None:
    """Check that the link received last activates the account."""
    follow_link(stage, actor, newest_link(stage, actor))
    should_be_active(actor)


def link_should_open_no_other(stage: Stage, actor: Actor) -> None:
    """Check, after a sentinel, that the link received opens one's own account and nobody else's.

    Without a link, that nothing was created, for her nor for whoever began a creation beside her,
    and that no link is announced.
    """
    wait_for_sentinel(stage)
    if not confirmations_of(stage, actor):
        _nothing_should_have_been_created(stage, actor)
        return
    should_receive_confirmation(stage, actor)
    can_activate(stage, actor)
    journey = read_information(actor)
    should_be_hers(stage, actor, journey, journey.settled())
    for other in stage.others(actor):
        if not other.memory.links:
            should_have_nothing_to_open(stage, other)
            should_have_nothing_to_open(stage, other, actor.person.code)


def _nothing_should_have_been_created(stage: Stage, actor: Actor) -> None:
    journey = actor.journey
    view = journey.settled()
    announced = place_of(view, journey.wording) is Place.VALIDATION
    expected = "un lien reçu, ou une création refusée : la validation est annoncée, aucun lien reçu"
    assert not announced, actor.message(expected, journey, view)
    actor.note(f"aucun lien reçu, aucun n'est annoncé : {glance(view, journey.wording)}")
    for person in (actor, *stage.others(actor)):
        if not person.memory.links:
            should_have_nothing_to_open(stage, person)


def should_be_hers(stage: Stage, actor: Actor, journey: Journey, view: View) -> None:
    """Check that an account under one's eyes is headed by one's own data, and by nobody else's.

    Raises:
        RecetteError: it bears nobody's.
    """
    should_bear_nobody_elses(stage, actor, journey, view)
    borne = _borne_by(stage, actor, view)
    if not borne:
        raise _nobodys(actor, journey, view)
    actor.note(f"le compte ouvert est le sien : il porte {', '.join(borne)}")


def _borne_by(stage: Stage, actor: Actor, view: View) -> tuple[str, ...]:
    """Return what a screen bears of a person, and of nobody else on stage."""
    return marks_of(view, _holder(actor), [_holder(other) for other in stage.others(actor)])


def _nobodys(actor: Actor, journey: Journey, view: View) -> RecetteError:
    return RecetteError(
        f"Compte ouvert à {actor} : l'écran ne dit pas de qui il est "
        f"(ni son nom, ni son adresse, ni son numéro).\n{journey.describe(view)}"
    )


def should_bear_nobody_elses(stage: Stage, actor: Actor, journey: Journey, view: View) -> None:
    """Check that a screen bears no data of someone else on stage."""
    for other in stage.others(actor):
        borne = marks_of(view, _holder(other), [_holder(actor)])
        assert not borne, (
            f"{actor}\n  attendu : son compte, ou aucun\n"
            f"  vu      : celui de {other} : {', '.join(borne)}\n{journey.describe(view)}"
        )


def _holder(actor: Actor) -> Holder:
    return Holder(actor.person.last_name, tuple(actor.addresses), actor.person.number)


def should_be(actor: Actor, *, active: bool) -> None:
    """Check that the account is active, or is not."""
    if active:
        should_be_active(actor)
    else:
        should_be_inactive(actor)


def one_creation_should_win(stage: Stage, actor: Actor) -> None:
    """Check that of several creations with one address, one account only was made.

    Every link that came to the address is followed, then each of those who gave it tries to sign
    in: accounts are counted, not courriels.

    Raises:
        RecetteError: the connection tells one of them something that we cannot read.
    """
    wait_for_sentinel(stage)
    address = actor.email.casefold()
    racers = [a for a in (actor, *stage.others(actor)) if _gave(a) == address]
    received = stage.props.inbox.messages_for(actor.email)
    for link in dict.fromkeys(link_of(stage, mail) for mail in received):
        if link:
            follow_link(stage, actor, link)
    told = {racer: existence_of(stage, racer) for racer in racers}
    winners = [racer for racer, each in told.items() if each.existence is not Existence.NONE]
    seen = "\n".join(f"  vu      : pour {racer}, {each}" for racer, each in told.items())
    assert len(winners) == 1, (
        f"Créations avec l'adresse {actor.email}\n  attendu : un seul compte\n"
        f"  compté  : {len(winners)}\n{seen}"
    )
    for racer, each in told.items():
        actor.note(f"pour {racer} : {each.existence.value} ({each.by})")


def _gave(actor: Actor) -> str:
    return (actor.memory.email_typed or actor.email).casefold()


def address_opens_nothing(actor: Actor, owner: Actor) -> None:
    """Check that the address of someone's account opens no account for another visit."""
    address = owner.memory.account_url
    if not address:
        raise RecetteError("L'adresse du compte n'a pas été notée.")
    journey = actor.journey
    journey.open(address)
    shut = f"{address} n'ouvre rien"
    seen_once_settled(actor, shut, lambda view: not signed_in(view, journey.wording))


def should_open_no_other(stage: Stage, actor: Actor) -> None:
    """Check that in this browser no account is open, or one's own.

    What an open account shows may be folded in a menu: the address of the account of everyone else
    on stage who has one is opened in this browser too.

    Raises:
        RecetteError: an account is open, and nothing tells whose it is.
    """
    journey = actor.journey
    journey.settled()
    shown = [_open_account(stage, actor)]
    for other in stage.others(actor):
        opened, theirs = can_sign_in(other)
        if opened:
            journey.open(theirs.view().url)
            journey.settled()
            shown.append(_open_account(stage, actor))
    accounts = [view for view in shown if view is not None]
    borne = [mark for view in accounts for mark in _borne_by(stage, actor, view)]
    if accounts and not borne:
        raise _nobodys(actor, journey, accounts[-1])
    if accounts:
        told = ", ".join(dict.fromkeys(borne))
        actor.note(f"le compte ouvert est le sien : il porte {told}")


def _open_account(stage: Stage, actor: Actor) -> View | None:
    """Return the screen of the account that is open in this browser, once seen to be nobody else's.

    It may bear nobody's data: what follows a link does not, and the account itself does.
    """
    journey = actor.journey
    view = journey.view()
    answers(actor, "aucun compte ouvert, sauf le sien", view)
    should_bear_nobody_elses(stage, actor, journey, view)
    if not signed_in(view, journey.wording):
        actor.note(f"aucun compte ouvert : {glance(view, journey.wording)}")
        return None
    if journey.offers(Control.MY_INFORMATION):
        journey.press_or_give_up(Control.MY_INFORMATION)
        view = journey.settled()
        should_bear_nobody_elses(stage, actor, journey, view)
    return view


def application_should_show_account(actor: Actor) -> None:
    """Check that the application shows the account of this person."""
    answer = actor.memory.app
    shown = str(answer.body) if answer else ""
    assert answer and answer.status == HTTPStatus.OK and actor.email.lower() in shown.lower(), (
        f"Application de {actor}\n  attendu : son compte\n"
        f"  vu      : {answer.status if answer else 'rien'} {shown[:300]}"
    )
    actor.note(f"l'application répond {answer.status}, avec {actor.email} : {shown[:300]}")


def application_should_show_nothing(actor: Actor) -> None:
    """Check that the application shows no account."""
    answer = actor.memory.app
    assert answer and answer.status in _REFUSALS, (
        f"Application de {actor}\n  attendu : un refus\n"
        f"  vu      : {answer.status if answer else 'rien'} {str(answer and answer.body)[:300]}"
    )
    actor.note(f"l'application refuse : {answer.status} {str(answer.body)[:300]}")
