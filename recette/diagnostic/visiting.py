"""Visits what anybody can see of a target: its home page, the creation, the connection."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from recette.diagnostic.expected import OPEN_PLACES, TITLES
from recette.diagnostic.findings import Finding, FindingState, SeenElement
from recette.diagnostic.screens import Screen, Visit, examine
from recette.domain.errors import RecetteError
from recette.domain.screen.places import place_of
from recette.domain.screen.vocabulary import Control, Place
from recette.report.masking import masked
from recette.screenplay.eventually import eventually

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recette.domain.screen.view import View
    from recette.ports import BrowserSurface
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey

_LEADS = {Place.CREATION: Control.CREATE, Place.CONNECTION: Control.ACCESS}
_STEADY_WITHIN = 2.0  # seconds: what still changes then (a carousel) is taken as it is


class Visitor:
    """Someone who looks, in a browser; a new visit for each screen that is open to all.

    `addresses` are those that the profile gives.
    """

    def __init__(self, actor: Actor, addresses: dict[Place, str], pictures: Path) -> None:
        self.actor = actor
        self.wording = actor.new_visit().wording
        self._addresses = addresses
        self._pictures = pictures

    @property
    def journey(self) -> Journey:
        """The visit under way."""
        return self.actor.visits[-1]

    def open_screens(self) -> Iterator[Screen]:
        """Yield the screens that are open to all.

        Raises:
            RecetteError: the target does not even show its home page.
        """
        for place in OPEN_PLACES:
            self.actor.new_visit()
            yield self.home() if place is Place.HOME else self.reach(place)

    def home(self) -> Screen:
        """Look at the home page; one that is already a screen of the journey leads to itself."""
        self.journey.open(self._addresses.get(Place.HOME, "/"))
        self.journey.settled(Place.HOME)
        view = steady(self.journey)
        here = place_of(view, self.wording)
        findings = tuple(self._at_home(f, here) for f in examine(view, Place.HOME, self.wording))
        known = here in {Place.HOME, *_LEADS}
        told = "par l'adresse de la cible"
        if here in _LEADS:
            told += f" ; l'accueil est déjà l'écran « {TITLES[here]} »"
        return self.screen(Place.HOME, view, told, known=known, findings=findings)

    def _at_home(self, finding: Finding, here: Place) -> Finding:
        """Return a finding of the home page: what one is at already is not to be looked for."""
        place = next(p for p, control in _LEADS.items() if control is finding.word)
        if here is place:
            seen = SeenElement("cet écran même", "")
            how = "l'accueil y est déjà"
            return replace(finding, state=FindingState.FOUND, seen=seen, how=how, others=())
        return replace(finding, needed=place not in self._addresses)

    def reach(self, place: Place) -> Screen:
        """Reach a screen open to all, by its address or from the home page, and look at it."""
        address = self._addresses.get(place, "")
        self.journey.open(address or "/")
        self.journey.settled(place if address else Place.HOME)
        if address:
            return self.here(place, f"par l'adresse du profil ({address})")
        view = steady(self.journey)
        if place_of(view, self.wording) is place:
            return self.here(place, "l'accueil y est déjà")
        control = _LEADS[place]
        finding = next(f for f in examine(view, Place.HOME, self.wording) if f.word is control)
        if finding.seen is None:
            return self.blocked(place, _no_way(place, finding))
        try:
            self.journey.act_on(view.elements[finding.seen.index])
            self.journey.settled(place)
        except RecetteError as error:
            return self.blocked(place, str(error))
        return self.here(place, f"depuis l'accueil, par le {finding.seen.words}")

    def here(self, place: Place, told: str) -> Screen:
        """Return the screen under the eyes, taken for `place`."""
        view = steady(self.journey)
        seen = place_of(view, self.wording)
        if seen not in {place, Place.ELSEWHERE}:
            told += f" ; l'écran obtenu se reconnaît comme « {TITLES.get(seen, seen.phrase)} »"
        return self.screen(place, view, told, known=seen is place)

    def screen(
        self,
        place: Place,
        view: View,
        told: str,
        *,
        known: bool,
        findings: tuple[Finding, ...] | None = None,
    ) -> Screen:
        """Return what a view shows, with its image."""
        path = self._pictures / f"{place.key}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        drawn = self.browser.picture(path)
        return Screen(
            place=place,
            visit=Visit.VISITED if known else Visit.UNKNOWN,
            told=masked(told),
            url=view.url,
            title=next(iter(view.headings), view.title),
            findings=examine(view, place, self.wording) if findings is None else findings,
            picture=path if drawn else None,
        )

    def blocked(self, place: Place, why: str) -> Screen:
        """Return a screen that could not be reached."""
        return Screen(place, Visit.BLOCKED, masked(why))

    @property
    def browser(self) -> BrowserSurface:
        """The browser of the visit under way."""
        return self.actor.browsers[-1]


def _no_way(place: Place, finding: Finding) -> str:
    word = finding.word
    return (
        f"« {word.phrase} » est {finding.state.value} à l'accueil : dites son nom dans le profil, "
        f"[libelles] {word.key} = […], ou l'adresse de l'écran, [ecrans] {place.key} = \"/…\"."
    )


def steady(journey: Journey) -> View:
    """Return the view once two looks in a row show the same elements, or the last one."""
    last = [journey.view()]

    def look() -> View:
        view = journey.look()
        before, last[0] = last[0], view
        if [e.in_words for e in view.elements] != [e.in_words for e in before.elements]:
            raise RecetteError("L'écran change encore.")
        return view

    with suppress(RecetteError):
        return eventually(look, _STEADY_WITHIN)
    return last[0]
