"""The addresses of the site."""

from __future__ import annotations

from pathlib import Path

from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from reference_impl.rules.steps import Step
from reference_impl.web import (
    account,
    application,
    confirmation,
    connection,
    creation,
    franceconnect,
    gates,
    home,
    test_accounts,
    test_clock,
    waiting,
)
from reference_impl.web.endpoint import Page, async_page, page

STATIC = Path(__file__).parent.parent / "static"
BOTH = ["GET", "POST"]
CLOCK = ["GET", "PUT", "DELETE"]


async def health(_request: object) -> Response:
    """Say that the application answers."""
    return PlainTextResponse("ok")


def _step(step: Step, view: Page) -> Route:
    return Route(step.value, page(view, gates.step_gate(step)), methods=BOTH)


async def favicon(_request: object) -> Response:
    """Serve the icon to browsers that ask for it by its usual name."""
    return FileResponse(STATIC / "favicon.svg", media_type="image/svg+xml")


def clock_routes() -> list[BaseRoute]:
    """Return the addresses for tests only: the clock, and what deletes an account."""
    return [
        Route("/test/comptes/{courriel}", test_accounts.account, methods=["GET", "DELETE"]),
        Route("/test/horloge", test_clock.clock, methods=CLOCK),
        Route("/test/horloge/comptes/{courriel}", test_clock.clock, methods=CLOCK),
    ]


def routes() -> list[BaseRoute]:
    """Return every address of the site."""
    return [
        Route("/", page(home.home)),
        Route("/sante", health),
        _step(Step.IDENTITY, creation.identity),
        _step(Step.CONDITIONS, creation.conditions),
        _step(Step.CODE, creation.code),
        _step(Step.CONTACT, creation.contact),
        Route("/creation/abandon", page(creation.leave), methods=["POST"]),
        Route("/creation/validation", page(waiting.validation, gates.waiting)),
        Route("/conditions-utilisation", page(home.detailed_conditions)),
        Route("/attente", page(waiting.waiting, gates.waiting)),
        Route("/attente/renvoi", page(waiting.resend, gates.waiting), methods=["POST"]),
        Route("/attente/adresse", page(waiting.change_address, gates.waiting), methods=BOTH),
        Route("/confirmation/{token}", page(confirmation.confirmation), methods=BOTH),
        Route("/connexion", page(connection.connection), methods=BOTH),
        Route("/deconnexion", page(connection.sign_out), methods=["POST"]),
        Route("/compte", page(account.overview, gates.signed_in)),
        Route("/compte/informations", page(account.information, gates.signed_in)),
        Route("/aide/numero", page(home.number_help)),
        Route("/aide/code-oublie", page(home.forgotten_code)),
        Route("/aide/franceconnect", page(home.what_is_franceconnect)),
        Route("/aide/mail-non-recu", page(home.not_received)),
        Route("/franceconnect/depart", async_page(franceconnect.depart), methods=["POST"]),
        Route(franceconnect.CALLBACK, async_page(franceconnect.come_back)),
        Route("/api/application/connexion", application.sign_in, methods=["POST"]),
        Route("/api/application/compte", application.account, methods=["GET", "DELETE"]),
        Route("/favicon.ico", favicon),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
