"""The client and the scanner before a server that does what we say."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from recette.adapters.http.scanner import LinkScanner
from recette.adapters.inbox.client import MailpitClient, MessageGoneError
from recette.adapters.inbox.mailpit_inbox import MailpitInbox
from recette.domain.errors import RecetteError
from recette.target.frontier import GuardedFrontier
from recette.target.guard import guard_of
from recette.target.profile import Profile

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = GuardedFrontier(guard_of(Profile()))
Answer = tuple[int, dict[str, str], bytes]


class Site(ThreadingHTTPServer):
    """Answers what `answers` says for a path, and remembers what was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, str, str]] = []

    @property
    def url(self) -> str:
        """Return the address of this site."""
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    """Answers every method in the same way."""

    server: Site

    def do_GET(self) -> None:
        """Answer."""
        self.server.asked.append((self.command, self.path, self.headers.get("Cookie", "")))
        path = self.path.split("?")[0]
        status, headers, body = self.server.answers.get(path, (404, {}, b"404 page not found"))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    do_HEAD = do_PUT = do_DELETE = do_POST = do_GET  # noqa: N815 -- names that http.server calls

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a site that runs."""
    server = Site()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def client(site: Site) -> Iterator[MailpitClient]:
    """Return a client of this site, under a webroot."""
    one = MailpitClient(f"{site.url}/boite/", frontier=HERE, timeout=5)
    yield one
    one.close()


JSON = {"Content-Type": "application/json"}
INFO = "/boite/api/v1/info"


def test_the_path_of_the_address_is_kept(site: Site, client: MailpitClient) -> None:
    """The path of the address is kept."""
    site.answers[INFO] = (200, JSON, b'{"Version":"v1.30.5"}')
    assert MailpitInbox(client).kind() == "Mailpit v1.30.5"
    assert not client.ready()


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ((200, {"Content-Type": "text/html"}, b"<html>"), "ne parle pas l'interface de Mailpit"),
        ((200, JSON, b"[1]"), "ne parle pas l'interface de Mailpit"),
        ((401, {}, b"Unauthorized."), "refuse l'accès : donnez --boite avec un identifiant"),
        ((500, {}, b"en panne"), "a répondu 500 à GET /api/v1/info : « en panne »"),
        ((200, JSON, b"{}"), "sans dire sa version"),
    ],
)
def test_a_wrong_answer_is_told_with_its_remedy(
    site: Site, client: MailpitClient, answer: Answer, words: str
) -> None:
    """Each says in French what is wrong and what to do."""
    site.answers[INFO] = answer
    with pytest.raises(RecetteError, match=words):
        MailpitInbox(client).kind()


def test_a_closed_port_is_told_with_its_address() -> None:
    """A closed port is said with its address and the remedy."""
    server = Site()
    server.server_close()
    client = MailpitClient(server.url, frontier=HERE)
    expected = f"ne répond pas sur {server.url} : vérifiez --boite"
    with pytest.raises(RecetteError, match=expected):
        client.info()
    assert not client.ready()
    client.close()


def test_a_message_that_is_gone_is_told_from_an_inbox_that_fails(client: MailpitClient) -> None:
    """A message that is gone can be told from an inbox that fails."""
    with pytest.raises(MessageGoneError):
        client.raw("inconnu")


@pytest.mark.parametrize("nothing", [[], [""], "abc"])
def test_nothing_is_never_everything(
    site: Site, client: MailpitClient, nothing: list[str] | str
) -> None:
    """An empty list would delete the whole inbox: it is refused before anything is sent."""
    with pytest.raises(ValueError, match="toute la boîte"):
        client.delete(nothing)
    assert site.asked == []


def test_scanner_visits_without_cookies(site: Site) -> None:
    """A scanner visits once, follows its own host's redirections, and keeps no cookie."""
    site.answers["/lien"] = (302, {"Location": "/fin", "Set-Cookie": "a=b"}, b"")
    site.answers["/fin"] = (200, {}, b"<p>fin</p>")
    status, view = LinkScanner(HERE).visit("GET", f"{site.url}/lien")
    assert status == 200
    assert "fin" in view.text
    assert site.asked == [("GET", "/lien", ""), ("GET", "/fin", "")]


def test_scanner_stays_on_the_host(site: Site) -> None:
    """A redirection to another host is not followed."""
    site.answers["/lien"] = (302, {"Location": "http://ailleurs.example/"}, b"")
    assert LinkScanner(HERE).visit("HEAD", f"{site.url}/lien")[0] == 302
    assert site.asked == [("HEAD", "/lien", "")]
