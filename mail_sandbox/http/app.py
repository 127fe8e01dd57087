"""The HTTP application, and the SMTP server that lives and ends with it."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from mail_sandbox.http import mailbox, message, pages, sending, service, views
from mail_sandbox.http.guard import Guard
from mail_sandbox.http.replies import RefusedError, UnknownError, refused, unknown
from mail_sandbox.smtp import protocol

if TYPE_CHECKING:
    import socket
    from collections.abc import AsyncIterator, Callable

    from mail_sandbox.box import Box

PRUNE_EVERY = 60.0  # seconds


def create_app(box: Box, smtp_socket: socket.socket, ready: Callable[[], None]) -> Starlette:
    """Return the application.

    Args:
        box: the inbox it serves.
        smtp_socket: bound; SMTP listens on it while the application runs.
        ready: called once both sides listen.
    """

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: protocol(box), sock=smtp_socket)
        pruner = asyncio.create_task(_prune(box))
        ready()
        yield
        pruner.cancel()
        box.hub.close()
        server.close()
        box.store.close()

    app = Starlette(
        routes=[
            *service.ROUTES,
            *mailbox.ROUTES,
            *message.ROUTES,
            *sending.ROUTES,
            *views.ROUTES,
            *pages.ROUTES,
        ],
        middleware=[
            Middleware(Guard, box.settings.user, box.settings.password),
            Middleware(GZipMiddleware),
        ],
        exception_handlers={RefusedError: refused, UnknownError: unknown, 404: unknown},
        lifespan=lifespan,
    )
    app.state.box = box
    return app


async def _prune(box: Box) -> None:
    while True:
        await asyncio.sleep(PRUNE_EVERY)
        box.prune()
