"""The routes, the check of origins, and the stub of FranceConnect."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from tests.targets.guichet import enrolment, entrance
from tests.targets.guichet.desk import Desk, desk_of, posted
from tests.targets.guichet.enrolment import ALREADY, go, start_draft
from tests.targets.guichet.pages import page
from tests.targets.guichet.situations import ROUTES

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_FILES = Path(__file__).parent / "gabarits"
_HELPS = {
    "numero": "Où trouver mon numéro de sécurité sociale ?",
    "franceconnect": "Qu'est-ce que FranceConnect ?",
    "code": "Code oublié ?",
    "mail": "Je n'ai pas reçu le mail",
}
# Fictitious persons: name, number, birth, postcode.
_PERSONS = (
    ("DUBOIS", "2620875056001", "24/08/1962", "75012"),
    ("MERCIER", "1700969380002", "02/09/1970", "69003"),
    ("TREVALEC", "2851129019003", "15/11/1985", "29200"),
)


class SameOrigin:
    """Refuses a form that another site posts."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or answer 403."""
        if scope["type"] == "http" and scope["method"] == "POST":
            headers = Request(scope).headers
            origin = headers.get("origin")
            foreign = origin is not None and urlsplit(origin).netloc != headers.get("host")
            if foreign or headers.get("sec-fetch-site") == "cross-site":
                refusal = PlainTextResponse("Formulaire venu d'un autre site.", status_code=403)
                await refusal(scope, receive, send)
                return
        await self._app(scope, receive, send)


async def help_page(request: Request) -> Response:
    """One of the help pages."""
    name = request.path_params["name"]
    if name not in _HELPS:
        return page("message", "Page introuvable", status=404)
    return page(f"aide-{name}", _HELPS[name])


async def terms(_request: Request) -> Response:
    """The detailed conditions."""
    return page("cgu", "Conditions d'utilisation détaillées")


async def stub(request: Request) -> Response:
    """The stub of FranceConnect: three persons and a way to refuse."""
    back = "connexion" if request.query_params.get("retour") == "connexion" else "creation"
    if request.method != "POST":
        return page("fc", "FranceConnect (bouchon)", {"back": back})
    chosen = (await posted(request)).get("qui", "")
    if chosen not in {"0", "1", "2"}:
        message = "L'identification par FranceConnect a été refusée ou a échoué."
    else:
        name, number, birth, postcode = _PERSONS[int(chosen)]
        account = desk_of(request).store.by_number(number)
        if account is None:
            return start_draft(request, name, number, birth, postcode)
        if account["activated_at"]:
            request.session.clear()
            request.session["account"] = account["id"]
            return go("/espace")
        message = ALREADY
    request.session["message"] = message
    return go("/" if back == "connexion" else "/adhesion")


async def static(request: Request) -> Response:
    """The style sheet, the script and the button."""
    return FileResponse(_FILES / request.url.path.lstrip("/"))


async def health(_request: Request) -> Response:
    """Tell that the desk is open."""
    return PlainTextResponse("ouvert")


def build(desk: Desk) -> Starlette:
    """Return the application."""
    both = ["GET", "POST"]
    routes = [
        Route("/", entrance.home),
        Route("/entrer", entrance.home, methods=["GET"]),
        Route("/entrer", entrance.sign_in, methods=["POST"]),
        Route("/adhesion", enrolment.identity, methods=both),
        Route("/adhesion/conditions", enrolment.conditions, methods=both),
        Route("/adhesion/code", enrolment.code, methods=both),
        Route("/adhesion/coordonnees", enrolment.addresses, methods=both),
        Route("/adhesion/fin", enrolment.end),
        Route("/valider/{token}", entrance.follow_link),
        Route("/renvoi", entrance.resend, methods=both),
        Route("/changer-adresse", entrance.change_address, methods=both),
        Route("/espace", entrance.account_page),
        Route("/sortir", entrance.leave),
        Route("/aide/{name}", help_page),
        Route("/conditions", terms),
        Route("/fc-bouchon", stub, methods=both),
        Route("/guichet.css", static),
        Route("/guichet.js", static),
        Route("/fc.svg", static),
        Route("/etat", health),
        *ROUTES,
    ]
    app = Starlette(
        routes=routes,
        middleware=[
            Middleware(SameOrigin),
            Middleware(
                SessionMiddleware,
                secret_key=secrets.token_hex(32),
                same_site="lax",
                session_cookie="guichet",
                max_age=86400,
            ),
        ],
    )
    app.state.desk = desk
    return app
