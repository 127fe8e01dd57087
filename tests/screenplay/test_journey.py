"""How a visitor goes from screen to screen, and what is said when she cannot."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from recette.domain.errors import RecetteError
from recette.domain.screen.known_addresses import Landings
from recette.domain.screen.view import View
from recette.domain.screen.vocabulary import Choice, Control, Field, Place
from recette.screenplay.journey import Journey
from recette.target.wording import Wording
from tests.domain.screens import box, button, yes_no
from tests.screenplay.scripted import (
    CODE,
    CONDITIONS,
    CONNECTION,
    CREATION,
    ELSEWHERE,
    HOME,
    VALIDATION,
    Script,
    Scripted,
    journey_on,
    page,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.ports import Surface


def done(journey: Journey) -> list[str]:
    """Return what was done on the screens."""
    return cast("Scripted", journey.surface).script.done


def test_the_first_way_is_by_the_home_page() -> None:
    """An address is kept once the home page has led another visitor to it too."""
    script = Script().whole()
    landings = Landings()
    one, other = (
        Journey(cast("Surface", Scripted(script)), Wording({}), 0.0, landings) for _ in range(2)
    )
    assert one.go_to(Place.HOME).url == HOME.url
    for visitor in (one, one, other, one):
        visitor.go_to(Place.CREATION)
    assert landings.of(Place.CREATION) == CREATION.url
    assert not landings.of(Place.CONNECTION)
    by_home = ["ouvre /", "Je crée mon compte"]
    assert script.done == ["ouvre /", *by_home, *by_home, *by_home, f"ouvre {CREATION.url}"]


def test_a_creation_named_by_its_address_is_never_another_visitors() -> None:
    """Where each visitor is led to an address of her own, the way is gone again each time."""
    landings = Landings()
    for number, visitor in enumerate((object(), object(), object())):
        landings.note(Place.CREATION, f"/creation/{number}", visitor)
        assert not landings.of(Place.CREATION)


def test_an_address_that_shows_the_place_no_more_is_forgotten() -> None:
    """The way is then gone again from the home page."""
    script = Script().whole()
    script.pages["/perdue"] = ELSEWHERE
    landings = Landings({Place.CREATION: "/perdue"})
    journey = Journey(cast("Surface", Scripted(script)), Wording({}), 0.0, landings)
    assert journey.go_to(Place.CREATION).url == CREATION.url
    assert script.done == ["ouvre /perdue", "ouvre /", "Je crée mon compte"]
    assert not landings.of(Place.CREATION)


def test_a_home_page_that_is_the_place_needs_no_press() -> None:
    """What the home page asks at once is not looked for behind a link."""
    script = Script(pages={"/": CONNECTION})
    journey = journey_on(HOME, script)
    assert journey.go_to(Place.CONNECTION) == CONNECTION
    assert script.done == ["ouvre /"]


def test_being_elsewhere_is_told() -> None:
    """Who expected a place says where she is, and what is there."""
    journey = journey_on(page("x", button("Suite"), headings=("Titre",), alerts=("Attention",)))
    with pytest.raises(RecetteError) as told:
        journey.expect(Place.CODE)
    assert "Impossible d'arriver à l'étape du code personnel." in str(told.value)
    assert "titres : Titre / Attention" in str(told.value)
    assert "bouton « Suite »" in str(told.value)


@pytest.mark.parametrize(
    ("look", "told"),
    [
        (
            lambda j: j.field(Field.CODE),
            r"« le code personnel » n'est pas.*\[libelles\] nouveau_code",
        ),
        (lambda j: j.control(Control.BACK), r"« RETOUR » n'est pas.*\[libelles\] retour"),
        (lambda j: j.answer(Choice.CONDITIONS, yes=True), "Le choix « les conditions » n'est pas"),
        (lambda j: j.go_on(Place.CODE), "« continuer » n'est pas sur l'écran"),
    ],
)
def test_what_is_not_on_the_screen_is_told(look: Callable[[Journey], object], told: str) -> None:
    """The word of the features, how a profile names it, and what the screen shows."""
    with pytest.raises(RecetteError, match=told):
        look(journey_on(page("x", button("Aide"))))


def test_what_the_guide_promises_is_a_verdict() -> None:
    """A control of the guide that is missing condemns the target; present, it is pressed."""
    with pytest.raises(AssertionError, match="attendu : trouver « ANNULER »"):
        journey_on(CODE).press_or_fail(Control.CANCEL)
    journey = journey_on(page("x", button("ANNULER")))
    journey.press_or_fail(Control.CANCEL)
    assert done(journey) == ["ANNULER"]


def test_non_is_chosen_where_it_is_offered_and_a_checkbox_is_left() -> None:
    """Non is chosen where it is offered; on a checkbox it is leaving it."""
    journey = journey_on(CONDITIONS)
    journey.answer(Choice.CONDITIONS, yes=False)
    checkbox = replace(box("J'accepte les conditions d'utilisation"), role="checkbox")
    alone = journey_on(page("x", checkbox))
    alone.answer(Choice.CONDITIONS, yes=False)
    assert (done(journey), done(alone)) == (["choisit Non"], [])


def test_a_button_that_stays_disabled_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is waited for a moment, then taken for an answer: nothing is pressed, nothing awaited."""
    monkeypatch.setattr("recette.screenplay.journey._ENABLING", 0.0)
    grey = page("code", *CODE.elements[:2], button("CONTINUER", submits=True, disabled=True))
    journey = journey_on(grey)
    journey.go_on(Place.CODE)
    assert done(journey) == []
    assert journey.settled() == grey


