"""Attempts at going on with one thing missing or different: « valide, sauf … »."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from recette.domain.errors import NotVerifiableError
from recette.domain.people.nir import NUMBERS
from recette.domain.screen.places import place_of
from recette.domain.screen.vocabulary import IDENTITY_FIELDS, Choice, Field, Place
from recette.domain.time.days import PARIS
from recette.screenplay.tasks.creation import (
    Informations,
    give_code,
    give_identity,
    give_informations,
    identity_of,
)
from recette.screenplay.tasks.screens import fill_step

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor

_PHONES = (Field.MOBILE, Field.LANDLINE)


def go_on_without(actor: Actor, asked: Field | Choice) -> None:
    """Go on from the step under way, everything given save `asked`."""
    journey = actor.journey
    if asked in IDENTITY_FIELDS:
        values = identity_of(actor.person)
        give_identity(journey, {f: v for f, v in values.items() if f is not asked})
    elif asked in (Field.CODE, Field.CODE_AGAIN):
        code = actor.person.code
        given = ("", code) if asked is Field.CODE else (code, "")
        give_code(actor, journey, *given)
    else:
        give_informations(actor, journey, Informations.least(actor.email).without(asked))


def be_refused_without(actor: Actor, asked: Field | Choice) -> None:
    """Be refused the step under way for want of `asked`, and see it again.

    Raises:
        NotVerifiableError: the target lets one go on, or shows another screen.
    """
    place = actor.journey.place()
    go_on_without(actor, asked)
    stay_refused(actor, place)


def stay_refused(actor: Actor, place: Place) -> None:
    """Take for granted that the last action left one at `place`.

    Raises:
        NotVerifiableError: it led elsewhere.
    """
    journey = actor.journey
    view = journey.settled()
    if place_of(view, journey.wording) is not place:
        raise NotVerifiableError(
            "refus", f"{actor} n'est plus {place.phrase} après un refus.\n{journey.describe(view)}"
        )


def go_on_with(actor: Actor, field: Field, value: str) -> None:
    """Go on from the step under way, everything valid save what is given for `field`."""
    value = special_value(actor, value)
    if field in IDENTITY_FIELDS:
        give_identity(actor.journey, identity_of(actor.person) | {field: value})
    elif field in _PHONES:
        informations = Informations.least(actor.email).with_phone(field, value)
        give_informations(actor, actor.journey, informations)
    else:
        informations = Informations.least(actor.email).but(**{field.name: value})
        give_informations(actor, actor.journey, informations)


def go_on_with_as_it_is(actor: Actor, field: Field, value: str) -> None:
    """Go on with a part of the identity that the screen keeps as it is typed.

    Raises:
        NotVerifiableError: the screen writes it again in its own way, as a mask does.
    """
    journey = actor.journey
    fill_step(journey, Place.CREATION, identity_of(actor.person) | {field: value})
    kept = journey.field(field).value
    if kept != value:
        raise NotVerifiableError(
            "saisie_libre",
            f"L'écran récrit « {value} » en « {kept} » : rien d'autre ne se donne.",
        )
    journey.leave(Place.CREATION)


def special_value(actor: Actor, words: str) -> str:
    """Return the value that some words stand for; dates are counted on the target's own day.

    Paris is never behind the zone in which a target may count its days: what is tomorrow there is
    to come everywhere.
    """
    today = actor.now().astimezone(PARIS)
    values = {
        "trois espaces": "   ",
        "demain": f"{today + timedelta(days=1):%d/%m/%Y}",
        "dans un an": f"{today + timedelta(days=366):%d/%m/%Y}",
    }
    return values.get(words, words)


def go_on_with_number(actor: Actor, words: str) -> None:
    """Give one's identity with the n° written as `words` say."""
    number = NUMBERS[words](actor.person)
    give_identity(actor.journey, identity_of(actor.person) | {Field.NUMBER: number})


def write_number(actor: Actor, words: str) -> None:
    """Write one's n° from now on as `words` say."""
    actor.person = actor.person.but(writes_number=NUMBERS[words](actor.person))


def go_on_with_address(actor: Actor, address: str) -> None:
    """Give the informations with this address, twice."""
    give_informations(actor, actor.journey, Informations.least(address))


def type_identity(actor: Actor) -> None:
    """Type one's identity without going on."""
    fill_step(actor.journey, Place.CREATION, identity_of(actor.person))


def other_confirmation(code: str, difference: str) -> str:
    """Return a confirmation that differs from the code as `difference` says."""
    return {
        "un autre code": "Wz5Nx8Bt3Hv6",
        "son code en autre casse": code.swapcase(),
        "son code et un caractère de plus": code + "a",
        "son code moins un caractère": code[:-1],
    }[difference]


def other_address(address: str, difference: str) -> str:
    """Return a confirmation that differs from the address as `difference` says."""
    local, _, domain = address.partition("@")
    return {
        "une autre adresse": f"autre-{local}@{domain}",
        "une lettre en moins": f"{local[:-1]}@{domain}",
        "un autre domaine": f"{local}@autre.{domain}",
        "la fin en moins": address[:-1],
    }[difference]
