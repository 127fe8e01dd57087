"""What the account tells of its holder, read in « Mes informations »."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import NotVerifiableError, RecetteError
from recette.domain.language.text import canonical
from recette.domain.screen.choices import read_consents
from recette.domain.screen.shown_phones import Telling, exchanged, phones_told
from recette.domain.screen.shown_values import births_told
from recette.domain.screen.vocabulary import Choice, Place
from recette.screenplay.questions.watching import seen_once_settled
from recette.screenplay.tasks.connection import read_information

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor


def information_should_bear_name(actor: Actor) -> None:
    """Check that the account's information is this person's, opening it if it is not yet."""
    if actor.journey.place() is not Place.ACCOUNT:
        read_information(actor)
    should_bear_name(actor)


def should_bear_name(actor: Actor) -> None:
    """Check that the information shown is this person's."""
    name = actor.person.last_name
    wanted = canonical(name)
    expected = f"ses informations, au nom de {name}"
    seen_once_settled(actor, expected, lambda view: wanted in view.canonical_text)


def consents_should_be(actor: Actor, given: set[Choice]) -> None:
    """Check that the consents read back are exactly those given, channel by channel (INF-07).

    Raises:
        RecetteError: the screen shows no consent that we can read.
        NotVerifiableError: nothing differs, and one of those that she answered is not told.
    """
    journey = actor.journey
    view = journey.settled()
    read = read_consents(view, journey.wording)
    if not read:
        raise RecetteError(
            f"Les consentements de {actor} ne se lisent pas sur l'écran.\n{journey.describe(view)}"
        )
    recorded = {choice for choice, yes in read.items() if yes}
    wanted = ", ".join(sorted(c.phrase for c in given)) or "aucun"
    seen = ", ".join(f"{c.phrase} : {'Oui' if y else 'Non'}" for c, y in read.items())
    message = f"Consentements de {actor}\n  attendu : {wanted}\n  vu      : {seen}"
    assert recorded == given, message
    untold = [choice.phrase for choice in actor.memory.answered if choice not in read]
    if untold:
        raise NotVerifiableError(
            "consentements_relus",
            f"Le compte ne dit rien de ce choix : {', '.join(untold)}.\n{message}",
        )


def phones_should_be(actor: Actor) -> None:
    """Check that both phones given are those of the account (INF-05, INF-06).

    What a screen masks is hers when what is left to read fits. A phone lost, another number, or
    each in the other's place is a fault; so is one that is not there where the other one is.

    Raises:
        NotVerifiableError: the screen tells phones too little, or not at all.
    """
    journey = actor.journey
    view = journey.settled()
    lines = [*view.lines, *(f"{e.name} : {e.value}" for e in view.elements if e.value)]
    given = {"portable": actor.person.mobile, "fixe": actor.person.landline}
    told = phones_told(lines, given)
    swapped = exchanged(lines, given)
    each = ", ".join(f"{name} {telling.value}" for name, telling in told.items())
    seen = "l'un à la place de l'autre" if swapped else each
    assert not swapped and not _lost(told), (
        f"Téléphones de {actor}\n  attendu : {actor.person.mobile} (portable) et "
        f"{actor.person.landline} (fixe)\n"
        f"  vu      : {seen}\n{journey.describe(view)}"
    )
    missing = [name for name, telling in told.items() if telling is not Telling.HERS]
    if missing:
        raise NotVerifiableError(
            "telephones_relus",
            f"Le compte ne montre pas de {' ni de '.join(missing)}.\n{journey.describe(view)}",
        )


def _lost(told: dict[str, Telling]) -> bool:
    """Tell whether a phone is lost: another one is told, or none where the other is."""
    tellings = set(told.values())
    return Telling.LOST in tellings or tellings == {Telling.HERS, Telling.UNTOLD}


def birth_should_be(actor: Actor) -> None:
    """Check that the date of birth shown is the one that was given (ACC-04).

    Raises:
        NotVerifiableError: the screen shows none that we can read.
    """
    journey = actor.journey
    view = journey.settled()
    text = ". ".join([view.canonical_text, *(f"{e.name} {e.value}" for e in view.elements)])
    told = births_told(text)
    if not told:
        raise NotVerifiableError(
            "naissance_relue", f"Le compte ne montre pas la naissance.\n{journey.describe(view)}"
        )
    assert told == {actor.person.birth}, (
        f"Naissance de {actor}\n  attendu : le {actor.person.birth_text}\n"
        f"  vu      : {', '.join(f'{day:%d/%m/%Y}' for day in sorted(told))}"
    )