class Changing(Scripted):
    """Shows screens one after the other, then the last one; None stands for a failed look."""

    def __init__(self, *views: View | None) -> None:
        super().__init__(Script())
        self.views = [*views]

    def look(self) -> View:
        """Return the next one."""
        view = self.views.pop(0) if len(self.views) > 1 else self.views[0]
        if view is None:
            raise RecetteError("La page change.")
        return view


def changing(*views: View | None, patience: float = 5.0) -> Journey:
    """Return a visit before such screens."""
    journey = Journey(cast("Surface", Changing(*views)), Wording({}), patience, Landings())
    journey.pressed = View(document="avant")
    return journey


def test_a_button_enabled_a_moment_later_is_pressed() -> None:
    """What the screen enables once all is typed is waited for."""
    grey = page("code", *CODE.elements[:2], button("CONTINUER", submits=True, disabled=True))
    journey = changing(grey, grey, grey, CODE)
    journey.go_on(Place.CODE)
    assert done(journey) == ["CONTINUER"]


def test_a_screen_that_changes_is_looked_at_again() -> None:
    """A look that fails, a page not loaded or an answer awaited settle nothing."""
    journey = changing(None, replace(CODE, ready=False), replace(CODE, busy=True), CODE)
    assert journey.settled() == CODE


def test_a_screen_that_never_comes_is_told() -> None:
    """Looking that fails to the end is not taken for a screen."""
    journey = changing(None, patience=0.0)
    with pytest.raises(RecetteError, match="La page change"):
        journey.settled()


def test_a_calm_screen_is_not_waited_for_again() -> None:
    """Once settled it is looked at once; a place hoped for is worth waiting for again."""
    journey = changing(CODE, VALIDATION)
    assert journey.settled() == CODE
    assert journey.settled() == VALIDATION
    hoping = changing(ELSEWHERE, ELSEWHERE, CODE, patience=0.0)
    assert hoping.settled() == ELSEWHERE
    assert hoping.settled(hoping_for=Place.CODE) == CODE


def test_a_sign_of_refusal_on_the_same_document_settles() -> None:
    """An alert that was not there counts once it stays."""
    refused = replace(CODE, alerts=("Code trop court",), text="Code trop court")
    journey = changing(refused)
    journey.pressed = CODE
    assert journey.settled() == refused


def test_an_unknown_document_settles_once_still() -> None:
    """Another document that nothing recognises is an effect too."""
    assert changing(ELSEWHERE).settled() == ELSEWHERE


def test_the_same_place_told_otherwise_is_an_effect() -> None:
    """Another place on the same document is where the action led."""
    journey = changing(replace(VALIDATION, document="code"))
    journey.pressed = CODE
    assert journey.reaches(Place.VALIDATION)
    assert not journey.reaches(Place.CODE)


def test_leaving_a_step_notes_how() -> None:
    """The address and the request that asked for more than a page are kept."""
    script = Script().whole()
    journey = journey_on(CREATION, script)
    journey.leave(Place.CREATION)
    milestone = journey.milestones[Place.CREATION]
    assert (milestone.url, milestone.request) == (CREATION.url, script.sends["creation: CONTINUER"])
    quiet = journey_on(CODE)
    quiet.leave(Place.CODE)
    assert quiet.milestones[Place.CODE].request is None


def test_choices_are_answered_by_their_words() -> None:
    """Oui is chosen among the radios of its group."""
    journey = journey_on(page("x", *yes_no("J'accepte les conditions d'utilisation", "a")))
    journey.answer(Choice.CONDITIONS, yes=True)
    assert done(journey) == ["choisit Oui"]
