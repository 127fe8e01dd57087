"""Defects of the confirmation message, continued: its link, what it tells, when it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_impl.defects.model import Defect, Family, adjusted, remembering, text, together
from reference_impl.rules.links import DEADLINE

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reference_impl.defects.model import Change
    from reference_impl.rules.links import AccountFacts, LinkFacts
    from reference_impl.storage.models import Account
    from reference_impl.texts.mail import MailTexts

ELSEWHERE = "http://autre-site.reference.example/confirmation/"
CUTS = ((0, 1), (1, 3), (3, 5), (5, 7), (7, 10), (10, 13))


def dotted(number: str) -> str:
    """Return a number as some write it: 2.74.11.38.999.001."""
    return ".".join(number[start:end] for start, end in CUTS)


def reminding_of_the_number() -> Change:
    """Remember whose message leaves, and write their number in its text part."""
    numbers: list[str] = []

    def recipients(was: Callable[..., list[str]], account: Account, to: str) -> list[str]:
        numbers[:] = [account.number]
        return was(account, to)

    def written(was: Callable[..., str], texts: MailTexts, link: str) -> str:
        reminder = f"Votre numéro de sécurité sociale : {dotted(numbers[-1])}\n"
        return was(texts, link) + reminder

    return together(
        adjusted("mailing", "recipients", recipients), adjusted("mailing", "text", written)
    )


def resent_elsewhere_once_late() -> Change:
    """Go on sending the link after the deadline, on another site."""
    late: set[int] = set()
    account_written_to: list[int] = []

    def may_resend(
        was: Callable[..., bool], account: AccountFacts, link: LinkFacts | None, now: datetime
    ) -> bool:
        if account.activated_at is None and now >= account.created_at + DEADLINE:
            late.add(account.id)
        return account.id in late or was(account, link, now)

    def recipients(was: Callable[..., list[str]], account: AccountFacts, to: str) -> list[str]:
        account_written_to[:] = [account.id]
        return was(account, to)

    def led(was: Callable[..., str], link: str, *occasion: object) -> str:
        astray = bool(late & set(account_written_to))
        return ELSEWHERE + link.rpartition("/")[2] if astray else was(link, *occasion)

    return together(
        adjusted("links", "may_resend", may_resend),
        adjusted("mailing", "recipients", recipients),
        adjusted("mailing", "html_link", led),
        adjusted("mailing", "text_link", led),
    )


DEFECTS = (
    Defect(
        name="lien-libelle-confirmer-mon-courriel",
        rules=("MEL-05",),
        sentence="Le lien s'appelle « Confirmer mon courriel » et non « Confirmer mon email ».",
        family=Family.MESSAGE,
        apply=text("mail", "link_text", "Confirmer mon courriel"),
    ),
    Defect(
        name="courriel-rappelle-le-numero",
        rules=("MEL-05",),
        sentence="Le courriel rappelle le numéro de sécurité sociale, écrit avec des points.",
        family=Family.DOOR,
        apply=remembering(reminding_of_the_number),
    ),
    Defect(
        name="renvoi-apres-21-jours-vers-un-autre-site",
        rules=("DEL-07",),
        sentence="Rejouée après 21 jours, la demande de renvoi envoie un lien vers un autre site.",
        family=Family.REPLAY,
        apply=remembering(resent_elsewhere_once_late),
    ),
)
