"""FranceConnect: leave for it, come back from it."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool

from reference_impl.rules.steps import Step
from reference_impl.services.draft import Draft
from reference_impl.services.openid import FailedError, OpenIdClient
from reference_impl.web.connection import welcome

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.responses import Response

    from reference_impl.rules.identity import Identity
    from reference_impl.web.visit import Visit

LOG = logging.getLogger(__name__)
CALLBACK = "/franceconnect/retour"
UNAVAILABLE = 503


async def depart(visit: Visit) -> Response:
    """Lead to FranceConnect, remembering the page of departure."""
    settings = visit.services.settings
    if not settings.franceconnect:
        texts = visit.behaviour.texts.franceconnect
        title, body = texts.unavailable_title, [texts.unavailable]
        return visit.render("message.html", UNAVAILABLE, title=title, body=body)
    origin = visit.form.get("origine", "")
    if not visit.behaviour.franceconnect.leaves_from(origin):
        return visit.redirect(_page_of_departure(visit, origin))
    visit.session.data["origin"] = origin
    try:
        return await _client(visit).leave(visit.request, settings.url + CALLBACK)
    except FailedError as error:
        return _failed(visit, error)


async def come_back(visit: Visit) -> Response:
    """Read what FranceConnect says of the person, or explain that it failed."""
    if not visit.services.settings.franceconnect:
        return _failed(visit, FailedError("not configured"))
    rules = visit.behaviour
    claims, failure = await _claims(visit)
    claims = rules.franceconnect.believed(visit.request.query_params.get("code", ""), claims)
    if claims is None:
        return _failed(visit, failure)
    identity = rules.franceconnect.identity(claims, rules.identity)
    if identity is None:
        return _failed(visit, FailedError("incomplete identity"))
    return await run_in_threadpool(_recognised, visit, identity)


async def _claims(visit: Visit) -> tuple[Mapping[str, Any] | None, FailedError]:
    try:
        return await _client(visit).come_back(visit.request), FailedError("no claims")
    except FailedError as error:
        return None, error


def _client(visit: Visit) -> OpenIdClient:
    own = visit.session.data.setdefault("openid", {})
    answered = visit.request.query_params.get("state", "")
    visit.request.scope["session"] = visit.behaviour.franceconnect.states(own, answered)
    return OpenIdClient(visit.services.settings)


def _recognised(visit: Visit, identity: Identity) -> Response:
    rules = visit.behaviour.franceconnect
    account = visit.services.accounts.by_number(identity.number)
    visit.session.data.pop("openid", None)
    if account is not None:
        found = visit.services.sign_in.recognised(account)
        return welcome(visit, replace(found, outcome=rules.outcome(found.outcome)))
    if rules.asks_identity_again(str(visit.session.data.get("origin", ""))):
        return visit.redirect(Step.IDENTITY.value)
    kept = rules.identity_kept(identity, visit.draft.identity)
    draft = Draft(kept, accepted=rules.counts_as_acceptance())
    visit.session.clear()
    visit.keep_draft(draft)
    return visit.redirect(visit.behaviour.steps.first_missing(draft).value)


def _failed(visit: Visit, error: FailedError) -> Response:
    # The reason is for the log: the person only needs to know what to do next.
    LOG.info("FranceConnect: %s", error)
    texts = visit.behaviour.texts.franceconnect
    origin = str(visit.session.data.pop("origin", ""))
    visit.session.data.pop("openid", None)
    visit.say_once(texts.failed_sign_in if origin == "connexion" else texts.failed)
    return visit.redirect(_page_of_departure(visit, origin))


def _page_of_departure(visit: Visit, origin: str) -> str:
    resumed = visit.behaviour.steps.first_missing(visit.draft).value
    return visit.behaviour.franceconnect.departure(origin, resumed)
