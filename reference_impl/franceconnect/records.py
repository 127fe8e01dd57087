"""What the sandbox remembers, in memory: codes, and the tokens they became."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.franceconnect.identities import Identity

CODE_SECONDS = 60
TOKEN_SECONDS = 600


@dataclass
class AuthorizationCode:
    """A code, usable once and for a minute; its methods are those authlib asks for."""

    code: str
    client_id: str
    redirect_uri: str
    scope: str
    nonce: str
    code_challenge: str
    identity: Identity
    issued_at: float
    code_challenge_method: str = "S256"
    spent: bool = False

    def get_redirect_uri(self) -> str:
        """Return the address the code was sent to."""
        return self.redirect_uri

    def get_scope(self) -> str:
        """Return what was asked for."""
        return self.scope

    def get_nonce(self) -> str:
        """Return the nonce of the request."""
        return self.nonce

    def get_auth_time(self) -> int:
        """Return when the person identified."""
        return int(self.issued_at)

    def get_acr(self) -> str:
        """Return the level of assurance: low, nothing was proved."""
        return "eidas1"

    def get_amr(self) -> list[str]:
        """Return the means of authentication that is played."""
        return ["pwd"]


@dataclass
class AccessToken:
    """An access token; its methods are those authlib asks for."""

    value: str
    source: AuthorizationCode
    expires_at: float
    clock: Callable[[], float] = field(repr=False)
    revoked: bool = False

    def get_scope(self) -> str:
        """Return what the token opens."""
        return self.source.scope

    def is_expired(self) -> bool:
        """Tell whether its time has passed."""
        return self.clock() > self.expires_at

    def is_revoked(self) -> bool:
        """Tell whether it was withdrawn."""
        return self.revoked


class Vault:
    """The codes and the tokens; one thread (the event loop) uses it."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._codes: dict[str, AuthorizationCode] = {}
        self._tokens: dict[str, AccessToken] = {}

    def save_code(self, code: AuthorizationCode) -> None:
        """Keep a code, and forget those too old to be worth a revocation."""
        oldest = self._clock() - CODE_SECONDS - TOKEN_SECONDS
        self._codes = {k: c for k, c in self._codes.items() if c.issued_at >= oldest}
        self._tokens = {k: t for k, t in self._tokens.items() if not t.is_expired()}
        self._codes[code.code] = code

    def usable_code(self, value: str, client_id: str) -> AuthorizationCode | None:
        """Return a live code; a code that comes back takes its tokens away (RFC 6749, 4.1.2)."""
        code = self._codes.get(value)
        if code is None or code.client_id != client_id:
            return None
        if code.spent:
            self._revoke(lambda token: token.source is code)
            return None
        return code if self._clock() <= code.issued_at + CODE_SECONDS else None

    def save_token(self, value: str, source: AuthorizationCode) -> None:
        """Keep the token this code became."""
        expires_at = self._clock() + TOKEN_SECONDS
        self._tokens[value] = AccessToken(value, source, expires_at, self._clock)

    def token(self, value: str) -> AccessToken | None:
        """Return a token, live or not."""
        return self._tokens.get(value)

    def end_session(self, subject: str) -> None:
        """Withdraw the tokens of this person."""
        self._revoke(lambda token: token.source.identity.subject == subject)

    def _revoke(self, is_concerned: Callable[[AccessToken], bool]) -> None:
        for token in self._tokens.values():
            token.revoked = token.revoked or is_concerned(token)
