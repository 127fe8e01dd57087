"""Headers that every answer carries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send


def content_policy(issuer: str) -> str:
    """Return the content policy; browsers apply form-action to the redirection to FranceConnect."""
    parts = urlsplit(issuer)
    forms = f"'self' {parts.scheme}://{parts.netloc}" if issuer else "'self'"
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        f"form-action {forms}; base-uri 'none'; frame-ancestors 'none'"
    )


def complete(headers: MutableHeaders, policy: str, path: str) -> None:
    """Add the security headers to those of an answer."""
    headers["Content-Security-Policy"] = policy
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "no-referrer"
    headers["X-Frame-Options"] = "DENY"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
    headers["Cache-Control"] = "max-age=300" if path.startswith("/static/") else "no-store"


@dataclass(frozen=True)
class SecurityHeaders:
    """Adds the security headers; pages are never kept by a cache."""

    app: ASGIApp
    policy: str

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, and complete the headers of its answer."""

        async def completed(message: Message) -> None:
            if message["type"] == "http.response.start":
                complete(MutableHeaders(scope=message), self.policy, str(scope.get("path", "")))
            await send(message)

        await self.app(scope, receive, completed)
