"""What the account tells of its holder, read in « Mes informations »."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from recette.domain.errors import NotVerifiableError, RecetteError
from recette.domain.language.text import canonical
from recette.domain.screen.choices import read_consents
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
    """Check that the consents read back are exactly those given (INF-07).

    Raises:
        RecetteError: the screen shows no consent that we can read.
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
    assert given <= set(read), message


def phones_should_be(actor: Actor) -> None:
    """Check that neither phone given stands in the other's place (INF-05, INF-06).

    A phone that the screen hides or masks is no fault; one told again where the other is absent is.

    Raises:
        NotVerifiableError: the screen does not show both, and nothing says that one took a place.
    """
    journey = actor.journey
    view = journey.settled()
    shown = [*view.lines, *(f"{e.name} {e.value}" for e in view.elements if e.value)]
    digits = _digits(" ".join(shown))
    given = {"portable": actor.person.mobile, "fixe": actor.person.landline}
    assert not _exchanged(shown, given), (
        f"Téléphones de {actor}\n  attendu : {actor.person.mobile} (portable) et "
        f"{actor.person.landline} (fixe)\n  vu      : l'un à la place de l'autre\n"
        f"{journey.describe(view)}"
    )
    told = {name: digits.count(_digits(phone)) for name, phone in given.items()}
    missing = [name for name, times in told.items() if not times]
    twice = any(times > 1 for times in told.values())
    assert not (missing and twice), (
        f"Téléphones de {actor}\n  attendu : {actor.person.mobile} et {actor.person.landline}\n"
        f"  vu      : deux fois le même, sans le {missing[0]}\n{journey.describe(view)}"
    )
    if missing:
        raise NotVerifiableError(
            "telephones_relus",
            f"Le compte ne montre pas de {' ni de '.join(missing)}.\n{journey.describe(view)}",
        )


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


def _exchanged(lines: list[str], given: dict[str, str]) -> bool:
    """Tell whether each number stands under the name of the other, on its line or just below."""
    named: dict[str, set[str]] = {}
    for before, line in pairwise(["", *lines]):
        for name, phone in given.items():
            if _digits(phone) in _digits(line):
                named[name] = _phone_names(line) or _phone_names(before)
    return named == {"portable": {"fixe"}, "fixe": {"portable"}}


def _phone_names(line: str) -> set[str]:
    told = re.findall(r"portable|mobile|\bfixe\b", canonical(line))
    return {"fixe" if name == "fixe" else "portable" for name in told}


def _digits(text: str) -> str:
    """Return a text without what is written between the digits of a phone, +33 told as 0."""
    return re.sub(r"[\s.-]", "", text).replace("(0)", "").replace("+33", "0")
