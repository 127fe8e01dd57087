"""Going through FranceConnect: as anybody, or as one of those whom it knows."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

from recette.domain.errors import NotVerifiableError, RecetteError
from recette.domain.language.text import canonical, label
from recette.domain.screen.locating import PRESSABLE, TYPABLE, candidates
from recette.domain.screen.vocabulary import Control, Place
from recette.screenplay.eventually import eventually
from recette.target.names import FRANCECONNECT_FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recette.domain.people.known_identities import KnownIdentity
    from recette.domain.people.persons import Person
    from recette.domain.screen.view import Element, View
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey


_RETURN = ("code=", "state=")
_NOT_THE_NAME = re.compile(r"prenom|usage")
_SEXES = {"M": ("homme", "masculin", "m"), "F": ("femme", "feminin", "f")}


def identify(actor: Actor) -> None:
    """Give one's identity at FranceConnect and come back; keep the address of the way back."""
    journey = actor.journey
    come_back = _give_identity(actor)
    count = len(journey.surface.sent())
    come_back()
    journey.settled()
    answers = [r.url for r in journey.surface.sent()[count:]]
    actor.memory.callback = next((u for u in answers if all(w in u for w in _RETURN)), "")


def be_diverted(actor: Actor) -> None:
    """Identify oneself with FranceConnect, and not come back: the way back is kept unused.

    Raises:
        RecetteError: FranceConnect sent nowhere.
    """
    actor.journey.go_to(Place.CREATION)
    come_back = _give_identity(actor)
    browser = actor.browsers[-1]
    browser.divert(_RETURN)
    come_back()
    actor.memory.callback = browser.diverted()
    callback_of(actor)


def refuse(actor: Actor) -> None:
    """Refuse to identify oneself at FranceConnect and come back."""
    journey = actor.journey
    before = journey.view()
    section = actor.profile.franceconnect
    if section.mode == "identites":
        go_to_franceconnect(journey)
    else:
        _go_to_sandbox(journey)
    _do_each(journey, section.refus)
    if not section.refus:
        journey.press_or_give_up(Control.FC_REFUSE)
        journey.settled()
    journey.before = before


def _give_identity(actor: Actor) -> Callable[[], None]:
    """Do all but what brings back; return it.

    Raises:
        NotVerifiableError: nobody is left whom FranceConnect knows.
        RecetteError: its screens are not those that the profile tells.
    """
    known = _known(actor)
    journey = actor.journey
    if known is None:
        _type_identity(journey, actor.person)
        return partial(journey.press_or_give_up, Control.FC_CONTINUE)
    go_to_franceconnect(journey)
    _do_each(journey, known.passage[:-1])
    return partial(do, journey, known.passage[-1])


def _known(actor: Actor) -> KnownIdentity | None:
    """Become somebody whom FranceConnect knows; None where it takes any identity."""
    memory = actor.memory
    if memory.known is None and (known := actor.identities.claim()):
        if memory.registered:
            raise NotVerifiableError(
                "franceconnect",
                f"{actor} a déjà un compte, d'une identité que le FranceConnect de la cible ne "
                "connaît pas (profil : [franceconnect] mode).",
            )
        memory.known = known
        actor.person = known.taken_by(actor.person)
    return memory.known


def go_to_franceconnect(journey: Journey) -> None:
    """Choose FranceConnect where one is."""
    journey.press_or_fail(Control.FRANCECONNECT)
    journey.settled()


def _do_each(journey: Journey, acts: Sequence[str]) -> None:
    for act in acts:
        do(journey, act)
        journey.settled()


def do(journey: Journey, act: str) -> None:
    """Do what the profile says: press or choose what is named, or type (« field = value »).

    Raises:
        RecetteError: nothing is named so, or several are, as long as one waits.
    """
    name, typing, value = (part.strip() for part in act.partition("="))
    roles = TYPABLE if typing else PRESSABLE | {"radio", "checkbox"}

    def look() -> Element:
        view = journey.look()
        found = candidates([e for e in view.elements if e.role in roles], [label(name) or name])
        if len(found) != 1:
            what = "plusieurs éléments se nomment" if found else "rien ne se nomme"
            raise RecetteError(
                f"Chez FranceConnect, {what} « {name} » : corrigez le passage dans le profil, "
                f"[franceconnect].\n{journey.describe(view)}"
            )
        return found[0]

    element = eventually(look, journey.patience)
    if typing:
        journey.surface.fill(element, value)
    elif element.role in PRESSABLE:
        journey.act_on(element)
    else:
        journey.surface.choose(element)


def _go_to_sandbox(journey: Journey) -> View:
    journey.press_or_fail(Control.FRANCECONNECT)

    def look() -> View:
        view = journey.look()
        # The screen left asks for a name too.
        if view.document == journey.pressed.document or _asked(view, "nom") is None:
            raise RecetteError(
                "L'écran de FranceConnect ne demande pas le nom (si ce FranceConnect ne prend pas "
                f"une identité saisie, profil : [franceconnect] mode).\n{journey.describe(view)}"
            )
        return view

    return eventually(look, journey.patience)


def _type_identity(journey: Journey, person: Person) -> None:
    view = _go_to_sandbox(journey)
    for what, value in _identity(person).items():
        element = _asked(view, what)
        if element and not (what == "code_postal" and "facultati" in canonical(element.name)):
            journey.surface.fill(element, value)
    if sex := _sex(view, person):
        journey.surface.choose(sex)


def arrive_identified(actor: Actor) -> None:
    """Come to the creation and identify oneself with FranceConnect, up to the first step."""
    actor.journey.go_to(Place.CREATION)
    identify(actor)
    actor.journey.expect(Place.CONDITIONS)


def callback_of(actor: Actor) -> str:
    """Return the address by which FranceConnect sent a person back.

    Raises:
        RecetteError: it was not seen passing.
    """
    if not actor.memory.callback:
        raise RecetteError(f"Le retour de FranceConnect de {actor} n'a pas été vu passer.")
    return actor.memory.callback


def present(actor: Actor, callback: str) -> None:
    """Open the address of a way back, as oneself."""
    actor.journey.go_to(Place.HOME)
    actor.journey.open(callback)


def with_other_state(callback: str) -> str:
    """Return the address of a way back with a state that the target never gave."""
    parts = urlsplit(callback)
    query = [(k, "etat-etranger" if k == "state" else v) for k, v in parse_qsl(parts.query)]
    return parts._replace(query=urlencode(query)).geturl()


def _identity(person: Person) -> dict[str, str]:
    return {
        "nom": person.last_name,
        "prenoms": person.first_name,
        "naissance": person.birth_text,
        "lieu": person.birthplace,
        "numero": person.number,
        "code_postal": person.postcode,
    }


def _asked(view: View, what: str) -> Element | None:
    """Return where FranceConnect asks for a part of the identity, if it does."""
    pool = [e for e in view.elements if e.role == "textbox"]
    but = _NOT_THE_NAME if what == "nom" else None
    found = candidates(pool, [label(name) for name in FRANCECONNECT_FIELDS[what]], but)
    return found[0] if len(found) == 1 else None


def _sex(view: View, person: Person) -> Element | None:
    wanted = _SEXES[person.sex]
    radios = [e for e in view.elements if e.role == "radio"]
    return next((e for e in radios if canonical(e.name) in wanted), None)
