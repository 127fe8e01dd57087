"""The endpoints programs call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from authlib.oauth2.rfc6749 import (  # type: ignore[import-untyped,unused-ignore]
    OAuth2Error,
)
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from reference_impl.franceconnect import discovery
from reference_impl.franceconnect.messages import protocol_request
from reference_impl.franceconnect.pages import message

if TYPE_CHECKING:
    from starlette.requests import Request

    from reference_impl.franceconnect.provider import Provider


class Endpoints:
    """Discovery, keys, tokens, user information, end of session."""

    def __init__(self, provider: Provider) -> None:
        self._provider = provider

    def routes(self) -> list[Route]:
        """Return where each endpoint answers."""
        return [
            Route("/sante", self.health),
            Route(discovery.DISCOVERY, self.discovery),
            Route(discovery.JWKS, self.jwks),
            Route(discovery.TOKEN, self.token, methods=["POST"]),
            Route(discovery.USER_INFO, self.user_info, methods=["GET", "POST"]),
            Route(discovery.END_SESSION, self.end_session, methods=["GET", "POST"]),
        ]

    async def health(self, _request: Request) -> Response:
        """Say that the sandbox answers."""
        return PlainTextResponse("ok")

    async def discovery(self, _request: Request) -> Response:
        """Describe the provider."""
        return JSONResponse(discovery.metadata(self._provider.issuer))

    async def jwks(self, _request: Request) -> Response:
        """Give the public keys."""
        return JSONResponse(self._provider.jwks.as_dict(private=False))

    async def token(self, request: Request) -> Response:
        """Exchange a code for tokens."""
        return self._provider.create_token_response(await protocol_request(request))

    async def user_info(self, request: Request) -> Response:
        """Give the pivot identity of the bearer."""
        return self._provider.create_user_info_response(await protocol_request(request))

    async def end_session(self, request: Request) -> Response:
        """Leave, then go back to the application when it may be trusted."""
        try:
            asked = self._provider.validate_endpoint_request(
                "end_session", await protocol_request(request)
            )
        except OAuth2Error:
            return message(
                "Déconnexion impossible",
                "Le service qui vous envoie n'a pas donné une preuve d'identité valable.",
                status=400,
            )
        response: Response | None = self._provider.create_endpoint_response("end_session", asked)
        return response or message(
            "Vous êtes déconnecté du bac à sable",
            "Aucune adresse de retour autorisée n'a été donnée : vous pouvez fermer cette page.",
        )
