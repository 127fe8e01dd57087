"""Routes over several messages: list, search, read flags, deletion. Source: `apiv1/messages.go`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from mail_sandbox.http.replies import (
    RefusedError,
    as_json,
    body_of,
    box_of,
    done,
    strings,
    window,
)
from mail_sandbox.store import matching

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from mail_sandbox.box import Box


async def messages(request: Request) -> Response:
    """List, newest first; a limit of 0 returns all and ignores start."""
    box = box_of(request)
    start, limit, before = window(request)
    everything = not limit
    page = box.store.page(
        matching("", before), 0 if everything else start, None if everything else limit
    )
    for summary in page:
        summary["ReplyTo"] = summary["ReplyTo"] or []
    total, total_unread = box.store.totals()
    return as_json(_summary(box, page, start, total, total_unread))


async def search(request: Request) -> Response:
    """Search, newest first; a limit of 0 returns an empty page with the right count."""
    box, query = box_of(request), _query(request)
    start, limit, before = window(request)
    page = box.store.page(matching(query, before), start, limit)
    found, found_unread = box.store.counts(query, before)
    return as_json(_summary(box, page, start, found, found_unread))


async def set_read(request: Request) -> Response:
    """Mark by identifiers, by search, or everything."""
    box, body = box_of(request), await body_of(request)
    identifiers, query = strings(body, "IDs"), str(body.get("search") or "")
    read = body.get("read") is True
    if identifiers and query:
        raise RefusedError("You may specify either IDs or a search query, not both")
    if query:
        conditions = matching(query)
        conditions.add("Read = ?", int(not read))
        box.mark(box.store.ids(conditions), read=read)
    elif identifiers:
        box.mark(identifiers, read=read)
    else:
        box.mark_all(read=read)
    return done()


async def delete(request: Request) -> Response:
    """Delete by identifiers; everything without any, or when the body cannot be read."""
    box = box_of(request)
    try:
        identifiers = strings(await body_of(request), "IDs")
    except RefusedError:
        identifiers = []
    if identifiers:
        box.delete(identifiers)
    else:
        box.delete_all()
    return done()


async def delete_search(request: Request) -> Response:
    """Delete what a search finds."""
    box = box_of(request)
    box.delete(box.store.ids(matching(_query(request))))
    return done()


def _query(request: Request) -> str:
    query = request.query_params.get("query", "").strip()
    if not query:
        raise RefusedError("Error: no search query")
    return query


def _summary(
    box: Box, page: list[dict[str, Any]], start: int, found: int, found_unread: int
) -> dict[str, Any]:
    """Return a `MessagesSummary`: totals are for the inbox, `messages_…` for the query."""
    total, total_unread = box.store.totals()
    return {
        "total": total,
        "unread": total_unread,
        "count": len(page),
        "messages_count": found,
        "messages_unread": found_unread,
        "start": start,
        "tags": box.store.tags.all(),
        "messages": page,
    }


ROUTES = [
    Route("/api/v1/messages", messages, methods=["GET"]),
    Route("/api/v1/messages", set_read, methods=["PUT"]),
    Route("/api/v1/messages", delete, methods=["DELETE"]),
    Route("/api/v1/search", search, methods=["GET"]),
    Route("/api/v1/search", delete_search, methods=["DELETE"]),
]
