"""The courriel of confirmation, its link, sending it again, another address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.courriel.confirmation import named_links, says_sent_again
from recette.domain.courriel.link_secret import altered
from recette.domain.courriel.links import origin
from recette.domain.courriel.recognition import Recognition, known_from, recognise
from recette.domain.errors import PreparationError, RecetteError
from recette.domain.screen.locating import find_control, find_field, gesture_of
from recette.domain.screen.vocabulary import Control, Field, Place
from recette.ports import Sent, Way
from recette.screenplay.eventually import eventually
from recette.screenplay.tasks.courriel_links import confirming, link_of
from recette.screenplay.tasks.creation import Informations, finish, reach

if TYPE_CHECKING:
    from recette.domain.courriel.message import Courriel
    from recette.domain.screen.view import View
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey
    from recette.screenplay.stage import Stage


def mails_of(stage: Stage, actor: Actor) -> list[Courriel]:
    """Return the courriels received at every address of a person, oldest first."""
    mails = [m for address in actor.addresses for m in stage.props.inbox.messages_for(address)]
    return sorted(mails, key=lambda mail: mail.created)


def confirmations_of(stage: Stage, actor: Actor) -> list[Courriel]:
    """Return those that are of confirmation, oldest first."""
    return recognised_of(stage, actor)[Recognition.YES]


def recognised_of(stage: Stage, actor: Actor) -> dict[Recognition, list[Courriel]]:
    """Return the courriels received at every address of a person, oldest first, by what they are.

    Those of confirmation are known by the links that she has received already, and by the names
    that the profile gives theirs.
    """
    choice = confirming(stage)
    mails = [(mail, choice.link(mail)) for mail in mails_of(stage, actor)]
    own = stage.props.wording.own_names(Control.CONFIRM_LINK)
    known = known_from(mails, actor.memory.links, own)
    sorted_out: dict[Recognition, list[Courriel]] = {each: [] for each in Recognition}
    for mail, link in mails:
        sorted_out[recognise(mail, link, known)].append(mail)
    return sorted_out


def receive_confirmation(stage: Stage, actor: Actor) -> Courriel:
    """Wait for a courriel of confirmation not taken into account yet, and keep its link.

    It is awaited at the last address that the person gave: at another it would be the target's
    fault.

    Raises:
        PreparationError: none came in the time that the profile gives the target. Whether that
            condemns the target is for a question to say.
    """
    within = stage.props.profile.boite.delai_secondes

    def look() -> Courriel:
        received = stage.props.inbox.messages_for(actor.email)
        unseen = [m for m in received if m.id not in actor.memory.seen_mails]
        new = [m for m in unseen if link_of(stage, m)]
        seen = " ; ".join(f"« {m.subject} »" for m in mails_of(stage, actor)) or "rien"
        if not new:
            raise PreparationError(
                f"Courriel de confirmation pour {actor}\n"
                f"  attendu : un nouveau courriel portant un lien vers la cible, à {actor.email}\n"
                f"  vu      : dans sa boîte : {seen}{_elsewhere(stage, actor)}"
            )
        return new[-1]

    mail = eventually(look, within)
    # Known first: itself and those made as it are of confirmation, and taken into account.
    actor.memory.links.append(link_of(stage, mail))
    actor.memory.seen_mails.update(m.id for m in confirmations_of(stage, actor))
    actor.memory.awaits_link = False
    actor.timeline.link_sent = actor.now()
    return mail


def _elsewhere(stage: Stage, actor: Actor) -> str:
    """Tell why no link is followed: one that leads out of the target, several that may confirm."""
    choice, frontier = confirming(stage), stage.props.frontier
    mails = mails_of(stage, actor)
    links = {url for mail in mails for name in choice.names for url in named_links(mail, name)}
    told = {
        frontier.refused(url, Way.LINK) or f"lien hors de la cible, non suivi : {origin(url)}"
        for url in links
        if not choice.leads(url)
    }
    told |= {_doubt(mail) for mail in mails if len(choice.candidates(mail)) > 1}
    return "".join(f"\n  {sentence}" for sentence in sorted(told))


def _doubt(mail: Courriel) -> str:
    names = ", ".join(dict.fromkeys(f"« {link.text} »" for link in mail.links() if link.text))
    return (
        f"« {mail.subject} » porte plusieurs liens qui peuvent confirmer ({names or 'sans nom'}) : "
        'aucun n\'est ouvert au hasard. Dites son nom au profil : [libelles] confirmer = ["…"]'
    )


def create_account(stage: Stage, actor: Actor, informations: Informations | None = None) -> None:
    """Create an account and receive its link.

    Raises:
        PreparationError: a step did not let her pass, or no courriel came.
    """
    if not actor.memory.code_tried or actor.memory.code_tried != actor.person.code:
        reach(actor, Place.INFORMATIONS)
    finish(actor, informations or Informations.least(actor.email))
    receive_confirmation(stage, actor)


def create_namesake(stage: Stage, actor: Actor, other: Actor) -> None:
    """Create an account under the name of someone else, as in a family."""
    actor.person = actor.person.but(last_name=other.person.last_name)
    create_account(stage, actor)


def follow_link(stage: Stage, actor: Actor, link: str) -> Journey:
    """Follow a link as someone who opens the courriel on any device, and confirm if asked to."""
    journey = open_link(stage, actor, link)
    confirm_if_asked(journey, journey.view())
    return journey


def follow_link_in(stage: Stage, other: Actor, owner: Actor) -> None:
    """Follow the link received last by `owner` in the browser of someone else, as it stands."""
    link, journey = last_link(owner), other.journey
    _refuse_to_leave(stage, owner, link)
    journey.open(link)
    confirm_if_asked(journey, journey.settled())


def open_link(stage: Stage, actor: Actor, link: str) -> Journey:
    """Open a link on any device, and do nothing more.

    Raises:
        RecetteError: it leads out of the target.
    """
    _refuse_to_leave(stage, actor, link)
    journey = actor.new_visit()
    journey.open(link)
    journey.settled()
    return journey


def _refuse_to_leave(stage: Stage, actor: Actor, link: str) -> None:
    if not confirming(stage).may_follow(link):
        raise RecetteError(
            f"Le lien reçu par {actor} mène hors de la cible ({origin(link)}) : il n'est pas suivi."
        )


def confirm_if_asked(journey: Journey, view: View) -> None:
    """Make the gesture that a screen asks for, if it asks for one."""
    gesture = gesture_of(view, journey.wording)
    if gesture is not None:
        journey.act_on(gesture)
        journey.settled()


def last_link(actor: Actor) -> str:
    """Return the link received last.

    Raises:
        RecetteError: none was received.
    """
    if not actor.memory.links:
        raise RecetteError(f"{actor} n'a reçu aucun lien : la phrase suppose qu'elle en a un.")
    return actor.memory.links[-1]


def follow_last_link(stage: Stage, actor: Actor) -> None:
    """Follow the link received last."""
    follow_link(stage, actor, last_link(actor))


def follow_twice_at_once(stage: Stage, actor: Actor) -> None:
    """Follow the link received last; send once more what confirmed, as a double click does."""
    journey = follow_link(stage, actor, last_link(actor))
    asked = journey.changes_asked(0)
    journey.surface.replay(asked[-1] if asked else Sent("GET", last_link(actor)))


def follow_altered_link(stage: Stage, actor: Actor) -> None:
    """Follow the link received last, one character of its secret changed.

    Raises:
        RecetteError: it holds nothing that could be changed.
    """
    link = altered(last_link(actor))
    if not link:
        raise RecetteError(f"Le lien reçu par {actor} ne porte rien d'autre que son hôte.")
    follow_link(stage, actor, link)


def activate(stage: Stage, actor: Actor) -> None:
    """Create an account and activate it."""
    create_account(stage, actor)
    activate_created(stage, actor)


def activate_created(stage: Stage, actor: Actor) -> None:
    """Follow the link received last, by the quickest way that the profile allows."""
    _refuse_to_leave(stage, actor, last_link(actor))
    actor.visits_are_over()
    journey = actor.preparation()
    journey.open(last_link(actor))
    view = journey.settled()
    confirm_if_asked(journey, view)
    actor.visits_are_over()


def resend(actor: Actor, journey: Journey) -> None:
    """Ask for the link again on the screen under way, and keep the request.

    The link or button may lead to a screen that asks for the same gesture once more.
    """
    count = len(journey.surface.sent())
    journey.press_or_fail(Control.RESEND)
    view = journey.settled()
    once_more = find_control(view, Control.RESEND, journey.wording)
    asked = journey.changes_asked(count) or says_sent_again(view, journey.pressed)
    if not asked and once_more is not None and once_more.role == "button":
        journey.act_on(once_more)
        journey.settled()
    requests = journey.changes_asked(count)
    actor.memory.resend = requests[0] if requests else None


def asks_address(journey: Journey) -> bool:
    """Tell whether the screen under way asks for an address."""
    return find_field(journey.view(), Field.EMAIL, journey.wording) is not None


def ask_to_change_address(journey: Journey) -> bool:
    """Go where another address is typed; tell whether it is typed twice there."""
    if not asks_address(journey):
        journey.press_or_give_up(Control.CHANGE_ADDRESS)
        journey.field(Field.EMAIL)
    journey.before = journey.view()
    return find_field(journey.view(), Field.EMAIL_AGAIN, journey.wording) is not None


def give_other_address(journey: Journey, email: str, again: str = "") -> None:
    """Give another address on the screen under way, and confirm it, or confirm `again`."""
    twice = ask_to_change_address(journey)
    journey.fill(Field.EMAIL, email)
    if twice:
        journey.fill(Field.EMAIL_AGAIN, again or email)
    journey.go_on(Place.NEW_ADDRESS)
    journey.settled()
