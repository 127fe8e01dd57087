"""Where a person is, and what her screen says."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.language.statements import Statement
from recette.domain.language.text import canonical
from recette.domain.screen import description
from recette.domain.screen.judging import judge
from recette.domain.screen.places import Access, access_told, place_of
from recette.domain.screen.reading import says
from recette.domain.screen.shown_values import shows_address
from recette.domain.screen.step_indicator import signals_step
from recette.domain.screen.titles import explains_mark, shows_title
from recette.domain.screen.vocabulary import Place
from recette.screenplay.eventually import eventually
from recette.screenplay.questions.watching import answers, eventually_seen, seen_once_settled, sure
from recette.screenplay.tasks.connection import access

if TYPE_CHECKING:
    from recette.domain.screen.judging import Judgement
    from recette.domain.screen.view import View
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey


# What tells that an action failed: it was not there before.
_EFFECTS = frozenset({Statement.FRANCECONNECT_FAILED})
_BLOCKS_TOLD = 8


# An address that is told as the one before is not shown as hers.
_FORMER = re.compile(r"\b(?:ancien(?:ne)?|precedente?|remplac\w*|au lieu|n'est plus|avant)\b")


def _here(actor: Actor, view: View) -> Place:
    return place_of(view, actor.journey.wording)


def should_be_at(actor: Actor, place: Place) -> None:
    """Check that the last action led to `place`."""
    arrived = f"arriver {place.phrase}"
    seen_once_settled(actor, arrived, lambda view: _here(actor, view) is place, hoping_for=place)


def should_stay_at(actor: Actor, place: Place) -> None:
    """Check that the last action left the person at `place`."""
    stayed = f"rester {place.phrase}"
    seen_once_settled(actor, stayed, lambda view: _here(actor, view) is place)


def should_not_be_at(actor: Actor, place: Place) -> None:
    """Check that the last action did not lead to `place`."""
    elsewhere = f"ne pas arriver {place.phrase}"
    seen_once_settled(actor, elsewhere, lambda view: _here(actor, view) is not place)


def should_find_conditions_again(actor: Actor) -> None:
    """Check that the first step is there again after the detailed conditions."""
    again = "retrouver l'étape des conditions au retour des conditions détaillées"
    should_have_reached(actor, Place.CONDITIONS, f"{actor}\n  attendu : {again}")


def should_reach_connection_on_phone(actor: Actor, address: str) -> None:
    """Check that a phone is shown the connection at the address where a computer is."""
    told = f"arriver à la connexion ({address}), comme sur un ordinateur"
    should_have_reached(actor, Place.CONNECTION, f"{actor}, sur un téléphone\n  attendu : {told}")


def should_have_reached(actor: Actor, place: Place, told: str) -> None:
    """Check that the last action led to `place`; `told` says who, and what was expected."""
    journey = actor.journey
    reached = journey.reaches(place)
    view = journey.view()
    answers(actor, f"arriver {place.phrase}", view)
    assert reached, f"{told}\n{journey.describe(view)}"
    actor.note(f"écran : {description.glance(view, journey.wording)}")


def should_have_left_the_creation(actor: Actor) -> None:
    """Check that nothing of the creation is asked any more."""
    creation = (Place.CREATION, Place.CONDITIONS, Place.CODE, Place.INFORMATIONS)
    left = "avoir quitté la création"
    seen_once_settled(actor, left, lambda view: _here(actor, view) not in creation)


def should_read(actor: Actor, statement: Statement) -> None:
    """Check that the screen carries a statement."""
    journey = actor.journey

    def said(view: View) -> Judgement:
        return judge(_added(view, journey, statement), statement, journey.wording)

    eventually_seen(actor, f"il est dit {statement.phrase}", said)


def _added(view: View, journey: Journey, statement: Statement) -> View:
    """Return what the action added, for what tells an effect: a permanent notice proves nothing."""
    if statement not in _EFFECTS:
        return view
    return replace(view, text="\n".join(view.new_lines(journey.before)))


def should_not_read(actor: Actor, statement: Statement) -> None:
    """Check that the screen, settled, does not carry a statement."""
    own, expected = actor.journey.wording, f"il n'est pas dit {statement.phrase}"

    def unsaid(view: View) -> str:
        return "" if sure(actor, expected, judge(view, statement, own)) else _looked_at(view)

    seen_once_settled(actor, expected, unsaid)


def _looked_at(view: View) -> str:
    """Return the first blocks of a screen, which say none of what was looked for."""
    return " / ".join(view.lines[:_BLOCKS_TOLD]) or "un écran vide"


def should_read_contact(actor: Actor, contact: str) -> None:
    """Check that the address of the caisse is shown (DEL-06)."""
    eventually_seen(
        actor,
        f"il est dit d'écrire à {contact}",
        lambda view: contact.lower() in view.text.lower(),
    )


def should_see_title(actor: Actor, title: str) -> None:
    """Check that a title of the guide is shown on the page, and is no menu, link or other title."""
    eventually_seen(actor, f"le titre « {title} »", lambda view: shows_title(view, title))


def should_explain_mark(actor: Actor, words: str) -> None:
    """Check that the asterisk is explained by the words of the guide."""
    expected = f"l'astérisque expliqué par « {words} »"
    eventually_seen(actor, expected, lambda view: explains_mark(view, words))


def should_be_signed_in(actor: Actor) -> None:
    """Check that the account is open."""
    wording = actor.journey.wording
    access(actor, actor.journey)

    def connected(view: View) -> str:
        told = access_told(view, wording)
        return told.words if told.access is Access.OPEN else ""

    eventually_seen(actor, "être connectée", connected)


def should_not_be_signed_in(actor: Actor) -> None:
    """Check that the account is not open once the last action has had its effect."""
    journey = actor.journey
    assert access(actor, journey) is not Access.OPEN, actor.message(
        "ne pas être connectée", journey, journey.view()
    )


def should_recognise_address(actor: Actor) -> None:
    """Check that the address given is shown, whole or masked but recognisable (REC-01)."""
    address = actor.email
    eventually_seen(
        actor,
        f"reconnaître l'adresse {address}",
        lambda view: any(shows_address(text, address) for text in _readable(view)),
    )


def _readable(view: View) -> list[str]:
    """Return what a person reads of a screen, line by line, the values of its fields included."""
    return [*view.lines, *(e.value for e in view.elements if e.role == "textbox" and e.value)]


def should_not_show_former_address(actor: Actor) -> None:
    """Check that the address given before is nowhere shown as hers; it may be told as the former.

    What tells both at once (« remplacée par … ») says which is which.
    """
    former, own = actor.addresses[-2], actor.email

    def told_as_hers(text: str) -> bool:
        former_one = _FORMER.search(canonical(text)) or shows_address(text, own)
        return shows_address(text, former) and not former_one

    seen_once_settled(
        actor,
        f"ne plus lire {former} comme la sienne",
        lambda view: not any(told_as_hers(text) for text in _readable(view)),
    )


def should_not_show_refused_address(actor: Actor) -> None:
    """Check that an address that was refused is not shown, even beside her own (REC-03).

    What masks hers may mask the other one as well: only what is not hers is the refused one.
    """
    refused, own = actor.memory.address_refused, actor.email
    seen_once_settled(
        actor,
        f"ne pas lire {refused}, qui a été refusée",
        lambda view: (
            not any(
                shows_address(word, refused) and not shows_address(word, own)
                for text in _readable(view)
                for word in text.split()
            )
        ),
    )


def should_not_read_more(actor: Actor, statement: Statement) -> None:
    """Check that a screen opened again does not say what it did not say the first time."""
    own, before = actor.journey.wording, actor.journey.before
    seen_once_settled(
        actor,
        f"ne pas lire {statement.phrase}",
        lambda view: not says(view, statement, own) or says(before, statement, own),
    )


def step_is_signalled(actor: Actor, number: int, total: int) -> None:
    """Check that the current step is told among all.

    Raises:
        RecetteError: the steps look different, and nothing says which one is under way.
    """
    journey = actor.journey

    def look() -> None:
        view = journey.look()
        signalled = signals_step(view, number, total)
        if signalled is None:
            raise RecetteError(
                "Les étapes ne se ressemblent pas et rien ne dit laquelle est en cours : "
                f'marquez-la par aria-current="step", ou dites-le.\n{journey.describe(view)}'
            )
        assert signalled, actor.message(f"l'étape {number} sur {total} est signalée", journey, view)

    eventually(look, journey.patience)
