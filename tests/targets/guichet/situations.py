"""Ways in which courriels and links are really sent, that a person finds right: one at a time.

Each was publicly reported as misleading a harness; the persons and the addresses are fictitious.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from tests.targets.guichet.desk import Situation
from tests.targets.guichet.entrance import follow_link

if TYPE_CHECKING:
    from starlette.requests import Request

    from tests.targets.guichet.mailer import Mailer

NAME = "Confirmer mon email"
_clicks: dict[str, str] = {}
_numbers = count(7)


def _site(url: str) -> str:
    return url.partition("/valider")[0]


def _leaving(mailer: Mailer, email: str, url: str) -> None:
    """Name the link otherwise, and offer to unsubscribe by a longer one."""
    leave = f"{_site(url)}/preferences/desabonnement?abonne=3f0c9d1e7b5a4462&liste=informations"
    leave += "-generales&origine=courriel-de-confirmation"
    mailer.write(email, [("Se désabonner", leave), ("Valider mon adresse", url)])


def _acknowledged(mailer: Mailer, email: str, url: str, *, first: bool) -> None:
    """Send an acknowledgement with a link to a help, before or after the confirmation."""
    help_url = f"{_site(url)}/aide/mail"
    for acknowledges in (first, not first):
        if acknowledges:
            mailer.write(email, [("Une question ?", help_url)], subject="Votre demande est reçue")
        else:
            mailer.confirmation(email, url)


def _tracked(mailer: Mailer, email: str, url: str) -> None:
    """Count the clicks of every link on another host, which redirects to the target."""
    site = _site(url)
    host = site.replace("127.0.0.1", "suivi.localhost")
    links = []
    for name, address in ((NAME, url), ("Aide", f"{site}/aide/mail")):
        click = f"{next(_numbers):08x}c4d5e6f7"
        _clicks[click] = address
        links.append((name, f"{host}/clic/{click}"))
    mailer.write(email, links)


def _behind_a_gateway(mailer: Mailer, email: str, url: str) -> None:
    """Have every link rewritten by what protects the mailbox."""
    gateway = "https://eur01.safelinks.protection.outlook.com/?url={}&data=05%7C02&reserved=0"
    mailer.write(email, [(NAME, gateway.format(quote(url, safe="")))])


def _flowed(mailer: Mailer, email: str, url: str) -> None:
    """Cut the link of the text part in the way of RFC 3676."""
    text = f"{NAME} :\n{url[:30]} \n{url[30:]}\n"
    mailer.write(email, [(NAME, url)], text=text, flowed=True)


SITUATIONS: dict[str, Situation] = {
    "barre-finale": Situation("{site}/valider/{token}/"),
    "parametre-apres-jeton": Situation(
        "{site}/valider?jeton={token}&utm_source=courriel&langue=fr"
    ),
    "jeton-rembourre": Situation("{site}/valider?langue=fr&jeton={token}=="),
    "desabonnement": Situation(send=_leaving, profile=("", 'confirmer = ["Valider mon adresse"]')),
    "accuse-de-reception-avant": Situation(send=lambda *sent: _acknowledged(*sent, first=True)),
    "accuse-de-reception-apres": Situation(send=lambda *sent: _acknowledged(*sent, first=False)),
    "suivi-des-clics": Situation(
        send=_tracked,
        profile=('autorise = true\nautorise_par = "essai"\nhotes = ["suivi.localhost"]', ""),
    ),
    "passerelle": Situation(send=_behind_a_gateway),
    "texte-replie": Situation(send=_flowed),
}


async def _by_parameter(request: Request) -> Response:
    """The link whose token is a parameter."""
    token = request.query_params.get("jeton", "").removesuffix("==")
    request.scope["path_params"] = {"token": token}
    return await follow_link(request)


async def _clicked(request: Request) -> Response:
    """The redirection of a counted click."""
    return RedirectResponse(_clicks[request.path_params["click"]])


async def _left(_request: Request) -> Response:
    """What unsubscribes."""
    return HTMLResponse("<h1>Vous êtes désabonné</h1>")


ROUTES = [
    Route("/valider/{token}/", follow_link),
    Route("/valider", _by_parameter),
    Route("/clic/{click}", _clicked),
    Route("/preferences/desabonnement", _left),
]
