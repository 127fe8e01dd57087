"""Reading requests and writing answers as Mailpit does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from starlette.responses import PlainTextResponse, Response

from mail_sandbox.query import parse_instant
from mail_sandbox.wire import go_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from mail_sandbox.box import Box

OK, BAD_REQUEST, NOT_FOUND = 200, 400, 404
PAGE = 50


class RefusedError(Exception):
    """The request is refused with 400 and this text."""


class UnknownError(Exception):
    """There is no such thing: 404 and this text."""

    def __init__(self, text: str = "404 page not found") -> None:
        super().__init__(text)


def box_of(request: Request) -> Box:
    """Return the inbox that this application serves."""
    box: Box = request.app.state.box
    return box


def as_json(value: Any, status: int = OK) -> Response:
    """Return a JSON answer."""
    return Response(go_json(value) + "\n", status, media_type="application/json")


def done() -> Response:
    """Return the answer of what changes something."""
    return Response(b"ok", headers={"Content-Type": "text/plain"})


def refused(_request: Request, error: Exception) -> Response:
    """Answer a RefusedError."""
    return PlainTextResponse(str(error), BAD_REQUEST)


def unknown(_request: Request, error: Exception) -> Response:
    """Answer an UnknownError, and any address that leads nowhere."""
    text = str(error) if isinstance(error, UnknownError) else "404 page not found"
    return PlainTextResponse(text, NOT_FOUND)


async def body_of(request: Request) -> dict[str, Any]:
    """Return the first JSON object of a body, keys in lower case since Go matches them so.

    Raises:
        RefusedError: there is none.
    """
    text = (await request.body()).decode("utf-8", "replace").lstrip()
    if not text:
        raise RefusedError("EOF")
    try:
        value, _ = json.JSONDecoder().raw_decode(text)
    except ValueError as error:
        raise RefusedError(f"invalid JSON: {error}") from error
    if not isinstance(value, dict):
        raise RefusedError(f"json: cannot unmarshal {type(value).__name__} into an object")
    return {key.lower(): item for key, item in value.items()}


def strings(body: Mapping[str, Any], name: str) -> list[str]:
    """Return a list of strings of a body, [] when absent or null.

    Raises:
        RefusedError: it is something else.
    """
    value = body.get(name.lower())
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise RefusedError(f"json: cannot unmarshal into field {name} of type []string")
    return value


def window(request: Request) -> tuple[int, int, int | None]:
    """Return start, limit and « before » (milliseconds) of a listing; garbage is ignored."""
    query = request.query_params
    start, limit = _number(query.get("start")), _number(query.get("limit"))
    before = query.get("before", "")
    return start or 0, PAGE if limit is None else limit, parse_instant(before) if before else None


def _number(text: str | None) -> int | None:
    """Return a number that is not negative, None for anything else."""
    try:
        value = int(text or "")
    except ValueError:
        return None
    return value if value >= 0 else None
