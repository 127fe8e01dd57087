"""The OpenID Connect provider: authlib's server core, and its integration with Starlette."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from authlib.oauth2.rfc6749 import (  # type: ignore[import-untyped,unused-ignore]
    AuthorizationServer,
    InvalidClientError,
    OAuth2Error,
    ResourceProtector,
)
from authlib.oauth2.rfc6750 import (  # type: ignore[import-untyped,unused-ignore]
    BearerTokenGenerator,
    BearerTokenValidator,
)
from authlib.oidc.rpinitiated import (  # type: ignore[import-untyped,unused-ignore]
    EndSessionEndpoint,
)
from starlette.responses import JSONResponse, RedirectResponse, Response

from reference_impl.franceconnect.claims import SCOPES, user_info
from reference_impl.franceconnect.grants import CodeGrant, IdToken, RequiredParameters, RequiredPkce
from reference_impl.franceconnect.records import TOKEN_SECONDS, AccessToken, Vault
from reference_impl.franceconnect.relying_party import RelyingParty

if TYPE_CHECKING:
    from collections.abc import Callable

    from joserfc.jwk import KeySet, RSAKey

    from reference_impl.franceconnect.messages import ProtocolRequest
    from reference_impl.franceconnect.settings import Settings


class Provider(AuthorizationServer):  # type: ignore[misc,unused-ignore]
    """Issues codes and tokens to one application."""

    def __init__(
        self, settings: Settings, key: RSAKey, jwks: KeySet, clock: Callable[[], float]
    ) -> None:
        super().__init__(scopes_supported=list(SCOPES))
        self.issuer = settings.issuer
        self.clock = clock
        self.jwks = jwks
        self.vault = Vault(clock)
        self._client = RelyingParty(settings)
        self._protector = ResourceProtector()
        self._protector.register_token_validator(TokenValidator(self.vault))
        self.register_token_generator(
            "default",
            BearerTokenGenerator(_random_token, expires_generator=TOKEN_SECONDS),
        )
        self.register_grant(
            CodeGrant, [RequiredParameters(), RequiredPkce(), IdToken(self.issuer, key, clock)]
        )
        self.register_endpoint(EndSession)

    def query_client(self, client_id: str) -> RelyingParty | None:
        """Find an application by its name."""
        return self._client if client_id == self._client.client_id else None

    def save_token(self, token: dict[str, Any], request: Any) -> None:
        """Keep a token with the code it comes from."""
        self.vault.save_token(token["access_token"], request.authorization_code)

    def send_signal(self, name: str, *args: Any, **kwargs: Any) -> None:
        """Tell nobody: nothing listens here."""

    def create_oauth2_request(self, request: ProtocolRequest) -> ProtocolRequest:
        """Return the request as it is: reading a body is asynchronous, it was done before."""
        return request

    def handle_response(self, status: int, body: Any, headers: list[tuple[str, str]]) -> Response:
        """Turn what authlib answers into a response."""
        fields = dict(headers)
        if "Location" in fields:
            # 303, not 302: the browser must not send its form again (RFC 9700, 4.12).
            return RedirectResponse(fields["Location"], status_code=303)
        fields.pop("Content-Type", None)
        return JSONResponse(body, status_code=status, headers=fields)

    def create_token_response(self, request: ProtocolRequest) -> Response:
        """Exchange a code; credentials that are not even text are wrong credentials."""
        try:
            response: Response = super().create_token_response(request)
        except UnicodeDecodeError:
            response = self.handle_error_response(request, InvalidClientError(status_code=401))
        return response

    def create_user_info_response(self, request: ProtocolRequest) -> Response:
        """Say who the bearer of the token is."""
        try:
            token: AccessToken = self._protector.validate_request(["openid"], request)
        except OAuth2Error as error:
            refusal: Response = self.handle_error_response(request, error)
            return refusal
        info = user_info(token.source.identity, token.get_scope())
        return JSONResponse(info, headers={"Cache-Control": "no-store"})


def _random_token(**_: Any) -> str:
    return secrets.token_urlsafe(32)


class TokenValidator(BearerTokenValidator):  # type: ignore[misc,unused-ignore]
    """Finds bearer tokens in the vault."""

    def __init__(self, vault: Vault) -> None:
        super().__init__(realm="franceconnect")
        self._vault = vault

    def authenticate_token(self, token_string: str) -> AccessToken | None:
        """Find a token."""
        return self._vault.token(token_string)


class EndSession(EndSessionEndpoint):  # type: ignore[misc,unused-ignore]
    """Withdraws the tokens of who leaves, and sends them back to the application."""

    def get_server_jwks(self) -> KeySet:
        """Return the keys our own ID tokens are signed with."""
        jwks: KeySet = self.server.jwks
        return jwks

    def end_session(self, end_session_request: Any) -> None:
        """Withdraw the tokens; without a hint there is nobody to recognise."""
        if end_session_request.id_token_claims:
            self.server.vault.end_session(end_session_request.id_token_claims["sub"])
