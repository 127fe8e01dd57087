"""A rough target: a few plain pages, with what a diagnosis should say of them; nothing behind."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

HOME = """<h1>Bienvenue</h1>
<p><a href="/inscription">Je crée mon compte</a> <a href="/entree">Entrée des assurés</a></p>"""

# The name is called otherwise, two fields are a « code postal », nothing goes back.
CREATION = """<h1>Inscription</h1><form action="/suite" method="post">
<label>Patronyme <input name="n"></label>
<label>Prénom <input name="p"></label>
<label>N° de sécurité sociale <input name="s"></label>
<label>Date de naissance <input name="d"></label>
<label>Code postal de résidence <input name="r"></label>
<label>Code postal de naissance <input name="l"></label>
<button>Poursuivre</button></form>"""

# One form for everything: leaving it would create the account.
ALL_AT_ONCE = """<h1>Inscription</h1><form action="/suite" method="post">
<label>Mon nom <input name="n"></label>
<label>Mon n° de sécurité sociale <input name="s"></label>
<label>Ma date de naissance <input name="d"></label>
<label>Mon code postal <input name="c"></label>
<label>Courrier électronique <input type="email" name="e"></label>
<button>Je crée mon compte</button></form>"""

CONNECTION = """<h1>Entrée</h1><form action="/entree" method="post">
<label>Numéro de sécurité sociale <input name="s"></label>
<label>Mot de passe <input type="password" name="c"></label>
<button>Entrer</button></form>"""


class Site(ThreadingHTTPServer):
    """Serves pages by path, whatever asks for them; notes what is sent to it."""

    def __init__(self, pages: Mapping[str, str]) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.pages = pages
        self.posted: list[str] = []

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.server_port}"


class _Answer(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        page = self.server.pages.get(urlsplit(self.path).path)
        self._send(page or "<h1>Rien ici</h1>", 200 if page else 404)

    def do_POST(self) -> None:
        self.server.posted.append(self.path)
        self._send(self.server.pages.get(self.path, "<h1>Merci</h1>"), 200)

    def _send(self, body: str, status: int) -> None:
        source = f"<!DOCTYPE html><html lang=fr><title>Essai</title><body>{body}".encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(source)))
        self.end_headers()
        self.wfile.write(source)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def site(**pages: str) -> Iterator[Site]:
    """Serve pages: `accueil` at the root, the others by their name."""
    by_path = {"/" if name == "accueil" else f"/{name}": body for name, body in pages.items()}
    with Site(by_path) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()
