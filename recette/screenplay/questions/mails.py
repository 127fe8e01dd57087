"""What the inbox holds: read in the recipient's own box, absence told after a later courriel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.courriel.confirmation import all_links, readable_parts, recipients
from recette.domain.courriel.recognition import Recognition, secret_of
from recette.domain.errors import PreparationError, RecetteError
from recette.domain.language.text import written
from recette.domain.screen.judging import judge_text
from recette.screenplay.questions.watching import sure
from recette.screenplay.tasks.confirmation import (
    confirmations_of,
    create_account,
    last_link,
    mails_of,
    receive_confirmation,
    recognised_of,
)
from recette.screenplay.tasks.courriel_links import confirming
from recette.screenplay.tasks.links import links_to_copy, older_link

if TYPE_CHECKING:
    from recette.domain.courriel.message import Courriel
    from recette.domain.language.courriel_statements import MailStatement
    from recette.screenplay.actor import Actor
    from recette.screenplay.stage import Stage


def wait_for_sentinel(stage: Stage) -> None:
    """Let someone else create an account and receive her courriel.

    What was sent before hers has arrived when hers has: only then can an absence be told.
    """
    create_account(stage, stage.sentinel())


def _listed(mails: list[Courriel]) -> str:
    return " ; ".join(f"« {m.subject} » ({m.created:%H:%M:%S})" for m in mails) or "rien"


def where(mail: Courriel) -> str:
    """Say which courriel bears what was read."""
    return f"courriel « {mail.subject} »"


def _box_of(actor: Actor) -> str:
    return f"boîte de {actor.email}, lue après le courriel d'un témoin"


def should_receive_confirmation(stage: Stage, actor: Actor) -> Courriel:
    """Check that a new courriel of confirmation comes; return it, taken into account."""
    try:
        mail = receive_confirmation(stage, actor)
    except PreparationError as failure:
        raise AssertionError(str(failure)) from failure
    to = ", ".join(recipients(mail))
    actor.note(
        f"reçu à {to}, {_listed([mail])}, avec le lien {last_link(actor)}", where=where(mail)
    )
    return mail


def newest_link(stage: Stage, actor: Actor) -> str:
    """Return the link received last, checking first that one just asked for comes."""
    if actor.memory.awaits_link:
        should_receive_confirmation(stage, actor)
    return last_link(actor)


def older_link_should_be_another(actor: Actor, position: int) -> None:
    """Check that the link at `position` is not the newest one: the older would still hold.

    Raises:
        RecetteError: there are not that many.
    """
    older, newest = older_link(actor, position), last_link(actor)
    assert older != newest, (
        f"{actor}\n  attendu : un lien par courriel, l'ancien ne vaut plus\n"
        f"  vu      : le même lien dans les deux : {newest}"
    )
    actor.note(f"deux liens différents : {older} ; {newest}")


def should_have_link_to_copy(stage: Stage, actor: Actor) -> None:
    """Check that the text part of the last courriel writes a link to the target."""
    clear = links_to_copy(stage, actor)
    assert clear, f"Courriel de {actor}\n  attendu : un lien écrit en clair\n  vu      : aucun"
    actor.note(f"écrit en clair : {', '.join(clear)}", where=where(last_confirmation(stage, actor)))


def last_confirmation(stage: Stage, actor: Actor) -> Courriel:
    """Return the last courriel of confirmation, waiting for the first if none came yet."""
    if not actor.memory.links:
        return should_receive_confirmation(stage, actor)
    return confirmations_of(stage, actor)[-1]


def should_have_only(stage: Stage, actor: Actor, count: int) -> None:
    """Check, after a sentinel, how many courriels of confirmation a person has received.

    Raises:
        RecetteError: one of what she received may be of confirmation, or not, and it matters.
    """
    wait_for_sentinel(stage)
    sure, unsure = _confirmations(stage, actor)
    if len(sure) <= count <= len(sure) + len(unsure) and unsure:
        raise _cannot_tell(actor, sure, unsure)
    assert len(sure) == count, (
        f"Courriels de confirmation pour {actor}\n"
        f"  attendu : {count} en tout\n  vu      : {len(sure)} : {_listed(sure)}"
    )
    told = f"courriels de confirmation : {count} en tout : {_listed(sure)}"
    actor.note(told, where=_box_of(actor))


def _confirmations(stage: Stage, actor: Actor) -> tuple[list[Courriel], list[Courriel]]:
    """Return the courriels of confirmation of a person, and those that may be."""
    found = recognised_of(stage, actor)
    return found[Recognition.YES], found[Recognition.UNSURE]


def _cannot_tell(actor: Actor, sure: list[Courriel], unsure: list[Courriel]) -> RecetteError:
    return RecetteError(
        f"Courriels de confirmation pour {actor}\n"
        f"  reconnus           : {_listed(sure)}\n"
        f"  peut-être, ou non  : {_listed(unsure)} : invite à confirmer par un lien fait autrement "
        "que ceux reçus. Nommez le lien de confirmation « Confirmer mon email », ou dites dans le "
        "profil comment il se nomme."
    )


def should_have_nothing_else(stage: Stage, actor: Actor) -> None:
    """Check, after a sentinel, that a person has received one courriel, whatever it is."""
    wait_for_sentinel(stage)
    mails = mails_of(stage, actor)
    assert len(mails) == 1, (
        f"Courriels pour {actor}\n  attendu : 1 seul\n  vu      : {_listed(mails)}"
    )
    actor.note(f"1 seul courriel : {_listed(mails)}", where=_box_of(actor))


def should_have_nothing(stage: Stage, actor: Actor) -> None:
    """Check, after a sentinel, that nothing came for a person."""
    wait_for_sentinel(stage)
    mails = mails_of(stage, actor)
    assert not mails, f"Courriels pour {actor}\n  attendu : aucun\n  vu      : {_listed(mails)}"
    actor.note(f"aucun courriel à {', '.join(actor.addresses)}", where=_box_of(actor))


def should_have_nothing_new(stage: Stage, actor: Actor) -> None:
    """Check, after a sentinel, that no courriel of confirmation came since the last one received.

    Another courriel may: one that says why nothing is sent any more, with a link to a help.

    Raises:
        RecetteError: one came that may be of confirmation, or not.
    """
    wait_for_sentinel(stage)
    seen = actor.memory.seen_mails
    found = _confirmations(stage, actor)
    sure, unsure = ([m for m in mails if m.id not in seen] for mails in found)
    if unsure and not sure:
        raise _cannot_tell(actor, sure, unsure)
    assert not sure, (
        f"Courriels de confirmation pour {actor}\n"
        f"  attendu : aucun nouveau\n"
        f"  vu      : {_listed(sure)}, {', '.join(sorted(all_links(sure[-1]))) or 'sans lien'}"
    )
    told = f"aucun nouveau courriel de confirmation ; reçus : {_listed(mails_of(stage, actor))}"
    actor.note(told, where=_box_of(actor))


def nobody_else_should_have_the_link(stage: Stage, actor: Actor) -> None:
    """Check, after a sentinel, that the link of a person went to her address alone."""
    if not actor.memory.links:
        should_receive_confirmation(stage, actor)
    _link_should_have_gone_only_to(stage, actor, set(actor.addresses))


def _link_should_have_gone_only_to(stage: Stage, actor: Actor, addresses: set[str]) -> None:
    link = actor.memory.links[-1]
    wait_for_sentinel(stage)
    own = {address.lower() for address in addresses}
    received = stage.props.inbox.messages_since(stage.started)
    carrying = [m for m in received if _carries(stage, m, link)]
    others = sorted({r for m in carrying for r in recipients(m) if r not in own})
    assert carrying, f"{actor}\n  attendu : un courriel portant {link}\n  vu      : aucun"
    assert not others, (
        f"Lien de {actor}\n  attendu : envoyé à {', '.join(sorted(own))} seulement\n"
        f"  vu      : aussi envoyé à {', '.join(others)}"
    )
    actor.note(
        f"{link} : {len(carrying)} courriel(s) sur {len(received)} le portent, tous à "
        f"{', '.join(sorted(own))}",
        where=where(carrying[-1]),
    )


def stranger_should_have_nothing(stage: Stage, actor: Actor) -> None:
    """Check, after a sentinel, that nothing went to the address slipped into a request."""
    wait_for_sentinel(stage)
    stranger = actor.memory.stranger
    received = stage.props.inbox.messages_for(stranger)
    assert not received, (
        f"{actor}\n  attendu : le renvoi part à son adresse, à nulle autre\n"
        f"  vu      : {stranger} a reçu « {received[0].subject} »"
    )
    actor.note(f"aucun courriel à {stranger}", where=f"{stranger}, après le courriel d'un témoin")


def _carries(stage: Stage, mail: Courriel, link: str) -> bool:
    """Tell whether a courriel lets one follow a link: as it is, or led there by another address."""
    choice, secret = confirming(stage), secret_of(link)
    reached = {choice.link(mail), *(choice.leads(url) for url in all_links(mail))}
    texts = (*reached, mail.text or "", mail.html.source if mail.html else "")
    return link in reached or bool(secret and any(secret in text for text in texts))


def should_have_subject(stage: Stage, actor: Actor, subject: str) -> None:
    """Check the subject, decoded (MEL-02)."""
    mail = last_confirmation(stage, actor)
    assert written(mail.subject) == written(subject), (
        f"Objet du courriel de {actor}\n  attendu : « {subject} »\n  vu      : « {mail.subject} »"
    )
    actor.note(f"objet : « {mail.subject} »", where=where(mail))


def should_come_from(stage: Stage, actor: Actor, sender: str) -> None:
    """Check the name of the sender, decoded (MEL-03)."""
    mail = last_confirmation(stage, actor)
    assert written(mail.sender_name) == written(sender), (
        f"Expéditeur du courriel de {actor}\n  attendu : « {sender} »\n"
        f"  vu      : « {mail.sender_name} » <{mail.sender_address}>"
    )
    told = f"expéditeur : « {mail.sender_name} » <{mail.sender_address}>"
    actor.note(told, where=where(mail))


def should_say(stage: Stage, actor: Actor, statement: MailStatement) -> None:
    """Check that every readable part of the courriel carries a statement."""
    mail = last_confirmation(stage, actor)
    parts = readable_parts(mail)
    assert parts, f"Courriel de {actor}\n  attendu : un texte lisible\n  vu      : aucune partie"
    for name, text in parts.items():
        judgement = judge_text(text, statement, actor.journey.wording)
        reading = sure(actor, f"le courriel dit {statement.phrase}", judgement)
        assert reading, (
            f"Courriel de {actor}, partie {name}\n  attendu : il dit {statement.phrase}\n"
            f"  vu      : {' '.join(text.split())[:600]}"
        )
        actor.note("", reading, f"{where(mail)}, partie {name}")


def should_receive_at_new_address(stage: Stage, actor: Actor) -> None:
    """Check that a new courriel of confirmation comes, at the address given last and no other."""
    mail = should_receive_confirmation(stage, actor)
    assert mail.addressed_to(actor.email), (
        f"Nouveau courriel de {actor}\n  attendu : à {actor.email}\n"
        f"  vu      : à {', '.join(recipients(mail))}"
    )
    _link_should_have_gone_only_to(stage, actor, {actor.email})


def should_have_found_confirmation(stage: Stage, actor: Actor) -> None:
    """Check that a search found the courriel of confirmation."""
    wanted = {m.id for m in confirmations_of(stage, actor)}
    found = actor.memory.found
    if not wanted:
        raise RecetteError(f"{actor} n'a pas de courriel de confirmation à retrouver.")
    assert wanted & {m.id for m in found}, (
        f"Recherche de {actor}\n  attendu : son courriel de confirmation\n"
        f"  vu      : {_listed(found)}"
    )
    actor.note(f"la recherche trouve {_listed(found)}", where=f"boîte de {actor.email}")
