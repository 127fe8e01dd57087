"""Defects of the confirmation message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_impl.defects.model import Defect, Family, adjusted, remembering, text
from reference_impl.rules.mailing import Occasion
from reference_impl.texts.mail import MailTexts

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.defects.model import Change
    from reference_impl.rules.links import AccountFacts

SAID = MailTexts()
ARCHIVE = "archive@reference.example"
TRACKER = "http://clics.reference.example/"


def sent(times: int, occasion: Occasion) -> Change:
    """Send another number of messages, on one occasion."""
    return adjusted(
        "mailing", "copies", lambda was, asked: times if asked is occasion else was(asked)
    )


def without(part: str, sentence: str) -> Change:
    """Leave a sentence out of one part of the message only."""
    return adjusted("mailing", part, lambda was, *message: was(*message).replace(sentence, ""))


def with_the_previous_one() -> Change:
    """Keep the addressee of the previous message in copy."""
    previous: list[str] = []

    def recipients(was: Callable[..., list[str]], account: AccountFacts, address: str) -> list[str]:
        others = [other for other in previous if other != address]
        previous[:] = [address]
        return [*was(account, address), *others]

    return adjusted("mailing", "recipients", recipients)


def without_tag(address: str) -> str:
    """Drop what follows a plus sign, as if it were not part of the address."""
    local, at, domain = address.partition("@")
    return local.partition("+")[0] + at + domain


DEFECTS = (
    Defect(
        name="courriel-envoye-malgre-un-refus",
        rules=("MEL-01",),
        sentence="Une étape 3 refusée envoie déjà le courriel, pourvu que l'adresse convienne.",
        family=Family.EARLY,
        apply=adjusted(
            "creation", "keeps_though_refused", lambda _was, errors: not errors.of("email")
        ),
    ),
    Defect(
        name="courriel-en-double",
        rules=("MEL-01",),
        sentence="À la création, le courriel part deux fois.",
        family=Family.TWICE,
        apply=sent(2, Occasion.CREATION),
    ),
    Defect(
        name="courriel-jamais-envoye",
        rules=("MEL-01",),
        sentence="À la création, aucun courriel ne part.",
        family=Family.NEVER,
        apply=sent(0, Occasion.CREATION),
    ),
    Defect(
        name="courriel-copie-a-une-archive",
        rules=("MEL-01", "DEL-04"),
        sentence="Chaque courriel part aussi vers une adresse d'archive.",
        family=Family.PERSON,
        apply=adjusted(
            "mailing", "recipients", lambda was, account, to: [*was(account, to), ARCHIVE]
        ),
    ),
    Defect(
        name="courriel-copie-au-destinataire-precedent",
        rules=("MEL-01", "DEL-04"),
        sentence="Chaque courriel part aussi vers le destinataire du courriel précédent.",
        family=Family.PERSON,
        apply=remembering(with_the_previous_one),
    ),
    Defect(
        name="sous-adresse-ignoree",
        rules=("MEL-01",),
        sentence="Ce qui suit un + dans l'adresse est ignoré : le courriel part ailleurs.",
        family=Family.PERSON,
        apply=adjusted(
            "mailing", "recipients", lambda was, account, to: was(account, without_tag(to))
        ),
    ),
    Defect(
        name="sans-courriel-si-non-aux-promotions",
        rules=("MEL-01",),
        sentence="Qui refuse les promotions par email ne reçoit pas non plus le lien.",
        family=Family.CHANNEL,
        apply=adjusted(
            "mailing",
            "recipients",
            lambda was, account, to: [] if account.promo_email is False else was(account, to),
        ),
    ),
    Defect(
        name="objet-different",
        rules=("MEL-02", "REC-05"),
        sentence="L'objet du courriel n'est pas celui du guide.",
        family=Family.MESSAGE,
        apply=text("mail", "subject", "Bienvenue sur votre compte"),
    ),
    Defect(
        name="objet-marque-d-un-essai",
        rules=("MEL-02",),
        sentence="L'objet du courriel commence par [RECETTE], oublié avant la mise en service.",
        family=Family.MESSAGE,
        apply=text("mail", "subject", f"[RECETTE] {SAID.subject}"),
    ),
    Defect(
        name="objet-coupe",
        rules=("MEL-02", "REC-05"),
        sentence="L'objet du courriel s'arrête à 40 caractères.",
        family=Family.LIMIT,
        apply=text("mail", "subject", SAID.subject[:40]),
    ),
    Defect(
        name="expediteur-different",
        rules=("MEL-03", "REC-05"),
        sentence="L'expéditeur affiché n'est pas « Votre Assurance Maladie ».",
        family=Family.PERSON,
        apply=text("mail", "sender_name", "Service des comptes"),
    ),
    Defect(
        name="expediteur-sans-nom",
        rules=("MEL-03", "REC-05"),
        sentence="L'expéditeur n'affiche que son adresse.",
        family=Family.MESSAGE,
        apply=text("mail", "sender_name", ""),
    ),
    Defect(
        name="expediteur-en-majuscules",
        rules=("MEL-03",),
        sentence="L'expéditeur affiché est « VOTRE ASSURANCE MALADIE ».",
        family=Family.CASE,
        apply=text("mail", "sender_name", SAID.sender_name.upper()),
    ),
    Defect(
        name="courriel-sans-invitation",
        rules=("MEL-04",),
        sentence="Le courriel ne dit pas de confirmer son adresse pour profiter des services.",
        family=Family.MESSAGE,
        apply=text("mail", "invitation", ""),
    ),
    Defect(
        name="courriel-texte-sans-invitation",
        rules=("MEL-04",),
        sentence="La partie texte du courriel n'a pas l'invitation que porte la partie HTML.",
        family=Family.CHANNEL,
        apply=without("text", SAID.invitation),
    ),
    Defect(
        name="invitation-incomplete",
        rules=("MEL-04",),
        sentence="Le courriel dit de confirmer son adresse, sans dire pour quels services.",
        family=Family.MESSAGE,
        apply=text("mail", "invitation", "Merci de confirmer votre email."),
    ),
    Defect(
        name="lien-html-vers-un-autre-site",
        rules=("MEL-05",),
        sentence="Le lien de la partie HTML passe par un site de comptage qui n'est pas la cible.",
        family=Family.CHANNEL,
        apply=adjusted("mailing", "html_link", lambda was, *sent: f"{TRACKER}?vers={was(*sent)}"),
    ),
    Defect(
        name="lien-html-tronque",
        rules=("MEL-05",),
        sentence="Le lien de la partie HTML perd ses quatre derniers caractères.",
        family=Family.LIMIT,
        apply=adjusted("mailing", "html_link", lambda was, *sent: was(*sent)[:-4]),
    ),
    Defect(
        name="lien-libelle-cliquez-ici",
        rules=("MEL-05",),
        sentence="Le lien s'appelle « Cliquez ici » et non « Confirmer mon email ».",
        family=Family.MESSAGE,
        apply=text("mail", "link_text", "Cliquez ici"),
    ),
    Defect(
        name="courriel-sans-mise-en-garde",
        rules=("MEL-06",),
        sentence="Le courriel ne dit rien à qui n'est pas à l'origine de la demande.",
        family=Family.MESSAGE,
        apply=text("mail", "not_you", ""),
    ),
    Defect(
        name="mise-en-garde-sans-la-caisse",
        rules=("MEL-06",),
        sentence="La mise en garde ne dit pas de prévenir sa caisse.",
        family=Family.MESSAGE,
        apply=text(
            "mail",
            "not_you",
            (
                "Si vous n'êtes pas à l'origine de cette demande, modifiez votre code d'accès au "
                "compte ameli."
            ),
        ),
    ),
    Defect(
        name="mise-en-garde-sans-le-code",
        rules=("MEL-06",),
        sentence="La mise en garde ne dit pas de modifier son code d'accès.",
        family=Family.MESSAGE,
        apply=text(
            "mail",
            "not_you",
            (
                "Si vous n'êtes pas à l'origine de cette demande, veuillez en informer rapidement "
                "votre caisse."
            ),
        ),
    ),
    Defect(
        name="automate-non-dit",
        rules=("MEL-07",),
        sentence="Le courriel ne dit pas qu'il vient d'un automate.",
        family=Family.MESSAGE,
        apply=text("mail", "automatic", ""),
    ),
    Defect(
        name="repondre-non-deconseille",
        rules=("MEL-07",),
        sentence="Le courriel ne dit pas de ne pas y répondre.",
        family=Family.MESSAGE,
        apply=text("mail", "automatic", "Attention, ce message est généré par un automate."),
    ),
    Defect(
        name="courriel-html-sans-avertissement",
        rules=("MEL-07",),
        sentence="La partie HTML du courriel n'a pas l'avertissement que porte la partie texte.",
        family=Family.CHANNEL,
        apply=without("html", SAID.automatic),
    ),
)
