"""A refusal of the application is an answer; a firewall, a limit, a server error are none."""

from __future__ import annotations

import pytest

from recette.domain.screen.breakdown import breakdown_of
from recette.domain.screen.view import View
from tests.domain.screens import box, screen


@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 410, 422])
def test_a_screen_that_asks_for_something_is_of_the_application(status: int) -> None:
    """Which says no to an account by 403 as well."""
    assert not breakdown_of(screen(box("Mon code personnel"), status=status))


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (View(status=403), "elle refuse l'accès"),
        (View(status=429), "d'attendre"),
        (View(status=503), "en panne"),
        (screen(box("Mon code personnel"), status=429), "d'attendre"),
        (screen(box("Mon code personnel"), status=500), "en panne"),
    ],
)
def test_what_turns_away_or_breaks_down_is_no_answer(view: View, words: str) -> None:
    """A limit of requests and a server error, whatever they show; a 403 that asks nothing."""
    assert words in breakdown_of(view)
