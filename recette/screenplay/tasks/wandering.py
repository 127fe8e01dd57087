"""Going about the target: to a place, through every step, straight to an address."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from recette.domain.errors import NotVerifiableError, RecetteError
from recette.domain.screen.creation_ids import renamed
from recette.domain.screen.locating import PRESSABLE, key
from recette.domain.screen.vocabulary import Choice, Control, Place
from recette.screenplay.tasks.attempts import type_identity as type_own_identity
from recette.screenplay.tasks.confirmation import receive_confirmation
from recette.screenplay.tasks.connection import sign_in
from recette.screenplay.tasks.creation import (
    Informations,
    answer_conditions,
    finish,
    give_identity,
    go_from_conditions,
    identity_of,
    reach,
    reach_by,
)
from recette.screenplay.tasks.naming import names_of

if TYPE_CHECKING:
    from recette.domain.people.persons import Person
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey
    from recette.screenplay.stage import Stage

# What closes a window that the page opened over itself.
_CLOSE = re.compile(r"(?:fermer|close|x|×|j'ai (?:lu|compris))\b|^[x×✕]$")
_OPEN_TO_ALL = (Place.HOME, Place.CREATION, Place.CONNECTION)


def be_at(actor: Actor, place: Place) -> None:
    """Be at a place: one that is open to all, or a step reached with admitted data."""
    if place in _OPEN_TO_ALL:
        actor.journey.before = actor.journey.go_to(place)
    else:
        reach(actor, place)


def begin_as(actor: Actor, other: Person) -> None:
    """Begin a creation in one's own browser with the identity of someone else."""
    actor.journey.go_to(Place.CREATION)
    give_identity(actor.journey, identity_of(other))


def begin_in_another_tab(other: Actor, owner: Actor) -> None:
    """Begin a creation in another tab of the browser in which `owner` has not finished hers.

    Raises:
        NotVerifiableError: the target lets nobody begin while another creation is under way.
    """
    left, tab = owner.journey.surface.session(), other.new_visit()
    tab.surface.adopt(left)
    try:
        tab.go_to(Place.CREATION)
    except RecetteError as failure:
        raise NotVerifiableError("deux_creations", str(failure)) from failure
    give_identity(tab, identity_of(other.person))
    tab.settled()
    owner.browsers[-1].recall(tab.surface.session())


def choose_to_access(actor: Actor) -> None:
    """Choose to sign in; a home page that already asks for it leaves nothing to choose."""
    if actor.journey.place() is not Place.CONNECTION:
        actor.journey.press_or_fail(Control.ACCESS)


def type_identity(actor: Actor) -> None:
    """Type one's identity at the creation, without going on."""
    be_at(actor, Place.CREATION)
    type_own_identity(actor)


def type_identity_and_go_back(actor: Actor) -> None:
    """Type one's identity at the creation, and leave by « RETOUR »."""
    type_identity(actor)
    actor.journey.press_or_fail(Control.BACK)
    actor.journey.settled()


def consult_detailed_conditions(actor: Actor) -> None:
    """Open the detailed conditions and come back, as the browser does or by the address."""
    journey = actor.journey
    url = journey.view().url
    journey.press_or_fail(Control.DETAILED_CONDITIONS)
    journey.settled()
    if _close_over(journey):
        return
    with suppress(RecetteError):
        journey.surface.back()
        journey.expect(Place.CONDITIONS)
        return
    # A screen that answers a form may not come back by itself; its address may show it.
    journey.open(url)


def _close_over(journey: Journey) -> bool:
    """Close what opened over the conditions; False when nothing did, or nothing closes it."""
    view = journey.view()
    closing = [e for e in view.elements if e.role in PRESSABLE and _CLOSE.match(key(e))]
    if journey.place() is not Place.CONDITIONS or len(closing) != 1:
        return False
    journey.act_on(closing[0])
    journey.expect(Place.CONDITIONS)
    return True


def accept_then_consult(actor: Actor) -> None:
    """Answer Oui, open the detailed conditions before going on, and come back."""
    actor.journey.answer(Choice.CONDITIONS, yes=True)
    consult_detailed_conditions(actor)


def accept_then_refuse(actor: Actor) -> None:
    """Pass the conditions, up to the code, open them again and refuse them.

    Raises:
        NotVerifiableError: the target does not show them again.
    """
    journey = actor.journey
    reach_by(actor, journey, Place.CODE)
    journey.open(journey.milestones[Place.CONDITIONS].url)
    if not journey.reaches(Place.CONDITIONS):
        raise NotVerifiableError(
            "retour", "La cible ne montre plus les conditions à qui les a acceptées."
        )
    answer_conditions(journey, accept=False)


def open_again(actor: Actor) -> None:
    """Open again the address of the screen under way; what it showed is remembered."""
    journey = actor.journey
    shown = journey.settled()
    journey.open(shown.url)
    journey.before = shown
    journey.settled()


def pass_every_step(stage: Stage, actor: Actor) -> None:
    """Pass the three steps, noting how each was left, up to the courriel."""
    reach(actor, Place.INFORMATIONS)
    finish(actor, Informations.least(actor.email))
    receive_confirmation(stage, actor)


def finish_from_conditions(stage: Stage, actor: Actor) -> None:
    """Pass the three steps from the first one, up to the courriel."""
    journey = actor.journey
    go_from_conditions(actor, journey, Place.INFORMATIONS)
    finish(actor, Informations.least(actor.email))
    receive_confirmation(stage, actor)


def go_directly(stage: Stage, actor: Actor, place: Place) -> None:
    """Open the address of a step, as someone who passed it knows it, for one's own creation.

    Raises:
        RecetteError: nobody on stage has passed that step.
    """
    known = [
        (other, visit.milestones[place].url)
        for other in stage.actors.values()
        for visit in other.every_visit()
        if place in visit.milestones
    ]
    if not known:
        raise RecetteError(f"Personne n'est passé {place.phrase} : son adresse n'est pas connue.")
    author, url = known[-1]
    actor.journey.open(renamed(url, names_of(actor, author)))


def ask_for_mail_help(actor: Actor) -> None:
    """Ask why no courriel came: where one stands, or where one who waits for it can stand."""
    journey = actor.journey
    if not journey.offers(Control.NOT_RECEIVED_HELP):
        journey = sign_in(actor)
    journey.press_or_fail(Control.NOT_RECEIVED_HELP)
