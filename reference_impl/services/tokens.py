"""Random tokens: 256 bits for the person, a hash for the database."""

from __future__ import annotations

import hashlib
import secrets

SIZE = 32


def new_token() -> str:
    """Return 256 random bits, fit for a URL."""
    return secrets.token_urlsafe(SIZE)


def token_hash(token: str) -> str:
    """Return what is kept of a token; it is random, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()
