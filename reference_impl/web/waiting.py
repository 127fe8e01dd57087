"""While the address waits for its validation: what a recognised person sees and may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_impl.rules.access import Outcome
from reference_impl.services.accounts import TakenError

if TYPE_CHECKING:
    from starlette.responses import Response

    from reference_impl.rules.errors import Errors
    from reference_impl.storage.models import Account
    from reference_impl.web.visit import Visit

WAITING = "/attente"


def _account(visit: Visit) -> Account:
    account = visit.waiting_account()
    if account is None:
        raise RuntimeError("the gate of this page lets only waiting people in")
    return account


def validation(visit: Visit) -> Response:
    """Invite to read one's messages, just after the third step."""
    account = _account(visit)
    page = visit.behaviour.display.validation_page(account.id)
    return visit.render(page, account=account, **_facts(visit, account))


def waiting(visit: Visit) -> Response:
    """Tell a person who signed in too early what is awaited."""
    account = _account(visit)
    outcome = visit.services.sign_in.recognised(account).outcome
    if outcome is Outcome.TOO_LATE:
        return visit.render("too_late.html")
    template = "inactive.html" if outcome is Outcome.LINK_INACTIVE else "waiting.html"
    return visit.render(template, account=account, **_facts(visit, account))


def _facts(visit: Visit, account: Account) -> dict[str, bool]:
    link = visit.services.confirmation.latest(account)
    now, rules = visit.services.clock.now(account), visit.behaviour.links
    return {
        "may_resend": rules.may_resend(account, link, now),
        "may_change": rules.may_change_address(account, now),
        "delivered": link is not None and link.delivered,
    }


def resend(visit: Visit) -> Response:
    """Send the link again, to the same address."""
    texts = visit.behaviour.texts.validation
    sent = visit.services.confirmation.resend(_account(visit).id, visit.form.get("email", ""))
    if sent.delivered:
        visit.say_once(texts.resent)
    return visit.redirect(WAITING)


def change_address(visit: Visit) -> Response:
    """Give another address; a new link goes there."""
    account, rules = _account(visit), visit.behaviour
    if not rules.links.may_change_address(account, visit.services.clock.now(account)):
        return visit.redirect(WAITING)
    if visit.request.method != "POST":
        return visit.render("change_address.html", account=account)
    errors = rules.contact.check_address(visit.form, rules.texts.contact)
    email = visit.form.get("email", "").strip()
    if not errors and rules.creation.email_key(email) == account.email_key:
        errors.add("email", rules.texts.validation.same_address)
    if errors:
        if rules.creation.changes_though_refused():
            visit.services.confirmation.change_address(account.id, email)
        if rules.links.dies_of_a_refused_change():
            visit.services.confirmation.retire(account.id)
        return visit.render_errors("change_address.html", errors, account=account)
    return _changed(visit, account, email, errors)


def _changed(visit: Visit, account: Account, email: str, errors: Errors) -> Response:
    texts = visit.behaviour.texts
    try:
        if visit.behaviour.creation.checks_other_email():
            visit.services.accounts.check_free(email)
        sent = visit.services.confirmation.change_address(account.id, email)
    except TakenError:
        errors.add("email", texts.contact.email_taken)
        return visit.render_errors("change_address.html", errors, account=account)
    if sent.delivered:
        visit.say_once(texts.validation.changed)
    return visit.redirect(WAITING)
