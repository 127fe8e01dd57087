"""A request sent again with the cookies of a visitor; its redirections are followed too."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin

from playwright.sync_api import Error

from recette.domain.errors import RecetteError
from recette.ports import Way

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from recette.ports import Frontier, Sent

_HOPS = 20
# What follows is asked for by GET, as browsers do after a form (RFC 9110, 15.4).
_REDIRECTIONS = frozenset({301, 302, 303})


def replay(context: BrowserContext, frontier: Frontier, request: Sent) -> int:
    """Send a request again; return the status of what answers in the end.

    Raises:
        RecetteError: nothing answers, or the way leads out of the frontier.
    """
    headers = {**request.headers}
    if request.content_type:
        headers["content-type"] = request.content_type
    try:
        return _sent(context, frontier, request, headers)
    except Error as error:
        first = error.message.strip().splitlines()[0]
        raise RecetteError(f"La requête n'a pas pu être rejouée : {first}") from error


def _sent(
    context: BrowserContext, frontier: Frontier, request: Sent, headers: dict[str, str]
) -> int:
    """Send and follow: this client is not confined as pages are."""
    frontier.check(request.url, Way.ADDRESS)
    answer = context.request.fetch(
        request.url,
        method=request.method,
        data=request.body or None,
        headers=headers,
        max_redirects=0,
    )
    for _ in range(_HOPS):
        location = answer.headers.get("location", "")
        if answer.status not in _REDIRECTIONS or not location:
            break
        target = urljoin(answer.url, location)
        frontier.check(target, Way.REDIRECTION)
        answer = context.request.get(target, max_redirects=0)
    return answer.status
