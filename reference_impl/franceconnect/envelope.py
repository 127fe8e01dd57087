"""The request that a screen answers, sealed inside its form and bound to its browser."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from itsdangerous import BadData, URLSafeSerializer

if TYPE_CHECKING:
    from collections.abc import Callable

    from reference_impl.franceconnect.messages import Pairs

SCREEN_SECONDS = 1800


class Envelope:
    """Seals a request, and opens only what it sealed, for the same browser, recently."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._serializer = URLSafeSerializer(secrets.token_urlsafe(32), salt="fc-demande")

    def seal(self, pairs: Pairs, browser: str) -> str:
        """Return the request as a signed text."""
        return str(self._serializer.dumps([pairs, browser, self._clock()]))

    def open(self, sealed: str, browser: str) -> Pairs | None:
        """Return the request, or None when the seal is not ours, not theirs or too old."""
        try:
            pairs, owner, sealed_at = self._serializer.loads(sealed)
        except BadData:
            return None
        if not browser or not secrets.compare_digest(owner.encode(), browser.encode()):
            return None
        if self._clock() > sealed_at + SCREEN_SECONDS:
            return None
        return [(name, value) for name, value in pairs]
