"""What a visitor's browser sends: noted, held, added to, diverted, sent again, within bounds."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from recette.domain.errors import RecetteError
from recette.ports import Sent
from recette.screenplay.eventually import eventually
from tests.sites import ELSEWHERE, Site, opened

if TYPE_CHECKING:
    from recette.adapters.browser.surface import PlaywrightSurface
    from recette.adapters.browser.surfaces import BrowserVisitors
    from recette.domain.screen.view import View
    from recette.target.frontier import GuardedFrontier

pytestmark = pytest.mark.xdist_group("navigateur")

FORM = "<form method=post action=/fin><input name=nom value=A><button>Finir</button></form>"


def hurry(surface: PlaywrightSurface) -> None:
    """Have a visitor wait no more: for what never comes."""
    surface._patience = 0.0


def at(site: Site, surface: PlaywrightSurface, html: str) -> View:
    """Return what a visitor sees of a page."""
    site.show("/", html)
    surface.open("/")
    return surface.look()


def wait_for_text(surface: PlaywrightSurface, words: str) -> View:
    """Wait until the screen shows these words; return it."""

    def look() -> View:
        view = surface.look()
        assert words in view.text
        return view

    return eventually(look, 5.0)


def test_what_is_sent_is_noted(site: Site, surface: PlaywrightSurface) -> None:
    """Documents and what scripts ask, with what a replay needs; images are not."""
    site.show("/donnees", '{"recu": "oui"}')
    at(
        site,
        surface,
        "<h1>A</h1><img src=/i.png><script>fetch('/donnees', {method: 'POST', headers: "
        "{'x-jeton': 'j1', 'content-type': 'application/json'}, body: '{\"a\":1}'})"
        ".then(() => document.body.append('fini'))</script>",
    )
    wait_for_text(surface, "fini")
    page, data = surface.sent()
    assert (page.method, page.url, page.kind) == ("GET", f"{site.url}/", "document")
    assert (data.method, data.kind, data.body) == ("POST", "data", '{"a":1}')
    assert data.content_type == "application/json"
    assert data.headers["x-jeton"] == "j1"
    assert "user-agent" not in data.headers
    source = surface.last_source()
    assert source.startswith("<h1>A</h1><img")
    assert source.endswith('{"recu": "oui"}')


def test_what_is_held_leaves_when_let_go(site: Site, surface: PlaywrightSurface) -> None:
    """A form pressed while all is held is sent once it is let go, not before."""
    view = at(site, surface, FORM)
    site.show("/fin", "<h1>Terminé</h1>")
    surface.hold()
    surface.press(view.elements[-1])
    assert "POST /fin" not in site.asked
    surface.let_go()
    wait_for_text(surface, "Terminé")
    assert "POST /fin" in site.asked


def test_an_answer_awaited_makes_a_busy_screen(site: Site, surface: PlaywrightSurface) -> None:
    """A screen is busy as long as what its script asked for is held, and no longer."""
    ask = "fetch('/fin', {method: 'POST'}).then(() => document.body.append('fini'))"
    view = at(site, surface, f'<button onclick="{ask}">Finir</button>')
    surface.hold()
    surface.press(view.elements[0])
    eventually(lambda: _is_busy(surface.look()), 5.0)
    surface.let_go()
    wait_for_text(surface, "fini")
    eventually(lambda: _is_busy(surface.look(), busy=False), 5.0)


def _is_busy(view: View, *, busy: bool = True) -> None:
    assert view.busy is busy


def test_nothing_held_is_not_waited_for_forever(site: Site, surface: PlaywrightSurface) -> None:
    """Letting go of what was never sent ends; what only reads was not held."""
    surface.hold()
    assert at(site, surface, "<h1>Accueil</h1>").headings == ("Accueil",)
    hurry(surface)
    surface.let_go()


@pytest.mark.parametrize(
    ("form", "sent"),
    [
        (FORM, b"nom=A&to=autre%40example.org"),
        ("<form method=post action=/fin><button>Finir</button></form>", b"to=autre%40example.org"),
    ],
)
def test_a_value_is_slipped_in(
    site: Site, surface: PlaywrightSurface, form: str, sent: bytes
) -> None:
    """What is sent carries one value more; what only reads is left as it is."""
    site.show("/fin", "<h1>Terminé</h1>")
    view = at(site, surface, form)
    surface.slip({"to": "autre@example.org"})
    surface.press(view.elements[-1])
    wait_for_text(surface, "Terminé")
    assert site.bodies[site.asked.index("POST /fin")] == sent


def test_a_way_back_is_diverted(site: Site, surface: PlaywrightSurface) -> None:
    """The address that holds the words is kept and never asked for; the screen stays."""
    back = f"{site.url}/retour?code=1&state=2"
    site.send("/fournisseur", "/relais")
    site.send("/relais", back)
    view = at(site, surface, "<h1>Accueil</h1><a href=/fournisseur>S'identifier</a>")
    surface.divert(("code=", "state="))
    surface.press(view.elements[0])
    assert surface.diverted() == back
    assert site.asked[-2:] == ["GET /fournisseur", "GET /relais"]
    assert surface.look().headings == ("Accueil",)


def test_a_page_without_the_words_is_shown(site: Site, surface: PlaywrightSurface) -> None:
    """Redirections are followed to what they show, with what it loads; nothing is kept."""
    site.send("/ici", "/la")
    site.show(
        "/la", "<h1>Là</h1><script>fetch('/d').then(() => document.body.append('fini'))</script>"
    )
    surface.divert(("code=", "state="))
    surface.open("/ici")
    assert wait_for_text(surface, "fini").headings == ("Là",)
    hurry(surface)
    assert surface.diverted() == ""


def test_a_diversion_follows_a_few_redirections(site: Site, surface: PlaywrightSurface) -> None:
    """As many as it may, and what the last one leads to is shown."""
    for number in range(5):
        site.send(f"/{number}", f"/{number + 1}")
    site.show("/5", "<h1>Au bout</h1>")
    surface.divert(("code=",))
    surface.open("/0")
    assert surface.look().headings == ("Au bout",)


def test_a_target_that_fails_a_diversion_is_told(surface: PlaywrightSurface) -> None:
    """A page that cannot be asked for is given up at once, not awaited."""
    with opened() as gone:
        url = gone.url
    surface.divert(("code=",))
    with pytest.raises(RecetteError, match="n'a pas pu être ouverte"):
        surface.open(f"{url}/")


@pytest.mark.parametrize(
    ("href", "told"),
    [
        (ELSEWHERE, "lien vers http://ailleurs.example non suivi"),
        ("/part", "redirection vers http://ailleurs.example non suivie"),
    ],
)
def test_a_diversion_keeps_within_the_frontier(
    site: Site, surface: PlaywrightSurface, guard: GuardedFrontier, href: str, told: str
) -> None:
    """A link or a redirection away is not followed by it either."""
    site.send("/part", ELSEWHERE)
    view = at(site, surface, f'<h1>Accueil</h1><a href="{href}">Suite</a>')
    surface.divert(("code=",))
    surface.press(view.elements[0])

    def look() -> None:
        with suppress(RecetteError):
            surface.look()
        assert told in " ".join(guard.told())

    eventually(look, 5.0)


def test_nothing_diverted_without_a_diversion(surface: PlaywrightSurface) -> None:
    """Who diverts nothing keeps nothing."""
    assert surface.diverted() == ""


def test_a_request_is_sent_again(site: Site, surface: PlaywrightSurface) -> None:
    """With its body, its kind and this visitor's cookies; what follows is asked by GET."""
    site.answers["/"] = (200, {"Set-Cookie": "visite=v1", "Content-Type": "text/html"}, b"")
    surface.open("/")
    site.send("/rejeu", "/suite")
    site.answers["/suite"] = (403, {}, b"")
    request = Sent("POST", f"{site.url}/rejeu", '{"a":1}', "application/json", headers={"x-j": "1"})
    assert surface.replay(request) == 403
    assert site.asked[-2:] == ["POST /rejeu", "GET /suite"]
    assert site.bodies[-2] == b'{"a":1}'


