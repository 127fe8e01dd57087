"""Defects of the third step: the address, its confirmation, its uniqueness."""

from __future__ import annotations

import re
import secrets
import time
from typing import TYPE_CHECKING

from reference_impl.defects.model import Defect, Family, adjusted, always, text, together
from reference_impl.rules.errors import Errors

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reference_impl.defects.model import Change
    from reference_impl.rules.links import AccountFacts
    from reference_impl.texts.contact import ContactTexts

PAUSE = 0.5


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


def unlocked(lock: str, pause: float = 0.0) -> Change:
    """Let the database keep twice what it should keep once; the pause widens the race."""

    def loose(was: Callable[[str], str], value: str) -> str:
        time.sleep(pause)
        return f"{was(value)} {secrets.token_hex(4)}"

    return adjusted("creation", lock, loose)


def refusing(holds: Callable[[AccountFacts], bool]) -> Change:
    """Refuse only the addresses of some accounts."""
    return together(
        adjusted("creation", "refuses_known_email", lambda _was, holder: holds(holder)),
        unlocked("email_lock"),
    )


def domain_counts(_was: object, email: str) -> str:
    """Ignore letter case before the at sign only."""
    local, at, domain = email.partition("@")
    return local.casefold() + at + domain


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
        name="email-avec-un-espace-admis",
        rules=("INF-03",),
        sentence="Un espace au milieu de l'adresse est retiré au lieu d'être refusé.",
        family=Family.CASE,
        apply=adjusted("contact", "email", lambda was, typed: was("".join(typed.split()))),
    ),
    Defect(
        name="email-sensible-a-la-casse",
        rules=("INF-08",),
        sentence="La même adresse en majuscules passe pour une autre.",
        family=Family.CASE,
        apply=adjusted("creation", "email_key", lambda _was, email: email),
    ),
    Defect(
        name="domaine-sensible-a-la-casse",
        rules=("INF-08",),
        sentence="La même adresse, le domaine en majuscules, passe pour une autre.",
        family=Family.CASE,
        apply=adjusted("creation", "email_key", domain_counts),
    ),
    Defect(
        name="email-non-unique",
        rules=("INF-08",),
        sentence="L'adresse d'un autre compte est admise.",
        family=Family.DOOR,
        apply=refusing(lambda _holder: False),
    ),
    Defect(
        name="email-d-un-compte-en-attente-libre",
        rules=("INF-08",),
        sentence="Seule l'adresse d'un compte activé est refusée à un autre.",
        family=Family.EARLY,
        apply=refusing(lambda holder: holder.activated_at is not None),
    ),
    Defect(
        name="email-d-un-compte-active-libre",
        rules=("INF-08",),
        sentence="Seule l'adresse d'un compte en attente est refusée à un autre.",
        family=Family.LATE,
        apply=refusing(lambda holder: holder.activated_at is None),
    ),
    Defect(
        name="email-unique-sauf-au-meme-instant",
        rules=("INF-08",),
        sentence="Deux créations simultanées avec une même adresse aboutissent toutes deux.",
        family=Family.RACE,
        apply=unlocked("email_lock", PAUSE),
    ),
    Defect(
        name="double-validation-cree-deux-comptes",
        rules=("INF-08", "MEL-01"),
        sentence="Valider deux fois au même instant crée deux comptes et envoie deux courriels.",
        family=Family.RACE,
        apply=together(unlocked("email_lock", PAUSE), unlocked("number_lock")),
    ),
    Defect(
        name="email-pris-refuse-sans-message",
        rules=("INF-08",),
        sentence="Une adresse déjà prise ramène à l'étape 3 sans dire pourquoi.",
        family=Family.MESSAGE,
        apply=text("contact", "email_taken", ""),
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
)
