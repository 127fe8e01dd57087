"""What a field is called when no markup names it: the same in a browser and without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.adapters.http.reading import read

if TYPE_CHECKING:
    from recette.adapters.browser.surface import PlaywrightSurface
    from tests.sites import Site

pytestmark = pytest.mark.xdist_group("navigateur")

SHAPES = {
    "the cell before": (
        "<table><tr><td><label>Mon nom : *</label></td><td><input></td></tr></table>",
        ["Mon nom : *"],
    ),
    "the words before": (
        "<p>Mon nom : <input> Mon code postal : <b>*</b> <input></p>",
        ["Mon nom :", "*"],
    ),
    "the words after an option": (
        "<p>Oui ou non ? <input type=radio name=r> Oui <input type=radio name=r> Non</p>",
        ["Oui", "Non"],
    ),
    "not the help that stands between": (
        "<p>Mon n° : * <button type=button>?</button> <input></p>",
        ["Mon n° : *"],
    ),
    "rather than its tooltip": ("<p>Mon nom : * <input title='Champ requis'></p>", ["Mon nom : *"]),
    "its tooltip when nothing is written": ("<p><input title='Mon nom'></p>", ["Mon nom"]),
    "never what is out of its form": ("<h1>Bienvenue</h1><form><input></form>", [""]),
    "never what names another field": ("<p>Mon nom : <input><input></p>", ["Mon nom :", ""]),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_written_beside(site: Site, surface: PlaywrightSurface, shape: str) -> None:
    """A person reads it beside the field."""
    html, names = SHAPES[shape]
    page = f"<form>{html}</form>" if "<form" not in html else html
    site.show("/", page)
    surface.open("/")
    fields = [e for e in surface.look().elements if e.role in {"textbox", "radio"}]
    assert [e.name for e in fields] == names
    view, _ = read(page, "http://127.0.0.1/")
    plain = [e for e in view.elements if e.role in {"textbox", "radio"}]
    assert [e.name for e in plain] == names


def test_the_mark_of_what_is_mandatory(site: Site, surface: PlaywrightSurface) -> None:
    """It is seen beside the field, whatever names the field."""
    site.show("/", "<form><p>Code postal : * <input aria-label='Code postal'></p></form>")
    surface.open("/")
    (field,) = surface.look().elements
    assert (field.name, field.label) == ("Code postal", "Code postal : *")
