"""The sign-in page, and signing out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_impl.rules.errors import Errors
from reference_impl.services.sign_in import BlockedError, RefusedError

if TYPE_CHECKING:
    from starlette.responses import Response

    from reference_impl.services.sign_in import Recognised
    from reference_impl.web.visit import Visit

TOO_MANY = 429


def connection(visit: Visit) -> Response:
    """Ask for the number and the code."""
    if visit.request.method != "POST":
        return visit.render("connection.html")
    texts, errors = visit.behaviour.texts.connection, Errors()
    number, code = visit.form.get("numero", "").strip(), visit.form.get("code", "")
    errors.add("numero", "" if number else texts.number_missing)
    errors.add("code", "" if code else texts.code_missing)
    if visit.behaviour.access.is_too_short(code):
        errors.add("code", visit.behaviour.texts.code.refusals["longueur"])
    if errors:
        return visit.render_errors("connection.html", errors)
    if not visit.behaviour.access.admits_browser(visit.request.headers.get("user-agent", "")):
        errors.add("numero", visit.behaviour.texts.common.refused)
        return visit.render_errors("connection.html", errors)
    try:
        return welcome(visit, visit.services.sign_in.recognise(number, code))
    except RefusedError:
        errors.add("numero", texts.refused)
        return visit.render_errors("connection.html", errors)
    except BlockedError:
        errors.add("numero", texts.blocked)
        return visit.render("connection.html", TOO_MANY, errors=errors, form=visit.form)


def welcome(visit: Visit, recognised: Recognised) -> Response:
    """Open the account of a recognised person, or tell what their address waits for."""
    if visit.behaviour.access.opens(recognised.outcome):
        visit.remember("account", recognised.account)
        return visit.redirect("/compte")
    visit.remember("waiting", recognised.account)
    return visit.redirect("/attente")


def sign_out(visit: Visit) -> Response:
    """Close the session."""
    visit.session.clear()
    visit.say_once(visit.behaviour.texts.connection.signed_out)
    return visit.redirect("/connexion")
