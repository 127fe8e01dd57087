"""`/view/…`: a message as a browser shows it, shut in so that it runs nothing and calls nobody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from mail_sandbox.envelope import Envelope, read_envelope
from mail_sandbox.http.message import found
from mail_sandbox.http.replies import UnknownError, box_of

if TYPE_CHECKING:
    from starlette.requests import Request

_POLICY = (
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
    "img-src 'self' data:; style-src 'unsafe-inline'; font-src data:"
)
_BASE = '<base target="_blank">'
_HEAD = re.compile(r"<head[^>]*>", re.IGNORECASE)


async def html(request: Request) -> Response:
    """Return the HTML part, embedded images included; marks the message read."""
    identifier, envelope = _opened(request)
    if not envelope.html:
        raise UnknownError("This message does not contain a HTML part")
    text = _with_images(envelope, identifier)
    if request.query_params.get("embed") == "1":
        text = _opening_elsewhere(text)
    return HTMLResponse(text, headers={"Content-Security-Policy": _POLICY})


async def text(request: Request) -> Response:
    """Return the text; marks the message read."""
    return PlainTextResponse(_opened(request)[1].text)


async def latest(request: Request) -> Response:
    """Lead to the page of the newest message, or to the list."""
    identifier = box_of(request).latest(request.query_params.get("query", "").strip())
    return RedirectResponse(f"/view/{identifier}" if identifier else "/", 302)


def _opened(request: Request) -> tuple[str, Envelope]:
    identifier, raw = found(request)
    box_of(request).mark([identifier], read=True)
    return identifier, read_envelope(raw)


def _with_images(envelope: Envelope, identifier: str) -> str:
    """Return the HTML where `cid:` leads to the part."""
    shown = envelope.html
    for leaf in (*envelope.inlines, *envelope.others, *envelope.attachments):
        if leaf.content_id:
            address = f"/api/v1/message/{identifier}/part/{leaf.part_id}"
            shown = re.sub(
                rf"cid:{re.escape(leaf.content_id)}(?=[\"'\s)>])",
                lambda _, to=address: to,  # type: ignore[misc]
                shown,
            )
    return shown


def _opening_elsewhere(shown: str) -> str:
    """Return the HTML whose links open in a tab of their own."""
    match = _HEAD.search(shown)
    return shown[: match.end()] + _BASE + shown[match.end() :] if match else _BASE + shown


ROUTES = [
    Route("/view/latest", latest),
    Route("/view/{id}.html", html),
    Route("/view/{id}.txt", text),
]
