"""The interface of the mobile application: the same rules as the web, in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response

from reference_impl.rules.access import Outcome
from reference_impl.services.api_tokens import LIFETIME
from reference_impl.services.sign_in import BlockedError, RefusedError

if TYPE_CHECKING:
    from starlette.requests import Request

    from reference_impl.services import Services
    from reference_impl.storage.models import Account

SCHEME = "bearer "


async def sign_in(request: Request) -> Response:
    """Give a token to a person whose account is activated."""
    try:
        body = await request.json()
    except ValueError:
        body = None
    number, code = _text(body, "numero"), _text(body, "code")
    if not number.strip() or not code:
        return JSONResponse({"motif": "requete_invalide"}, status_code=400)
    return await run_in_threadpool(_sign_in, request.app.state.services, number, code)


def _text(body: Any, name: str) -> str:
    value = body.get(name) if isinstance(body, dict) else None
    return value if isinstance(value, str) else ""


def _sign_in(services: Services, number: str, code: str) -> Response:
    texts = services.behaviour.texts
    try:
        recognised = services.sign_in.recognise(number, code)
    except RefusedError:
        return _refusal(401, "identifiants_invalides", texts.connection.refused)
    except BlockedError:
        return _refusal(429, "trop_d_essais", texts.connection.blocked)
    if not services.behaviour.access.opens_application(recognised.outcome):
        return _refusal(403, recognised.outcome.value, _explanation(services, recognised.outcome))
    return JSONResponse(
        {
            "jeton": services.api_tokens.issue(recognised.account),
            "expire_dans_secondes": int(LIFETIME.total_seconds()),
        }
    )


def _explanation(services: Services, outcome: Outcome) -> str:
    texts = services.behaviour.texts
    late = texts.too_late
    return {
        Outcome.LINK_INACTIVE: texts.validation.inactive,
        Outcome.TOO_LATE: f"{late.explanation} {late.call} {late.write} {late.address}.",
    }.get(outcome, texts.validation.waiting)


def _refusal(status: int, reason: str, message: str) -> Response:
    return JSONResponse({"motif": reason, "message": message}, status_code=status)


async def account(request: Request) -> Response:
    """Show the account, or delete it."""
    return await run_in_threadpool(_account, request)


def _account(request: Request) -> Response:
    services: Services = request.app.state.services
    found = _bearer_account(request, services)
    if found is None:
        response = _refusal(401, "jeton_invalide", services.behaviour.texts.common.refused)
        response.headers["WWW-Authenticate"] = "Bearer"
        return response
    if request.method == "DELETE":
        services.accounts.delete(found.id)
        return Response(status_code=204)
    return JSONResponse(_as_json(found))


def _bearer_account(request: Request, services: Services) -> Account | None:
    header = request.headers.get("authorization", "")
    if not header.lower().startswith(SCHEME):
        return None
    account_id = services.api_tokens.account_id(header[len(SCHEME) :].strip())
    if account_id is None:
        return None
    return services.accounts.by_id(services.behaviour.access.account_of_token(account_id))


def _as_json(account: Account) -> dict[str, object]:
    return {
        "nom": account.name,
        "courriel": account.email,
        "portable": account.mobile or None,
        "fixe": account.landline or None,
        "consentements": {
            "courriel": account.promo_email,
            "portable_telephone": account.promo_mobile_call,
            "portable_sms": account.promo_mobile_sms,
            "fixe_telephone": account.promo_landline_call,
        },
    }
