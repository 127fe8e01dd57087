"""Who tries a case: the one who is there when she can, somebody new otherwise."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, cast

import pytest

from recette.domain.errors import RecetteError
from recette.domain.screen.view import View
from recette.domain.screen.vocabulary import Field, Place
from recette.explore import visiting
from recette.explore.expectation import Answer, Seen
from recette.explore.traits import Case
from recette.explore.visiting import Visits
from recette.run.resources import Evidence
from tests.explore.support import ground

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.domain.observation import Observation
    from recette.domain.people.persons import Person
    from recette.explore.entries import Entry
    from recette.run.resources import ScenarioInfo

    Tries = Callable[[Entry], Seen]

ADMITS = Seen(Answer.ADMITTED)
REFUSES = Seen(Answer.REFUSED, frozenset({Field.EMAIL}))
OTHER = Case(Place.INFORMATIONS, {"adresse": "celle d'un autre compte"})


class Journey:
    """A visit that shows nothing."""

    def view(self) -> View:
        """Return an empty screen."""
        return View()


@dataclass
class Actor:
    """A visitor whose person is given by the case she tries."""

    person: Person | None = None
    addresses: list[str] = field(default_factory=list)
    browsers: list[object] = field(default_factory=list)
    journey: Journey = field(default_factory=Journey)

    def preparation(self) -> Journey:
        """Return her only visit."""
        return self.journey


@dataclass
class Stage:
    """A stage of one actor."""

    scenario: str
    by: Actor = field(default_factory=Actor)
    closed: list[bool] = field(default_factory=list)

    def actor(self, name: str) -> Actor:
        """Return the actor."""
        del name
        return self.by

    def observed(self, verdict: bool) -> tuple[Observation, ...]:  # noqa: FBT001 - as the port
        """Return nothing."""
        del verdict
        return ()

    def close(self, *, failed: bool) -> Evidence:
        """Note it."""
        self.closed.append(failed)
        return Evidence(artefacts=[f"{self.scenario}/ecran.png"], persons=[{"prenom": "Camille"}])


@dataclass
class FakeResources:
    """Opens stages, and remembers them."""

    stages: list[Stage] = field(default_factory=list)

    def open_stage(self, scenario: ScenarioInfo) -> Stage:
        """Return a fresh one."""
        self.stages.append(Stage(scenario.id))
        return self.stages[-1]


@dataclass
class World:
    """The visitors of an exploration, on a target held in one function.

    Attributes:
        tried: what was typed, in order.
    """

    answer: Tries = lambda _: REFUSES
    resources: FakeResources = field(default_factory=FakeResources)
    tried: list[Entry] = field(default_factory=list)
    taken: str = ""

    def __post_init__(self) -> None:
        given = replace(ground(), taken=self.taken)
        self.visits = Visits(cast("Any", self.resources), given)

    def visitors(self) -> int:
        """Count who came, whoever left."""
        return len(self.resources.stages)


@pytest.fixture
def make(monkeypatch: pytest.MonkeyPatch) -> Callable[..., World]:
    """Return what makes a world: nobody has far to go to a step there."""

    def build(answer: Tries = lambda _: REFUSES, taken: str = "un-autre@example.org") -> World:
        world = World(answer, taken=taken)

        def typed(_journey: object, _place: Place, entry: Entry, **_: object) -> Seen:
            world.tried.append(entry)
            return world.answer(entry)

        monkeypatch.setattr(visiting, "try_entry", typed)
        monkeypatch.setattr(visiting, "reach", lambda *_: None)
        return world

    return build


def code(length: str, who: int = 0) -> Case:
    """Return a case at the second step."""
    return Case(Place.CODE, {"longueur": length}, who=who)


def email(**answers: str) -> Case:
    """Return a case at the third step, refused for its address."""
    return Case(Place.INFORMATIONS, {"adresse": "sans arobase", **answers})


def test_who_is_refused_stays(make: Callable[..., World]) -> None:
    """The same person tries again; another one, or who is wanted new, comes in her place."""
    world = make()
    for case in (code("7"), code("51")):
        world.visits.tried(case)
    assert world.visitors() == 1
    world.visits.tried(code("7", who=1))
    assert world.visitors() == 2
    assert world.resources.stages[0].closed == [False]
    world.visits.tried(code("7", who=1), fresh=True)
    assert world.visitors() == 3
    world.visits.tried(Case(Place.CREATION))
    assert world.visitors() == 4
    world.visits.close()
    assert all(stage.closed == [False] for stage in world.resources.stages)


def test_an_answer_is_not_taken_back(make: Callable[..., World]) -> None:
    """Who answered a choice cannot leave it unanswered: somebody new does."""
    world = make()
    phone = {"portable": "à points"}
    for case in (email(), email(**phone)):
        world.visits.tried(case)
    assert world.visitors() == 1
    world.visits.tried(email())
    assert world.visitors() == 2
    world.visits.tried(email(**{"promotions par courriel": "sans réponse"}))
    assert world.visitors() == 3


def test_who_is_admitted_leaves(make: Callable[..., World]) -> None:
    """She is past the step: the next case is somebody else's; her account keeps its address."""
    world = make(lambda _: ADMITS, taken="")
    first = world.visits.tried(Case(Place.INFORMATIONS))
    assert world.visits.ground.taken == first.person.email
    second = world.visits.tried(Case(Place.INFORMATIONS))
    assert world.visitors() == 2
    assert second.person.email != first.person.email
    assert world.visits.ground.taken == first.person.email
    world.visits.tried(code("8"))
    assert world.visits.ground.taken == first.person.email


