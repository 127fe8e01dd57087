"""Hashing of the codes."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY


class Passwords:
    """Argon2id, with the low-memory profile of RFC 9106 unless told otherwise."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self._hasher = hasher or PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)
        # Checked when a number is unknown, so that both refusals take the same time.
        self._nobody = self._hasher.hash("nobody has this code")

    def hash(self, code: str) -> str:
        """Return the hash of a code."""
        return self._hasher.hash(_bytes(code))

    def verify(self, code_hash: str | None, code: str) -> bool:
        """Tell whether a code is the right one; without a hash, take as long and say no."""
        try:
            self._hasher.verify(code_hash or self._nobody, _bytes(code))
        except (VerificationError, InvalidHashError):
            return False
        return code_hash is not None


def _bytes(code: str) -> bytes:
    # JSON can carry half characters, which plain UTF-8 refuses: no code holds one, but we answer.
    return code.encode("utf-8", "surrogatepass")
