"""A change of address that is refused changes nothing: no courriel, no link, no account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import NotVerifiableError, RecetteError
from recette.domain.screen.shown_values import shows_address
from recette.screenplay.questions.accounts import should_be_active
from recette.screenplay.questions.mails import wait_for_sentinel
from recette.screenplay.questions.watching import answers
from recette.screenplay.tasks.confirmation import follow_link, last_link
from recette.screenplay.tasks.connection import read_information, sign_in

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey
    from recette.screenplay.stage import Stage


def nothing_should_reach_refused(stage: Stage, actor: Actor) -> None:
    """Check, after a sentinel, that nothing was sent to the address that was refused."""
    refused = _refused(actor)
    wait_for_sentinel(stage)
    received = stage.props.inbox.messages_for(refused)
    assert not received, (
        f"{actor}\n  attendu : rien à {refused}, qui a été refusée\n"
        f"  vu      : « {received[-1].subject} »"
    )


def link_should_still_activate(stage: Stage, actor: Actor) -> None:
    """Check that the link received before the refused change activates, under the address kept.

    The address is read while the account waits, and once it is activated.

    Raises:
        NotVerifiableError: neither screen shows an address.
    """
    waiting = _shows_address_kept(actor, sign_in(actor))
    follow_link(stage, actor, last_link(actor))
    should_be_active(actor)
    journey = read_information(actor)
    if not _shows_address_kept(actor, journey) and not waiting:
        raise NotVerifiableError(
            "adresse_relue",
            f"La cible ne montre l'adresse de {actor} ni avant ni après l'activation.\n"
            f"{journey.describe(journey.view())}",
        )


def _shows_address_kept(actor: Actor, journey: Journey) -> bool:
    """Tell whether a screen shows one's own address; that it shows the refused one is a fault."""
    refused, own = _refused(actor), actor.email
    view = journey.settled()
    shown = "\n".join([view.text, *(e.value for e in view.elements if e.value)])
    answers(actor, f"lire l'adresse {own}", view)
    kept = shows_address(shown, own)
    assert kept or not shows_address(shown, refused), actor.message(
        f"le compte garde l'adresse {own} ; {refused} a été refusée", journey, view
    )
    return kept


def _refused(actor: Actor) -> str:
    if not actor.memory.address_refused:
        raise RecetteError(f"{actor} n'a essayé aucune autre adresse.")
    return actor.memory.address_refused
