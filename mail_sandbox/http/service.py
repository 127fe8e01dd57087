"""Routes about the inbox itself: health, information, tags, chaos, live events."""

from __future__ import annotations

import asyncio
import resource
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from mail_sandbox import VERSION
from mail_sandbox.chaos import ChaosError
from mail_sandbox.http.replies import RefusedError, as_json, body_of, box_of, done, strings
from mail_sandbox.tag_store import TagError

if TYPE_CHECKING:
    from starlette.requests import Request

    from mail_sandbox.box import Box

_RELAY = {
    "Enabled": False,
    "SMTPServer": "",
    "ReturnPath": "",
    "AllowedRecipients": "",
    "BlockedRecipients": "",
    "OverrideFrom": "",
    "PreserveMessageIDs": False,
    "RecipientAllowlist": "",
}


async def health(_request: Request) -> Response:
    """Answer that the process lives, or is ready: both are the same here."""
    return Response()


async def info(request: Request) -> Response:
    """Return `AppInformation`; `Version` says that this is not Mailpit."""
    box = box_of(request)
    total, unread = box.store.totals()
    path = box.settings.database
    counters = box.counters
    return as_json(
        {
            "Version": VERSION,
            "LatestVersion": "disabled",
            "Database": str(path) if path else "(en mémoire)",
            "DatabaseSize": path.stat().st_size if path and path.exists() else 0,
            "Messages": total,
            "Unread": unread,
            "Tags": box.store.tags.counts(),
            "RuntimeStats": {
                "Uptime": int(time.monotonic() - counters.started),
                "Memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
                "MessagesDeleted": counters.deleted,
                "SMTPAccepted": counters.accepted,
                "SMTPAcceptedSize": counters.accepted_size,
                "SMTPRejected": counters.rejected,
                "SMTPIgnored": 0,
            },
        }
    )


async def webui(request: Request) -> Response:
    """Return `WebUIConfiguration`: what this inbox can do."""
    return as_json(
        {
            "Label": VERSION,
            "MessageRelay": _RELAY,
            "SpamAssassin": False,
            "ChaosEnabled": box_of(request).chaos.enabled,
            "DuplicatesIgnored": False,
            "HideDeleteAllButton": False,
        }
    )


async def tags(request: Request) -> Response:
    """Return every tag in use."""
    return as_json(box_of(request).store.tags.all())


async def set_tags(request: Request) -> Response:
    """Replace the tags of messages."""
    box, body = box_of(request), await body_of(request)
    names = strings(body, "Tags")
    for identifier in strings(body, "IDs"):
        box.set_tags(identifier, names)
    return done()


async def rename_tag(request: Request) -> Response:
    """Rename a tag everywhere."""
    box, body = box_of(request), await body_of(request)
    try:
        box.store.tags.rename(request.path_params["tag"], str(body.get("name") or ""))
    except TagError as error:
        raise RefusedError(str(error)) from error
    box.hub.send("prune")
    return done()


async def delete_tag(request: Request) -> Response:
    """Remove a tag everywhere."""
    box = box_of(request)
    try:
        box.store.tags.remove(request.path_params["tag"])
    except TagError as error:
        raise RefusedError(str(error)) from error
    box.hub.send("prune")
    return done()


async def chaos(request: Request) -> Response:
    """Return the triggers."""
    return as_json(_enabled_chaos(box_of(request)).triggers())


async def set_chaos(request: Request) -> Response:
    """Replace the triggers."""
    triggers = _enabled_chaos(box_of(request))
    try:
        triggers.replace(await body_of(request))
    except (ChaosError, TypeError, ValueError) as error:
        raise RefusedError(str(error)) from error
    return as_json(triggers.triggers())


def _enabled_chaos(box: Box) -> Any:
    if not box.chaos.enabled:
        raise RefusedError("Chaos is not enabled")
    return box.chaos


async def events(socket: WebSocket) -> None:
    """Tell live events to a page of this very host, until either side goes away."""
    origin = socket.headers.get("origin", "")
    if origin and urlsplit(origin).netloc != socket.headers.get("host", ""):
        await socket.close()  # before accept: answered 403
        return
    hub = socket.app.state.box.hub
    await socket.accept()
    queue = hub.listen()
    reader = asyncio.create_task(_until_gone(socket))
    reader.add_done_callback(lambda _: queue.put_nowait(None))
    try:
        while (frame := await queue.get()) is not None:
            await socket.send_text(frame)
    except (WebSocketDisconnect, RuntimeError):
        pass
    finally:
        hub.forget(queue)
        reader.cancel()


async def _until_gone(socket: WebSocket) -> None:
    """Read and ignore what a listener says, until it goes away."""
    while (await socket.receive())["type"] != "websocket.disconnect":
        pass


ROUTES = [
    Route("/livez", health),
    Route("/readyz", health),
    Route("/api/v1/info", info),
    Route("/api/v1/webui", webui),
    Route("/api/v1/tags", tags, methods=["GET"]),
    Route("/api/v1/tags", set_tags, methods=["PUT"]),
    Route("/api/v1/tags/{tag}", rename_tag, methods=["PUT"]),
    Route("/api/v1/tags/{tag}", delete_tag, methods=["DELETE"]),
    Route("/api/v1/chaos", chaos, methods=["GET"]),
    Route("/api/v1/chaos", set_chaos, methods=["PUT"]),
    WebSocketRoute("/api/events", events),
]
