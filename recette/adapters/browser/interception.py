"""Keeps a way back from reaching its target: somebody else may then present it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from playwright.sync_api import Error

from recette.ports import Way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import BrowserContext, Route

    from recette.ports import Frontier

_REDIRECTIONS = 5


class Diversion:
    """Follows the redirections of the pages asked for, and stops before one address.

    Playwright does not show a redirected request to a route (documentation of `page.route`), so
    the redirections are followed here, within the frontier: this client is not confined as pages
    are.

    Attributes:
        caught: the address that was not asked for; empty until then.
    """

    def __init__(self, context: BrowserContext, words: Sequence[str], frontier: Frontier) -> None:
        self.caught = ""
        self._frontier = frontier
        self._words = tuple(words)
        context.route("**/*", self._follow)

    def _follow(self, route: Route) -> None:
        try:
            self._answer(route)
        except Error:
            route.abort()  # nobody answers there: left alone, the page would wait for it

    def _answer(self, route: Route) -> None:
        if not route.request.is_navigation_request():
            route.continue_()
            return
        url = route.request.url
        if self._frontier.refused(url, Way.LINK):
            route.abort()
            return
        answer = route.fetch(max_redirects=0)
        for _ in range(_REDIRECTIONS):
            location = answer.headers.get("location", "")
            if not location:
                break
            url = urljoin(url, location)
            if all(word in url for word in self._words):
                self.caught = url
                route.fulfill(status=204)
                return
            if self._frontier.refused(url, Way.REDIRECTION):
                route.abort()
                return
            answer = route.fetch(url=url, method="GET", max_redirects=0)
        route.fulfill(response=answer)