def test_redirections_of_a_replay_end(site: Site, surface: PlaywrightSurface) -> None:
    """A loop of redirections is left with the status of a redirection."""
    site.send("/boucle", "/boucle")
    assert surface.replay(Sent("GET", f"{site.url}/boucle")) == 302


def test_a_replay_that_reaches_nobody_is_told(surface: PlaywrightSurface) -> None:
    """Nobody listens there: the recette could not look."""
    with opened() as gone:
        url = gone.url
    with pytest.raises(RecetteError, match="La requête n'a pas pu être rejouée : "):
        surface.replay(Sent("GET", f"{url}/"))


def test_a_target_that_does_not_answer_is_told(surface: PlaywrightSurface) -> None:
    """The address and what to check are said; the next page is not mixed with the failure."""
    with opened() as gone:
        url = gone.url
    with pytest.raises(RecetteError, match=rf"L'adresse {url}/ n'a pas pu être ouverte \(.*\) : "):
        surface.open(f"{url}/")


def test_an_address_that_is_none_is_told(surface: PlaywrightSurface) -> None:
    """An address that the browser cannot read is said to be so."""
    with pytest.raises(RecetteError, match=r"n'a pas pu être ouverte \(.*invalid URL"):
        surface.open("http://127.0.0.1:99999/")


def test_a_visit_goes_on_elsewhere(site: Site, visitors: BrowserVisitors) -> None:
    """Another window takes the cookies and the address, and is known as the first was."""
    site.answers["/entree"] = (200, {"Set-Cookie": "visite=v1", "Content-Type": "text/html"}, b"")
    first, second = visitors.new(), visitors.new()
    first.open("/entree")
    session = first.session()
    assert session.url == f"{site.url}/entree"
    site.show("/entree", "<script>document.write(`<h1>${document.cookie}</h1>`)</script>")
    second.adopt(session)
    assert second.look().headings == ("visite=v1",)
    first.close()
    second.close()


def test_what_fails_on_this_machine_is_no_frontier(
    site: Site, surface: PlaywrightSurface, guard: GuardedFrontier
) -> None:
    """A request that fails where one may go, or that is no address of the web, is not told."""
    with opened() as gone:
        url = gone.url
    at(
        site,
        surface,
        f"<h1>A</h1><script>Promise.allSettled([fetch('{url}/'), "
        "fetch('blob:null/rien')]).then(() => document.body.append('fini'))</script>",
    )
    wait_for_text(surface, "fini")
    assert guard.told() == []


def test_a_page_away_is_told(site: Site, surface: PlaywrightSurface) -> None:
    """While the screen is the one that the frontier stopped, looking tells it."""
    view = at(site, surface, f'<h1>Accueil</h1><a href="{ELSEWHERE}">Suite</a>')
    surface.press(view.elements[0])

    def look() -> None:
        try:
            surface.look()
        except RecetteError as told:
            assert re.match(r"Lien vers http://ailleurs\.example non suivi", str(told))  # noqa: PT017
            return
        raise AssertionError("the page before is still there")

    eventually(look, 5.0)
