"""What a screen asks and offers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.language.text import canonical
from recette.domain.screen.choices import find_choice, offers
from recette.domain.screen.locating import find_control, find_field
from recette.domain.screen.vocabulary import Choice, Control, Field
from recette.screenplay.questions.watching import eventually_seen, seen_once_settled
from recette.screenplay.tasks.addresses import stand_where_address_changes

if TYPE_CHECKING:
    from recette.domain.screen.view import View
    from recette.screenplay.actor import Actor


def should_be_asked(actor: Actor, fields: list[Field]) -> None:
    """Check that each field is asked."""
    wording = actor.journey.wording
    for field in fields:
        eventually_seen(
            actor,
            f"« {field.phrase} » est demandé",
            lambda view, f=field: find_field(view, f, wording) is not None,  # type: ignore[misc]
        )


def should_be_marked(actor: Actor, fields: list[Field]) -> None:
    """Check that each field carries an asterisk, or says that it is mandatory."""
    wording = actor.journey.wording

    def marked(view: View, field: Field) -> bool:
        element = find_field(view, field, wording)
        text = f"{element.label} {element.name} {element.hint}" if element else ""
        # A mark beside the field, which its name does not hold; the legend of the page is none.
        beside = re.sub(r"\*\s*champs? obligatoires?", "", element.nearby) if element else ""
        text = f"{text} {beside}"
        return "*" in text or "obligatoire" in text.lower()

    for field in fields:
        eventually_seen(
            actor,
            f"« {field.phrase} » est marqué d'un astérisque",
            lambda view, f=field: marked(view, f),  # type: ignore[misc]
        )


def should_say_of_field(actor: Actor, field: Field, words: str) -> None:
    """Check that a field is said to be this or that, in its name or description."""
    wording = actor.journey.wording
    wanted = canonical(words)

    def told(view: View) -> bool:
        element = find_field(view, field, wording)
        texts = (element.name, element.label, element.described, element.nearby) if element else ()
        return any(wanted in canonical(text) for text in texts)

    eventually_seen(actor, f"« {field.phrase} » est dit « {words} »", told)


def should_be_offered(actor: Actor, control: Control) -> None:
    """Check that a button or link is offered."""
    wording = actor.journey.wording
    eventually_seen(
        actor,
        f"« {control.phrase} » est proposé",
        lambda view: find_control(view, control, wording) is not None,
    )


def should_not_be_offered(actor: Actor, control: Control) -> None:
    """Check that a settled screen does not offer a button or link."""
    wording = actor.journey.wording
    seen_once_settled(
        actor,
        f"« {control.phrase} » n'est pas proposé",
        lambda view: find_control(view, control, wording) is None,
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
            lambda view, c=choice: find_choice(view, c, wording) is not None,  # type: ignore[misc]
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


def resend_should_ask_nothing(actor: Actor) -> None:
    """Check that sending the link again asks for no address."""
    journey = actor.journey
    view = journey.settled()
    button = journey.control(Control.RESEND)
    typed = [e for e in view.elements if e.role == "textbox" and e.form == button.form >= 0]
    assert not typed, actor.message("aucune adresse à saisir pour le renvoi", journey, view)
