"""From a page to an endpoint: session, gate, forgery check, page, session again."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool

from reference_impl.web.visit import Visit

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

COOKIE = "session_reference"
MAX_FIELD = 2_000
FORBIDDEN = 403

Page = Callable[[Visit], "Response"]
AsyncPage = Callable[[Visit], Awaitable["Response"]]
Gate = Callable[[Visit], "Response | None"]
Endpoint = Callable[["Request"], Awaitable["Response"]]


async def _visit(request: Request) -> Visit:
    form: dict[str, str] = {}
    if request.method == "POST":
        async with request.form(max_files=0, max_fields=40) as posted:
            form = {name: str(value)[:MAX_FIELD] for name, value in posted.items()}
    services = request.app.state.services
    cookie = request.cookies.get(COOKIE, "")
    session = await run_in_threadpool(services.sessions.load, cookie)
    return Visit(request, services, session, form)


def _refusal(visit: Visit, gate: Gate | None) -> Response | None:
    """Return the answer of whoever may not go on: sent elsewhere, or told the page is stale."""
    if gate is not None and (elsewhere := gate(visit)) is not None:
        return elsewhere
    if visit.request.method != "POST" or _is_ours(visit):
        return None
    common = visit.behaviour.texts.common
    return visit.render("message.html", FORBIDDEN, title=common.stale_title, body=[common.stale])


def _is_ours(visit: Visit) -> bool:
    kept = str(visit.session.data.get("csrf", ""))
    return bool(kept) and hmac.compare_digest(kept.encode(), visit.form.get("csrf", "").encode())


def _close(visit: Visit, response: Response) -> Response:
    cookie = visit.services.sessions.save(visit.session)
    if cookie:
        response.set_cookie(
            COOKIE,
            cookie,
            httponly=True,
            samesite="lax",
            secure=visit.services.settings.is_https,
        )
    elif COOKIE in visit.request.cookies:
        response.delete_cookie(COOKIE)
    return response


@dataclass(frozen=True)
class PageEndpoint:
    """A page that works in a thread: it may hash, query and send."""

    page: Page
    gate: Gate | None = None

    async def __call__(self, request: Request) -> Response:
        """Answer one request."""
        visit = await _visit(request)
        return await run_in_threadpool(self._answer, visit)

    def _answer(self, visit: Visit) -> Response:
        response = _refusal(visit, self.gate) or self.page(visit)
        return _close(visit, response)


@dataclass(frozen=True)
class AsyncPageEndpoint:
    """A page that works in the event loop: it waits for another server."""

    page: AsyncPage

    async def __call__(self, request: Request) -> Response:
        """Answer one request."""
        visit = await _visit(request)
        response = await run_in_threadpool(_refusal, visit, None)
        if response is None:
            response = await self.page(visit)
        return await run_in_threadpool(_close, visit, response)


def page(view: Page, gate: Gate | None = None) -> Endpoint:
    """Make an endpoint of a page."""
    return _as_function(PageEndpoint(view, gate))


def async_page(view: AsyncPage) -> Endpoint:
    """Make an endpoint of a page that waits for another server."""
    return _as_function(AsyncPageEndpoint(view))


def _as_function(endpoint: PageEndpoint | AsyncPageEndpoint) -> Endpoint:
    # Starlette takes a callable object for an ASGI application: it must be given a function.
    async def respond(request: Request) -> Response:
        return await endpoint(request)

    return respond
