"""What the application does: it joins the rules, the clock, the database and the mailer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reference_impl.behaviour import Behaviour
    from reference_impl.clock import Clock
    from reference_impl.services.accounts import Accounts
    from reference_impl.services.api_tokens import ApiTokens
    from reference_impl.services.confirmation import Confirmation
    from reference_impl.services.passwords import Passwords
    from reference_impl.services.sessions import Sessions
    from reference_impl.services.sign_in import SignIn
    from reference_impl.settings import Settings
    from reference_impl.storage.database import Database


@dataclass(frozen=True)
class Services:
    """Everything a page may ask for."""

    settings: Settings
    behaviour: Behaviour
    clock: Clock
    database: Database
    passwords: Passwords
    sessions: Sessions
    accounts: Accounts
    confirmation: Confirmation
    sign_in: SignIn
    api_tokens: ApiTokens
