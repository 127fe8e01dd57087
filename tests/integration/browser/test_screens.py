"""What a visitor sees and does in a real browser, on the smallest pages that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.adapters.browser.surfaces import BrowserVisitors
from recette.domain.errors import RecetteError
from recette.domain.screen.marks import is_marked
from recette.domain.screen.view import Element
from recette.screenplay.eventually import eventually

if TYPE_CHECKING:
    from pathlib import Path

    from recette.adapters.browser.chromium import Chromium
    from recette.adapters.browser.surface import PlaywrightSurface
    from recette.domain.screen.view import View
    from recette.target.frontier import GuardedFrontier
    from tests.sites import Site

pytestmark = pytest.mark.xdist_group("navigateur")


def at(site: Site, surface: PlaywrightSurface, html: str) -> View:
    """Return what a visitor sees of a page."""
    site.show("/", html)
    surface.open("/")
    return surface.look()


def named(view: View, name: str) -> Element:
    """Return the element of this name."""
    return next(e for e in view.elements if e.name == name)


def press(surface: PlaywrightSurface, name: str) -> None:
    """Press what has this name."""
    surface.press(named(surface.look(), name))


def wait_for_heading(surface: PlaywrightSurface, heading: str) -> None:
    """Wait until this is what the screen is headed with."""

    def look() -> None:
        assert surface.look().headings == (heading,)

    eventually(look, 5.0)


_STEPS = "<ol><li {}>Étape 1<li {}>Étape 2<li {}>Étape 3</ol>"


@pytest.mark.parametrize(
    ("markup", "step", "rank"),
    [
        ("<ol><li>A<li><span aria-current=step>B</span><li>C</ol>", "B", (2, 3)),
        ("<ul class=stepper><li>A<li class='step is-active'>B<li>C</ul>", "B", (2, 3)),
        ("<nav><ul><li class=active>A<li>B</ul></nav>", "", (0, 0)),
        (_STEPS.format("", "", ""), "", (0, 0)),
        (_STEPS.format("", "aria-current=true", ""), "Étape 2", (2, 3)),
        (
            _STEPS.format("class=done", "class='etape etape--current'", ""),
            "Étape 2",
            (2, 3),
        ),
        (_STEPS.format("", "style=font-weight:bold", ""), "Étape 2", (2, 3)),
        (_STEPS.format("", "style='border-bottom:3px solid'", ""), "Étape 2", (2, 3)),
        (_STEPS.format("style=color:red", "", ""), "Étape 1", (1, 3)),
        (
            "<table><tr><td>Étape 1<td><b>Étape 2</b><td>Étape 3</table>",
            "Étape 2",
            (0, 0),
        ),
        (
            "<p><span>Étape 1</span> <span style=opacity:.9>Étape 2</span> <span>Étape 3</span>",
            "Étape 2",
            (0, 0),
        ),
        ("<progress value=2 max=3></progress>", "", (2, 3)),
        (
            "<p role=progressbar aria-valuenow=2 aria-valuemax=3 aria-valuetext='Étape 2 sur 3'>…",
            "Étape 2 sur 3",
            (2, 3),
        ),
    ],
)
def test_the_current_step_is_seen(
    site: Site, surface: PlaywrightSurface, markup: str, step: str, rank: tuple[int, int]
) -> None:
    """By its mark, its list or its gauge; the active entry of a menu is not a step."""
    view = at(site, surface, f"<html lang=fr><title>Essai</title>{markup}")
    assert (view.current_step, view.current_rank) == (step, rank)


@pytest.mark.parametrize(
    "looks",
    [("", "", "style=color:gray"), ("style=color:red", "style=color:blue", "style=color:green")],
)
def test_steps_may_differ_without_a_mark(
    site: Site, surface: PlaywrightSurface, looks: tuple[str, str, str]
) -> None:
    """The last one alone may be the current one, or the only one to come: it is not told."""
    view = at(site, surface, f"<html lang=fr><title>Essai</title>{_STEPS.format(*looks)}")
    assert (view.current_step, view.steps_unclear) == ("", True)


@pytest.mark.parametrize(
    "markup",
    [
        "<style>.r::after{content:' *'}</style><label class=r>Mon nom <input></label>",
        "<style>.r::before{content:'* '}</style><label class=r for=n>Mon nom</label><input id=n>",
        "<style>.r::after{content:attr(data-m)}</style>"
        "<label class=r data-m=*>Mon nom <input></label>",
        "<label>Mon nom <span aria-hidden=true>*</span> <input></label>",
        "<label>Mon nom <img alt=* src='data:,'> <input></label>",
        "<style>.r::after{content:'*'}</style><p><span class=r>Mon nom</span><input></p>",
    ],
)
def test_an_asterisk_is_seen_wherever_it_comes_from(
    site: Site, surface: PlaywrightSurface, markup: str
) -> None:
    """The style, what is hidden from screen readers, an image; beside a field without a label."""
    view = at(site, surface, f"<html lang=fr><title>Essai</title><form>{markup}</form>")
    assert is_marked(view.elements)


@pytest.mark.parametrize(
    "markup",
    [
        "<style>.r::after{content:'*';display:none}</style><label class=r>Mon nom <input></label>",
        "<label>Mon nom <span style=display:none>*</span><input></label>",
        "<label>Mon nom <span style=visibility:hidden>*</span><input></label>",
        "<label>Mon nom <input required></label>",
        "<label>Mon nom <input></label><p>* champ obligatoire</p>",
    ],
)
def test_what_is_not_shown_marks_nothing(
    site: Site, surface: PlaywrightSurface, markup: str
) -> None:
    """A style or a mark that nobody sees, the attribute alone, the legend alone."""
    view = at(site, surface, f"<html lang=fr><title>Essai</title><form>{markup}</form>")
    assert not is_marked(view.elements)


@pytest.mark.parametrize(
    ("markup", "off"),
    [
        ("<button>Suite</button>", False),
        ("<button disabled>Suite</button>", True),
        ("<button aria-disabled=true>Suite</button>", True),
        ("<fieldset disabled><button>Suite</button></fieldset>", True),
        ("<div inert><button>Suite</button></div>", True),
        ("<div aria-disabled=true><a href=/>Suite</a></div>", True),
        ("<a href=/ style=pointer-events:none>Suite</a>", True),
        ("<div style=pointer-events:none><button>Suite</button></div>", True),
    ],
)
def test_what_cannot_be_pressed_is_told(
    site: Site, surface: PlaywrightSurface, markup: str, *, off: bool
) -> None:
    """By its own state, by that of what holds it, by its style."""
    assert named(at(site, surface, markup), "Suite").disabled is off


def test_a_choice_behind_its_label_can_be_made(site: Site, surface: PlaywrightSurface) -> None:
    """A box that its label covers takes no pointer itself: it is not disabled for all that."""
    html = "<label><input type=checkbox style='opacity:0;pointer-events:none'>Oui</label>"
    assert not named(at(site, surface, html), "Oui").disabled


def test_what_leads_elsewhere_is_apart(site: Site, surface: PlaywrightSurface) -> None:
    """Menus, breadcrumbs, links, buttons, the foot of the page; not the titles."""
    view = at(
        site,
        surface,
        "<html lang=fr><title>Essai</title><nav><a href=/>Accueil</a></nav>"
        "<ol class=Breadcrumb><li>Accueil<li>Mon compte</ol><h1>Titre</h1><p>Sous-titre"
        "<p>Voir <a href=/a>l'aide</a> <button>Suite</button><footer>Pied</footer>",
    )
    assert view.trail == ("Accueil", "Accueil", "Mon compte", "l'aide", "Suite", "Pied")


def test_a_form_is_seen_as_its_reader_sees_it(site: Site, surface: PlaywrightSurface) -> None:
    """Names, groups, values and states are told; what is hidden from the eyes is apart."""
    view = at(
        site,
        surface,
        "<html lang=fr><title>Essai</title><h1>Titre</h1><p role=alert>Attention</p>"
        "<ol><li aria-current=step>Étape 1</ol>"
        "<form><input type=hidden name=jeton value=j1>"
        "<label>Mon nom <input required placeholder=NOM></label>"
        "<fieldset><legend>Oui ou non ?</legend><label><input type=radio name=r checked>Oui</label>"
        "<label><input type=radio name=r>Non</label></fieldset>"
        "<label>Jour <select><option>lundi<option selected>mardi</select></label>"
        "<input style='display:none' aria-label=absent><button disabled>Suite</button></form>"
        "<a href=/aide>Aide</a>",
    )
    assert (view.title, view.headings) == ("Essai", ("Titre", "Oui ou non ?"))
    assert (view.alerts, view.current_step) == (("Attention",), "Étape 1")
    assert view.current_rank == (1, 1)
    assert view.hidden == {"jeton": "j1"}
    assert (view.ready, view.busy) == (True, False)
    assert view.named() == [
        "champ « Mon nom »",
        "choix « Oui »",
        "choix « Non »",
        "liste « Jour »",
        "bouton « Suite »",
        "lien « Aide »",
    ]
    assert named(view, "Mon nom").required
    assert named(view, "Oui").checked
    assert named(view, "Oui").group == ("Oui ou non ?",)
    assert named(view, "Jour").value == "mardi"
    assert named(view, "Jour").options == ("lundi", "mardi")
    assert named(view, "Suite").disabled
    assert named(view, "Suite").submits
    assert named(view, "Aide").href == f"{site.url}/aide"


def test_what_a_profile_locates_is_seen(
    chromium: Chromium, site: Site, guard: GuardedFrontier
) -> None:
    """A locator finds what no markup says can be pressed; a faulty one is told, not ignored."""
    surface = BrowserVisitors(chromium, site.url, 1.0, guard, ["#suite"]).new()
    (element,) = at(site, surface, "<div id=suite>Suite</div>").elements
    assert (element.role, element.located) == ("button", ("#suite",))
    surface.close()
    surface = BrowserVisitors(chromium, site.url, 1.0, guard, ["::"]).new()
    with pytest.raises(RecetteError, match="L'écran n'a pas pu être lu : "):
        at(site, surface, "<div>Suite</div>")
    surface.close()


@pytest.mark.parametrize(
    ("kind", "typed", "held"),
    [
        ("text", "Camille", "Camille"),
        ("date", "24/08/1962", "1962-08-24"),
        ("number", "12a", "12"),
    ],
)
def test_a_field_is_filled_as_far_as_it_lets(
    site: Site, surface: PlaywrightSurface, kind: str, typed: str, held: str
) -> None:
    """A native date takes the day meant; a native number keeps what is one."""
    view = at(site, surface, f"<label>Saisie <input type={kind}></label>")
    surface.fill(view.elements[0], typed)
    assert surface.look().elements[0].value == held


def test_a_date_that_is_none_is_typed_all_the_same(site: Site, surface: PlaywrightSurface) -> None:
    """A native date makes of it what its keys give, by its own language: never the day written."""
    surface.fill(at(site, surface, "<label>Né le <input type=date>").elements[0], "31/02/1962")
    assert not surface.look().elements[0].value.startswith("1962-02")


def test_typing_key_by_key_replaces_what_was_there(site: Site, surface: PlaywrightSurface) -> None:
    """Each key is heard by the page; what the field held is gone."""
    html = "<label>Code <input value=avant onkeydown='title += event.key'></label>"
    surface.type_in(at(site, surface, html).elements[0], "ab")
    (element,) = surface.look().elements
    assert element.value == "ab"


def test_choosing_leaves_what_is_already_checked(site: Site, surface: PlaywrightSurface) -> None:
    """A choice is made once: what is already checked is left so."""
    html = "<label><input type=checkbox>Oui</label><label>Jour <select><option>lundi<option>mardi"
    view = at(site, surface, html)
    surface.choose(named(view, "Oui"))
    surface.choose(named(view, "Jour"), "mardi")
    view = surface.look()
    assert (named(view, "Oui").checked, named(view, "Jour").value) == (True, "mardi")
    surface.choose(named(view, "Oui"))
    assert named(surface.look(), "Oui").checked


def test_what_the_browser_itself_refuses_is_told(site: Site, surface: PlaywrightSurface) -> None:
    """The message of the native validation is on the element, until something is typed."""
    at(site, surface, "<form><label>Nom <input required></label><button>Suite</button></form>")
    press(surface, "Suite")
    field = named(surface.look(), "Nom")
    assert field.native_error
    surface.fill(field, "x")
    assert not named(surface.look(), "Nom").native_error


def test_a_dialog_is_accepted_and_told(site: Site, surface: PlaywrightSurface) -> None:
    """What a dialog said is part of the screen, up to the next act."""
    at(
        site,
        surface,
        "<h1>A</h1><button onclick='document.body.append(confirm(`Vraiment ?`))'>Finir</button>",
    )
    press(surface, "Finir")
    view = surface.look()
    assert view.lines[-1] == "Vraiment ?"
    assert "true" in view.text
    surface.open("/")
    assert "Vraiment ?" not in surface.look().text


def test_a_window_that_opens_is_looked_at(site: Site, surface: PlaywrightSurface) -> None:
    """As a person does; coming back closes it."""
    site.show("/aide", "<h1>Aide</h1>")
    at(site, surface, "<h1>Accueil</h1><a href=/aide target=_blank>De l'aide</a>")
    press(surface, "De l'aide")
    wait_for_heading(surface, "Aide")
    surface.back()
    wait_for_heading(surface, "Accueil")


def test_back_to_the_page_before(site: Site, surface: PlaywrightSurface) -> None:
    """A link followed in the same window is come back from."""
    site.show("/aide", "<h1>Aide</h1>")
    at(site, surface, "<h1>Accueil</h1><a href=/aide>De l'aide</a>")
    press(surface, "De l'aide")
    wait_for_heading(surface, "Aide")
    surface.back()
    wait_for_heading(surface, "Accueil")


def test_a_page_that_does_not_come_back_is_told(site: Site, surface: PlaywrightSurface) -> None:
    """The answer to a form that may not be kept is lost to the browser: its address is not."""
    headers = {"Content-Type": "text/html", "Cache-Control": "no-store"}
    site.answers["/etape"] = (200, headers, b"<h1>Conditions</h1><a href=/aide>Aide</a>")
    site.show("/aide", "<h1>Aide</h1>")
    at(site, surface, "<form method=post action=/etape><button>Suite</button></form>")
    press(surface, "Suite")
    wait_for_heading(surface, "Conditions")
    press(surface, "Aide")
    wait_for_heading(surface, "Aide")
    with pytest.raises(RecetteError, match="Le navigateur ne revient pas en arrière : "):
        surface.back()
    surface.open("/etape")
    wait_for_heading(surface, "Conditions")


def test_back_closes_what_opened_over_the_page(site: Site, surface: PlaywrightSurface) -> None:
    """Where the press led nowhere else, a dialog of the page is left by its key."""
    at(
        site,
        surface,
        "<dialog><h2>Aide</h2></dialog>"
        "<button onclick=\"document.querySelector('dialog').showModal()\">De l'aide</button>",
    )
    press(surface, "De l'aide")
    assert surface.look().headings == ("Aide",)
    surface.back()
    assert surface.look().headings == ()


def test_an_element_that_is_gone_is_told(site: Site, surface: PlaywrightSurface) -> None:
    """What the last view showed and another page replaced cannot be pressed: it is said which."""
    view = at(site, surface, "<button>Suite</button>")
    surface.open("/")
    with pytest.raises(RecetteError, match="Impossible d'agir sur le bouton « Suite » : "):
        surface.press(view.elements[0])


def test_nothing_is_acted_on_unseen(surface: PlaywrightSurface) -> None:
    """Acting needs a look first."""
    with pytest.raises(RecetteError, match="Rien n'a encore été regardé"):
        surface.press(Element(0, "button", "Suite"))


def test_a_phone_is_told_from_a_computer(site: Site, visitors: BrowserVisitors) -> None:
    """A visitor on a phone has its screen, its fingers and its name."""
    shown = "<script>document.write(`<h1>${innerWidth} ${navigator.maxTouchPoints > 0}</h1>`)"
    html = f"<meta name=viewport content='width=device-width'>{shown}</script>"
    phone, computer = visitors.new(phone=True), visitors.new()
    assert at(site, phone, html).headings == ("393 true",)
    assert at(site, computer, html).headings == ("1280 false",)
    phone.close()
    computer.close()


def test_evidence_is_written(site: Site, surface: PlaywrightSurface, tmp_path: Path) -> None:
    """The picture, the page and the trace of a failure are kept."""
    at(site, surface, "<h1>Accueil</h1>")
    assert surface.picture(tmp_path / "vue.png")
    written = surface.save_evidence(tmp_path / "preuves")
    assert [path.name for path in written] == ["ecran.png", "page.html", "trace.zip"]
    assert all(path.stat().st_size for path in (*written, tmp_path / "vue.png"))
    assert "Accueil" in written[1].read_text(encoding="utf-8")


def test_evidence_of_a_visit_that_is_over_is_left_out(
    site: Site, surface: PlaywrightSurface, tmp_path: Path
) -> None:
    """Nothing is invented for a window that is closed, and nothing is raised over the failure."""
    at(site, surface, "<h1>Accueil</h1>")
    surface.close()
    assert not surface.picture(tmp_path / "vue.png")
    assert surface.save_evidence(tmp_path / "preuves") == []
    with pytest.raises(RecetteError, match="La source de l'écran est perdue"):
        surface.last_source()


def test_a_visit_without_a_window_is_told(site: Site, surface: PlaywrightSurface) -> None:
    """Once its last window is closed, nothing can be looked at: it is said in words."""
    at(site, surface, "<h1>Accueil</h1>")
    surface.close()
    for act in (surface.look, lambda: surface.open("/"), surface.back, surface.session):
        with pytest.raises(RecetteError, match="La fenêtre du navigateur est fermée"):
            act()
