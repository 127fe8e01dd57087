"""Defects of the third step, continued: an address belongs to one account."""

from __future__ import annotations

import secrets
import time
from typing import TYPE_CHECKING

from reference_impl.defects.model import (
    Defect,
    Family,
    adjusted,
    always,
    remembering,
    text,
    together,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reference_impl.defects.model import Change
    from reference_impl.rules.errors import Errors
    from reference_impl.rules.links import AccountFacts
    from reference_impl.texts.contact import ContactTexts

PAUSE = 0.5


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


def reserved_when_refused() -> Change:
    """Take for somebody's the address of a third step that was refused."""
    reserved: set[str] = set()

    def check(was: Callable[..., Errors], form: Mapping[str, str], texts: ContactTexts) -> Errors:
        errors, email = was(form, texts), form.get("email", "")
        if errors:
            reserved.add(email)
        elif email in reserved:
            errors.add("email", texts.email_taken)
        return errors

    return adjusted("contact", "check", check)


def silent_to_a_known_address() -> Change:
    """Send nothing to an address that another account was written to at."""
    holders: dict[str, int] = {}

    def recipients(was: Callable[..., list[str]], account: AccountFacts, to: str) -> list[str]:
        known = holders.setdefault(to, account.id)
        return was(account, to) if known == account.id else []

    return adjusted("mailing", "recipients", recipients)


DEFECTS = (
    Defect(
        name="adresse-d-une-etape-refusee-prise",
        rules=("INF-08",),
        sentence="L'adresse d'une création restée en chemin est dite prise par un autre compte.",
        family=Family.EARLY,
        apply=remembering(reserved_when_refused),
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
        name="email-pris-entoure-d-espaces-libre",
        rules=("INF-08",),
        sentence="L'adresse d'un autre compte, entourée d'espaces, est admise.",
        family=Family.CASE,
        apply=together(
            always("display", "address_field_type", answer="text"),
            adjusted("contact", "email", lambda was, typed: was(typed) and typed),
            adjusted("mailing", "recipients", lambda was, account, to: was(account, to.strip())),
        ),
    ),
    Defect(
        name="deux-comptes-au-meme-instant-un-seul-courriel",
        rules=("INF-08",),
        sentence="Deux créations simultanées font deux comptes, et un seul courriel.",
        family=Family.RACE,
        apply=together(unlocked("email_lock", PAUSE), remembering(silent_to_a_known_address)),
    ),
    Defect(
        name="autre-adresse-prise-admise-en-silence",
        rules=("INF-08", "REC-03"),
        sentence="L'autre adresse peut être celle d'un autre compte : admise, sans courriel.",
        family=Family.DOOR,
        apply=together(
            always("creation", "checks_other_email", answer=False),
            unlocked("other_email_lock"),
            remembering(silent_to_a_known_address),
        ),
    ),
    Defect(
        name="autre-adresse-non-unique",
        rules=("INF-08", "REC-03"),
        sentence="L'autre adresse donnée en attendant peut être celle d'un autre compte.",
        family=Family.DOOR,
        apply=together(
            always("creation", "checks_other_email", answer=False), unlocked("other_email_lock")
        ),
    ),
)
