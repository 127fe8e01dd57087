"""A visitor without a browser sends what a browser would, and says what it cannot do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.adapters.http.reading import read
from recette.adapters.http.surface import FormSurface
from recette.domain.errors import RecetteError
from tests.sites import Site, frontier, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.domain.screen.view import Element, View


@pytest.fixture
def site() -> Iterator[Site]:
    """Return the target."""
    with opened() as one:
        yield one


@pytest.fixture
def surface(site: Site) -> Iterator[FormSurface]:
    """Return a visitor of the site."""
    one = FormSurface(site.url, 5.0, frontier())
    yield one
    one.close()


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


def the(html: str) -> Element:
    """Return the first element read."""
    return read(html, "http://a.test/")[0].elements[0]


def test_an_element_is_named_by_reference_by_label_by_title_or_by_what_it_holds() -> None:
    """By reference, by label around or beside, by title; by what a button holds."""
    assert the("<b id=a>Mon</b><b id=c>nom</b><input aria-labelledby='a c'>").name == "Mon nom"
    assert the("<input aria-label=Nom>").name == "Nom"
    assert the("<label for=n>Nom</label><input id=n>").name == "Nom"
    assert the("<label for=n>Nom <input id=n></label>").name == "Nom"
    assert the("<input title=Nom>").name == "Nom"
    assert the("<input type=submit value=OK>").name == "OK"


def test_a_choice_is_grouped_by_legend_or_by_label() -> None:
    """By legend or by label; a group that says nothing is none."""
    radio = "<input type=radio name=r>"
    assert the(f"<fieldset><legend>Oui ?</legend>{radio}</fieldset>").group == ("Oui ?",)
    assert the(f"<div role=group aria-label='Oui ?'>{radio}</div>").group == ("Oui ?",)
    nested = f"<fieldset><legend>A</legend><fieldset><div>{radio}</div></fieldset></fieldset>"
    assert the(nested).group == ("A",)


def test_a_choice_without_a_group_takes_the_words_around_or_just_before() -> None:
    """What stands around the options, or just before them, up to another field."""
    radio = "<label><input type=radio name=r>Oui</label>"
    assert the(f"<body><div>D'accord ? {radio}</div>").group == ("D'accord ?",)
    assert the(f"<body><p>D'accord ?</p><p> </p><div>{radio}</div>").group == ("D'accord ?",)
    field = "<body><p>Nom ?</p><div><input></div>"
    view, _ = read(f"{field}<div>{radio}</div>", "http://a.test/")
    assert view.elements[1].group == ()
    assert the(radio).group == ()


def test_a_form_by_its_name() -> None:
    """A control outside its form names it; a name of no form belongs to none."""
    view, _ = read("<form id=f></form><button form=f>A</button><button form=x>B</button>", "u")
    assert [(e.form, e.submits) for e in view.elements] == [(0, True), (-1, False)]


def test_the_text_is_what_is_read() -> None:
    """Neither scripts, styles nor comments; a block is a line; a list tells what it holds."""
    html = "<body>un<script>x()</script><style>y</style><p>deux<br>trois</p><!-- rien --></body>"
    lines = read(html, "u")[0].lines
    assert lines == ("un", "deux", "trois")
    chosen = the("<select><option>lundi<option selected>mardi</select>")
    assert (chosen.role, chosen.value) == ("select", "mardi")
    assert the("<a href=/b>B</a>").href == "http://a.test/b"
