"""An HTTP session that asks the frontier before every request, those of redirections included."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import requests
from requests.adapters import HTTPAdapter

from recette.ports import Way

if TYPE_CHECKING:
    from recette.ports import Frontier


class _Gate(HTTPAdapter):
    """Where every request of a session passes, once its address is as it will be asked for."""

    def __init__(self, frontier: Frontier) -> None:
        self._frontier = frontier
        super().__init__()

    def send(
        self, request: requests.PreparedRequest, *args: Any, **kwargs: Any
    ) -> requests.Response:
        # The first address was checked before: what is stopped here is where it was sent to.
        self._frontier.check(request.url or "", Way.REDIRECTION)
        return super().send(request, *args, **kwargs)


class GuardedSession(requests.Session):
    """A session that never leaves the hosts of its frontier.

    Raises:
        RecetteError: from every request, when it would lead where nobody lets us go.
    """

    def __init__(self, frontier: Frontier) -> None:
        super().__init__()
        self._frontier = frontier
        for scheme in ("http://", "https://"):
            self.mount(scheme, _Gate(frontier))

    def request(
        self, method: str | bytes, url: str | bytes, *args: Any, **kwargs: Any
    ) -> requests.Response:
        """Send a request and follow where it leads, within the frontier."""
        self._frontier.check(str(url), Way.ADDRESS)
        return super().request(method, url, *args, **kwargs)
