"""The creation of an account: the identity form, then the three steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_impl.rules.errors import Errors
from reference_impl.rules.steps import Step
from reference_impl.services.accounts import TakenError
from reference_impl.services.draft import Draft

if TYPE_CHECKING:
    from starlette.responses import Response

    from reference_impl.rules.contact import Contact
    from reference_impl.web.visit import Visit


def identity(visit: Visit) -> Response:
    """Ask who is creating an account."""
    if visit.request.method != "POST":
        return visit.render("identity.html")
    texts, today = visit.behaviour.texts.identity, visit.services.clock.now().date()
    found, errors = visit.behaviour.identity.check(visit.form, today, texts)
    known = found is not None and visit.services.accounts.by_number(found.number) is not None
    if known and visit.behaviour.creation.refuses_known_number():
        errors.add("numero", texts.known_number)
    if found is None or errors:
        return visit.render_errors("identity.html", errors, suggests_sign_in=known)
    visit.session.renew()
    inherits = visit.behaviour.steps.another_identity_inherits()
    kept = visit.behaviour.steps.identity_kept(visit.draft.identity, found)
    visit.keep_draft(visit.draft.with_identity(kept, inherits=inherits))
    return visit.redirect(visit.behaviour.steps.page_after(Step.IDENTITY))


def leave(visit: Visit) -> Response:
    """Leave the creation: nothing of it remains."""
    page, rules, draft = visit.form.get("page", ""), visit.behaviour, visit.draft
    kept = rules.creation.kept_on_leaving(page, draft.identity) if draft.identity else None
    if kept is not None and draft.identity is not None:
        visit.services.accounts.create(draft.identity, draft.code_hash, kept)
    if rules.steps.forgets_draft_on_leaving(page):
        visit.forget_draft()
    if rules.display.leaving_sends_form(page):
        today = visit.services.clock.now().date()
        typed, _ = rules.identity.check(visit.form, today, rules.texts.identity)
        visit.keep_draft(Draft(typed))
    return visit.redirect(rules.steps.page_after_leaving(page))


def conditions(visit: Visit) -> Response:
    """Ask whether the conditions are accepted."""
    draft = visit.draft
    if visit.request.method != "POST":
        return visit.render("conditions.html", reference=draft.reference)
    texts, errors = visit.behaviour.texts.conditions, Errors()
    answer = visit.form.get("acceptation", "")
    if visit.behaviour.steps.accepts(answer):
        visit.keep_draft(draft.with_acceptance(accepted=True))
        return visit.redirect(visit.behaviour.steps.page_after(Step.CONDITIONS))
    if visit.behaviour.steps.refusal_undoes_acceptance():
        visit.keep_draft(draft.with_acceptance(accepted=False))
    errors.add("acceptation", texts.refused if answer else texts.unanswered)
    return visit.render_errors("conditions.html", errors, reference=draft.reference)


def code(visit: Visit) -> Response:
    """Ask for a personal code; only its hash is kept."""
    draft, rules = visit.draft, visit.behaviour.code
    specials = rules.specials()
    if visit.request.method != "POST" or draft.identity is None:
        return visit.render("code.html", specials=specials)
    errors = rules.check(visit.form, draft.identity, visit.behaviour.texts.code)
    if errors:
        return visit.render_errors("code.html", errors, specials=specials)
    chosen = rules.as_kept(visit.form["code"])
    kept = visit.behaviour.creation.kept_code(
        draft.code_hash, visit.services.passwords.hash(chosen)
    )
    visit.keep_draft(draft.with_code(kept))
    return visit.redirect(visit.behaviour.steps.page_after(Step.CODE))


def contact(visit: Visit) -> Response:
    """Ask for the contact details, then create the account."""
    if visit.request.method != "POST":
        return visit.render("contact.html")
    texts = visit.behaviour.texts.contact
    errors = visit.behaviour.contact.check(visit.form, texts)
    if errors and not visit.behaviour.creation.keeps_though_refused(errors):
        return visit.render_errors("contact.html", errors)
    try:
        created = _create(visit, visit.behaviour.contact.read(visit.form))
        return visit.render_errors("contact.html", errors) if errors else created
    except TakenError as taken:
        if taken.field == "email":
            errors.add("email", texts.email_taken)
        else:
            errors.add("numero", visit.behaviour.texts.identity.known_number, "/connexion")
        return visit.render_errors("contact.html", errors)


def _create(visit: Visit, details: Contact) -> Response:
    draft, services = visit.draft, visit.services
    if draft.identity is None:
        return visit.redirect(Step.IDENTITY.value)
    account = services.accounts.create(draft.identity, draft.code_hash, details)
    services.confirmation.send_first(account)
    visit.session.clear()
    if visit.behaviour.creation.disconnects():
        visit.remember("waiting", account)
    else:
        visit.remember("account", account)
    if not visit.behaviour.creation.forgets_draft():
        visit.keep_draft(draft)
    return visit.redirect(visit.behaviour.steps.page_after(Step.CONTACT))
