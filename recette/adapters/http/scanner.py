"""A link scanner, as an antivirus or a mail provider runs one: no cookie, no script, no person."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

import requests

from recette.adapters.http.answers import text_of
from recette.adapters.http.guarded import GuardedSession
from recette.adapters.http.reading import read
from recette.domain.courriel.confirmation import same_host
from recette.domain.errors import RecetteError
from recette.ports import Way

if TYPE_CHECKING:
    from recette.domain.screen.view import View
    from recette.ports import Frontier

_TIMEOUT = 15.0
_HOPS = 5
_NO_HEAD = frozenset({400, 403, 404, 405, 501})
_AGENT = {"User-Agent": "Mozilla/5.0 (compatible; analyse-de-liens/1.0)"}


class LinkScanner:
    """Visits links (implements `recette.ports.Scanner`)."""

    def __init__(self, frontier: Frontier) -> None:
        self._frontier = frontier

    def visit(self, method: str, link: str) -> tuple[int, View]:
        """Visit a link once by HEAD or GET, redirections of its own host followed.

        Returns:
            The status of the last answer, and what was got.

        Raises:
            RecetteError: the target does not answer, or nobody lets us go there.
        """
        answer = self._ask(method, link)
        for _ in range(_HOPS):
            target = urljoin(answer.url, answer.headers.get("Location", answer.url))
            if not answer.is_redirect:
                break
            if self._frontier.refused(target, Way.REDIRECTION) or not same_host(target, link):
                break
            answer = self._ask(method, target)
        view, _ = read(text_of(answer), answer.url)
        return answer.status_code, view

    def destination(self, link: str, target: str) -> str:
        """Return where a link leads, hop after hop; the first address of `target` is not asked for.

        The hosts before the target are asked by HEAD, which acts on nothing (RFC 9110, 9.2.1), then
        by GET where they do not know it. Where one may not go, and where no redirection leads
        further, is where it leads.

        Raises:
            RecetteError: a host does not answer, or nobody lets us go to the first.
        """
        for _ in range(_HOPS):
            if same_host(link, target):
                break
            answer = self._ask("HEAD", link)
            if answer.status_code in _NO_HEAD:
                answer = self._ask("GET", link)
            onward = urljoin(link, answer.headers.get("Location", ""))
            if not answer.is_redirect or self._frontier.refused(onward, Way.REDIRECTION):
                break
            link = onward
        return link

    def _ask(self, method: str, url: str) -> requests.Response:
        try:
            with GuardedSession(self._frontier) as http:
                return http.request(
                    method, url, headers=_AGENT, timeout=_TIMEOUT, allow_redirects=False
                )
        except requests.RequestException as error:
            raise RecetteError(f"Le lien {url} n'a pas pu être analysé ({error}).") from error
