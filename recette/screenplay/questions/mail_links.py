"""What the courriel of confirmation carries: its named link, where that leads, no secret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.courriel.confirmation import (
    link_names,
    links_in_clear,
    links_named_in_clear,
)
from recette.domain.courriel.naming import NAME, introduced_in, links_named
from recette.domain.courriel.secrets import places_of
from recette.screenplay.questions.mails import last_confirmation, where
from recette.screenplay.tasks.courriel_links import confirming, link_of

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor
    from recette.screenplay.stage import Stage


def should_carry_named_link(stage: Stage, actor: Actor, name: str) -> None:
    """Check that the courriel has a link of this name, written so (MEL-05).

    It is compared as the subject and the sender are: letter for letter, typography aside. A
    courriel without an HTML part has no name to give: the words introduce the address.
    """
    mail = last_confirmation(stage, actor)
    shown = links_named(mail, name) or (introduced_in(mail, name) if mail.html is None else [])
    names = ", ".join(f"« {n} »" for n in link_names(mail))
    assert shown, (
        f"Courriel de {actor} (« {mail.subject} »)\n"
        f"  attendu : un lien nommé « {name} », mot pour mot\n"
        f"  vu      : {names or 'aucun lien nommé'}"
    )
    actor.note(f"lien « {name} » : {', '.join(dict.fromkeys(shown))}", where=where(mail))


def link_should_lead_to_target(stage: Stage, actor: Actor, name: str = NAME) -> None:
    """Check that the link so named leads to the target, in each part that has it.

    Other links may lead where they want. Where no link bears a name, it is the address that the
    words introduce. It may pass by hosts that the profile lists, or by the gateway of a provider,
    which are told.
    """
    mail, choice = last_confirmation(stage, actor), confirming(stage)
    meant = links_named(mail, name) or introduced_in(mail, name)
    in_clear = (link.url for link in links_named_in_clear(mail))
    each = list(dict.fromkeys((*meant, *in_clear)))
    elsewhere = list(filter(None, map(choice.strays, each)))
    assert meant, (
        f"Courriel de {actor} (« {mail.subject} »)\n  attendu : un lien « {name} »\n"
        "  vu      : aucun"
    )
    assert not elsewhere, (
        f"Courriel de {actor} (« {mail.subject} »)\n"
        f"  attendu : un lien « {name} » vers {choice.target}\n  vu      : {', '.join(elsewhere)}"
    )
    stage.notes += [
        f"MEL-05 : le lien de confirmation passe par l'hôte {host} avant la cible."
        for host in choice.passed_by(mail)
    ]
    told = f"« {name} » mène à la cible {choice.target} : {', '.join(each)}"
    actor.note(told, where=where(mail))


def link_should_be_the_same_everywhere(stage: Stage, actor: Actor) -> None:
    """Check that the text part carries the very link of the HTML part."""
    mail = last_confirmation(stage, actor)
    link = link_of(stage, mail)
    if mail.text is None or mail.html is None:
        part = "HTML" if mail.text is None else "texte"
        actor.note(f"une seule partie ({part}) : {link}", where=where(mail))
        return
    assert confirming(stage).in_clear(mail), (
        f"Courriel de {actor}\n  attendu : le même lien dans les deux parties : {link}\n"
        f"  vu      : dans le texte : {', '.join(links_in_clear(mail)) or 'aucun lien'}"
    )
    actor.note(f"le même lien dans les parties HTML et texte : {link}", where=where(mail))


def should_carry_link_in_clear(stage: Stage, actor: Actor) -> None:
    """Check that the text part writes the link in clear (REC-07)."""
    mail = last_confirmation(stage, actor)
    link = link_of(stage, mail)
    assert mail.text is not None, (
        f"Courriel de {actor}\n  attendu : une partie texte\n  vu      : aucune (HTML seul)"
    )
    assert confirming(stage).in_clear(mail), (
        f"Courriel de {actor}\n  attendu : {link} en clair dans la partie texte\n"
        f"  vu      : {', '.join(links_in_clear(mail)) or 'aucun lien'}"
    )
    actor.note(f"lien écrit en clair : {link}", where=f"{where(mail)}, partie texte")


def should_hold_no_secret(stage: Stage, actor: Actor) -> None:
    """Check that neither the code nor the n° is written anywhere in the courriel, in any way."""
    mail = last_confirmation(stage, actor)
    secrets = {"son code": actor.person.code, "son numéro": actor.person.number}
    told = [
        f"{name} dans {place}"
        for name, secret in secrets.items()
        for place in places_of(mail, secret)
    ]
    assert not told, (
        f"Courriel de {actor} (« {mail.subject} »)\n"
        f"  attendu : ni son code ni son numéro\n  vu      : {' ; '.join(told)}"
    )
    read = "cherchés dans l'objet, les en-têtes, les parties et leurs liens, les pièces jointes"
    actor.note(f"ni son code ni son numéro, {read}", where=where(mail))


def links_should_differ(stage: Stage, one: Actor, other: Actor) -> None:
    """Check that two persons received different links."""
    links = [link_of(stage, last_confirmation(stage, a)) for a in (one, other)]
    assert links[0] != links[1], f"{one} et {other}\n  attendu : deux liens\n  vu      : {links[0]}"
    one.note(f"lien de {one} : {links[0]} ; de {other} : {links[1]}")
