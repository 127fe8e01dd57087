"""The sandbox as an ASGI application."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from joserfc.jwk import KeySet, RSAKey
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from reference_impl.franceconnect.endpoints import Endpoints
from reference_impl.franceconnect.pages import HERE, message
from reference_impl.franceconnect.provider import Provider
from reference_impl.franceconnect.screens import Screens

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from reference_impl.franceconnect.settings import Settings

# No form-action: Chromium applies it to the redirection that follows a form, which goes
# back to the service.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class SafeHeaders:
    """Adds the headers every response carries."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and complete the response."""

        async def complete(event: Message) -> None:
            if event["type"] == "http.response.start":
                headers = MutableHeaders(scope=event)
                headers.update(HEADERS)
                headers.setdefault("Cache-Control", "no-store")
            await send(event)

        await self._app(scope, receive, complete)


ERRORS = {
    400: ("Demande illisible", "Ce qui a été envoyé n'est pas un formulaire."),
    404: ("Page introuvable", "Cette adresse n'existe pas ici."),
    405: ("Page introuvable", "Cette adresse ne s'ouvre pas directement."),
    500: (
        "Erreur du bac à sable",
        "Le détail est dans son journal ; recommencez depuis le service.",
    ),
}


def _error_page(status: int) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def answer(_request: Request, _error: Exception) -> Response:
        return message(*ERRORS[status], status=status)

    return answer


def new_key() -> RSAKey:
    """Make the key of this run: ID tokens do not outlive the sandbox."""
    return RSAKey.generate_key(2048, {"use": "sig", "alg": "RS256"}, auto_kid=True)


def create_app(
    settings: Settings,
    clock: Callable[[], float] = time.time,
    key: RSAKey | None = None,
) -> Starlette:
    """Build the application; the clock and the key are for tests."""
    signing_key = key or new_key()
    provider = Provider(settings, signing_key, KeySet([signing_key]), clock)
    handlers: dict[Any, Any] = {status: _error_page(status) for status in ERRORS}
    return Starlette(
        routes=[
            *Screens(provider).routes(),
            *Endpoints(provider).routes(),
            Mount("/static", StaticFiles(directory=HERE / "static")),
        ],
        middleware=[Middleware(SafeHeaders)],
        exception_handlers=handlers,
    )
