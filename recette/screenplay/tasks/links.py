"""The links received: older ones, the one in clear, the one sent again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import NotVerifiableError, PreparationError, RecetteError
from recette.domain.screen.locating import gesture_of
from recette.domain.screen.vocabulary import Control
from recette.screenplay.tasks.attempts import other_address
from recette.screenplay.tasks.confirmation import (
    confirm_if_asked,
    confirmations_of,
    follow_last_link,
    follow_link,
    last_link,
    open_link,
    receive_confirmation,
    resend,
)
from recette.screenplay.tasks.connection import sign_in
from recette.screenplay.tasks.courriel_links import confirming

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor
    from recette.screenplay.stage import Stage

BY_LINK = "par son lien"
_ADDRESS_KEYS = ("adresse", "adresse_email", "courriel", "email", "mail", "destinataire", "to")


def older_link(actor: Actor, position: int) -> str:
    """Return the link at `position` among those received, oldest first.

    Raises:
        RecetteError: there is no other than the last.
    """
    if not actor.memory.links[:-1]:
        raise RecetteError(f"{actor} n'a pas reçu d'autre lien que le dernier.")
    return actor.memory.links[position]


def follow_older(stage: Stage, actor: Actor, position: int) -> None:
    """Follow the link at `position` among those received, oldest first."""
    follow_link(stage, actor, older_link(actor, position))


def links_to_copy(stage: Stage, actor: Actor) -> list[str]:
    """Return the link that confirms, as the text part of the last courriel writes it.

    More than once if it does so more than once; nothing if it does not.
    """
    return confirming(stage).in_clear(confirmations_of(stage, actor)[-1])


def follow_link_in_clear(stage: Stage, actor: Actor) -> None:
    """Follow the link that confirms, as it is written in the text part of the last courriel.

    Raises:
        PreparationError: that part does not write it.
    """
    written = links_to_copy(stage, actor)
    if not written:
        raise PreparationError(
            f"{actor} devait pouvoir recopier le lien : la partie texte ne l'écrit pas."
        )
    follow_link(stage, actor, confirming(stage).leads(written[0], asking=True))


def open_without_confirming(stage: Stage, actor: Actor) -> None:
    """Open the link received last, and leave as it is the screen that asks to confirm.

    Raises:
        NotVerifiableError: the target asks for no more than opening the link.
    """
    journey = open_link(stage, actor, last_link(actor))
    if gesture_of(journey.view(), journey.wording) is None:
        raise NotVerifiableError(
            "ecran_de_confirmation", "La cible confirme l'adresse dès que le lien est ouvert."
        )
    actor.memory.left_open = journey


def confirm_on_open_screen(actor: Actor) -> None:
    """Confirm on the screen that was left open.

    Raises:
        RecetteError: none was.
    """
    journey = actor.memory.left_open
    if journey is None:
        raise RecetteError(f"{actor} n'a laissé aucun écran ouvert.")
    confirm_if_asked(journey, journey.view())


def ask_again(stage: Stage, actor: Actor, way: str) -> None:
    """Ask for the link again, from the old link or from the connection."""
    _go_and_ask(stage, actor, way)
    resend(actor, actor.journey)


def ask_again_elsewhere(stage: Stage, actor: Actor, way: str) -> None:
    """Ask for the link again, an address slipped in under every name that one may have."""
    actor.memory.stranger = other_address(actor.email, "une autre adresse")
    _go_and_ask(stage, actor, way)
    hidden = [name for name, value in actor.journey.view().hidden.items() if "@" in value]
    actor.browsers[-1].slip(dict.fromkeys((*_ADDRESS_KEYS, *hidden), actor.memory.stranger))
    resend(actor, actor.journey)


def _go_and_ask(stage: Stage, actor: Actor, way: str) -> None:
    if way == BY_LINK:
        follow_last_link(stage, actor)
    else:
        sign_in(actor)


def have_sent_again(stage: Stage, actor: Actor, way: str = BY_LINK) -> None:
    """Ask for the link again, from the old link or from the connection, and receive it.

    Raises:
        PreparationError: the target does not offer it, or nothing came.
    """
    be_offered_resend(stage, actor, way)
    resend(actor, actor.journey)
    receive_confirmation(stage, actor)


def have_sent_again_at_once(stage: Stage, actor: Actor) -> None:
    """Ask for the link again while the first one still holds, and receive it.

    Raises:
        NotVerifiableError: the target sends none before the first has expired, as the guide lets.
    """
    if not actor.journey.offers(Control.RESEND):
        sign_in(actor)
    if not actor.journey.offers(Control.RESEND):
        raise NotVerifiableError(
            "renvoi_sans_attendre", "La cible ne propose le renvoi qu'une fois le lien expiré."
        )
    resend(actor, actor.journey)
    try:
        receive_confirmation(stage, actor)
    except PreparationError as failure:
        raise NotVerifiableError("renvoi_sans_attendre", str(failure)) from failure


def be_offered_resend(stage: Stage, actor: Actor, way: str = BY_LINK) -> None:
    """Stand before a screen that offers to send the link again."""
    _go_and_ask(stage, actor, way)
    journey = actor.journey
    if not journey.offers(Control.RESEND):
        raise PreparationError(
            f"{actor} devait pouvoir se faire renvoyer le lien.\n{journey.describe(journey.view())}"
        )


def replay_resend(actor: Actor) -> None:
    """Send again the request by which the link was sent again.

    Raises:
        RecetteError: no such request was seen.
    """
    if actor.memory.resend is None:
        raise RecetteError("La demande de renvoi n'a pas été vue passer : rien à rejouer.")
    actor.journey.surface.replay(actor.memory.resend)
