"""OpenID Connect client: authorization code, state, nonce, PKCE S256, signed ID token."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import httpx
from joserfc.errors import JoseError

# Authlib prefers a successor of httpx that this project does not use yet, and says so in a way
# that a filter does not stop: the warning is recorded, then dropped.
with warnings.catch_warnings(record=True):
    from authlib.integrations.starlette_client import (
        OAuth,
        OAuthError,
    )

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from reference_impl.settings import Settings

SCOPES = "openid given_name family_name birthdate gender birthplace birthcountry nir"
TIMEOUT = 10
FAILURES = (OAuthError, JoseError, httpx.HTTPError, RuntimeError, ValueError, KeyError, TypeError)


class FailedError(Exception):
    """The person was not identified, whatever the reason."""


class OpenIdClient:
    """One use of the provider; nothing is cached, so that its keys may change.

    The ID token is checked by the library against the real clock, not the test clock.
    """

    def __init__(self, settings: Settings) -> None:
        self._issuer = settings.franceconnect
        metadata = f"{settings.franceconnect}/.well-known/openid-configuration"
        self._client: Any = OAuth().register(
            "franceconnect",
            client_id=settings.franceconnect_client,
            client_secret=settings.franceconnect_secret,
            server_metadata_url=metadata,
            client_kwargs={
                "scope": SCOPES,
                "code_challenge_method": "S256",
                "token_endpoint_auth_method": "client_secret_post",
                "timeout": TIMEOUT,
                "trust_env": False,
            },
        )

    async def leave(self, request: Request, callback: str) -> Response:
        """Return the redirection to the provider."""
        try:
            response: Response = await self._client.authorize_redirect(request, callback)
        except FAILURES as error:
            raise FailedError(type(error).__name__) from error
        return response

    async def come_back(self, request: Request) -> Mapping[str, Any]:
        """Return the claims about the person who comes back."""
        if request.query_params.get("iss", self._issuer) != self._issuer:
            raise FailedError("the answer comes from another provider")
        try:
            token = await self._client.authorize_access_token(request)
            claims: Mapping[str, Any] = await self._client.userinfo(token=token)
            checked = token["userinfo"]
        except FAILURES as error:
            raise FailedError(type(error).__name__) from error
        if claims.get("sub") != checked.get("sub"):
            raise FailedError("the user info is about somebody else")
        return claims
