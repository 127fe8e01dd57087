"""Defects of the third step: the address and its confirmation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reference_impl.defects.model import Defect, Family, adjusted, always, text
from reference_impl.rules.errors import Errors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reference_impl.defects.model import Change
    from reference_impl.texts.contact import ContactTexts


def optional(*fields: str) -> Change:
    """Stop requiring fields of the third step."""
    return adjusted("contact", "is_required", lambda was, asked: asked not in fields and was(asked))


def confirmed_by(same: Callable[[str, str], bool]) -> Change:
    """Compare the address and its confirmation in another way."""
    return adjusted(
        "contact",
        "is_confirmed",
        lambda _was, email, again: same(email.strip().lower(), again.strip().lower()),
    )


def accepting(pattern: str) -> Change:
    """Accept the addresses of this form as well."""
    shape = re.compile(pattern)
    return adjusted(
        "contact",
        "email",
        lambda was, typed: (
            was(typed) or (typed.strip() if shape.fullmatch(typed.strip()) else None)
        ),
    )


def nothing_at_all(
    was: Callable[..., Errors], form: Mapping[str, str], texts: ContactTexts
) -> Errors:
    """Check the address only when there is something to check."""
    typed = form.get("email", "") + form.get("email_confirmation", "")
    return was(form, texts) if typed.strip() else Errors()


def mobile_is_enough(
    was: Callable[..., Errors], form: Mapping[str, str], texts: ContactTexts
) -> Errors:
    """Do without an address when there is a mobile number."""
    enough = form.get("portable", "").strip() and not form.get("email", "").strip()
    return Errors() if enough else was(form, texts)


DEFECTS = (
    Defect(
        name="email-facultatif",
        rules=("INF-01",),
        sentence="L'adresse peut manquer : seule sa confirmation est obligatoire.",
        family=Family.DOOR,
        apply=optional("email"),
    ),
    Defect(
        name="email-et-confirmation-facultatifs",
        rules=("INF-01", "INF-02"),
        sentence="Ni l'adresse ni sa confirmation ne sont obligatoires pour le serveur.",
        family=Family.DOOR,
        apply=optional("email", "email_confirmation"),
    ),
    Defect(
        name="sans-email-du-tout-admis",
        rules=("INF-01",),
        sentence="Sans adresse ni confirmation, la création se termine.",
        family=Family.DOOR,
        apply=adjusted("contact", "check_address", nothing_at_all),
    ),
    Defect(
        name="confirmation-email-non-verifiee",
        rules=("INF-02",),
        sentence="La confirmation de l'adresse peut être différente.",
        family=Family.DOOR,
        apply=always("contact", "is_confirmed", answer=True),
    ),
    Defect(
        name="confirmation-email-facultative",
        rules=("INF-02",),
        sentence="On continue sans confirmer l'adresse.",
        family=Family.DOOR,
        apply=optional("email_confirmation"),
    ),
    Defect(
        name="confirmation-email-sans-le-domaine",
        rules=("INF-02",),
        sentence="La confirmation n'est comparée que jusqu'à l'arobase.",
        family=Family.LIMIT,
        apply=confirmed_by(lambda email, again: email.split("@")[0] == again.split("@")[0]),
    ),
    Defect(
        name="confirmation-email-incomplete-admise",
        rules=("INF-02",),
        sentence="Le début de l'adresse suffit à la confirmer.",
        family=Family.LIMIT,
        apply=confirmed_by(lambda email, again: email.startswith(again)),
    ),
    Defect(
        name="email-non-verifie",
        rules=("INF-03",),
        sentence="La forme de l'adresse n'est vérifiée que par le navigateur.",
        family=Family.DOOR,
        apply=accepting(r".*[^@]"),
    ),
    Defect(
        name="email-a-domaine-vide-admis",
        rules=("INF-03",),
        sentence="Une adresse au domaine vide (camille@.org) est admise.",
        family=Family.LIMIT,
        apply=accepting(r"[^@\s]+@\.[a-z]+"),
    ),
    Defect(
        name="email-a-deux-arobases-admis",
        rules=("INF-03",),
        sentence="Une adresse à deux arobases est admise.",
        family=Family.TWICE,
        apply=accepting(r"[^@\s]+@@[^@\s]+\.[a-z]+"),
    ),
    Defect(
        name="deux-adresses-admises",
        rules=("INF-03",),
        sentence="Deux adresses séparées par une virgule sont admises.",
        family=Family.TWICE,
        apply=accepting(r"[^@\s,]+@[^@\s,]+,[^@\s,]+@[^@\s,]+"),
    ),
    Defect(
        name="email-avec-un-espace-admis",
        rules=("INF-03",),
        sentence="Un espace au milieu de l'adresse est retiré au lieu d'être refusé.",
        family=Family.CASE,
        apply=adjusted("contact", "email", lambda was, typed: was("".join(typed.split()))),
    ),
    Defect(
        name="adresse-a-consulter-non-dite",
        rules=("INF-09",),
        sentence="Rien ne dit que l'adresse doit être facilement consultable.",
        family=Family.MESSAGE,
        apply=text("contact", "email_advice", ""),
    ),
    Defect(
        name="adresse-a-consulter-dite-a-moitie",
        rules=("INF-09",),
        sentence="L'étape 3 dit que l'adresse est unique, pas qu'elle doit être consultable.",
        family=Family.MESSAGE,
        apply=text("contact", "email_advice", "Elle ne doit pas servir à un autre compte."),
    ),
    Defect(
        name="email-facultatif-avec-un-portable",
        rules=("INF-01",),
        sentence="L'adresse peut manquer quand un portable est donné.",
        family=Family.DOOR,
        apply=adjusted("contact", "check_address", mobile_is_enough),
    ),
)
