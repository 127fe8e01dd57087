"""Defects of the confirmation message, continued: when it is sent again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reference_impl.defects.model import Defect, Family, adjusted, remembering
from reference_impl.rules.mailing import Occasion

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reference_impl.defects.model import Change
    from reference_impl.rules.links import AccountFacts
    from reference_impl.texts.mail import MailTexts


def reworded(
    change: Callable[[MailTexts], MailTexts], when: Occasion = Occasion.RESENDING
) -> Change:
    """Change the words of the message on one occasion."""
    return adjusted(
        "mailing",
        "words",
        lambda was, texts, occasion: (
            change(was(texts, occasion)) if occasion is when else was(texts, occasion)
        ),
    )


def with_the_former_address() -> Change:
    """Keep in copy the address that an account had before."""
    former: dict[tuple[int, datetime], str] = {}

    def recipients(was: Callable[..., list[str]], account: AccountFacts, to: str) -> list[str]:
        before = former.setdefault((account.id, account.created_at), to)
        return [*was(account, to), *([before] if before != to else [])]

    return adjusted("mailing", "recipients", recipients)


def cut_when_sent_again(was: Callable[..., str], link: str, occasion: Occasion) -> str:
    """Cut the link of the messages that are sent again."""
    whole = was(link, occasion)
    return whole[:-4] if occasion is Occasion.RESENDING else whole


DEFECTS = (
    Defect(
        name="nouveau-lien-copie-a-l-ancienne-adresse",
        rules=("REC-03",),
        sentence="Après un changement d'adresse, le nouveau courriel part aussi vers l'ancienne.",
        family=Family.PERSON,
        apply=remembering(with_the_former_address),
    ),
    Defect(
        name="objet-du-renvoi-different",
        rules=("MEL-02",),
        sentence="L'objet du courriel renvoyé commence par « Rappel : ».",
        family=Family.MESSAGE,
        apply=reworded(lambda texts: replace(texts, subject=f"Rappel : {texts.subject}")),
    ),
    Defect(
        name="expediteur-du-renvoi-sans-nom",
        rules=("MEL-03",),
        sentence="L'expéditeur du courriel renvoyé n'affiche que son adresse.",
        family=Family.MESSAGE,
        apply=reworded(lambda texts: replace(texts, sender_name="")),
    ),
    Defect(
        name="invitation-absente-du-renvoi",
        rules=("MEL-04",),
        sentence="Le courriel renvoyé n'invite plus à confirmer son adresse.",
        family=Family.MESSAGE,
        apply=reworded(lambda texts: replace(texts, invitation="")),
    ),
    Defect(
        name="mise-en-garde-absente-du-renvoi",
        rules=("MEL-06",),
        sentence="Le courriel renvoyé ne dit plus quoi faire si l'on n'est pas à l'origine.",
        family=Family.MESSAGE,
        apply=reworded(lambda texts: replace(texts, not_you="")),
    ),
    Defect(
        name="automate-absent-du-renvoi",
        rules=("MEL-07",),
        sentence="Le courriel renvoyé ne dit plus qu'il est généré par un automate.",
        family=Family.MESSAGE,
        apply=reworded(lambda texts: replace(texts, automatic="")),
    ),
    Defect(
        name="objet-different-pour-l-autre-adresse",
        rules=("MEL-02",),
        sentence="Envoyé à une autre adresse, le courriel a un autre objet.",
        family=Family.MESSAGE,
        apply=reworded(
            lambda texts: replace(texts, subject="Votre nouvelle adresse"), Occasion.NEW_ADDRESS
        ),
    ),
    Defect(
        name="expediteur-sans-nom-pour-l-autre-adresse",
        rules=("MEL-03",),
        sentence="Envoyé à une autre adresse, le courriel n'affiche que l'adresse de l'expéditeur.",
        family=Family.MESSAGE,
        apply=reworded(lambda texts: replace(texts, sender_name=""), Occasion.NEW_ADDRESS),
    ),
    Defect(
        name="invitation-absente-pour-l-autre-adresse",
        rules=("MEL-04",),
        sentence="Envoyé à une autre adresse, le courriel n'invite plus à la confirmer.",
        family=Family.MESSAGE,
        apply=reworded(lambda texts: replace(texts, invitation=""), Occasion.NEW_ADDRESS),
    ),
    Defect(
        name="mise-en-garde-absente-pour-l-autre-adresse",
        rules=("MEL-06",),
        sentence="À une autre adresse, le courriel ne met plus en garde qui n'a rien demandé.",
        family=Family.MESSAGE,
        apply=reworded(lambda texts: replace(texts, not_you=""), Occasion.NEW_ADDRESS),
    ),
    Defect(
        name="automate-absent-pour-l-autre-adresse",
        rules=("MEL-07",),
        sentence="Envoyé à une autre adresse, le courriel ne dit plus qu'il vient d'un automate.",
        family=Family.MESSAGE,
        apply=reworded(lambda texts: replace(texts, automatic=""), Occasion.NEW_ADDRESS),
    ),
    Defect(
        name="lien-html-du-renvoi-tronque",
        rules=("MEL-05",),
        sentence="Dans le courriel renvoyé, les parties HTML et texte n'ont pas le même lien.",
        family=Family.LIMIT,
        apply=adjusted("mailing", "html_link", cut_when_sent_again),
    ),
)
