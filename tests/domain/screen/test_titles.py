"""A title is a heading or a line of its own: no breadcrumb, no link, no longer title."""

from __future__ import annotations

import pytest

from recette.domain.screen.titles import explains_mark, shows_title
from recette.domain.screen.view import View

TITLE = "Je crée mon compte ameli"


def headed(text: str) -> View:
    """Return a screen with this heading."""
    return View(text=text, headings=(text,))


@pytest.mark.parametrize(
    "view",
    [
        headed(TITLE),
        headed("JE CRÉE MON COMPTE AMELI"),
        headed("Étape 1 sur 3 : Je crée mon compte ameli"),
        headed("1. Je crée mon compte ameli"),
        headed("Je crée mon compte ameli (étape 1 sur 3)"),
        headed("Je crée mon compte ameli *"),
        View(text=f"Bienvenue\n{TITLE} :\nMon nom"),
        View(text=f"{TITLE} (* champ obligatoire)"),
        View(text=f"Accueil\n{TITLE}\n{TITLE}", trail=("Accueil", TITLE)),
    ],
)
def test_a_title_is_shown_whatever_its_typography(view: View) -> None:
    """Whatever its letter case, its step, its colon; beside a breadcrumb that says it too."""
    assert shows_title(view, TITLE)


@pytest.mark.parametrize(
    "view",
    [
        headed("Aide : je crée mon compte ameli"),
        headed("Pourquoi je crée mon compte ameli ?"),
        headed("Je crée mon compte ameli pro"),
        headed("J'ai un compte : je ne crée pas mon compte ameli"),
        View(text=f"Accueil > {TITLE}"),
        View(text=f"Accueil\n{TITLE}", trail=("Accueil", TITLE)),
        View(text="Mon nom", title=TITLE),
        View(text=f"Cliquez sur « {TITLE} » pour commencer."),
    ],
)
def test_another_title_or_a_breadcrumb_is_not_it(view: View) -> None:
    """A breadcrumb, the window, another title that holds its words, a sentence that quotes it."""
    assert not shows_title(view, TITLE)


def test_whose_things_it_tells_is_not_the_title() -> None:
    """« Mes informations personnelles » is « informations personnelles »."""
    assert shows_title(
        headed("Étape 3 - Mes informations personnelles"), "informations personnelles"
    )


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("* champ obligatoire", True),
        ("Champs obligatoires *", True),
        ("Les champs marqués d'un astérisque sont obligatoires.", True),
        ("Champ obligatoire", False),
        ("* champ non obligatoire", False),
        ("* champ facultatif, les autres champs sont obligatoires", False),
        ("* Mon nom", False),
        ("Mon nom : *\nMon code postal : *", False),
        ("Mon nom : *\n* champ obligatoire", True),
    ],
)
def test_the_asterisk_is_explained(text: str, *, explained: bool) -> None:
    """By a line that bears it, in the singular or in the plural, and does not say the opposite."""
    assert explains_mark(View(text=text), "champ obligatoire") is explained
