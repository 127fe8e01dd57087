"""Who gets in: what a right code opens, and how many wrong ones are borne."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reference_impl.rules.links import AccountFacts, LinkFacts, LinkRules


class Outcome(Enum):
    """What a person who proved their identity gets."""

    OPEN = "ouvert"
    AWAITING = "validation_attendue"
    LINK_INACTIVE = "lien_inactif"
    TOO_LATE = "delai_depasse"


class AccessRules:
    """Decisions about signing in."""

    max_failures = 5
    window = timedelta(minutes=15)

    def outcome(
        self, account: AccountFacts, link: LinkFacts | None, now: datetime, links: LinkRules
    ) -> Outcome:
        """Return what the right code opens: the account once activated, and nothing before."""
        if account.activated_at is not None:
            return Outcome.OPEN
        if links.is_too_late(account, now):
            return Outcome.TOO_LATE
        alive = link is not None and links.is_alive(account, link, now)
        return Outcome.AWAITING if alive else Outcome.LINK_INACTIVE

    def opens(self, outcome: Outcome) -> bool:
        """Tell whether this outcome gives access to the account."""
        return outcome is Outcome.OPEN

    def opens_application(self, outcome: Outcome) -> bool:
        """Tell whether this outcome gives access from the mobile application: as on the web."""
        return self.opens(outcome)

    def admits_waiting(self) -> bool:
        """Tell whether the address of the account opens to whoever is only waiting."""
        return False

    def explains(self, outcome: Outcome) -> bool:  # noqa: ARG002
        """Tell whether a right code that opens nothing is told why."""
        return True

    def number_looked_for(self, typed: str, number: str | None) -> str | None:  # noqa: ARG002
        """Return the number whose account is looked for: the same, however it was typed."""
        return number

    def code_is_right(self, *, verified: bool) -> bool:
        """Tell whether a typed code is that of the account."""
        return verified

    def account_opened_by_link(self, account_id: int) -> int | None:  # noqa: ARG002
        """Return the account that following a link opens in the browser: none, one signs in."""
        return None

    def account_of_token(self, account_id: int) -> int:
        """Return the account that a token of the application opens: its own."""
        return account_id

    def is_too_short(self, code: str) -> bool:  # noqa: ARG002
        """Tell whether a code is too short to sign in: none, a provisional one has 4 digits."""
        return False

    def admits_browser(self, user_agent: str) -> bool:  # noqa: ARG002
        """Tell whether one may sign in with this browser: any, telephones included."""
        return True

    def is_blocked(self, failures: int) -> bool:
        """Tell whether a number has seen too many wrong codes lately."""
        return failures >= self.max_failures

    def renews_session(self) -> bool:
        """Tell whether signing in changes the session identifier, against fixation."""
        return True
