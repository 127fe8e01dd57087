"""The routes: one shell for every screen, the JSON, and a simulator of FranceConnect."""

from __future__ import annotations

import html
import secrets
from pathlib import Path
from typing import TYPE_CHECKING, cast

from starlette.applications import Starlette
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from tests.targets.vitrine import belonging, joining
from tests.targets.vitrine.ledger import Visit
from tests.targets.vitrine.window import COOKIE, Call, Window, endpoint, said

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_STATIC = Path(__file__).parent / "static"
_PEOPLE = {
    "a": {"nir": "1550774056011", "nom": "LEROY", "naissance": "14/07/1955", "cp": "74000"},
    "b": {"nir": "2911238185012", "nom": "BENALI", "naissance": "05/12/1991", "cp": "38000"},
}


async def shell(request: Request) -> Response:
    """The page, whatever the screen."""
    window = cast("Window", request.app.state.window)
    key = window.ledger.key(request.query_params.get("jeton", ""))
    if key and "visite-brule-le-lien" in window.defects:
        window.ledger.burn(key)
    return FileResponse(_STATIC / "index.html", headers={"cache-control": "no-store"})


async def health(_request: Request) -> Response:
    """Tell that the server answers."""
    return said(vivant=True)


def _call(request: Request) -> Call:
    window = cast("Window", request.app.state.window)
    visit = window.ledger.visit(request.cookies.get(COOKIE, "")) or Visit()
    return Call(window, visit, dict(request.query_params))


def _sent(call: Call, response: Response) -> Response:
    call.window.ledger.keep(call.visit)
    response.set_cookie(COOKIE, call.visit.sid, httponly=True, samesite="lax")
    return response


async def fc_start(request: Request) -> Response:
    """Leave for FranceConnect with a state kept in the visit."""
    call = _call(request)
    state = secrets.token_urlsafe(12)
    origin = "/connexion" if call.data.get("de") == "connexion" else "/inscription"
    call.visit.content["fc"] = {"state": state, "origin": origin}
    return _sent(call, RedirectResponse(f"/simulateur-fc?state={state}", 303))


async def fc_simulator(request: Request) -> Response:
    """The provider: choose a person or refuse."""
    state = html.escape(request.query_params.get("state", ""))
    back = f"/retour-fc?state={state}&amp;"
    people = "".join(
        f"<li><a href='{back}code={key}'>Continuer en tant que {who['nom']}</a></li>"
        for key, who in _PEOPLE.items()
    )
    return HTMLResponse(
        "<!doctype html><html lang='fr'><meta charset='utf-8'><title>Simulateur FranceConnect"
        f"</title><h1>Simulateur FranceConnect</h1><ul>{people}</ul>"
        f"<p><a href='{back}error=access_denied'>Refuser</a></p></html>"
    )


async def fc_return(request: Request) -> Response:
    """Come back: the creation starts at step 1, or the screen of departure says it failed."""
    call = _call(request)
    left = call.visit.content.pop("fc", {})
    who = _PEOPLE.get(call.data.get("code", ""))
    if not left or call.data.get("state") != left["state"] or who is None:
        call.visit.content["notice"] = "L'identification avec FranceConnect n'a pas abouti."
        return _sent(call, RedirectResponse(left.get("origin", "/inscription"), 303))
    member = call.window.ledger.by_nir(who["nir"])
    if member is None:
        call.renew(draft={"step": 1, **who})
        return _sent(call, RedirectResponse("/inscription", 303))
    if member.confirmed is not None:
        call.renew(uid=member.uid)
        return _sent(call, RedirectResponse("/compte", 303))
    call.visit.content["notice"] = joining.KNOWN
    return _sent(call, RedirectResponse(left["origin"], 303))


def build(window: Window) -> Starlette:
    """Return the application."""
    posts = {
        "/api/identite": (joining.identity, 0.12),
        "/api/abandon": (joining.give_up, 0.05),
        "/api/conditions": (joining.conditions, 0.08),
        "/api/code": (joining.code, 0.2),
        "/api/coordonnees": (joining.contact, 0.3),
        "/api/connexion": (belonging.sign_in, 0.25),
        "/api/deconnexion": (belonging.sign_out, 0.05),
        "/api/jeton/confirmer": (belonging.use_key, 0.2),
        "/api/renvoi": (belonging.post_again, 0.15),
        "/api/adresse": (belonging.change_mail, 0.15),
    }
    screens = ("/", "/connexion", "/inscription", "/compte", "/confirmer")
    app = Starlette(
        routes=[
            *(Route(path, shell) for path in screens),
            Route("/api/session", endpoint(belonging.session, 0.05)),
            Route("/api/fiche", endpoint(belonging.sheet, 0.15)),
            Route("/api/jeton", endpoint(belonging.look_at_key, 0.15)),
            *(
                Route(path, endpoint(handler, delay), methods=["POST"])
                for path, (handler, delay) in posts.items()
            ),
            Route("/depart-fc", fc_start),
            Route("/simulateur-fc", fc_simulator),
            Route("/retour-fc", fc_return),
            Route("/vivant", health),
            Mount("/static", StaticFiles(directory=_STATIC)),
        ]
    )
    app.state.window = window
    return app
