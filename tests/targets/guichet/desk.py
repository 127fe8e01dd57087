"""What every counter shares: the store, the mails, the faults, and the age of things."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from starlette.concurrency import run_in_threadpool

from tests.targets.guichet.store import DAY, Store

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from starlette.requests import Request

    from tests.targets.guichet.mailer import Mailer

CONTACT = (
    "Le délai de 21 jours est dépassé. Contactez le 3646 ou envoyez un mail à l'adresse suivante : "
    "moncompteameli.cpam-isere@assurance-maladie.fr"
)
EXPIRED = "Le lien de confirmation n'est plus actif : le délai de 7 jours est dépassé."
NOT_SENT = "Le courriel n'a pas pu partir. Réessayez dans quelques instants."


@dataclass(frozen=True)
class Situation:
    """How a courriel is sent.

    Attributes:
        shape: the link, of `{site}` and `{token}`.
        send: sends what the guichet sends when an account is created.
        profile: what its team would add to `[cible]` and to `[libelles]`.
    """

    shape: str = "{site}/valider/{token}"
    send: Callable[[Mailer, str, str], None] | None = None
    profile: tuple[str, str] = ("", "")


@dataclass(frozen=True)
class Desk:
    """The application's state."""

    store: Store
    mailer: Mailer
    public_url: str
    defects: frozenset[str]
    situation: Situation = Situation()

    def link_expired(self, link: Mapping[str, float] | sqlite3.Row) -> bool:
        """Tell that a link is past its 7 days."""
        days = 8 if "lien-8-jours" in self.defects else 7
        return time.time() - float(link["sent_at"]) >= days * DAY

    def dead(self, account: sqlite3.Row) -> bool:
        """Tell that an account was never activated in its 21 days."""
        if "sans-limite-21-jours" in self.defects or account["activated_at"]:
            return False
        return time.time() - float(account["created_at"]) >= 21 * DAY

    def email_key(self, email: str) -> str:
        """Return what makes two addresses the same."""
        return email if "casse-distingue" in self.defects else email.lower()

    async def send_link(self, account: int, email: str) -> bool:
        """Send a new link; tell whether it left."""
        token = self.store.new_link(account, email)
        url = self.situation.shape.format(site=self.public_url, token=token)
        try:
            if self.situation.send is not None:
                await run_in_threadpool(self.situation.send, self.mailer, email, url)
            else:
                await run_in_threadpool(self.mailer.confirmation, email, url)
        except OSError:
            self.store.forget_link(token)
            return False
        return True


def desk_of(request: Request) -> Desk:
    """Return the application's state."""
    return cast("Desk", request.app.state.desk)


async def posted(request: Request) -> dict[str, str]:
    """Return the fields of a form, without the spaces around."""
    form = await request.form()
    return {key: value for key, value in form.items() if isinstance(value, str)}
