"""What a visitor sends, held back or added to; what only reads goes its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.tampering import FORM, slipped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from playwright.sync_api import BrowserContext, Route


class Traffic:
    """The requests of one visitor that ask for more than a page."""

    def __init__(self, context: BrowserContext) -> None:
        self._context = context
        self._held: list[Route] = []
        self._holding = False

    @property
    def holds(self) -> bool:
        """Whether something is held back."""
        return bool(self._held)

    def hold(self) -> None:
        """Hold what is sent from now on."""
        self._holding = True
        self._each(self._hold)

    def let_go(self) -> None:
        """Let what is held leave, and hold nothing more."""
        self._holding = False
        for route in self._held:
            route.continue_()
        self._held.clear()

    def _hold(self, route: Route) -> None:
        if self._holding:
            self._held.append(route)
        else:
            route.continue_()

    def slip(self, values: Mapping[str, str]) -> None:
        """Add these values to what is sent from now on."""

        def add(route: Route) -> None:
            asked = route.request
            kind = asked.headers.get("content-type", "")
            body = slipped(asked.post_data or "", kind, values)
            route.continue_(post_data=body, headers={**asked.headers, "content-type": kind or FORM})

        self._each(add)

    def _each(self, act: Callable[[Route], None]) -> None:
        def take(route: Route) -> None:
            if route.request.method == "GET":
                route.continue_()
            else:
                act(route)

        self._context.route("**/*", take)
