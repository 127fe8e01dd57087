"""Whether a screen is an answer of the target, or the sign that it broke down or turned us away."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TYPE_CHECKING

from recette.domain.language.text import canonical

if TYPE_CHECKING:
    from recette.domain.screen.view import View

_TURNED_AWAY = {
    HTTPStatus.FORBIDDEN: "elle refuse l'accès (403)",
    HTTPStatus.PROXY_AUTHENTICATION_REQUIRED: "un relais demande qui vous êtes (407)",
    HTTPStatus.TOO_MANY_REQUESTS: "elle demande d'attendre (429)",
}
# What a title says when a server, a proxy or a firewall answers in place of the application.
_BROKEN = re.compile(
    r"\b(erreur|error|http)( (interne|technique|serveur|http))?:? ?[·-]? ?\(?(5\d\d|403|429)\b"
    r"|^(5\d\d|403|429)\b"
    r"|\b(internal server error|bad gateway|gateway time-?out|service unavailable|too many requests"
    r"|access denied|request blocked)\b"
    r"|\b(site|service|plateforme|application|page)\b[^.]*\b(en|pour) (cours de )?maintenance\b"
    r"|\bmaintenance (en cours|programmee)\b|\ben (cours de )?maintenance\b"
    r"|\b(site|service|plateforme)\b[^.]*\b(momentanement|temporairement|actuellement)? ?"
    r"(indisponible|inaccessible)\b"
    r"|\berreur (interne|technique|serveur|inattendue)\b"
    r"|\b(acces (refuse|interdit|bloque)|requete bloquee|trop de (requetes|demandes|tentatives))\b"
)
_SERVER_ERRORS = range(500, 600)


def breakdown_of(view: View) -> str:
    """Return what broke down, in French; nothing when the screen is an answer of the target.

    A server error, a firewall, a limit of requests, a page of maintenance say nothing of what was
    asked (RFC 9110, 15.5 and 15.6; RFC 6585, 4). A refusal of the application (400, 404, 409,
    410, 422…) does. A screen that asks for something typed is one of the application, which may
    forbid by 403; a limit of requests is one whatever the screen.
    """
    asks = any(e.role in {"textbox", "select", "radio", "checkbox"} for e in view.elements)
    if view.status in _SERVER_ERRORS:
        return f"la cible est en panne (erreur {view.status})"
    if view.status in _TURNED_AWAY and not (asks and view.status == HTTPStatus.FORBIDDEN):
        return f"la cible ne laisse pas passer : {_TURNED_AWAY[HTTPStatus(view.status)]}"
    if asks:
        return ""
    for title in (*view.headings, view.title) if len(view.lines) <= _SHORT else ():
        if _BROKEN.search(canonical(title)):
            return f"la cible est en panne ou en maintenance (« {title.strip()} »)"
    return ""


# An error page is short; a page of the journey that tells of a maintenance is not.
_SHORT = 25
