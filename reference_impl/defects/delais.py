"""Defects of the first delay: seven days to follow the link."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from reference_impl.defects.model import Defect, Family, adjusted, text, together
from reference_impl.rules.access import Outcome
from reference_impl.rules.links import LIFETIME, LinkState

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.defects.model import Change
    from reference_impl.rules.links import AccountFacts, LinkFacts

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SATURDAY = 5
ALL_OF_SEVEN_DAYS = ("DEL-01", "DEL-02", "DEL-03", "DEL-04", "DEL-05")
TOO_SHORT = ("DEL-01", "DEL-05", "ACT-03")


def shifted(delay: timedelta) -> Change:
    """Move the end of every link."""
    return adjusted("links", "expires_at", lambda was, account, link: was(account, link) + delay)


def working_days(_was: object, _account: AccountFacts, link: LinkFacts) -> datetime:
    """Count the days without Saturdays and Sundays."""
    end, left = link.sent_at, LIFETIME.days
    while left:
        end += DAY
        left -= end.weekday() < SATURDAY
    return end


def midnight(was: Callable[..., datetime], account: AccountFacts, link: LinkFacts) -> datetime:
    """End when the seventh day begins, in UTC."""
    end = was(account, link)
    return datetime.combine(end.date(), time.min, tzinfo=end.tzinfo)


def followed_a_day_longer(
    was: Callable[..., LinkState], account: AccountFacts, link: LinkFacts, now: datetime
) -> LinkState:
    """Let a link be followed on the eighth day, though signing in says it is inactive."""
    state = was(account, link, now)
    late = state is LinkState.EXPIRED and now < link.sent_at + LIFETIME + DAY
    return LinkState.VALID if late else state


def read_as(seen: LinkState, told: LinkState) -> Change:
    """Take a state of the link for another."""

    def state(was: Callable[..., LinkState], *facts: object) -> LinkState:
        found = was(*facts)
        return told if found is seen else found

    return adjusted("links", "state", state)


def outcome_as(seen: Outcome, told: Outcome) -> Change:
    """Take what a right code opens for something else."""

    def outcome(was: Callable[..., Outcome], *facts: object) -> Outcome:
        found = was(*facts)
        return told if found is seen else found

    return adjusted("access", "outcome", outcome)


def activating(state: LinkState) -> Change:
    """Let a request activate from a state where the page has no button for it any more."""
    return adjusted("links", "may_activate", lambda was, asked: asked is state or was(asked))


DEFECTS = (
    Defect(
        name="lien-vaut-8-jours",
        rules=ALL_OF_SEVEN_DAYS,
        sentence="Le lien active le compte pendant 8 jours.",
        family=Family.LATE,
        apply=shifted(DAY),
    ),
    Defect(
        name="lien-vaut-une-heure-de-trop",
        rules=ALL_OF_SEVEN_DAYS,
        sentence="Fuseau oublié : le lien vaut 7 jours et une heure.",
        family=Family.LATE,
        apply=shifted(HOUR),
    ),
    Defect(
        name="lien-vaut-7-jours-ouvres",
        rules=("DEL-01", "DEL-02", "DEL-03", "DEL-04"),
        sentence="Le lien vaut 7 jours ouvrés : samedis et dimanches ne comptent pas.",
        family=Family.LATE,
        apply=adjusted("links", "expires_at", working_days),
    ),
    Defect(
        name="lien-vaut-6-jours",
        rules=TOO_SHORT,
        sentence="Le lien cesse d'être actif après 6 jours.",
        family=Family.EARLY,
        apply=shifted(-DAY),
    ),
    Defect(
        name="lien-vaut-48-heures",
        rules=TOO_SHORT,
        sentence="Le lien cesse d'être actif après 48 heures.",
        family=Family.EARLY,
        apply=shifted(-5 * DAY),
    ),
    Defect(
        name="lien-vaut-une-heure-de-moins",
        rules=TOO_SHORT,
        sentence="Fuseau oublié : le lien vaut 7 jours moins une heure.",
        family=Family.EARLY,
        apply=shifted(-HOUR),
    ),
    Defect(
        name="lien-meurt-a-minuit",
        rules=TOO_SHORT,
        sentence="Le lien meurt à minuit (UTC), au début du septième jour.",
        family=Family.LIMIT,
        apply=adjusted("links", "expires_at", midnight),
    ),
    Defect(
        name="lien-suivi-8-jours",
        rules=("DEL-01", "DEL-02", "DEL-05"),
        sentence="Le lien active encore le 8e jour, alors que la connexion le dit inactif.",
        family=Family.LATE,
        apply=adjusted("links", "state", followed_a_day_longer),
    ),
    Defect(
        name="ecran-ouvert-active-apres-7-jours",
        rules=("DEL-02",),
        sentence="Un écran de confirmation ouvert avant le 7e jour active encore le compte après.",
        family=Family.REPLAY,
        apply=activating(LinkState.EXPIRED),
    ),
    Defect(
        name="lien-inactif-mal-explique",
        rules=("DEL-02",),
        sentence="Suivre un lien de plus de 7 jours ne dit pas qu'il n'est plus actif.",
        family=Family.MESSAGE,
        apply=together(
            text("link", "expired_title", "Une erreur est survenue"),
            text("link", "expired", "Votre demande n'a pas abouti."),
        ),
    ),
    Defect(
        name="lien-inactif-dit-inconnu",
        rules=("DEL-02", "DEL-04"),
        sentence="Un lien de plus de 7 jours est dit inconnu, et son renvoi n'est pas proposé.",
        family=Family.NEVER,
        apply=read_as(LinkState.EXPIRED, LinkState.UNKNOWN),
    ),
    Defect(
        name="compte-ouvert-apres-7-jours",
        rules=("DEL-03", "DEL-04"),
        sentence="Passé 7 jours, la connexion ouvre le compte sans que le lien ait été suivi.",
        family=Family.DOOR,
        apply=adjusted(
            "access", "opens", lambda was, outcome: outcome is Outcome.LINK_INACTIVE or was(outcome)
        ),
    ),
    Defect(
        name="application-ouverte-apres-7-jours",
        rules=("DEL-03",),
        sentence="Passé 7 jours, l'application ouvre un compte jamais activé.",
        family=Family.CHANNEL,
        apply=adjusted(
            "access",
            "opens_application",
            lambda was, outcome: outcome is Outcome.LINK_INACTIVE or was(outcome),
        ),
    ),
    Defect(
        name="connexion-tait-le-lien-inactif",
        rules=("DEL-03",),
        sentence="Passé 7 jours, la connexion dit encore de suivre le lien reçu.",
        family=Family.MESSAGE,
        apply=outcome_as(Outcome.LINK_INACTIVE, Outcome.AWAITING),
    ),
    Defect(
        name="connexion-apres-7-jours-dit-le-code-incorrect",
        rules=("DEL-03", "DEL-04"),
        sentence="Passé 7 jours, la connexion dit le code incorrect et n'offre pas de renvoi.",
        family=Family.MESSAGE,
        apply=adjusted(
            "access",
            "explains",
            lambda was, outcome: outcome is not Outcome.LINK_INACTIVE and was(outcome),
        ),
    ),
)
