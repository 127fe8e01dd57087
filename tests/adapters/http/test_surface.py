"""A visitor without a browser sends what a browser would, and says what it cannot do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.domain.errors import RecetteError
from tests.sites import Site, opened

if TYPE_CHECKING:
    from recette.adapters.http.surface import FormSurface
    from recette.domain.screen.view import View


def at(site: Site, surface: FormSurface, html: str) -> View:
    """Return what a visitor reads of a page."""
    site.show("/", html)
    surface.open("/")
    return surface.look()


def test_nothing_is_read_before_it_is_opened(surface: FormSurface) -> None:
    """There is no screen yet."""
    with pytest.raises(RecetteError, match="Rien n'a encore été ouvert"):
        surface.look()


def test_back_opens_the_document_before(site: Site, surface: FormSurface) -> None:
    """Where there was one."""
    site.show("/aide", "<h1>Aide</h1>")
    view = at(site, surface, "<h1>Accueil</h1><a href=/aide>Aide</a>")
    surface.back()
    assert site.asked == ["GET /"]
    surface.press(view.elements[0])
    surface.back()
    assert surface.look().headings == ("Accueil",)


def test_a_form_leaves_as_it_was_filled(site: Site, surface: FormSurface) -> None:
    """Lists, choices, what is pressed, hidden and long values; neither disabled nor unnamed."""
    view = at(
        site,
        surface,
        "<form method=post action=/fin><input type=hidden name=jeton value=j1>"
        "<input name=nom value=avant><input disabled name=non value=x><input value=anonyme>"
        "<textarea name=texte>long</textarea>"
        "<select name=jour><option value=1>lundi<option value=2>mardi</select>"
        "<label><input type=radio name=r value=1 checked>Oui</label>"
        "<label><input type=radio name=r value=0>Non</label><input type=checkbox name=c>"
        "<button name=acte value=ok>Finir</button><button name=acte value=non>Annuler</button>"
        "</form>"
        "<input name=dehors value=x>",
    )
    named = {e.name or e.role: e for e in view.elements}
    surface.type_in(view.elements[0], "après")
    surface.choose(named["select"], "mardi")
    surface.choose(named["Non"])
    surface.choose(named["checkbox"])
    surface.press(named["Finir"])
    assert site.bodies[-1] == (b"jeton=j1&nom=apr%C3%A8s&texte=long&jour=2&r=0&c=on&acte=ok")


def test_a_form_that_only_reads_is_asked_by_its_address(site: Site, surface: FormSurface) -> None:
    """What is typed is in the query."""
    at(site, surface, "<form action=/cherche><input name=mots><button>OK</button></form>")
    field, ok = surface.look().elements
    surface.fill(field, "un deux")
    surface.press(ok)
    assert site.asked[-1] == "GET /cherche?mots=un+deux"


@pytest.mark.parametrize(
    "html", ["<button>Voir</button>", "<form><button type=button>Voir</button></form>"]
)
def test_what_needs_a_script_is_told(site: Site, surface: FormSurface, html: str) -> None:
    """The remedy is to prepare by the browser; nothing can be held without one either."""
    with pytest.raises(RecetteError, match="« Voir » ne fait rien sans navigateur"):
        surface.press(at(site, surface, html).elements[0])
    with pytest.raises(RecetteError, match="un envoi ne peut pas être retenu"):
        surface.hold()
    surface.let_go()


def test_a_target_that_does_not_answer_is_told(site: Site, surface: FormSurface) -> None:
    """Its address and what to check."""
    with opened() as gone:
        url = gone.url
    with pytest.raises(RecetteError, match=rf"La cible ne répond pas sur {url}/"):
        surface.open(f"{url}/")
