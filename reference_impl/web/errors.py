"""Pages for what goes wrong."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response

from reference_impl.rules.errors import Errors
from reference_impl.web.security import complete, content_policy
from reference_impl.web.templating import TEMPLATES

if TYPE_CHECKING:
    from starlette.requests import Request

LOG = logging.getLogger(__name__)


def _page(request: Request, status: int, title: str, body: str) -> Response:
    behaviour = request.app.state.services.behaviour
    values = {
        "t": behaviour.texts,
        "display": behaviour.display,
        "signed_in": False,
        "csrf": "",
        "message": "",
        "errors": Errors(),
        "form": {},
        "title": title,
        "body": [body],
    }
    return HTMLResponse(TEMPLATES.get_template("message.html").render(values), status_code=status)


async def http_error(request: Request, error: Exception) -> Response:
    """Show a page about an HTTP error."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    common = request.app.state.services.behaviour.texts.common
    if status == 404:  # noqa: PLR2004
        response = _page(request, status, common.not_found_title, common.not_found)
    else:
        response = _page(request, status, common.refused_title, common.refused)
    response.headers.update(getattr(error, "headers", None) or {})
    return response


async def failure(request: Request, error: Exception) -> Response:
    """Show a page about a failure of ours; its cause is for the log."""
    LOG.error("%s on %s", type(error).__name__, request.scope.get("route", ""))
    common = request.app.state.services.behaviour.texts.common
    response = _page(request, 500, common.failure_title, common.failure)
    # This handler answers outside of the middleware that adds these headers.
    policy = content_policy(request.app.state.services.settings.franceconnect)
    complete(response.headers, policy, request.url.path)
    return response
