"""Defects of the second delay: twenty-one days, then nothing; and what is active for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_impl.defects.delais import DAY, HOUR, activating, outcome_as, read_as
from reference_impl.defects.model import Defect, Family, adjusted, text, together
from reference_impl.rules.access import Outcome
from reference_impl.rules.links import DEADLINE, LIFETIME, LinkState

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, timedelta

    from reference_impl.defects.model import Change
    from reference_impl.rules.links import AccountFacts, LinkFacts, LinkRules


def deadline_moved(delay: timedelta) -> Change:
    """Move the deadline of every account."""
    return adjusted("links", "deadline", lambda was, account: was(account) + delay)


def lost_after(delay: timedelta, told: Outcome) -> Change:
    """Close accounts that were activated, some time after their creation."""

    def outcome(
        was: Callable[..., Outcome],
        account: AccountFacts,
        link: LinkFacts | None,
        now: datetime,
        links: LinkRules,
    ) -> Outcome:
        found = was(account, link, now, links)
        lost = found is Outcome.OPEN and now >= account.created_at + delay
        return told if lost else found

    return adjusted("access", "outcome", outcome)


def survives(
    was: Callable[..., LinkState], account: AccountFacts, link: LinkFacts, now: datetime
) -> LinkState:
    """Let a link that was sent again live its seven days beyond the twenty-first."""
    state = was(account, link, now)
    fresh = link.replaced_at is None and now < link.sent_at + LIFETIME
    return LinkState.VALID if state is LinkState.TOO_LATE and fresh else state


RESENT_FOR_EVER = adjusted(
    "links",
    "may_resend",
    lambda was, account, link, now: (
        was(account, link, now)
        or (account.activated_at is None and now >= account.created_at + DEADLINE)
    ),
)
OTHER_CAISSE = "moncompteameli.cpam-rhone@assurance-maladie.fr"

DEFECTS = (
    Defect(
        name="21-jours-comptes-20",
        rules=("DEL-02", "DEL-03", "DEL-04"),
        sentence="Le délai de 21 jours s'arrête au 20e.",
        family=Family.EARLY,
        apply=deadline_moved(-DAY),
    ),
    Defect(
        name="21-jours-comptes-22",
        rules=("DEL-06", "DEL-07"),
        sentence="Le délai de 21 jours dure 22 jours.",
        family=Family.LATE,
        apply=deadline_moved(DAY),
    ),
    Defect(
        name="21-jours-et-une-heure",
        rules=("DEL-06", "DEL-07"),
        sentence="Fuseau oublié : le délai de 21 jours dure une heure de plus.",
        family=Family.LIMIT,
        apply=deadline_moved(HOUR),
    ),
    Defect(
        name="21-jours-comptes-un-mois",
        rules=("DEL-06", "DEL-07"),
        sentence="Le délai de 21 jours dure 30 jours.",
        family=Family.LATE,
        apply=deadline_moved(9 * DAY),
    ),
    Defect(
        name="apres-21-jours-le-lien-propose-un-renvoi",
        rules=("DEL-06", "DEL-07"),
        sentence="Passé 21 jours, suivre le lien propose encore de le renvoyer, et le renvoie.",
        family=Family.LATE,
        apply=read_as(LinkState.TOO_LATE, LinkState.EXPIRED),
    ),
    Defect(
        name="apres-21-jours-la-connexion-n-oriente-pas",
        rules=("DEL-06",),
        sentence="Passé 21 jours, la connexion dit le lien inactif sans orienter vers la caisse.",
        family=Family.MESSAGE,
        apply=outcome_as(Outcome.TOO_LATE, Outcome.LINK_INACTIVE),
    ),
    Defect(
        name="3646-absent",
        rules=("DEL-06",),
        sentence="Passé 21 jours, rien ne dit d'appeler le 3646.",
        family=Family.MESSAGE,
        apply=together(
            text("too_late", "call", "Contactez votre caisse"),
            text("too_late", "write", "ou écrivez à"),
        ),
    ),
    Defect(
        name="adresse-de-la-caisse-absente",
        rules=("DEL-06",),
        sentence="Passé 21 jours, l'adresse de la caisse n'est pas donnée.",
        family=Family.MESSAGE,
        apply=together(text("too_late", "write", ""), text("too_late", "address", "")),
    ),
    Defect(
        name="adresse-d-une-autre-caisse",
        rules=("DEL-06",),
        sentence="Passé 21 jours, l'adresse donnée est celle d'une autre caisse.",
        family=Family.PERSON,
        apply=text("too_late", "address", OTHER_CAISSE),
    ),
    Defect(
        name="ecran-ouvert-active-apres-21-jours",
        rules=("DEL-07",),
        sentence="Un écran de confirmation resté ouvert active le compte après 21 jours.",
        family=Family.REPLAY,
        apply=activating(LinkState.TOO_LATE),
    ),
    Defect(
        name="lien-renvoye-survit-au-21e-jour",
        rules=("DEL-07",),
        sentence="Un lien renvoyé le 20e jour active encore le compte après le 21e.",
        family=Family.LATE,
        apply=adjusted("links", "state", survives),
    ),
    Defect(
        name="renvoi-rejoue-apres-21-jours",
        rules=("DEL-07",),
        sentence="Rejouée après 21 jours, la demande de renvoi de la connexion envoie un courriel.",
        family=Family.REPLAY,
        apply=RESENT_FOR_EVER,
    ),
    Defect(
        name="renvoi-par-le-lien-rejoue-apres-21-jours",
        rules=("DEL-07",),
        sentence="Rejouée après 21 jours, la demande de renvoi du lien envoie un courriel.",
        family=Family.REPLAY,
        apply=adjusted(
            "links",
            "may_resend_from",
            lambda was, state: state is LinkState.TOO_LATE or was(state),
        ),
    ),
    Defect(
        name="renvoi-rejoue-relance-le-compte",
        rules=("DEL-07",),
        sentence="Rejouée après 21 jours, la demande de renvoi donne un lien qui active le compte.",
        family=Family.REPLAY,
        apply=together(RESENT_FOR_EVER, adjusted("links", "state", survives)),
    ),
    Defect(
        name="compte-active-perdu-au-7e-jour",
        rules=("DEL-08",),
        sentence="Passé 7 jours, un compte activé ne s'ouvre plus.",
        family=Family.EARLY,
        apply=lost_after(LIFETIME, Outcome.LINK_INACTIVE),
    ),
    Defect(
        name="compte-active-perdu-au-21e-jour",
        rules=("DEL-08",),
        sentence="Passé 21 jours, un compte activé ne s'ouvre plus.",
        family=Family.EARLY,
        apply=lost_after(DEADLINE, Outcome.TOO_LATE),
    ),
)
