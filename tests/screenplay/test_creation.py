"""A step that a target splits over two screens is gone through as one."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from recette.adapters.http.surface import FormSurface
from recette.domain.screen.known_addresses import Landings
from recette.domain.screen.vocabulary import Field, Place
from recette.screenplay.casting import Casting
from recette.screenplay.journey import Journey
from recette.screenplay.tasks.creation import give_identity, identity_of
from recette.target.frontier import GuardedFrontier
from recette.target.guard import Guard
from recette.target.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

SPLIT = {"creation": [["nom", "numero"], ["naissance", "code_postal"]]}
FIRST = (
    "<form method=post action=/1><label>Mon nom <input name=nom></label>"
    "<label>Mon numéro de sécurité sociale <input name=numero></label><button>Suite</button></form>"
)
SECOND = (
    "<form method=post action=/2><label>Ma date de naissance <input name=jour></label>"
    "<label>Mon code postal <input name=cp></label><button>Suite</button></form>"
)
CONDITIONS = (
    "<form method=post action=/3><fieldset><legend>J'accepte les conditions d'utilisation</legend>"
    "<label><input type=radio name=a value=1>Oui, j'accepte</label>"
    "<label><input type=radio name=a value=0>Non, je refuse</label></fieldset>"
    "<button>CONTINUER</button></form>"
)


class _Split(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self._show(FIRST)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        given = parse_qs(body)
        if self.path == "/1":
            self._show(SECOND if given.get("nom") else f"<p role=alert>Nom manquant</p>{FIRST}")
        else:
            self._show(CONDITIONS if given.get("cp") else f"<p role=alert>Code postal</p>{SECOND}")

    def _show(self, html: str) -> None:
        body = f"<html lang=fr><body>{html}</body></html>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def visit() -> Iterator[Journey]:
    """Give a visit at the first screen of the creation of such a target."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Split) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        url = f"http://127.0.0.1:{server.server_port}"
        surface = FormSurface(url, 5.0, GuardedFrontier(Guard(frozenset())))
        journey = Journey(surface, Wording({}, SPLIT), 0.0, Landings())
        journey.open("/")
        yield journey
        surface.close()
        server.shutdown()
        thread.join()


PERSON = Casting(1, "étapes", "example.org").person("Camille")


def test_a_step_split_over_two_screens_is_gone_through_as_one() -> None:
    """Everything given, the next step is reached."""
    with visit() as journey:
        assert journey.place() is Place.CREATION
        give_identity(journey, identity_of(PERSON))
        assert journey.place() is Place.CONDITIONS


def test_what_the_first_screen_refuses_is_not_asked_of_the_second() -> None:
    """What the first screen refuses is not asked of the second."""
    with visit() as journey:
        values = identity_of(PERSON)
        give_identity(journey, {f: v for f, v in values.items() if f is not Field.NAME})
        assert journey.place() is Place.CREATION
        assert "Nom manquant" in journey.view().text


def test_what_the_last_screen_refuses_leaves_the_visitor_at_the_step() -> None:
    """What the last screen refuses leaves the visitor at the step."""
    with visit() as journey:
        values = identity_of(PERSON)
        give_identity(journey, {f: v for f, v in values.items() if f is not Field.POSTCODE})
        assert journey.place() is Place.CREATION
        assert journey.view().new_lines(journey.before) == ["Code postal"]
