"""The confirmation link, as the person who follows it sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_impl.rules.links import LinkState

if TYPE_CHECKING:
    from starlette.responses import Response

    from reference_impl.services.confirmation import Followed
    from reference_impl.storage.models import Account
    from reference_impl.web.visit import Visit

GONE, NOT_FOUND = 410, 404
TEMPLATES = {
    LinkState.VALID: ("link_ready.html", 200),
    LinkState.USED: ("link_used.html", 200),
    LinkState.REPLACED: ("link_replaced.html", GONE),
    LinkState.EXPIRED: ("link_expired.html", GONE),
    LinkState.TOO_LATE: ("too_late.html", GONE),
    LinkState.UNKNOWN: ("link_unknown.html", NOT_FOUND),
}


def confirmation(visit: Visit) -> Response:
    """Show what the link is worth; only a button uses it."""
    token, services = visit.request.path_params["token"], visit.services
    if visit.request.method == "POST":
        return _used(visit, token)
    if visit.behaviour.links.activates_on_visit(visit.request.method):
        return _activated(visit, services.confirmation.activate(token, _waiting(visit)))
    followed = services.confirmation.follow(token)
    if visit.behaviour.links.activates_under_the_button(visit.request.method):
        services.confirmation.activate(token, _waiting(visit))
    if visit.behaviour.links.burns_on_visit(visit.request.method):
        services.confirmation.burn(token)
    return _shown(visit, followed)


def _used(visit: Visit, token: str) -> Response:
    if visit.form.get("action") == "renvoyer":
        return _resent(visit, token)
    return _activated(visit, visit.services.confirmation.activate(token, _waiting(visit)))


def _waiting(visit: Visit) -> int | None:
    account = visit.waiting_account()
    return account.id if account else None


def _activated(visit: Visit, followed: Followed) -> Response:
    if not visit.behaviour.links.may_activate(followed.state):
        return _shown(visit, followed)
    visit.session.data.pop("waiting", None)
    if opened := _opened(visit, followed):
        visit.remember("account", opened)
    return visit.render("link_activated.html")


def _opened(visit: Visit, followed: Followed) -> Account | None:
    if followed.account is None:
        return None
    opened = visit.behaviour.access.account_opened_by_link(followed.account.id)
    return visit.services.accounts.by_id(opened) if opened is not None else None


def _resent(visit: Visit, token: str) -> Response:
    service = visit.services.confirmation
    sent, followed = service.resend_from_link(token, visit.form.get("email", ""))
    if not sent.allowed:
        return _shown(visit, followed)
    template = "link_resent.html" if sent.delivered else "link_not_sent.html"
    return visit.render(template, address=_address(visit, followed))


def _shown(visit: Visit, followed: Followed) -> Response:
    template, status = TEMPLATES[followed.state]
    return visit.render(template, status, address=_address(visit, followed))


def _address(visit: Visit, followed: Followed) -> str:
    email = followed.account.email if followed.account else ""
    return visit.behaviour.display.address_masked(email)
