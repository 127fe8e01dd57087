"""Hashing of the codes."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError


class Passwords:
    """Argon2id, at the least that OWASP recommends unless told otherwise."""

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        # OWASP Password Storage Cheat Sheet, « Argon2id »: 19 MiB, two passes, one lane.
        self._hasher = hasher or PasswordHasher(memory_cost=19_456, time_cost=2, parallelism=1)
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
