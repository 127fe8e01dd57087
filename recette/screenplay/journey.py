"""The journey as a visitor lives it on one surface: look, recognise, fill, answer, go on, wait."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.screen import description
from recette.domain.screen.choices import find_choice
from recette.domain.screen.error_messages import evidence_of_refusal
from recette.domain.screen.locating import find_control, find_field
from recette.domain.screen.places import place_of
from recette.domain.screen.submitting import way_on
from recette.domain.screen.view import View
from recette.domain.screen.vocabulary import Control, Place
from recette.screenplay.eventually import eventually

if TYPE_CHECKING:
    from recette.domain.screen.known_addresses import Landings
    from recette.domain.screen.view import Element
    from recette.domain.screen.vocabulary import Choice, Field, Word
    from recette.ports import Sent, Surface
    from recette.target.wording import Wording

# Seconds that a script may take to enable a button once all is typed.
_ENABLING = 1.0
# Seconds without a change after which a text is drawn whole.
_STILL = 0.3


@dataclass(frozen=True)
class Milestone:
    """How one place was passed: its address, and the request that left it."""

    url: str
    request: Sent | None


class Journey:
    """One visitor on one surface.

    Attributes:
        who: whose visit it is, for messages.
        before: what was shown before anything was typed; what a refusal adds is told against it.
        pressed: what was shown when the last button or link was pressed; what the press did is
            told against it, so that what typing alone changes (a gauge) is not taken for it.
        latest: what the last look showed.
        milestones: the places passed, with the request that left each.
    """

    def __init__(
        self, surface: Surface, wording: Wording, patience: float, landings: Landings
    ) -> None:
        self.surface = surface
        self.wording = wording
        self.patience = patience
        self.who = "un visiteur"
        self.before = View()
        self.pressed = View()
        self.latest = View()
        self.milestones: dict[Place, Milestone] = {}
        self._landings = landings
        self._calm = False

    def look(self) -> View:
        """Return what is shown at once; raises RecetteError while the page is changing."""
        self.latest = self.surface.look()
        return self.latest

    def view(self) -> View:
        """Return what is shown now, waiting for a page that is changing."""
        return eventually(self.look, self.patience)

    def place(self) -> Place:
        """Return where the visitor is now."""
        return place_of(self.view(), self.wording)

    def open(self, url: str) -> None:
        """Go to an address; what was shown before is remembered."""
        self.before = self.pressed = View()
        self._calm = False
        self.surface.open(url)

    def go_to(self, place: Place) -> View:
        """Go to the home page, the creation or the connection, as a new visitor would.

        A place to which the home page leads everyone by one address is then opened by that address,
        as long as it still shows it to a new visitor.

        Raises:
            RecetteError: the place could not be reached.
        """
        known = self._landings.of(place)
        self.open(known or "/")
        if place is Place.HOME:
            return self.view()
        if known:
            if self.settled().ready and self.place() is place:
                return self.expect(place)
            self._landings.forget(place)
            self.open("/")
        if self.place() is not place:
            self.press_or_give_up(Control.CREATE if place is Place.CREATION else Control.ACCESS)
        view = self.expect(place)
        self._landings.note(place, view.url, self)
        return view

    def expect(self, place: Place) -> View:
        """Wait to be at `place`; return what it shows.

        Raises:
            RecetteError: elsewhere after all the patience there is.
        """

        def look() -> View:
            view = self.look()
            if place_of(view, self.wording) is not place:
                raise RecetteError(f"Impossible d'arriver {place.phrase}.\n{self.describe(view)}")
            return view

        view = eventually(look, self.patience)
        self.before = view
        return view

    def describe(self, view: View) -> str:
        """Say what a screen shows, for a message."""
        return description.describe(view, self.wording)

    def field(self, field: Field) -> Element:
        """Return where `field` is typed.

        Raises:
            RecetteError: it is not on this screen; the message lists what is.
        """

        def look() -> Element:
            view = self.look()
            return self._found(find_field(view, field, self.wording), field, view)

        return eventually(look, self.patience)

    def control(self, control: Control) -> Element:
        """Return the button or link meant.

        Raises:
            RecetteError: it is not on this screen; the message lists what is.
        """

        def look() -> Element:
            view = self.look()
            return self._found(find_control(view, control, self.wording), control, view)

        return eventually(look, self.patience)

    def _found(self, element: Element | None, word: Word, view: View) -> Element:
        if element is None:
            raise RecetteError(f"{description.not_found(word)}\n{self.describe(view)}")
        return element

    def offers(self, control: Control) -> bool:
        """Tell whether a button or link is on the screen now."""
        return find_control(self.view(), control, self.wording) is not None

    def fill(self, field: Field, value: str) -> None:
        """Type a value."""
        self.surface.fill(self.field(field), value)

    def answer(self, choice: Choice, *, yes: bool) -> None:
        """Answer Oui or Non.

        Raises:
            RecetteError: the choice is not on this screen.
        """
        view = self.view()
        offer = find_choice(view, choice, self.wording)
        if offer is None:
            raise RecetteError(
                f"Le choix « {choice.phrase} » n'est pas sur l'écran.\n{self.describe(view)}"
            )
        element = offer.yes if yes else offer.no
        if element is not None:
            self.surface.choose(element, offer.option(yes=yes))

    def press_or_give_up(self, control: Control) -> None:
        """Press what the way needs: without it, we could not look.

        Raises:
            RecetteError: it is not on this screen.
        """
        self.act_on(self.control(control))

    def press_or_fail(self, control: Control) -> None:
        """Press what the guide says a person finds where she is: without it, the target is wrong.

        Raises:
            AssertionError: it is not on the screen.
        """

        def look() -> Element:
            view = self.look()
            element = find_control(view, control, self.wording)
            told = description.missing(control)
            # The guide promises it: this is a verdict.
            assert element, f"{self.who}\n{told}\n{self.describe(view)}"  # noqa: S101
            return element

        self.act_on(eventually(look, self.patience))

    def act_on(self, element: Element) -> None:
        """Press an element of the last view."""
        self.before = self.pressed = self.view()
        self._calm = False
        self.surface.press(element)

    def go_on(self, place: Place, control: Control = Control.CONTINUE) -> None:
        """Press what leaves `place`; a button that stays disabled is left alone."""
        self.pressed = self.view()
        element = self._going_on(self.pressed, place, control)
        if element.disabled:
            element = self._once_enabled(place, control)
        # A button that stays disabled is an answer too: there is nothing more to wait for.
        self._calm = element.disabled
        if not element.disabled:
            self.surface.press(element)

    def _once_enabled(self, place: Place, control: Control) -> Element:
        deadline = time.monotonic() + _ENABLING
        while True:
            element = self._going_on(self.view(), place, control)
            if not element.disabled or time.monotonic() > deadline:
                return element

    def _going_on(self, view: View, place: Place, control: Control) -> Element:
        return self._found(way_on(view, place, control, self.wording), control, view)

    def settled(self, hoping_for: Place | None = None) -> View:
        """Return the view once the last action has had its effect.

        The effect is another place, a sign of refusal that was not there before, or another
        document. Without any, the view after all the patience there is.

        Args:
            hoping_for: a place worth waiting for to the end, when nothing is recognised.
        """
        if self._calm:
            view = self.view()
            if hoping_for is None or place_of(view, self.wording) is not Place.ELSEWHERE:
                return view
        start = time.monotonic()
        stable_since, last_text = start, ""
        while True:
            now = time.monotonic()
            view = self._look_patiently(start)
            # What follows an answer is drawn after it: nothing is still while one is awaited.
            if view.text != last_text or view.busy or not view.ready:
                stable_since, last_text = time.monotonic(), view.text
            still = now - stable_since >= _STILL
            known = self._has_effect(view, still=still, hoping=hoping_for is not None)
            if known or now - start >= self.patience:
                self._calm = True
                return view
            time.sleep(0.05)

    def reaches(self, place: Place) -> bool:
        """Tell whether the last action leads to `place`, given all the patience there is."""
        return place_of(self.settled(place), self.wording) is place

    def _look_patiently(self, start: float) -> View:
        try:
            return self.look()
        except RecetteError:
            if time.monotonic() - start > self.patience:
                raise
            return View(ready=False)

    def _has_effect(self, view: View, *, still: bool, hoping: bool) -> bool:
        if not view.ready or view.busy:
            return False
        place = place_of(view, self.wording)
        another_document = view.document != self.pressed.document
        if place is Place.ELSEWHERE:
            return still and not hoping and another_document and bool(view.lines)
        if another_document or place is not place_of(self.pressed, self.wording):
            return True
        # On the same document an answer may still change: it counts once it stays.
        return still and evidence_of_refusal(view, self.pressed)

    def leave(self, place: Place, control: Control = Control.CONTINUE) -> None:
        """Go on from `place`, and note how it was left."""
        url, count = self.view().url, len(self.surface.sent())
        self.go_on(place, control)
        self.settled()
        requests = self.changes_asked(count)
        self.milestones[place] = Milestone(url, requests[0] if requests else None)

    def changes_asked(self, count: int) -> list[Sent]:
        """Return the requests sent since the first `count` that ask for more than a page."""
        return [r for r in self.surface.sent()[count:] if r.method != "GET"]
