"""Who may go on: the pages that ask for something to have been done before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.responses import Response

    from reference_impl.rules.steps import Step
    from reference_impl.web.endpoint import Gate
    from reference_impl.web.visit import Visit


def step_gate(step: Step) -> Gate:
    """Return a gate that leads to the first missing step whoever has not passed it."""

    def gate(visit: Visit) -> Response | None:
        rules, draft = visit.behaviour.steps, visit.draft
        if rules.may_enter(step, draft, visit.request.method):
            return None
        return visit.redirect(rules.first_missing(draft).value)

    return gate


def signed_in(visit: Visit) -> Response | None:
    """Lead to the sign-in page whoever is not signed in."""
    return None if visit.account() is not None else visit.redirect("/connexion")


def waiting(visit: Visit) -> Response | None:
    """Lead to the sign-in page whoever was not recognised as waiting for validation."""
    return None if visit.waiting_account() is not None else visit.redirect("/connexion")
