"""What a visitor's pages sent: kept so that a request can be replayed, or its answer read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import Error

from recette.ports import Sent

if TYPE_CHECKING:
    from playwright.sync_api import Page, Request, Response

_KINDS = {"document": "document", "xhr": "data", "fetch": "data"}
# Headers by which scripts prove where they come from; a replay needs them to be heard at all.
_KEPT = ("accept", "authorization", "origin", "referer")


class Journal:
    """The requests of one visitor, oldest first."""

    def __init__(self) -> None:
        self.requests: list[Sent] = []
        self._last: Response | None = None
        self._awaited: set[Request] = set()

    @property
    def busy(self) -> bool:
        """A navigation or a script awaits an answer."""
        return bool(self._awaited)

    def follow(self, page: Page) -> None:
        """Note what `page` sends from now on."""
        page.on("request", self._note)
        page.on("response", self._note_document)
        page.on("requestfinished", self._note_end)
        page.on("requestfailed", self._note_end)

    def last_source(self) -> str:
        """Return the source of the last document of a main frame."""
        return self._last.text() if self._last is not None else ""

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

    def _note_document(self, response: Response) -> None:
        if response.request.resource_type == "document":
            # A new document forgets what the scripts of the last one awaited.
            self._awaited = {r for r in self._awaited if r.resource_type == "document"}
        if response.request.resource_type == "document" and response.status // 100 != 3:  # noqa: PLR2004
            self._last = response


def _body(request: Request) -> str:
    try:
        return request.post_data or ""
    except (Error, UnicodeDecodeError):
        return ""  # a binary body (a file) is never one of ours
