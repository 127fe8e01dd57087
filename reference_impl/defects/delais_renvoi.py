"""Defects of the first delay, continued: the link that is sent again."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from reference_impl.defects.courriel import sent
from reference_impl.defects.model import (
    Defect,
    Family,
    adjusted,
    always,
    remembering,
    text,
    together,
)
from reference_impl.rules.links import LIFETIME
from reference_impl.rules.mailing import Occasion

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.defects.model import Change
    from reference_impl.rules.links import AccountFacts, LinkFacts

DAY = timedelta(days=1)


def is_resent(account: AccountFacts, link: LinkFacts) -> bool:
    """Tell whether a link is not the first one of its account."""
    return link.sent_at - account.created_at > DAY


def resent_lives(lifetime: timedelta) -> Change:
    """Give another life to the links that are sent again."""
    return adjusted(
        "links",
        "expires_at",
        lambda was, account, link: (
            link.sent_at + lifetime if is_resent(account, link) else was(account, link)
        ),
    )


def no_resending(refused: Callable[..., bool]) -> Change:
    """Refuse, after signing in, to send the link again."""
    return adjusted(
        "links",
        "may_resend",
        lambda was, account, link, now: (
            was(account, link, now) and not (link and refused(account, link, now))
        ),
    )


TO_ANOTHER = adjusted(
    "links", "resend_address", lambda was, account, asked: asked or was(account, asked)
)


def former_addresses() -> tuple[dict[str, str], Change]:
    """Return the address that each new one took the place of, and what remembers them."""
    formers: dict[str, str] = {}

    def change(was: Callable[[str, str], str], former: str, new: str) -> str:
        formers[new] = former
        return was(former, new)

    return formers, adjusted("links", "address_after_change", change)


def to_the_first_address() -> Change:
    """Send the link again to the address that was given before another one."""
    formers, remember = former_addresses()

    def address(was: Callable[[AccountFacts, str], str], account: AccountFacts, asked: str) -> str:
        present = was(account, asked)
        return formers.get(present, present)

    return together(remember, adjusted("links", "resend_address", address))


def two_weeks_after(account: AccountFacts, _link: LinkFacts, now: datetime) -> bool:
    """Tell whether the account is two weeks old."""
    return now >= account.created_at + 2 * LIFETIME


DEFECTS = (
    Defect(
        name="renvoi-absent-du-lien",
        rules=("DEL-04",),
        sentence="Suivre un lien qui n'est plus actif ne propose pas de le renvoyer.",
        family=Family.NEVER,
        apply=text("link", "resend", ""),
    ),
    Defect(
        name="renvoi-absent-de-la-connexion",
        rules=("DEL-04",),
        sentence="Passé 7 jours, la connexion ne propose pas de renvoyer le lien.",
        family=Family.NEVER,
        apply=always("links", "may_resend", answer=False),
    ),
    Defect(
        name="renvoi-par-le-lien-sans-effet",
        rules=("DEL-04",),
        sentence="Le bouton de renvoi de la page du lien ramène à cette page sans rien envoyer.",
        family=Family.NEVER,
        apply=always("links", "may_resend_from", answer=False),
    ),
    Defect(
        name="renvoi-annonce-sans-courriel",
        rules=("DEL-04",),
        sentence="Le renvoi est annoncé, mais aucun courriel ne part.",
        family=Family.NEVER,
        apply=sent(0, Occasion.RESENDING),
    ),
    Defect(
        name="renvoi-en-double",
        rules=("DEL-04",),
        sentence="Une demande de renvoi envoie deux courriels.",
        family=Family.TWICE,
        apply=sent(2, Occasion.RESENDING),
    ),
    Defect(
        name="renvoi-a-l-adresse-de-la-requete",
        rules=("DEL-04",),
        sentence="Le renvoi part vers l'adresse que donne la requête, si elle en donne une.",
        family=Family.PERSON,
        apply=TO_ANOTHER,
    ),
    Defect(
        name="renvoi-a-l-adresse-de-son-choix",
        rules=("DEL-04",),
        sentence="La page du lien laisse choisir l'adresse du renvoi.",
        family=Family.PERSON,
        apply=together(TO_ANOTHER, always("display", "asks_resend_address", answer=True)),
    ),
    Defect(
        name="renvoi-a-la-premiere-adresse",
        rules=("DEL-04",),
        sentence="Après un changement d'adresse, le renvoi part encore à la première.",
        family=Family.PERSON,
        apply=remembering(to_the_first_address),
    ),
    Defect(
        name="renvoi-ferme-apres-14-jours",
        rules=("DEL-04",),
        sentence="Passé 14 jours, la connexion ne propose plus de renvoyer le lien.",
        family=Family.EARLY,
        apply=no_resending(two_weeks_after),
    ),
    Defect(
        name="renvoi-une-seule-fois",
        rules=("DEL-04",),
        sentence="Qui a laissé passer un lien renvoyé ne peut plus en demander un autre.",
        family=Family.NEVER,
        apply=no_resending(lambda account, link, _now: is_resent(account, link)),
    ),
    Defect(
        name="lien-renvoye-deja-perime",
        rules=("DEL-05", "REC-04"),
        sentence="Le lien renvoyé vaut 7 jours depuis la création : il arrive déjà périmé.",
        family=Family.EARLY,
        apply=adjusted(
            "links",
            "expires_at",
            lambda was, account, link: min(was(account, link), account.created_at + LIFETIME),
        ),
    ),
    Defect(
        name="lien-renvoye-vaut-24-heures",
        rules=("DEL-05",),
        sentence="Le lien renvoyé ne vaut que 24 heures.",
        family=Family.EARLY,
        apply=resent_lives(DAY),
    ),
    Defect(
        name="lien-renvoye-vaut-jusqu-au-21e-jour",
        rules=("DEL-05",),
        sentence="Le lien renvoyé vaut jusqu'au 21e jour, et non 7 jours.",
        family=Family.LATE,
        apply=resent_lives(2 * LIFETIME),
    ),
)
