"""An HTTP session that asks the frontier before every request, those of redirections included."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter

from recette.ports import Way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.ports import Frontier

_HERE = "127.0.0.1"


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
        with _names_of_this_machine(request):
            response = super().send(request, *args, **kwargs)
        response.url = request.url or ""
        return response


@contextmanager
def _names_of_this_machine(request: requests.PreparedRequest) -> Iterator[None]:
    """Have « x.localhost » asked of this machine, as a browser does (RFC 6761, 6.3).

    Not every resolver knows these names. The request says the name in `Host`, and is given its
    address again: cookies, redirections and messages go by it.
    """
    url = request.url or ""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme != "http" or not host.endswith(".localhost"):
        yield
        return
    request.headers["Host"] = parts.netloc.rpartition("@")[2]
    here = f"{_HERE}:{parts.port}" if parts.port else _HERE
    request.url = parts._replace(netloc=here).geturl()
    try:
        yield
    finally:
        request.url = url
        del request.headers["Host"]


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
