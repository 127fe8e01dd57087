"""A screen is settled once nothing is awaited and what follows the answer is drawn."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, cast

from recette.domain.screen.known_addresses import Landings
from recette.domain.screen.view import View
from recette.screenplay.journey import Journey
from recette.target.wording import Wording

if TYPE_CHECKING:
    from recette.ports import Surface

AWAITED, DRAWN = 0.5, 0.15


class Drawing:
    """Shows « Chargement… » while it awaits an answer, and draws a moment after it has come."""

    def __init__(self) -> None:
        self._start = time.monotonic()

    def open(self, url: str) -> None:
        """Begin."""
        del url
        self._start = time.monotonic()

    def look(self) -> View:
        """Return what is shown now."""
        age = time.monotonic() - self._start
        text = "Votre adresse vous attend" if age > AWAITED + DRAWN else "Chargement…"
        return View(document="1", text=text, busy=age < AWAITED)


def test_what_follows_an_answer_is_waited_for() -> None:
    """The text that was there while an answer was awaited is not taken for what it brings."""
    journey = Journey(cast("Surface", Drawing()), Wording({}), 5.0, Landings())
    journey.open("/")
    assert journey.settled().text == "Votre adresse vous attend"
