"""A CSS selector of the profile finds what no name tells apart, in plain HTML as in a browser."""

from __future__ import annotations

import http.server
import threading
from typing import TYPE_CHECKING

import pytest

from recette.adapters.browser.chromium import Chromium
from recette.adapters.browser.surfaces import BrowserVisitors
from recette.adapters.http.reading import read
from recette.domain.screen.choices import find_choice
from recette.domain.screen.locating import AmbiguousError, find_control, find_field
from recette.domain.screen.vocabulary import Choice, Control, Field
from recette.target.frontier import GuardedFrontier
from recette.target.guard import Guard
from recette.target.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recette.domain.screen.view import View

    Reader = Callable[[str, Wording], View]

PAGE = """<!doctype html><html lang=fr><body><form>
<label>Nom <input id=ecole></label> <label>Nom <input data-testid=famille></label>
<p>Une question <label><input type=radio name=a value=1> Oui</label>
<label><input type=radio name=a value=0 id=non> Non</label></p>
<div class=suite tabindex=0>&rarr;</div></form></body></html>"""
TOLD = Wording(
    {},
    locators={
        "nom": "[data-testid=famille]",
        "continuer": "div.suite",
        "promotions_sms": "#non",
        "adresse": "input",
    },
)


class _Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = PAGE.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def shown() -> Iterator[View]:
    """Return the page as a browser shows it."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    chromium = Chromium.launch(["127.0.0.1"])
    url = f"http://127.0.0.1:{server.server_port}"
    frontier = GuardedFrontier(Guard(frozenset()))
    visitor = BrowserVisitors(chromium, url, 5.0, frontier, tuple(TOLD.locators.values())).new()
    visitor.open("/")
    yield visitor.look()
    visitor.close()
    chromium.close()
    server.shutdown()
    server.server_close()


def _read() -> View:
    return read(PAGE, "http://127.0.0.1/", tuple(TOLD.locators.values()))[0]


def check(view: View) -> None:
    """Check that each word is found where the profile says it is."""
    name = find_field(view, Field.NAME, TOLD)
    assert name is not None
    assert name.index == 1
    on = find_control(view, Control.CONTINUE, TOLD)
    assert on is not None
    assert on.role == "button"
    offer = find_choice(view, Choice.PROMO_SMS, TOLD)
    assert offer is not None
    assert offer.no is not None
    assert offer.no.name == "Non"
    with pytest.raises(AmbiguousError, match=r"\[reperes\] adresse"):
        find_field(view, Field.EMAIL, TOLD)


def test_a_locator_finds_in_plain_html_what_no_name_tells_apart() -> None:
    """Without a browser."""
    check(_read())


@pytest.mark.lent
@pytest.mark.xdist_group("navigateur")
def test_a_locator_finds_in_a_browser_what_is_no_control_of_html(shown: View) -> None:
    """In a browser, where what is no control of HTML is found too."""
    check(shown)


def test_without_a_locator_the_names_alone_tell_nothing_apart() -> None:
    """The names alone do not tell the two fields apart, and the arrow is nothing."""
    view = _read()
    with pytest.raises(AmbiguousError):
        find_field(view, Field.NAME, Wording({}))
    assert find_choice(view, Choice.PROMO_SMS, Wording({})) is None


def test_what_a_locator_does_not_find_is_not_there() -> None:
    """It replaces the names: nothing is guessed in its place."""
    view = _read()
    gone = Wording({}, locators={"nom": "#parti"})
    assert find_field(view, Field.NAME, gone) is None
