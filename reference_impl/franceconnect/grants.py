"""The code flow: authlib's, with the requirements of the sandbox."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from authlib.oauth2.rfc6749 import (  # type: ignore[import-untyped,unused-ignore]
    InvalidRequestError,
    InvalidScopeError,
    OAuth2Error,
    grants,
)
from authlib.oauth2.rfc7636 import (  # type: ignore[import-untyped,unused-ignore]
    CodeChallenge,
)
from authlib.oidc.core import (  # type: ignore[import-untyped,unused-ignore]
    OpenIDCode,
    UserInfo,
)

from reference_impl.franceconnect.records import TOKEN_SECONDS, AuthorizationCode

if TYPE_CHECKING:
    from collections.abc import Callable

    from joserfc.jwk import RSAKey

    from reference_impl.franceconnect.identities import Identity

PAYLOAD_CHECKED = "after_validate_authorization_request_payload"


class CodeGrant(grants.AuthorizationCodeGrant):  # type: ignore[misc,unused-ignore]
    """Codes kept in the vault of the provider."""

    def save_authorization_code(self, code: str, request: Any) -> None:
        """Keep the code with what its exchange will need."""
        data = request.payload.data
        self.server.vault.save_code(
            AuthorizationCode(
                code=code,
                client_id=request.client.client_id,
                redirect_uri=request.payload.redirect_uri,
                scope=request.scope,
                nonce=data["nonce"],
                code_challenge=data["code_challenge"],
                identity=request.user,
                issued_at=self.server.clock(),
            )
        )

    def query_authorization_code(self, code: str, client: Any) -> AuthorizationCode | None:
        """Find a live code."""
        found: AuthorizationCode | None = self.server.vault.usable_code(code, client.client_id)
        return found

    def delete_authorization_code(self, authorization_code: AuthorizationCode) -> None:
        """Remember that the code was used, to notice the day it comes back."""
        authorization_code.spent = True

    def authenticate_user(self, authorization_code: AuthorizationCode) -> Identity:
        """Return the person the code stands for."""
        return authorization_code.identity


class RequiredParameters:
    """What the provider requires and OAuth leaves optional: `openid` and `state`."""

    def __call__(self, grant: Any) -> None:
        """Add the check to this grant."""
        grant.register_hook(PAYLOAD_CHECKED, self.check)

    def check(self, grant: Any, redirect_uri: str) -> None:  # noqa: ARG002
        """Refuse a request that lacks one."""
        payload = grant.request.payload
        if "openid" not in (payload.scope or "").split():
            raise InvalidScopeError("Missing 'openid' in 'scope'.")
        if not payload.state:
            raise InvalidRequestError("Missing 'state' in request.")
        for name in ("request", "request_uri"):
            if payload.data.get(name):
                raise OAuth2Error(error=f"{name}_not_supported")


class RequiredPkce(CodeChallenge):  # type: ignore[misc,unused-ignore]
    """PKCE for everybody, with S256 only."""

    SUPPORTED_CODE_CHALLENGE_METHOD = ("S256",)

    def validate_code_challenge(self, grant: Any, redirect_uri: str) -> None:
        """Refuse a request without a challenge, or with a plain one."""
        data = grant.request.payload.data
        if not data.get("code_challenge"):
            raise InvalidRequestError("Missing 'code_challenge'")
        if data.get("code_challenge_method") != "S256":
            raise InvalidRequestError("Unsupported 'code_challenge_method'")
        super().validate_code_challenge(grant, redirect_uri)


class IdToken(OpenIDCode):  # type: ignore[misc,unused-ignore]
    """The signed proof that somebody identified."""

    def __init__(self, issuer: str, key: RSAKey, clock: Callable[[], float]) -> None:
        super().__init__(require_nonce=True)
        self._issuer = issuer
        self._key = key
        self._clock = clock

    def exists_nonce(self, nonce: str, request: Any) -> bool:  # noqa: ARG002
        """Accept every nonce: it protects the client, who is the one to check it."""
        return False

    def resolve_client_private_key(self, client: Any) -> RSAKey:  # noqa: ARG002
        """Return the key that signs."""
        return self._key

    def get_encode_header(self, client: Any) -> dict[str, str]:
        """Name the key, so that clients find it among the public ones."""
        return {"alg": self.get_client_algorithm(client), "kid": str(self._key.kid), "typ": "JWT"}

    def get_client_claims(self, client: Any) -> dict[str, Any]:
        """Say who speaks, to whom and until when."""
        now = int(self._clock())
        return {
            "iss": self._issuer,
            "aud": client.get_client_id(),
            "iat": now,
            "exp": now + TOKEN_SECONDS,
        }

    def generate_user_info(self, user: Identity, scope: str) -> UserInfo:  # noqa: ARG002
        """Identify the person; the rest is for the user information endpoint."""
        return UserInfo(sub=user.subject)
