"""Basic authentication of everything but the health probes."""

from __future__ import annotations

import base64
import binascii
import secrets
from typing import TYPE_CHECKING

from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_OPEN = {"/livez", "/readyz"}


class Guard:
    """ASGI middleware; lets everything through when `user` is "".

    Args:
        app: what it protects.
        user: the only user.
        password: of this user.
    """

    def __init__(self, app: ASGIApp, user: str, password: str) -> None:
        self._app = app
        self._expected = f"{user}:{password}".encode() if user else b""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer 401."""
        if scope["type"] == "lifespan" or scope["path"] in _OPEN or self._lets_in(scope):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            challenge = {"WWW-Authenticate": 'Basic realm="Login"'}
            await Response(b"Unauthorized.\n", 401, challenge)(scope, receive, send)

    def _lets_in(self, scope: Scope) -> bool:
        if not self._expected:
            return True
        given = dict(scope["headers"]).get(b"authorization", b"")
        scheme, _, token = given.partition(b" ")
        try:
            said = base64.b64decode(token)
        except binascii.Error:
            return False
        return scheme.lower() == b"basic" and secrets.compare_digest(said, self._expected)
