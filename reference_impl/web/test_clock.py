"""The test clock: it exists only when a secret is set, and never in a real service."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response

if TYPE_CHECKING:
    from starlette.requests import Request

    from reference_impl.clock import Clock
    from reference_impl.services import Services
    from reference_impl.storage.models import Account

FARTHEST = 10 * 366 * 86_400


async def clock(request: Request) -> Response:
    """Read, move or reset the clock of everyone, or of one account."""
    services: Services = request.app.state.services
    if not is_allowed(request, services.settings.clock_secret):
        return refusal(401, "Le secret de l'horloge de test manque ou n'est pas le bon.")
    account = None
    if "courriel" in request.path_params:
        email = request.path_params["courriel"]
        account = await run_in_threadpool(services.accounts.by_email, email)
        if account is None:
            return refusal(404, "Aucun compte n'a cette adresse.")
    return await _answer(request, services.clock, account)


def is_allowed(request: Request, secret: str) -> bool:
    """Tell whether a request carries the secret of the tests."""
    given = request.headers.get("authorization", "").encode()
    return hmac.compare_digest(given, f"Bearer {secret}".encode())


def refusal(status: int, message: str) -> Response:
    """Return a refusal as programs read it."""
    return JSONResponse({"message": message}, status_code=status)


async def _answer(request: Request, moved: Clock, account: Account | None) -> Response:
    if request.method == "PUT":
        offset = await _offset(request)
        if offset is None:
            return refusal(400, "offset_seconds doit être un nombre de secondes, à 10 ans près.")
        moved.move(offset, account)
    elif request.method == "DELETE" and account is None:
        moved.reset()
    elif request.method == "DELETE":
        moved.move(0.0, account)
    return _state(moved, account)


async def _offset(request: Request) -> float | None:
    try:
        body: Any = await request.json()
    except ValueError:
        return None
    offset = body.get("offset_seconds") if isinstance(body, dict) else None
    if isinstance(offset, bool) or not isinstance(offset, int | float):
        return None
    return float(offset) if abs(offset) <= FARTHEST else None


def _state(moved: Clock, account: Account | None) -> Response:
    offset = moved.offset(account)
    now = moved.now(account).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    seconds = int(offset) if offset == int(offset) else offset
    return JSONResponse({"now": now, "offset_seconds": seconds, "status": "ready"})
