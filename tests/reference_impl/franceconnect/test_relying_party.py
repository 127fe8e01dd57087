"""An application made with authlib's own client goes through the sandbox."""

from __future__ import annotations

import asyncio
import warnings
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import JSONResponse
from starlette.routing import Route

from tests.reference_impl.franceconnect.browser import (
    CLIENT,
    ISSUER,
    RETURN,
    SCOPE,
    TYPED,
    hidden_fields,
    went_back_with,
)

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from authlib.integrations.starlette_client import (  # type: ignore[import-untyped,unused-ignore]
        OAuth,
        OAuthError,
    )

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from tests.reference_impl.franceconnect.browser import Browser


def application(sandbox: Starlette) -> Starlette:
    """Build a small application that trusts the sandbox."""
    oauth = OAuth()
    oauth.register(
        "fc",
        client_id=CLIENT[0],
        client_secret=CLIENT[1],
        server_metadata_url=f"{ISSUER}/.well-known/openid-configuration",
        client_kwargs={
            "scope": SCOPE,
            "code_challenge_method": "S256",
            "transport": httpx.ASGITransport(sandbox),
        },
    )

    async def start(request: Request) -> Response:
        response: Response = await oauth.fc.authorize_redirect(request, RETURN)
        return response

    async def come_back(request: Request) -> Response:
        try:
            token = await oauth.fc.authorize_access_token(request)
        except OAuthError as error:
            return JSONResponse({"error": error.error}, status_code=400)
        return JSONResponse({"id": token["userinfo"], "info": await oauth.fc.userinfo(token=token)})

    return Starlette(
        routes=[Route("/depart", start), Route("/franceconnect/retour", come_back)],
        middleware=[Middleware(SessionMiddleware, secret_key="cle-de-test")],
    )


async def journey(sandbox: Starlette, browser: Browser, fields: dict[str, str]) -> httpx.Response:
    """Start from the application, answer on the screen, come back."""
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(application(sandbox)), base_url="http://127.0.0.1:8000"
    ) as client:
        away = (await client.get("/depart")).headers["location"]
        screen = await asyncio.to_thread(browser.send, "GET", away)
        answer = await asyncio.to_thread(browser.answers, hidden_fields(screen), **fields)
        went_back_with(answer)
        back = urlsplit(answer.headers["location"])
        return await client.get(f"{back.path}?{back.query}")


def test_authlib_s_own_client_is_satisfied(app: Starlette, browser: Browser) -> None:
    """Discovery, PKCE, code, signature, nonce, user information: all from its metadata."""
    answer = asyncio.run(journey(app, browser, TYPED))
    assert answer.status_code == 200, answer.text
    known = answer.json()
    assert known["id"]["sub"] == known["info"]["sub"]
    assert known["info"]["nir"] == "2000275990123"


@pytest.mark.parametrize(
    ("action", "error"), [("refuser", "access_denied"), ("panne", "server_error")]
)
def test_the_application_hears_the_error_of_a_refusal(
    app: Starlette, browser: Browser, action: str, error: str
) -> None:
    """The error reaches the application."""
    answer = asyncio.run(journey(app, browser, {"action": action}))
    assert answer.json() == {"error": error}
