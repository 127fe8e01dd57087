"""Makes visitors: browser contexts in French, on a computer or an emulated phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from recette.adapters.browser.surface import PlaywrightSurface

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recette.adapters.browser.chromium import Chromium
    from recette.ports import Frontier

# A common Android phone (Playwright's own « Pixel 5 » descriptor, written out to stay stable).
PHONE: dict[str, Any] = {
    "viewport": {"width": 393, "height": 727},
    "device_scale_factor": 2.75,
    "is_mobile": True,
    "has_touch": True,
    "user_agent": "Mozilla/5.0 (Linux; Android 14; Pixel 5) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
}
COMPUTER: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}


class BrowserVisitors:
    """Opens browser contexts on one launched Chromium."""

    def __init__(
        self,
        chromium: Chromium,
        base_url: str,
        patience: float,
        frontier: Frontier,
        locators: Sequence[str] = (),
    ) -> None:
        self._chromium = chromium
        self._base = base_url
        self._patience = patience
        self._frontier = frontier
        self._locators = locators

    def new(self, *, phone: bool = False) -> PlaywrightSurface:
        """Return a new visitor, known to nobody."""
        context = self._chromium.browser.new_context(
            locale="fr-FR", timezone_id="Europe/Paris", **(PHONE if phone else COMPUTER)
        )
        return PlaywrightSurface(
            context, self._base, self._patience, self._frontier, self._locators
        )
