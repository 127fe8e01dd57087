"""A refusal of the application is an answer; a firewall, a limit, a server error are none."""

from __future__ import annotations

import pytest

from recette.domain.screen.breakdown import breakdown_of
from recette.domain.screen.view import View
from tests.domain.screens import box, link, screen

CODE = box("Mon code personnel")
HOME = link("Accueil", "/")


@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 409, 410, 422])
def test_a_screen_that_asks_for_something_is_of_the_application(status: int) -> None:
    """Which says no by 403 as well, its own form shown again."""
    assert not breakdown_of(screen(CODE, text="Numéro ou code incorrect.", status=status))


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (View(status=403), "elle refuse l'accès"),
        (View(status=429), "d'attendre"),
        (View(status=503), "en panne"),
        (screen(HOME, text="Non.", status=403), "elle refuse l'accès (403)"),
        (screen(HOME, text="Non.", status=407), "un relais demande qui vous êtes (407)"),
        (screen(HOME, text="Non.", status=429), "(429)"),
        (screen(HOME, text="Non.", status=500), "(erreur 500)"),
        (screen(HOME, text="Non.", status=502), "(erreur 502)"),
        (screen(HOME, text="Non.", status=503), "(erreur 503)"),
        (screen(CODE, status=429), "d'attendre"),
        (screen(CODE, status=500), "en panne (erreur 500)"),
        (screen(CODE, status=503), "en panne (erreur 503)"),
    ],
)
def test_what_turns_away_or_breaks_down_is_no_answer(view: View, words: str) -> None:
    """A limit of requests and a server error, whatever they show; a 403 that asks nothing."""
    assert words in breakdown_of(view)
