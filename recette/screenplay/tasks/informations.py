"""Giving one's personal informations at the third step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import NotVerifiableError, PreparationError
from recette.domain.screen.places import place_of
from recette.domain.screen.vocabulary import Choice, Field, Place
from recette.screenplay.tasks import registering
from recette.screenplay.tasks.attempts import other_address, stay_refused
from recette.screenplay.tasks.confirmation import (
    activate_created,
    create_account,
    receive_confirmation,
)
from recette.screenplay.tasks.creation import (
    Informations,
    fill_informations,
    finish,
    give_informations,
    reach,
)

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor
    from recette.screenplay.stage import Stage


def give_least(actor: Actor) -> None:
    """Give the least that the guide asks."""
    give_informations(actor, actor.journey, Informations.least(actor.email))


def _complete(actor: Actor, address: str) -> Informations:
    least = Informations.least(address)
    with_mobile = least.with_phone(Field.MOBILE, actor.person.mobile)
    return with_mobile.with_phone(Field.LANDLINE, actor.person.landline)


def _all_but(actor: Actor, phone: Field) -> Informations:
    """Return everything save one phone, and what depends on it."""
    least = Informations.least(actor.email)
    if phone is Field.MOBILE:
        return least.with_phone(Field.LANDLINE, actor.person.landline)
    return least.with_phone(Field.MOBILE, actor.person.mobile)


def give_all_but(actor: Actor, phone: Field) -> None:
    """Give everything save one phone, and what depends on it."""
    give_informations(actor, actor.journey, _all_but(actor, phone))


def type_phone(actor: Actor, phone: Field) -> None:
    """Type a phone without going on: what it lets one choose may appear only then."""
    actor.journey.surface.type_in(actor.journey.field(phone), _number(actor, phone))


def _number(actor: Actor, phone: Field) -> str:
    return actor.person.mobile if phone is Field.MOBILE else actor.person.landline


def give_address_with_suffix(actor: Actor) -> None:
    """Give an address of the form « name+suffix@domain » (RFC 5233), another one for the same box.

    Raises:
        NotVerifiableError: the target does not admit it.
    """
    local, _, domain = actor.email.partition("@")
    actor.addresses[-1] = f"{local}+recette@{domain}"
    give_least(actor)
    journey = actor.journey
    if place_of(journey.settled(), journey.wording) is Place.INFORMATIONS:
        raise NotVerifiableError(
            "adresse_a_suffixe", "La cible n'admet pas d'adresse « nom+suffixe@domaine »."
        )


def be_refused_with_address(actor: Actor, address: str) -> None:
    """Be kept at the third step with someone else's address, for want of an answer.

    Raises:
        NotVerifiableError: the target lets one go on.
    """
    reach(actor, Place.INFORMATIONS)
    journey = actor.journey
    least = Informations.least(address).without(Choice.PROMO_EMAIL)
    give_informations(actor, journey, least)
    stay_refused(actor, Place.INFORMATIONS)


def give_no_address(actor: Actor) -> None:
    """Give neither the address nor its confirmation."""
    give_informations(actor, actor.journey, _without_address())


def give_phone_only(actor: Actor) -> None:
    """Give a mobile phone, and neither the address nor its confirmation."""
    informations = _without_address().with_phone(Field.MOBILE, actor.person.mobile)
    give_informations(actor, actor.journey, informations)


def _without_address() -> Informations:
    return Informations.least("").without(Field.EMAIL).without(Field.EMAIL_AGAIN)


def confirm_otherwise(actor: Actor, difference: str) -> None:
    """Confirm another address than the one given."""
    other = other_address(actor.email, difference)
    informations = Informations.least(actor.email).but(EMAIL_AGAIN=other)
    give_informations(actor, actor.journey, informations)


def with_upper_domain(address: str) -> str:
    """Return an address whose domain alone is in capitals."""
    local, _, domain = address.partition("@")
    return f"{local}@{domain.upper()}"


def answer(actor: Actor, choice: Choice, *, yes: bool) -> None:
    """Give the least, with this answer to one choice."""
    least = Informations.least(actor.email)
    informations = Informations(least.values, least.answers | {choice: yes})
    give_informations(actor, actor.journey, informations)


def create_with(stage: Stage, actor: Actor, given: set[Choice]) -> None:
    """Create an account with both phones, Oui for the choices given and Non for the others."""
    _create(stage, actor, _complete(actor, actor.email), given)


def activate_with(stage: Stage, actor: Actor, given: set[Choice]) -> None:
    """Activate an account with both phones, Oui for the choices given and Non for the others."""
    _activate(stage, actor, _complete(actor, actor.email), given)


def activate_without(stage: Stage, actor: Actor, phone: Field, given: set[Choice]) -> None:
    """Activate an account with the other phone alone, Oui for the choices given, Non otherwise."""
    _activate(stage, actor, _all_but(actor, phone), given)


def activate_without_phone(stage: Stage, actor: Actor, given: set[Choice]) -> None:
    """Activate an account with the address alone, Oui for the choices given, Non otherwise."""
    _activate(stage, actor, Informations.least(actor.email), given)


def activate_unanswered(stage: Stage, actor: Actor, phone: Field) -> None:
    """Activate an account with one phone and no answer for it, Non for the courriel.

    Raises:
        NotVerifiableError: the target asks for an answer, as the guide lets it.
    """
    reach(actor, Place.INFORMATIONS)
    least = Informations.least(actor.email)
    given = least.values | {phone: _number(actor, phone)}
    try:
        finish(actor, Informations(given))
    except PreparationError as refused:
        raise NotVerifiableError(
            "telephone_sans_reponse", f"La cible demande une réponse pour {phone.phrase}."
        ) from refused
    receive_confirmation(stage, actor)
    activate_created(stage, actor)


def _activate(stage: Stage, actor: Actor, whole: Informations, given: set[Choice]) -> None:
    _create(stage, actor, whole, given)
    activate_created(stage, actor)


def _create(stage: Stage, actor: Actor, whole: Informations, given: set[Choice]) -> None:
    answers = {choice: choice in given for choice in whole.answers}
    create_account(stage, actor, Informations(whole.values, answers))


def fill_last_step(actor: Actor, address: str) -> None:
    """Reach the third step and fill it, all but its validation."""
    reach(actor, Place.INFORMATIONS)
    actor.memory.email_typed = address
    fill_informations(actor.journey, Informations.least(address))


def validate_twice(actor: Actor) -> None:
    """Leave the third step twice at once, as a double click does: the request, and it again."""
    journey = actor.journey
    count = len(journey.surface.sent())
    registering.departs(actor, actor.memory.email_typed)
    journey.surface.hold()
    journey.go_on(Place.INFORMATIONS)
    journey.surface.let_go()
    for request in journey.changes_asked(count)[:1]:
        journey.surface.replay(request)
    journey.settled()
    registering.arrives(actor, journey)


def validate_together(one: Actor, other: Actor) -> None:
    """Leave the third step both at once: the two requests are held, then let go together."""
    journeys = {actor: actor.journey for actor in (one, other)}
    for actor, journey in journeys.items():
        registering.departs(actor, actor.memory.email_typed)
        journey.surface.hold()
        journey.go_on(Place.INFORMATIONS)
    for journey in journeys.values():
        journey.surface.let_go()
    for actor, journey in journeys.items():
        journey.settled()
        registering.arrives(actor, journey)
