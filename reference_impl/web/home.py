"""The home page, the help pages, the detailed conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reference_impl.rules.steps import Step
from reference_impl.web.gates import step_gate

if TYPE_CHECKING:
    from starlette.responses import Response

    from reference_impl.web.visit import Visit


def home(visit: Visit) -> Response:
    """Show the two ways in."""
    return visit.render("home.html")


def number_help(visit: Visit) -> Response:
    """Say where to find the social security number."""
    return visit.render("help_number.html")


def forgotten_code(visit: Visit) -> Response:
    """Say how to get a provisional code, without telling whether an account exists."""
    return visit.render("help_code.html")


def what_is_franceconnect(visit: Visit) -> Response:
    """Say what FranceConnect is."""
    return visit.render("help_franceconnect.html")


def not_received(visit: Visit) -> Response:
    """Gather what to check when the message is not found."""
    account = visit.waiting_account()
    return visit.render("help_not_received.html", account=account)


def detailed_conditions(visit: Visit) -> Response:
    """Show the detailed conditions; a creation in progress stays as it is."""
    if not visit.behaviour.steps.keeps_draft_while_reading():
        visit.forget_draft()
    in_progress = step_gate(Step.CONDITIONS)(visit) is None
    return visit.render("detailed.html", in_progress=in_progress)
