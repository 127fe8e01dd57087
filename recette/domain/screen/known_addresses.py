"""Where the places that anyone may open are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recette.domain.screen.vocabulary import Place


class Landings:
    """The addresses of those places: as the profile gives them, or as visitors were led there.

    An address is only known once two visitors were led to the same: a target may name each creation
    in its address, and what was one visitor's is then not to be opened by another.
    """

    def __init__(self, given: Mapping[Place, str] | None = None) -> None:
        self._known = dict(given or {})
        self._led: dict[Place, tuple[str, int]] = {}

    def of(self, place: Place) -> str:
        """Return the address of a place; nothing when it is not known."""
        return self._known.get(place, "")

    def note(self, place: Place, url: str, visitor: object) -> None:
        """Note where the home page led a visitor."""
        before, who = self._led.get(place, ("", 0))
        if url == before and who != id(visitor):
            self._known[place] = url
        self._led[place] = url, id(visitor)

    def forget(self, place: Place) -> None:
        """Forget an address that does not show the place."""
        self._known.pop(place, None)
