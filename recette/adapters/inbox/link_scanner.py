"""An antivirus that looks at the links of a message before its owner: HEAD, then GET, no more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import requests

if TYPE_CHECKING:
    from recette.domain.courriels import Courriel

HOPS = 5
MOST_READ = 2**20  # bytes of a page that a scanner looks at
_AGENT = {"User-Agent": "recette-antivirus (analyse de lien)"}


@dataclass(frozen=True)
class Visit:
    """One visit of a link.

    Attributes:
        url: of the link, as written.
        method: HEAD or GET.
        status: of the last answer; None when there was none.
        final_url: where the visit ended; another host's address is never visited.
        error: French phrase, "" without.
    """

    url: str
    method: str
    status: int | None
    final_url: str
    error: str = ""


class LinkScanner:
    """Visits links without cookies or scripts.

    Args:
        timeout: seconds, per request.
    """

    def __init__(self, timeout: float = 10.0) -> None:
        self._timeout = timeout

    def scan(self, message: Courriel) -> list[Visit]:
        """Visit each web link of a message once by HEAD and once by GET; never raises."""
        return [
            self._visit(url, method) for url in web_links(message) for method in ("HEAD", "GET")
        ]

    def _visit(self, url: str, method: str) -> Visit:
        here, status = url, None
        try:
            for _ in range(HOPS):
                status, target = self._request(method, here)
                if target is None or not same_host(url, target):
                    return Visit(url, method, status, here)
                here = target
        except (requests.RequestException, ValueError) as error:
            return Visit(url, method, status, here, f"visite impossible ({type(error).__name__})")
        return Visit(url, method, status, here, "trop de redirections")

    def _request(self, method: str, url: str) -> tuple[int, str | None]:
        """Send one request of a new visitor; return the status and where it redirects to."""
        with requests.Session() as visitor:
            visitor.trust_env = False  # no proxy, no credentials of ours
            answer = visitor.request(
                method,
                url,
                headers=_AGENT,
                timeout=self._timeout,
                allow_redirects=False,
                stream=True,
            )
            next(answer.iter_content(MOST_READ), b"")
            location = answer.headers.get("Location") if answer.is_redirect else None
            return answer.status_code, urljoin(url, location) if location else None


def web_links(message: Courriel) -> list[str]:
    """Return the http(s) addresses of a message, each once, in order."""
    urls = (link.url for link in message.links())
    return list(dict.fromkeys(url for url in urls if _is_web(url)))


def same_host(one: str, other: str) -> bool:
    """Tell whether two addresses are on the same host and port, over http or https."""
    try:
        return _is_web(other) and urlsplit(one).netloc.lower() == urlsplit(other).netloc.lower()
    except ValueError:
        return False


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in {"http", "https"} and bool(parts.netloc)
