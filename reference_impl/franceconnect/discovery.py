"""What the provider says of itself to programs."""

from __future__ import annotations

from typing import Any

from reference_impl.franceconnect.claims import IN_FRENCH, SCOPES

AUTHORIZE = "/authorize"
IDENTIFY = "/identification"
TOKEN = "/token"  # noqa: S105 - a path
USER_INFO = "/userinfo"
JWKS = "/jwks"
END_SESSION = "/deconnexion"
DISCOVERY = "/.well-known/openid-configuration"

CLAIMS_OF_THE_TOKEN = ("sub", "iss", "aud", "exp", "iat", "auth_time", "nonce", "acr", "amr")


def metadata(issuer: str) -> dict[str, Any]:
    """Return the discovery document (OpenID Connect Discovery 1.0, RFC 8414)."""
    return {
        "issuer": issuer,
        "authorization_endpoint": issuer + AUTHORIZE,
        "token_endpoint": issuer + TOKEN,
        "userinfo_endpoint": issuer + USER_INFO,
        "jwks_uri": issuer + JWKS,
        "end_session_endpoint": issuer + END_SESSION,
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "code_challenge_methods_supported": ["S256"],
        "scopes_supported": list(SCOPES),
        "claims_supported": [*CLAIMS_OF_THE_TOKEN, *IN_FRENCH],
        "acr_values_supported": ["eidas1"],
        "ui_locales_supported": ["fr-FR"],
        "claims_parameter_supported": False,
        "request_parameter_supported": False,
        "request_uri_parameter_supported": False,
        "authorization_response_iss_parameter_supported": True,
    }
