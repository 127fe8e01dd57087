"""Defects of what helps whoever did not receive the message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_impl.defects.acces import leading
from reference_impl.defects.courriel import sent
from reference_impl.defects.delais import activating, read_as
from reference_impl.defects.delais_renvoi import former_addresses
from reference_impl.defects.model import (
    Defect,
    Family,
    adjusted,
    always,
    remembering,
    text,
    together,
)
from reference_impl.rules.links import LinkState
from reference_impl.rules.mailing import Occasion
from reference_impl.texts.help import NotReceivedTexts

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.defects.model import Change

SAID = NotReceivedTexts()
COLUMNS = 60
ENDED = "Votre demande n'a pas abouti."


def address_of_the_previous_visitor() -> Change:
    """Show the address that was shown before, as a page kept by a shared cache does."""
    shown: list[str] = []

    def address(was: Callable[[str], str], email: str) -> str:
        shown.append(was(email))
        others = [other for other in shown if other != shown[-1]]
        return others[-1] if others else shown[-1]

    return adjusted("display", "address_shown", address)


def address_before_the_change() -> Change:
    """Go on showing the address that was given before another one."""
    formers, remember = former_addresses()
    return together(
        remember,
        adjusted("display", "address_shown", lambda was, email: was(formers.get(email, email))),
    )


def said_without(*words: str) -> tuple[str, ...]:
    """Return the checks that hold none of these words."""
    return tuple(line for line in SAID.checks if not any(word in line for word in words))


def burnt_by(method: str) -> Change:
    """Let a mere visit spend the link."""
    return adjusted("links", "burns_on_visit", lambda was, asked: asked == method or was(asked))


DEFECTS = (
    Defect(
        name="changement-d-adresse-refuse-mais-fait",
        rules=("REC-03",),
        sentence="Une autre adresse mal confirmée est refusée, et remplace pourtant la première.",
        family=Family.DOOR,
        apply=always("creation", "changes_though_refused", answer=True),
    ),
    Defect(
        name="changement-d-adresse-refuse-eteint-le-lien",
        rules=("REC-03",),
        sentence="Une autre adresse mal confirmée est refusée, et éteint pourtant le lien reçu.",
        family=Family.TWICE,
        apply=always("links", "dies_of_a_refused_change", answer=True),
    ),
    Defect(
        name="adresse-masquee-en-entier",
        rules=("REC-01",),
        sentence="L'adresse donnée est entièrement masquée : on ne peut pas la reconnaître.",
        family=Family.MESSAGE,
        apply=always("display", "address_shown", answer="••••••••"),
    ),
    Defect(
        name="adresse-du-visiteur-precedent",
        rules=("REC-01",),
        sentence="L'adresse montrée est celle d'une autre personne passée juste avant.",
        family=Family.PERSON,
        apply=remembering(address_of_the_previous_visitor),
    ),
    Defect(
        name="adresse-d-avant-le-changement",
        rules=("REC-01",),
        sentence="Après un changement d'adresse, l'adresse montrée reste l'ancienne.",
        family=Family.LATE,
        apply=remembering(address_before_the_change),
    ),
    Defect(
        name="autre-adresse-impossible",
        rules=("REC-03", "REC-06"),
        sentence="On ne peut pas donner une autre adresse en attendant le courriel.",
        family=Family.NEVER,
        apply=always("links", "may_change_address", answer=False),
    ),
    Defect(
        name="nouvelle-adresse-sans-courriel",
        rules=("REC-03", "REC-06"),
        sentence="Donner une autre adresse n'y envoie aucun courriel.",
        family=Family.NEVER,
        apply=sent(0, Occasion.NEW_ADDRESS),
    ),
    Defect(
        name="nouveau-lien-envoye-a-l-ancienne-adresse",
        rules=("REC-03", "REC-06"),
        sentence="Après un changement d'adresse, le nouveau lien part vers l'ancienne.",
        family=Family.PERSON,
        apply=adjusted("links", "address_after_change", lambda _was, former, _new: former),
    ),
    Defect(
        name="ancien-lien-encore-actif",
        rules=("REC-03", "REC-04"),
        sentence="Un nouveau lien n'éteint pas l'ancien.",
        family=Family.TWICE,
        apply=always("links", "replaces_older", answer=False),
    ),
    Defect(
        name="ancien-lien-actif-sur-ecran-ouvert",
        rules=("REC-04",),
        sentence="L'écran d'un lien remplacé, resté ouvert, active encore le compte.",
        family=Family.REPLAY,
        apply=activating(LinkState.REPLACED),
    ),
    Defect(
        name="ancien-lien-inexplique",
        rules=("REC-04",),
        sentence="Un lien remplacé ne dit pas qu'il en existe un plus récent.",
        family=Family.MESSAGE,
        apply=together(
            text("link", "replaced_title", "Une erreur est survenue"),
            text("link", "replaced", ENDED),
        ),
    ),
    Defect(
        name="ancien-lien-dit-deja-utilise",
        rules=("REC-04",),
        sentence="Un lien remplacé annonce que le compte est déjà activé.",
        family=Family.MESSAGE,
        apply=read_as(LinkState.REPLACED, LinkState.USED),
    ),
    Defect(
        name="lien-active-par-un-antivirus",
        rules=("REC-07",),
        sentence="Une visite automatique (HEAD) du lien active le compte.",
        family=Family.EARLY,
        apply=adjusted(
            "links", "activates_on_visit", lambda was, method: method == "HEAD" or was(method)
        ),
    ),
    Defect(
        name="lien-active-a-l-ouverture-malgre-son-bouton",
        rules=("REC-07",),
        sentence="Ouvrir le lien (GET) active déjà le compte, sous une page qui demande un geste.",
        family=Family.EARLY,
        apply=adjusted(
            "links",
            "activates_under_the_button",
            lambda was, method: method == "GET" or was(method),
        ),
    ),
    Defect(
        name="lien-brule-par-un-antivirus",
        rules=("REC-07",),
        sentence="Une visite automatique (HEAD) use le lien sans activer le compte.",
        family=Family.EARLY,
        apply=burnt_by("HEAD"),
    ),
    Defect(
        name="lien-absent-du-texte",
        rules=("MEL-05", "REC-07"),
        sentence="La partie texte du courriel ne donne pas l'adresse du lien.",
        family=Family.CHANNEL,
        apply=always("mailing", "text_link", answer="voir la version HTML de ce message"),
    ),
    Defect(
        name="lien-du-texte-coupe",
        rules=("MEL-05", "REC-07"),
        sentence="Dans la partie texte, l'adresse du lien est coupée en deux lignes.",
        family=Family.LIMIT,
        apply=adjusted(
            "mailing",
            "text_link",
            lambda was, link: f"{was(link)[:COLUMNS]}\n{was(link)[COLUMNS:]}",
        ),
    ),
    Defect(
        name="aide-mail-non-recu-absente",
        rules=("REC-08",),
        sentence="Rien ne mène à l'aide « Je n'ai pas reçu le mail ».",
        family=Family.NEVER,
        apply=text("validation", "not_received", ""),
    ),
    Defect(
        name="aide-mail-non-recu-mal-reliee",
        rules=("REC-08",),
        sentence="« Je n'ai pas reçu le mail » ouvre l'aide sur le numéro.",
        family=Family.CHANNEL,
        apply=leading("mail_non_recu", "/aide/numero"),
    ),
    Defect(
        name="aide-sans-outlook",
        rules=("REC-08",),
        sentence="L'aide « Je n'ai pas reçu le mail » ne parle pas d'Outlook.",
        family=Family.MESSAGE,
        apply=text("not_received", "checks", said_without("Outlook")),
    ),
    Defect(
        name="aide-sans-indesirables",
        rules=("REC-08",),
        sentence="L'aide « Je n'ai pas reçu le mail » ne parle pas des indésirables.",
        family=Family.MESSAGE,
        apply=text("not_received", "checks", said_without("indésirables")),
    ),
)
