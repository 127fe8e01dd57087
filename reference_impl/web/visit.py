"""One request, as the pages see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.responses import HTMLResponse, RedirectResponse, Response

from reference_impl.rules.errors import Errors
from reference_impl.services.draft import Draft, draft_from
from reference_impl.web.templating import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from reference_impl.behaviour import Behaviour
    from reference_impl.services import Services
    from reference_impl.services.sessions import BrowserSession
    from reference_impl.storage.models import Account

INVALID = 422


@dataclass
class Visit:
    """A request, its session, its form, and what the application can do."""

    request: Request
    services: Services
    session: BrowserSession
    form: Mapping[str, str]

    @property
    def behaviour(self) -> Behaviour:
        """Return the rules and the words in force."""
        return self.services.behaviour

    @property
    def draft(self) -> Draft:
        """Return the creation in progress."""
        return draft_from(self.session.data.get("draft"))

    def keep_draft(self, draft: Draft) -> None:
        """Keep the creation in progress."""
        self.session.data["draft"] = draft.as_data()

    def forget_draft(self) -> None:
        """Destroy the creation in progress."""
        self.session.data.pop("draft", None)

    def account(self) -> Account | None:
        """Return the account of the person signed in, if any."""
        account = self._account_of("account")
        if account is None and self.behaviour.access.admits_waiting():
            return self._account_of("waiting")
        return account

    def waiting_account(self) -> Account | None:
        """Return the account of the person recognised while their address waits, if any."""
        account = self._account_of("waiting") or self._account_of("account")
        return account if account is not None and account.activated_at is None else None

    def _account_of(self, key: str) -> Account | None:
        account_id = self.session.data.get(key)
        return self.services.accounts.by_id(account_id) if account_id is not None else None

    def remember(self, key: str, account: Account) -> None:
        """Start a session for this account, under a new identifier."""
        if self.behaviour.access.renews_session():
            self.session.clear()
        self.session.data[key] = account.id

    def say_once(self, message: str) -> None:
        """Keep a message for the next page only."""
        self.session.data["message"] = message

    def render(self, template: str, status: int = 200, **context: Any) -> Response:
        """Show a template."""
        values = {
            "t": self.behaviour.texts,
            "display": self.behaviour.display,
            "federation": self.behaviour.franceconnect,
            "csrf": self.session.csrf,
            "signed_in": "account" in self.session.data,
            "message": self.session.data.pop("message", ""),
            "errors": Errors(),
            "form": {},
            **context,
        }
        return HTMLResponse(TEMPLATES.get_template(template).render(values), status_code=status)

    def render_errors(self, template: str, errors: Errors, **context: Any) -> Response:
        """Show a form again, with its errors."""
        return self.render(template, INVALID, errors=errors, form=self.form, **context)

    def redirect(self, path: str) -> Response:
        """Lead to another page, which is then read by GET."""
        return RedirectResponse(path, status_code=303)
