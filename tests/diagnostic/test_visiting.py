"""A screen is told once it stays: two looks in a row show the same, or the last one is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from recette.diagnostic import visiting
from recette.domain.screen.known_addresses import Landings
from recette.screenplay.journey import Journey
from recette.target.wording import Wording
from tests.domain.screens import link, screen

if TYPE_CHECKING:
    import pytest

    from recette.domain.screen.view import View
    from recette.ports import Surface


class Changing:
    """A surface that shows one view after another, then the last one for ever."""

    def __init__(self, *names: str) -> None:
        self._views = [screen(link(name, "/")) for name in names]

    def look(self) -> View:
        """Return the next view."""
        return self._views.pop(0) if len(self._views) > 1 else self._views[0]


def steady(*names: str) -> str:
    """Return the name of the only link of the view that is kept."""
    journey = Journey(cast("Surface", Changing(*names)), Wording({}), 0.0, Landings())
    return visiting.steady(journey).elements[0].name


def test_a_screen_that_comes_to_rest() -> None:
    """What is still drawn is looked at again."""
    assert steady("Un instant", "Presque", "Bienvenue") == "Bienvenue"


def test_a_screen_that_never_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen that changes at every look is told as it was seen last."""
    monkeypatch.setattr(visiting, "_STEADY_WITHIN", 0.0)
    assert steady("Un", "Deux", "Trois") == "Deux"
