"""What a screen asks and offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.language.text import canonical
from recette.domain.screen.choices import classify, find_choice, offers
from recette.domain.screen.error_messages import elements_of
from recette.domain.screen.locating import find_control, find_field
from recette.domain.screen.marks import is_marked
from recette.domain.screen.vocabulary import PROMOTIONS, Choice, Control, Field
from recette.screenplay.questions.watching import eventually_seen, seen_once_settled
from recette.screenplay.tasks.addresses import stand_where_address_changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recette.domain.screen.choices import Offer
    from recette.domain.screen.error_messages import Asked
    from recette.domain.screen.view import Element, View
    from recette.screenplay.actor import Actor


def should_be_asked(actor: Actor, asked: Sequence[Asked]) -> None:
    """Check that each is asked: a field that can be typed, a choice that can be made."""
    wording = actor.journey.wording
    for each in asked:
        eventually_seen(
            actor,
            f"« {each.phrase} » est demandé",
            lambda view, a=each: bool(_open(elements_of(view, a, wording))),  # type: ignore[misc]
        )


def _open(elements: Sequence[Element]) -> list[Element]:
    return [element for element in elements if not element.disabled]


def should_be_marked(actor: Actor, asked: Sequence[Asked]) -> None:
    """Check that each carries an asterisk, or says that it is mandatory."""
    wording = actor.journey.wording
    for each in asked:
        eventually_seen(
            actor,
            f"« {each.phrase} » est marqué d'un astérisque",
            lambda view, a=each: is_marked(elements_of(view, a, wording)),  # type: ignore[misc]
        )


def should_say_of_field(actor: Actor, field: Field, words: str) -> None:
    """Check that a field is said to be this or that, in its name or description."""
    wording = actor.journey.wording
    wanted = canonical(words)

    def told(view: View) -> bool:
        element = find_field(view, field, wording)
        texts = _told_of(element) if element else ()
        return any(wanted in canonical(text) for text in texts)

    eventually_seen(actor, f"« {field.phrase} » est dit « {words} »", told)


def _told_of(element: Element) -> tuple[str, ...]:
    return (element.name, element.label, element.hint, element.described, element.nearby)


def should_be_offered(actor: Actor, control: Control) -> None:
    """Check that a button or link is offered: one that cannot be pressed offers nothing."""
    eventually_seen(
        actor, f"« {control.phrase} » est proposé", lambda view: _is_offered(actor, view, control)
    )


def _is_offered(actor: Actor, view: View, control: Control) -> bool:
    element = find_control(view, control, actor.journey.wording)
    return element is not None and not element.disabled


def should_not_be_offered(actor: Actor, control: Control) -> None:
    """Check that a settled screen does not offer a button or link."""
    seen_once_settled(
        actor,
        f"« {control.phrase} » n'est pas proposé",
        lambda view: not _is_offered(actor, view, control),
    )


def should_let_change_address(actor: Actor) -> None:
    """Check that another address can be given, where one is or after trying to sign in."""
    may_change = stand_where_address_changes(actor)
    journey = actor.journey
    assert may_change, actor.message("pouvoir donner une autre adresse", journey, journey.view())


def should_be_offered_choices(actor: Actor, choices: list[Choice]) -> None:
    """Check that each choice is offered by Oui or Non."""
    wording = actor.journey.wording
    for choice in choices:
        eventually_seen(
            actor,
            f"« {choice.phrase} » se choisit par Oui ou Non",
            lambda view, c=choice: bool(_open(elements_of(view, c, wording))),  # type: ignore[misc]
        )


def nothing_accepted_beforehand(actor: Actor) -> None:
    """Check that no choice of the screen is answered Oui before the person does."""
    journey = actor.journey
    view = journey.settled()
    accepted = [offer.context for offer in offers(view) if offer.answered]
    assert offers(view), actor.message("des choix par Oui ou Non", journey, view)
    assert not accepted, actor.message(
        f"aucun Oui d'avance ; coché : {' / '.join(accepted)}", journey, view
    )


def refused_choices_should_stay_refused(actor: Actor) -> None:
    """Check that each Non answered before the last action is a Non still: neither Oui nor wiped.

    Raises:
        RecetteError: no Non was answered, or its choice is no longer on the screen.
    """
    journey = actor.journey
    wording, before, view = journey.wording, journey.pressed, journey.settled()
    refused = [
        choice
        for offer in offers(before)
        if (choice := classify(before, offer, wording)) in PROMOTIONS and _is_refused(offer)
    ]
    now = {choice: find_choice(view, choice, wording) for choice in refused}
    if not now or None in now.values():
        raise RecetteError(
            f"Aucun Non de {actor} n'est à relire sur cet écran.\n{journey.describe(view)}"
        )
    lost = [c.phrase for c, offer in now.items() if offer is not None and not _is_refused(offer)]
    assert not lost, actor.message(
        f"ce qu'elle a refusé est resté refusé ; Oui, ou effacé : {', '.join(lost)}", journey, view
    )


def _is_refused(offer: Offer) -> bool:
    """Tell whether an offer says Non; a box says it by being left unchecked."""
    return offer.answered is False or (offer.no is None and offer.answered is None)


def resend_should_ask_nothing(actor: Actor) -> None:
    """Check that sending the link again asks for no address."""
    journey = actor.journey
    view = journey.settled()
    button = journey.control(Control.RESEND)
    typed = [e for e in view.elements if e.role == "textbox" and e.form == button.form >= 0]
    assert not typed, actor.message("aucune adresse à saisir pour le renvoi", journey, view)
