"""Whether an account is open: what lets one do something comes before what is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recette.domain.screen.places import Access, access_of
from recette.target.wording import Wording
from tests.domain.screens import button, link, screen

if TYPE_CHECKING:
    from recette.domain.screen.view import View

GUIDE = Wording({})
OUT = button("Se déconnecter")
HELD = "Votre adresse email n'est pas encore confirmée."
OTHER = "Votre carte européenne d'assurance maladie n'est pas encore activée."


@pytest.mark.parametrize(
    ("view", "access"),
    [
        (screen(OUT, text=f"Mon compte\n{HELD}", headings=("Mon compte",)), Access.OPEN),
        (screen(OUT, text=f"Mon compte\n{OTHER}", headings=("Mon compte",)), Access.OPEN),
        (screen(OUT, link("Mes informations", "/moi"), text=HELD), Access.OPEN),
        (screen(text=f"Mon compte\nBonjour DUBOIS\n{HELD}", headings=("Mon compte",)), Access.OPEN),
        (screen(OUT, text=HELD), Access.UNKNOWN),
        (screen(OUT, text="Bienvenue"), Access.OPEN),
        (screen(text=f"Mon compte\n{HELD}", headings=("Mon compte",)), Access.REFUSED),
        (screen(text=HELD), Access.REFUSED),
        (screen(text="Bienvenue"), Access.UNKNOWN),
    ],
)
def test_a_way_out_and_a_title_are_an_open_account_whatever_a_banner_says(
    view: View, access: Access
) -> None:
    """Where only one of them speaks for it and a sentence against, it is unknown or refused."""
    assert access_of(view, GUIDE, "Dubois").access is access


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_breakdown_tells_nothing_of_the_account(status: int) -> None:
    """Whatever it shows; the status is told."""
    view = replace(screen(OUT, text="Mon compte", headings=("Mon compte",)), status=status)
    told = access_of(view, GUIDE)
    assert told.access is Access.UNKNOWN
    assert str(status) in told.words


def test_an_unknown_access_quotes_both_pieces_of_evidence() -> None:
    """The way out, and the sentence that holds the account back."""
    told = access_of(screen(OUT, text=HELD), GUIDE).words
    assert "Se déconnecter" in told
    assert HELD in told
