"""Deletes an account after a test: it exists only when the secret of the test clock is set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response

from reference_impl.web.test_clock import is_allowed, refusal

if TYPE_CHECKING:
    from starlette.requests import Request

    from reference_impl.services import Services


async def account(request: Request) -> Response:
    """Tell whether an address has an account, or delete it."""
    services: Services = request.app.state.services
    if not is_allowed(request, services.settings.clock_secret):
        return refusal(401, "Le secret des essais manque ou n'est pas le bon.")
    email = request.path_params["courriel"]
    found = await run_in_threadpool(services.accounts.by_email, email)
    if found is None:
        return refusal(404, "Aucun compte n'a cette adresse.")
    if request.method == "DELETE":
        await run_in_threadpool(services.accounts.delete, found.id)
        return Response(status_code=204)
    return JSONResponse({"courriel": found.email})