def test_an_address_that_served_twice(make: Callable[..., World]) -> None:
    """Admitted for another account, it proves nothing any more: a new one is taken."""
    world = make(lambda _: ADMITS, taken="")
    world.visits.tried(OTHER)
    assert world.visits.ground.taken == ""
    assert len(world.tried) == 2
    world.visits.tried(OTHER)
    assert len(world.tried) == 4


def test_no_account_to_take_an_address_from(make: Callable[..., World]) -> None:
    """Where nothing ordinary is admitted, the address of another account cannot be tried."""
    world = make(taken="")
    with pytest.raises(RecetteError, match="Aucun compte n'a pu être créé"):
        world.visits.tried(OTHER)
    assert len(world.tried) == 6
    assert world.resources.stages[-1].closed == [False]


def test_who_could_not_try_leaves(make: Callable[..., World]) -> None:
    """After an error nobody stays where she was."""

    def broken(_: Entry) -> Seen:
        raise RecetteError("l'écran ne se lit pas")

    world = make(broken)
    with pytest.raises(RecetteError, match="ne se lit pas"):
        world.visits.tried(code("7"))
    assert world.resources.stages[0].closed == [False]


@pytest.mark.parametrize("admitted", [True, False])
def test_somebody_new_sees_a_finding_again_in_a_browser_and_keeps_evidence(
    make: Callable[..., World], *, admitted: bool
) -> None:
    """Somebody new tries it in a browser, what helps to understand is kept, whatever comes."""
    world = make(lambda _: ADMITS if admitted else REFUSES, taken="")
    trial, evidence = world.visits.confirmed(Case(Place.INFORMATIONS), "INF-03")
    assert trial.in_browser
    assert evidence.artefacts == ["exploration:INF-03/ecran.png"]
    assert evidence.persons == [{"prenom": "Camille"}]
    assert world.resources.stages[0].closed == [True]
    assert bool(world.visits.ground.taken) is admitted


def test_seen_again_and_broken(make: Callable[..., World]) -> None:
    """What could not be seen again leaves its stage all the same."""

    def broken(_: Entry) -> Seen:
        raise RecetteError("l'écran ne se lit pas")

    world = make(broken)
    with pytest.raises(RecetteError, match="ne se lit pas"):
        world.visits.confirmed(code("7"), "COD-01")
    assert world.resources.stages[0].closed == [True]
