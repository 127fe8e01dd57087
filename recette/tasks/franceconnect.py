"""Going through FranceConnect with a fictitious identity, on a sandbox that takes any."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

from recette.domain.errors import RecetteError
from recette.domain.finding import candidates
from recette.domain.text import canonical, label
from recette.domain.vocabulary import Control, Place
from recette.eventually import eventually
from recette.target.names import FRANCECONNECT_FIELDS

if TYPE_CHECKING:
    from recette.actor import Actor
    from recette.domain.persons import Person
    from recette.domain.view import Element, View
    from recette.journey import Journey


def go_to_franceconnect(journey: Journey) -> View:
    """Choose FranceConnect and wait for its screen.

    Raises:
        RecetteError: its screen does not come.
    """
    journey.choose(Control.FRANCECONNECT)

    def look() -> View:
        view = journey.surface.look()
        _typed(view, "nom")
        return view

    return eventually(look, journey.patience)


_RETURN = ("code=", "state=")


def identify(actor: Actor) -> None:
    """Give one's identity at FranceConnect and come back; keep the address of the way back."""
    journey = actor.journey
    _give_identity(journey, actor.person)
    count = len(journey.surface.sent())
    journey.press(Control.FC_CONTINUE)
    journey.settled()
    answers = [r.url for r in journey.surface.sent()[count:]]
    actor.memory.callback = next((u for u in answers if all(w in u for w in _RETURN)), "")


def be_diverted(actor: Actor) -> None:
    """Identify oneself with FranceConnect, and not come back: the way back is kept unused.

    Raises:
        RecetteError: FranceConnect sent nowhere.
    """
    actor.journey.go_to(Place.CREATION)
    _give_identity(actor.journey, actor.person)
    browser = actor.browsers[-1]
    browser.divert(_RETURN)
    actor.journey.press(Control.FC_CONTINUE)
    actor.memory.callback = browser.diverted()
    callback_of(actor)


def _give_identity(journey: Journey, person: Person) -> None:
    view = go_to_franceconnect(journey)
    for what, value in _identity(person).items():
        journey.surface.fill(_typed(view, what), value)
    journey.surface.choose(_sex(view, person))


def refuse(actor: Actor) -> None:
    """Refuse to identify oneself at FranceConnect and come back."""
    journey = actor.journey
    before = journey.view()
    go_to_franceconnect(journey)
    journey.press(Control.FC_REFUSE)
    journey.settled()
    journey.before = before


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
    }


def _typed(view: View, what: str) -> Element:
    pool = [e for e in view.elements if e.role == "textbox"]
    found = candidates(pool, [label(FRANCECONNECT_FIELDS[what])])
    if len(found) != 1:
        raise RecetteError(
            f"L'écran de FranceConnect ne demande pas « {FRANCECONNECT_FIELDS[what]} » ; "
            f"vu : {' ; '.join(view.named())}"
        )
    return found[0]


def _sex(view: View, person: Person) -> Element:
    wanted = "homme" if person.sex == "M" else "femme"
    return next(e for e in view.elements if e.role == "radio" and canonical(e.name) == wanted)
