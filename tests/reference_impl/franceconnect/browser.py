"""A browser without a network, and the journey of a person through the sandbox."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import httpx
from authlib.oauth2.rfc7636 import (  # type: ignore[import-untyped,unused-ignore]
    create_s256_code_challenge,
)
from bs4 import BeautifulSoup, Tag

if TYPE_CHECKING:
    from starlette.applications import Starlette

ISSUER = "http://127.0.0.1:8001"
RETURN = "http://127.0.0.1:8000/franceconnect/retour"
CLIENT = ("reference", "secret-de-demonstration")
VERIFIER = "un-secret-de-quarante-trois-caracteres-au-moins-0123456789"
SCOPE = "openid identite_pivot nir"

TYPED = {
    "nom": "Le Gall-Õrn",
    "prenoms": "Camille, Zoé",
    "naissance": "29/02/2000",
    "sexe": "femme",
    "lieu": "75990",
    "numero": "2 00 02 75 990 123",
}


class FrozenClock:
    """Time that moves when told."""

    def __init__(self) -> None:
        self.now = float(int(time.time()))

    def __call__(self) -> float:
        """Return the present."""
        return self.now


class Browser:
    """Sends requests and keeps cookies; never follows a redirection."""

    def __init__(self, app: Starlette) -> None:
        self._app = app
        self.cookies = httpx.Cookies()

    def send(self, method: str, path: str, **options: Any) -> httpx.Response:
        """Send one request."""
        return asyncio.run(self._send(method, path, options))

    async def _send(self, method: str, path: str, options: dict[str, Any]) -> httpx.Response:
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(self._app), base_url=ISSUER, cookies=self.cookies
        ) as client:
            response = await client.request(method, path, **options)
            self.cookies = client.cookies
            return response

    def asks(self, **changes: str | None) -> httpx.Response:
        """Arrive from the application, with a sound request but for these changes."""
        return self.send("GET", "/authorize", params=request(**changes))

    def arrives(self, **changes: str | None) -> dict[str, str]:
        """Arrive on the screen, and return the hidden fields of its form."""
        return hidden_fields(self.asks(**changes))

    def answers(self, sealed: dict[str, str], **fields: str) -> httpx.Response:
        """Send the form of the screen."""
        return self.send("POST", "/identification", data={**sealed, **fields})

    def identifies(self, **fields: str) -> str:
        """Identify, and return the code."""
        fields = fields or {"identite": "solene"}
        return went_back_with(self.answers(self.arrives(), **fields))["code"]

    def exchanges(self, code: str, /, **changes: Any) -> httpx.Response:
        """Exchange a code as the application does, but for these changes."""
        auth = changes.pop("auth", CLIENT)
        data = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": RETURN,
            "code_verifier": VERIFIER,
            **changes,
        }
        given = {name: value for name, value in data.items() if value is not None}
        options = {"auth": auth} if auth else {}
        return self.send("POST", "/token", data=given, **options)

    def knows(self, access_token: str) -> httpx.Response:
        """Ask who the bearer of this token is."""
        headers = {"Authorization": f"Bearer {access_token}"}
        return self.send("GET", "/userinfo", headers=headers)


def request(**changes: str | None) -> dict[str, str]:
    """Return the parameters of a sound request, but for these changes; None removes one."""
    sound = {
        "response_type": "code",
        "client_id": CLIENT[0],
        "redirect_uri": RETURN,
        "scope": SCOPE,
        "state": "etat-1",
        "nonce": "nonce-1",
        "code_challenge": create_s256_code_challenge(VERIFIER),
        "code_challenge_method": "S256",
        **changes,
    }
    return {name: value for name, value in sound.items() if value is not None}


def parsed(response: httpx.Response) -> BeautifulSoup:
    """Read a page."""
    return BeautifulSoup(response.text, "html.parser")


def hidden_fields(response: httpx.Response) -> dict[str, str]:
    """Return the hidden fields of the form of a page."""
    fields = parsed(response).select("form input[type=hidden]")
    return {str(field["name"]): str(field["value"]) for field in fields}


def field(response: httpx.Response, name: str) -> Tag:
    """Return a field of the form."""
    found = parsed(response).select_one(f"#{name}")
    assert found is not None
    return found


def went_back_with(response: httpx.Response) -> dict[str, str]:
    """Check that one is sent back to the application, and return what with."""
    assert response.status_code == 303, response.text
    target = urlsplit(response.headers["location"])
    assert f"{target.scheme}://{target.netloc}{target.path}" == RETURN
    return dict(parse_qsl(target.query, strict_parsing=True))
