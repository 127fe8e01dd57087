"""The accounts that a ledger sows, and the checks that fall due in the days that follow.

One account for each act that changes something, so that no check disturbs another. Ages are
counted from the issue instant of the first courriel of an account (DEL-01). Windows are more than
a day wide, so that a daily job that is hours late still finds them open, and stay an hour away
from every limit of the guide.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

_HOUR = timedelta(hours=1)


def _days(count: int) -> timedelta:
    return timedelta(days=count)


_PAST_A_LIMIT = frozenset({8, 22})
# A civil day ends at the next midnight, and one of them has 25 hours.
_CIVIL = timedelta(hours=25)
Window = tuple[timedelta, timedelta]

DAY_6: Window = (_days(6) - 6 * _HOUR, _days(7) - _HOUR)
DAY_8: Window = (_days(7) + _HOUR, _days(20))
# Early enough for the link sent again to be followed, in its own window, before the 21st day.
DAY_8_RESEND: Window = (_days(7) + _HOUR, _days(14))
AFTER_RESEND: Window = (-_HOUR, _days(6))
DAY_20: Window = (_days(20) - 6 * _HOUR, _days(21) - _HOUR)
DAY_22: Window = (_days(21) + _HOUR, _days(45))


@dataclass(frozen=True)
class Account:
    """An account to sow; `activated` the very day, or left pending."""

    key: str
    title: str
    activated: bool = False


@dataclass(frozen=True)
class Check:
    """What is looked at, when, on which account.

    Attributes:
        key: stable name, also in the results and in the calendar.
        day: as people say it: 6, 8, 20 or 22.
        window: ages between which it may be played.
        needs: check that must have succeeded before; the window is then counted from it.
        counted_from_need: whether the window starts at the success of `needs`.
        once: its act, in the window, changes the account: it is never done again blindly.
        bounded: it holds where a link sent again does not pass the 21st day (DEL-05, policy).
        beyond: it goes beyond the letter of the guide (`@lecture`).
        supposes_known: without the account it says nothing of its rules (the target was reset).
    """

    key: str
    account: str
    day: int
    window: Window
    rules: tuple[str, ...]
    title: str
    needs: str = ""
    counted_from_need: bool = False
    once: bool = False
    supposes_known: bool = False
    bounded: bool = False
    beyond: bool = False

    def opening(self, *, civil: bool) -> timedelta:
        """Return the age from which it may be played, by days of 24 hours or by civil days."""
        past_a_limit = self.day in _PAST_A_LIMIT and not self.counted_from_need
        return self.window[0] + (_CIVIL if civil and past_a_limit else timedelta(0))


WITNESS = "temoin"
WHO = "Camille"  # who owns every account, in the sentences and in the results
FOLDER = "echeances"  # where the results place the checks, as they place a feature

ACCOUNTS = (
    Account(WITNESS, "activé le jour même", activated=True),
    Account("lien-j6", "lien suivi le 6e jour"),
    Account("lien-j8", "lien suivi le 8e jour"),
    Account("renvoi-j8", "lien renvoyé le 8e jour, puis suivi"),
    Account("connexion-j8", "connexion le 6e et le 8e jour, renvoi par la connexion"),
    Account("renvoi-j20", "lien renvoyé le 20e jour, suivi le 22e"),
    Account("lien-j22", "lien suivi le 22e jour"),
    Account("connexion-j22", "jamais touché avant le 22e jour"),
)

CHECKS = (
    Check("connexion-j6", "connexion-j8", 6, DAY_6, ("ACT-03",), "Connexion le 6e jour"),
    Check(
        "lien-j6", "lien-j6", 6, DAY_6, ("DEL-01",), "Lien suivi le 6e jour",
        once=True, supposes_known=True,
    ),
    Check(
        "lien-j8", "lien-j8", 8, DAY_8, ("DEL-01", "DEL-02"), "Lien suivi le 8e jour",
        supposes_known=True,
    ),
    Check("connexion-j8", "connexion-j8", 8, DAY_8, ("DEL-03",), "Connexion le 8e jour"),
    Check(
        "renvoi-connexion-j8", "connexion-j8", 8, DAY_8, ("DEL-04",),
        "Renvoi demandé par la connexion le 8e jour", once=True, supposes_known=True,
    ),
    Check(
        "renvoi-lien-j8", "renvoi-j8", 8, DAY_8_RESEND, ("DEL-04",),
        "Renvoi demandé par le lien le 8e jour", once=True, supposes_known=True,
    ),
    Check(
        "lien-renvoye-j8", "renvoi-j8", 8, AFTER_RESEND, ("DEL-05",),
        "Lien renvoyé le 8e jour, suivi", needs="renvoi-lien-j8", counted_from_need=True,
        once=True, supposes_known=True,
    ),
    Check("active-j8", WITNESS, 8, DAY_8, ("DEL-08",), "Compte activé depuis 8 jours"),
    Check(
        "renvoi-lien-j20", "renvoi-j20", 20, DAY_20, ("DEL-04",),
        "Renvoi demandé par le lien le 20e jour", once=True, supposes_known=True,
    ),
    Check("lien-j22", "lien-j22", 22, DAY_22, ("DEL-06",), "Lien suivi le 22e jour"),
    Check("connexion-j22", "connexion-j22", 22, DAY_22, ("DEL-06",), "Connexion le 22e jour"),
    Check(
        "ancien-lien-j22", "connexion-j22", 22, DAY_22, ("DEL-07",),
        "Premier lien d'un compte jamais touché, suivi le 22e jour",
    ),
    Check(
        "lien-renvoye-j22", "renvoi-j20", 22, DAY_22, ("DEL-07",),
        "Lien renvoyé le 20e jour, suivi le 22e", needs="renvoi-lien-j20", bounded=True,
        beyond=True,
    ),
    Check("active-j22", WITNESS, 22, DAY_22, ("DEL-08",), "Compte activé depuis 22 jours"),
)  # fmt: skip

BY_KEY = {check.key: check for check in CHECKS}
RULES = tuple(sorted({rule for check in CHECKS for rule in check.rules}))
