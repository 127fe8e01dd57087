"""What a visitor's pages sent: kept so that a request can be replayed, or its answer read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from playwright.sync_api import Error

from recette.ports import Sent, Way

if TYPE_CHECKING:
    from playwright.sync_api import Page, Request, Response

    from recette.ports import Frontier

_KINDS = {"document": "document", "xhr": "data", "fetch": "data"}
# What no application answers on purpose (RFC 9110, 15.6; RFC 6585, 4).
_BREAKDOWNS = {429, *range(500, 600)}
# Headers by which scripts prove where they come from; a replay needs them to be heard at all.
_KEPT = ("accept", "authorization", "origin", "referer")


class Journal:
    """The requests of one visitor, oldest first, and what the frontier stopped."""

    def __init__(self, frontier: Frontier) -> None:
        self.requests: list[Sent] = []
        self._frontier = frontier
        self._stopped: dict[Page, str] = {}
        self._statuses: dict[Page, int] = {}
        self._failing: dict[Page, int] = {}
        self._document: Response | None = None
        self._data: list[Response] = []
        self._awaited: set[Request] = set()
        self._lost = ""

    @property
    def busy(self) -> bool:
        """A navigation or a script awaits an answer."""
        return bool(self._awaited)

    def note_lost(self, request: Request) -> None:
        """Note what failed before the window that asked for it was there to be followed."""
        try:
            _ = request.frame
        except Error:
            self._lost = request.url

    def follow(self, page: Page) -> None:
        """Note what `page` sends from now on; tell why it opened on nothing, if it did."""
        if self._lost and page.url.startswith("chrome-error:"):
            self._tell(page, self._frontier.refused(self._lost, Way.LINK))
        self._lost = ""
        page.on("request", self._note)
        page.on("response", lambda response: self._note_answer(page, response))
        page.on("requestfinished", self._note_end)
        page.on("requestfailed", lambda request: self._note_failure(page, request))

    def stopped(self, page: Page) -> str:
        """Return why `page` shows nothing: the sentence of the frontier; nothing otherwise."""
        return self._stopped.get(page, "")

    def status(self, page: Page) -> int:
        """Return the status of the document of `page`, 0 when unknown.

        What a script sent last, and the target could not answer, tells more than the document.
        """
        return self._failing.get(page) or self._statuses.get(page, 0)

    def last_source(self) -> str:
        """Return the source of the last document, and what its scripts received since.

        Raises:
            Error: the browser no longer holds the document.
        """
        document = self._document.text() if self._document is not None else ""
        return "\n".join([document, *(_text(answer) for answer in self._data)])

    def _note(self, request: Request) -> None:
        if request.resource_type not in _KINDS:
            return
        self._awaited.add(request)
        headers = request.headers
        self.requests.append(
            Sent(
                method=request.method,
                url=request.url,
                body=_body(request),
                content_type=headers.get("content-type", ""),
                kind=_KINDS[request.resource_type],
                headers={
                    name: value
                    for name, value in headers.items()
                    if name in _KEPT or name.startswith("x-")
                },
            )
        )

    def _note_end(self, request: Request) -> None:
        self._awaited.discard(request)

    def _note_failure(self, page: Page, request: Request) -> None:
        """The browser finds no host that is not allowed: say so, rather than « not found »."""
        self._note_end(request)
        if not request.url.startswith(("http:", "https:")):
            return
        document = _is_document_of(page, request)
        way = Way.REDIRECTION if request.redirected_from else Way.LINK if document else Way.CONTENT
        told = self._frontier.refused(request.url, way)
        if document:
            self._tell(page, told)

    def _tell(self, page: Page, told: str) -> None:
        if told:
            self._stopped[page] = told[0].upper() + told[1:]

    def _note_answer(self, page: Page, response: Response) -> None:
        if _is_document_of(page, response.request):
            self._stopped.pop(page, None)
            self._statuses[page] = response.status
            self._failing.pop(page, None)
        if response.request.resource_type == "document":
            # A new document forgets what the scripts of the last one awaited.
            self._awaited = {r for r in self._awaited if r.resource_type == "document"}
        kind = _KINDS.get(response.request.resource_type)
        if kind == "document" and response.status // 100 != 3:  # noqa: PLR2004
            self._document, self._data = response, []
        if kind == "data":
            self._data.append(response)
            self._note_status(page, response)

    def _note_status(self, page: Page, response: Response) -> None:
        sent = response.request.method != "GET"
        if sent and urlsplit(response.url).hostname == urlsplit(page.url).hostname:
            broken = response.status in _BREAKDOWNS
            self._failing[page] = response.status if broken else 0


def _is_document_of(page: Page, request: Request) -> bool:
    """Tell whether a request asks for what the whole page shows, not a frame or an image of it."""
    try:
        return request.is_navigation_request() and request.frame == page.main_frame
    except Error:
        return False  # asked by a worker, or by a page that is gone


def _text(answer: Response) -> str:
    try:
        return answer.text()
    except (Error, UnicodeDecodeError):
        return ""  # no body, or one that the browser did not keep


def _body(request: Request) -> str:
    try:
        return request.post_data or ""
    except (Error, UnicodeDecodeError):
        return ""  # a binary body (a file) is never one of ours
