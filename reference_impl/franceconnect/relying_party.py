"""The only application the sandbox knows, in the shape authlib asks for."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from reference_impl.franceconnect.claims import SCOPES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reference_impl.franceconnect.settings import Settings


class SameOrigins:
    """Every address of the origins of these addresses: where one may come back after leaving."""

    def __init__(self, addresses: Iterable[str]) -> None:
        self._origins = {self._origin(address) for address in addresses}

    def __contains__(self, address: object) -> bool:
        try:
            return self._origin(str(address)) in self._origins
        except ValueError:
            return False

    @staticmethod
    def _origin(address: str) -> tuple[str, str]:
        parts = urlsplit(address)
        return parts.scheme, parts.netloc


class RelyingParty:
    """A confidential client that uses the code flow."""

    def __init__(self, settings: Settings) -> None:
        self.client_id = settings.client_id
        self._secret = settings.client_secret
        self._redirect_uris = settings.redirect_uris
        self.client_metadata: dict[str, Any] = {
            "post_logout_redirect_uris": SameOrigins(settings.redirect_uris)
        }

    def get_client_id(self) -> str:
        """Return its name."""
        return self.client_id

    def get_default_redirect_uri(self) -> None:
        """Return nothing: OpenID Connect wants the address in each request."""
        return

    def get_allowed_scope(self, scope: str | None) -> str:
        """Return the known scopes among those asked for."""
        return " ".join(name for name in (scope or "").split() if name in SCOPES)

    def check_redirect_uri(self, redirect_uri: str) -> bool:
        """Tell whether people may be sent back there: the very address, not a prefix."""
        return redirect_uri in self._redirect_uris

    def check_client_secret(self, client_secret: str) -> bool:
        """Tell whether the secret is right, in constant time."""
        return secrets.compare_digest(self._secret.encode(), client_secret.encode())

    def check_endpoint_auth_method(self, method: str, endpoint: str) -> bool:  # noqa: ARG002
        """Tell whether it may authenticate this way."""
        return method in {"client_secret_basic", "client_secret_post"}

    def check_response_type(self, response_type: str) -> bool:
        """Tell whether it may ask for this: a code, nothing else."""
        return response_type == "code"

    def check_grant_type(self, grant_type: str) -> bool:
        """Tell whether it may exchange this: a code, nothing else."""
        return grant_type == "authorization_code"
