"""What the inbox holds: read in the recipient's own box, absence told after a later courriel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.courriel.confirmation import (
    all_links,
    link_names,
    links_in_clear,
    links_named_in_clear,
    named_links,
    readable_parts,
    recipients,
)
from recette.domain.errors import PreparationError, RecetteError
from recette.domain.language.text import canonical, label, written
from recette.domain.screen.reading import read_text
from recette.screenplay.tasks.confirmation import (
    confirmations_of,
    create_account,
    last_link,
    mails_of,
    receive_confirmation,
)
from recette.screenplay.tasks.courriel_links import confirming, link_of
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


def should_receive_confirmation(stage: Stage, actor: Actor) -> Courriel:
    """Check that a new courriel of confirmation comes; return it, taken into account."""
    try:
        return receive_confirmation(stage, actor)
    except PreparationError as failure:
        raise AssertionError(str(failure)) from failure


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


def should_have_link_to_copy(stage: Stage, actor: Actor) -> None:
    """Check that the text part of the last courriel writes a link to the target."""
    clear = links_to_copy(stage, actor)
    assert clear, f"Courriel de {actor}\n  attendu : un lien écrit en clair\n  vu      : aucun"


def last_confirmation(stage: Stage, actor: Actor) -> Courriel:
    """Return the last courriel of confirmation, waiting for the first if none came yet."""
    if not actor.memory.links:
        return should_receive_confirmation(stage, actor)
    return confirmations_of(stage, actor)[-1]


def should_have_only(stage: Stage, actor: Actor, count: int) -> None:
    """Check, after a sentinel, how many courriels of confirmation a person has received."""
    wait_for_sentinel(stage)
    mails = confirmations_of(stage, actor)
    assert len(mails) == count, (
        f"Courriels de confirmation pour {actor}\n"
        f"  attendu : {count} en tout\n  vu      : {len(mails)} : {_listed(mails)}"
    )


def should_have_nothing_else(stage: Stage, actor: Actor) -> None:
    """Check, after a sentinel, that a person has received one courriel, whatever it is."""
    wait_for_sentinel(stage)
    mails = mails_of(stage, actor)
    assert len(mails) == 1, (
        f"Courriels pour {actor}\n  attendu : 1 seul\n  vu      : {_listed(mails)}"
    )


def should_have_nothing(stage: Stage, actor: Actor) -> None:
    """Check, after a sentinel, that nothing came for a person."""
    wait_for_sentinel(stage)
    mails = mails_of(stage, actor)
    assert not mails, f"Courriels pour {actor}\n  attendu : aucun\n  vu      : {_listed(mails)}"


def should_have_nothing_new(stage: Stage, actor: Actor) -> None:
    """Check, after a sentinel, that nothing came since the last courriel taken into account."""
    wait_for_sentinel(stage)
    new = [m for m in confirmations_of(stage, actor) if m.id not in actor.memory.seen_mails]
    assert not new, (
        f"Courriels de confirmation pour {actor}\n"
        f"  attendu : aucun nouveau\n  vu      : {_listed(new)}"
    )


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


def stranger_should_have_nothing(stage: Stage, actor: Actor) -> None:
    """Check, after a sentinel, that nothing went to the address slipped into a request."""
    wait_for_sentinel(stage)
    stranger = actor.memory.stranger
    received = stage.props.inbox.messages_for(stranger)
    assert not received, (
        f"{actor}\n  attendu : le renvoi part à son adresse, à nulle autre\n"
        f"  vu      : {stranger} a reçu « {received[0].subject} »"
    )


def _carries(stage: Stage, mail: Courriel, link: str) -> bool:
    leads = confirming(stage).leads
    return link in {leads(url) for url in all_links(mail)} or link_of(stage, mail) == link


def should_have_subject(stage: Stage, actor: Actor, subject: str) -> None:
    """Check the subject, decoded (MEL-02)."""
    mail = last_confirmation(stage, actor)
    assert written(mail.subject) == written(subject), (
        f"Objet du courriel de {actor}\n  attendu : « {subject} »\n  vu      : « {mail.subject} »"
    )


def should_come_from(stage: Stage, actor: Actor, sender: str) -> None:
    """Check the name of the sender, decoded (MEL-03)."""
    mail = last_confirmation(stage, actor)
    assert written(mail.sender_name) == written(sender), (
        f"Expéditeur du courriel de {actor}\n  attendu : « {sender} »\n"
        f"  vu      : « {mail.sender_name} » <{mail.sender_address}>"
    )


def should_say(stage: Stage, actor: Actor, statement: MailStatement) -> None:
    """Check that every readable part of the courriel carries a statement."""
    mail = last_confirmation(stage, actor)
    parts = readable_parts(mail)
    assert parts, f"Courriel de {actor}\n  attendu : un texte lisible\n  vu      : aucune partie"
    for name, text in parts.items():
        reading = read_text(text, statement, actor.journey.wording)
        assert reading, (
            f"Courriel de {actor}, partie {name}\n  attendu : il dit {statement.phrase}\n"
            f"  vu      : {' '.join(text.split())[:600]}"
        )
        actor.note("", reading, f"courriel « {mail.subject} », partie {name}")


def should_carry_named_link(stage: Stage, actor: Actor, name: str) -> None:
    """Check that the courriel has a link of this name (MEL-05)."""
    mail = last_confirmation(stage, actor)
    names = link_names(mail)
    in_text = [] if mail.html is not None else [mail.text or ""]
    shown = any(label(n) == label(name) for n in names) or any(
        canonical(name) in canonical(t) for t in in_text
    )
    assert shown, (
        f"Courriel de {actor}\n  attendu : un lien « {name} »\n"
        f"  vu      : {', '.join(f'« {n} »' for n in names) or 'aucun lien'}"
    )


def link_should_lead_to_target(stage: Stage, actor: Actor) -> None:
    """Check that the link so named in the guide leads to the target, in each part that has it.

    Through hosts that the profile lists, or through the gateway of a provider, which are told.
    """
    mail = last_confirmation(stage, actor)
    choice = confirming(stage)
    named = named_links(mail)
    assert named or mail.html is None, f"{actor}\n  attendu : un lien nommé\n  vu      : aucun"
    meant = [*(named or [choice.link(mail)]), *(one.url for one in links_named_in_clear(mail))]
    elsewhere = list(filter(None, map(choice.strays, dict.fromkeys(meant))))
    assert not elsewhere, (
        f"Courriel de {actor}\n  attendu : des liens vers {choice.target}\n"
        f"  vu      : {', '.join(elsewhere)}"
    )
    stage.notes += [
        f"MEL-05 : le lien de confirmation passe par l'hôte {host} avant la cible."
        for host in choice.passed_by(mail)
    ]


def link_should_be_the_same_everywhere(stage: Stage, actor: Actor) -> None:
    """Check that the text part carries the very link of the HTML part."""
    mail = last_confirmation(stage, actor)
    if mail.text is None or mail.html is None:
        return
    link = link_of(stage, mail)
    assert confirming(stage).in_clear(mail), (
        f"Courriel de {actor}\n  attendu : le même lien dans les deux parties : {link}\n"
        f"  vu      : dans le texte : {', '.join(links_in_clear(mail)) or 'aucun lien'}"
    )


def should_carry_link_in_clear(stage: Stage, actor: Actor) -> None:
    """Check that the text part writes the link in clear (REC-07)."""
    mail = last_confirmation(stage, actor)
    assert mail.text is not None, (
        f"Courriel de {actor}\n  attendu : une partie texte\n  vu      : aucune (HTML seul)"
    )
    assert confirming(stage).in_clear(mail), (
        f"Courriel de {actor}\n  attendu : {link_of(stage, mail)} en clair dans la partie texte\n"
        f"  vu      : {', '.join(links_in_clear(mail)) or 'aucun lien'}"
    )


def should_hold_no_secret(stage: Stage, actor: Actor) -> None:
    """Check that neither the code nor the n° is written in any part."""
    mail = last_confirmation(stage, actor)
    text = (
        "".join(readable_parts(mail).values())
        + mail.subject
        + (mail.html.source if mail.html else "")
    )
    bare = "".join(text.split())
    secrets = {"son code": actor.person.code, "son numéro": actor.person.number}
    told = [name for name, secret in secrets.items() if secret in bare]
    assert not told, (
        f"Courriel de {actor}\n  attendu : rien de secret\n  vu      : {', '.join(told)}"
    )


def links_should_differ(stage: Stage, one: Actor, other: Actor) -> None:
    """Check that two persons received different links."""
    links = [link_of(stage, last_confirmation(stage, a)) for a in (one, other)]
    assert links[0] != links[1], f"{one} et {other}\n  attendu : deux liens\n  vu      : {links[0]}"


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
