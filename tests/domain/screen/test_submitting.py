"""What goes on from a step, and what shows a code, are told by their place when no name tells."""

from __future__ import annotations

import pytest

from recette.domain.screen.locating import AmbiguousError
from recette.domain.screen.submitting import way_on, way_to_show
from recette.domain.screen.view import Element
from recette.domain.screen.vocabulary import Control, Place
from recette.target.wording import Wording
from tests.domain.screens import box, button, link, screen

GUIDE = Wording({})


def name_of(element: Element | None) -> str:
    """Return the name of what was found; empty when nothing was."""
    return element.name if element else ""


def test_the_only_one_that_submits_the_form_of_the_step() -> None:
    """Whatever its name; another form, a way back and FranceConnect are left alone."""
    view = screen(
        box("Rechercher", form=0),
        button("OK", form=0, submits=True),
        box("Mon nom", form=1),
        box("Ma date de naissance", form=1),
        button("RETOUR", form=1, submits=True),
        button("S'identifier avec FranceConnect", form=1, submits=True),
        button("En avant", form=1, submits=True),
    )
    found = way_on(view, Place.CREATION, Control.CONTINUE, GUIDE)
    assert name_of(found) == "En avant"


def test_the_names_and_locators_of_the_profile_come_before_the_place() -> None:
    """Its name comes before the place, its locator before its name."""
    view = screen(
        box("Mon nom"),
        button("Envoyer", submits=True),
        button("Allons-y"),
        button("Suite", located=("#suite",)),
    )
    own = {"continuer": ["Allons-y"]}
    assert name_of(way_on(view, Place.CREATION, Control.CONTINUE, Wording(own))) == "Allons-y"
    located = Wording(own, locators={"continuer": "#suite"})
    assert name_of(way_on(view, Place.CREATION, Control.CONTINUE, located)) == "Suite"


def test_the_only_button_after_the_fields() -> None:
    """Without a form, the one that follows what is typed."""
    view = screen(button("Menu", form=-1), box("Mon nom", form=-1), button("Hop", form=-1))
    assert name_of(way_on(view, Place.CREATION, Control.CONTINUE, GUIDE)) == "Hop"
    view = screen(box("Mon nom", form=-1), button("Hop", form=-1), button("Hip", form=-1))
    assert way_on(view, Place.CREATION, Control.CONTINUE, GUIDE) is None


@pytest.mark.parametrize(
    "beside",
    ["Se souvenir de moi", "Rester connecté", "Code oublié ?", "Se connecter", "?", "Annuler"],
)
def test_what_stands_by_a_code_and_does_not_show_it(beside: str) -> None:
    """Only what may show the code is pressed to see it."""
    code = box("Mon code personnel", kind="password")
    ticked = Element(0, "checkbox", beside)
    assert way_to_show(screen(code, ticked), GUIDE) is None
    eye = button("", hint="oeil")
    assert way_to_show(screen(code, ticked, eye), GUIDE) is not None


def test_what_shows_a_code_by_its_name() -> None:
    """A usual name, wherever it is; two of them are told."""
    code = box("Mon code personnel", kind="password")
    shows = link("Afficher le code", "#")
    assert name_of(way_to_show(screen(shows, code), GUIDE)) == "Afficher le code"
    with pytest.raises(AmbiguousError):
        way_to_show(screen(shows, code, button("Afficher le code", form=3)), GUIDE)
