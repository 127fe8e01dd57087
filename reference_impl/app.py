"""The composition root: the application is put together here."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware

from reference_impl.behaviour import Behaviour
from reference_impl.clock import Clock
from reference_impl.services import Services
from reference_impl.services.accounts import Accounts
from reference_impl.services.api_tokens import ApiTokens
from reference_impl.services.confirmation import Confirmation
from reference_impl.services.outbox import Outbox, SmtpOutbox
from reference_impl.services.passwords import Passwords
from reference_impl.services.sessions import Sessions
from reference_impl.services.sign_in import SignIn
from reference_impl.storage.database import Database
from reference_impl.web.errors import failure, http_error
from reference_impl.web.routes import clock_routes, routes
from reference_impl.web.security import SecurityHeaders, content_policy

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from reference_impl.settings import Settings


def _services(
    settings: Settings, behaviour: Behaviour, outbox: Outbox, passwords: Passwords
) -> Services:
    clock, database = Clock(), Database(settings.database)
    accounts = Accounts(database, behaviour, clock)
    confirmation = Confirmation(database, behaviour, clock, outbox, settings.url)
    return Services(
        settings=settings,
        behaviour=behaviour,
        clock=clock,
        database=database,
        passwords=passwords,
        sessions=Sessions(database, clock, settings.secret),
        accounts=accounts,
        confirmation=confirmation,
        sign_in=SignIn(accounts, confirmation, passwords, behaviour, clock),
        api_tokens=ApiTokens(database, clock),
    )


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    yield
    app.state.services.database.close()


def create_app(
    settings: Settings,
    behaviour: Behaviour | None = None,
    *,
    outbox: Outbox | None = None,
    passwords: Passwords | None = None,
) -> Starlette:
    """Build the application; a behaviour other than the default one holds defects."""
    app = Starlette(
        routes=[*routes(), *(clock_routes() if settings.clock_secret else ())],
        middleware=[Middleware(SecurityHeaders, policy=content_policy(settings.franceconnect))],
        exception_handlers={HTTPException: http_error, Exception: failure},
        lifespan=_lifespan,
    )
    app.state.services = _services(
        settings,
        behaviour or Behaviour(),
        outbox or SmtpOutbox(settings),
        passwords or Passwords(),
    )
    return app
