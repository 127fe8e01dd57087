"""Brings someone to a step and tries cases there; a refusal leaves her there for the next one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.screen.view import View
from recette.domain.screen.vocabulary import Place
from recette.explore.entries import InformationsEntry
from recette.explore.expectation import Answer, Seen
from recette.explore.generator import CHAPTER, REFERENCES, entry_of, person_of
from recette.explore.informations import needs_another_account
from recette.explore.oracle import judge
from recette.explore.player import try_entry
from recette.explore.traits import Case
from recette.run.resources import Evidence, ScenarioInfo
from recette.screenplay.tasks.creation import reach

if TYPE_CHECKING:
    from recette.domain.people.persons import Person
    from recette.domain.screen.vocabulary import Choice
    from recette.explore.entries import Entry
    from recette.explore.expectation import Judgement
    from recette.explore.generator import Ground
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey
    from recette.screenplay.stage import Stage, StageOpener


@dataclass(frozen=True)
class Trial:
    """A case tried: what was typed, by whom, what the guide says of it, what was seen, and how."""

    case: Case
    person: Person
    entry: Entry
    judgement: Judgement
    seen: Seen
    in_browser: bool = False


@dataclass
class _Visitor:
    stage: Stage
    actor: Actor
    before: View = field(default_factory=View)
    answered: frozenset[Choice] = frozenset()


class Visits:
    """The visitors of one exploration, one at each step; to be closed.

    Attributes:
        ground: what entries are made of; the address of another account comes with the first one.
    """

    def __init__(self, resources: StageOpener, ground: Ground) -> None:
        self.ground = ground
        self._resources = resources
        self._visitors: dict[Place, _Visitor] = {}
        self._newcomers = 0

    def close(self) -> None:
        """Let every visitor go."""
        for place in list(self._visitors):
            self._let_go(place)

    def _let_go(self, place: Place) -> None:
        visitor = self._visitors.pop(place, None)
        if visitor is not None:
            visitor.stage.close(failed=False)

    def tried(self, case: Case, *, fresh: bool = False) -> Trial:
        """Try a case, with the visitor who is there when she can.

        Raises:
            RecetteError: it could not be tried.
        """
        try:
            self._prepare(case)
            return self._tried(case, fresh=fresh)
        except RecetteError:
            self._let_go(case.place)
            raise

    def _tried(self, case: Case, *, fresh: bool) -> Trial:
        visitor = None if fresh else self._one_who_can(case)
        if visitor is None:
            self._let_go(case.place)
            visitor = self._newcomer(case, ScenarioInfo(CHAPTER, CHAPTER, frozenset(), CHAPTER))
            self._visitors[case.place] = visitor
            reach(visitor.actor, case.place)
            visitor.before = visitor.actor.preparation().view()
        person = visitor.actor.person
        if case.place is Place.CREATION:
            person = person_of(case, self.ground)
        in_browser = bool(visitor.actor.browsers)
        journey = visitor.actor.preparation()
        trial = self._typed(case, person, journey, visitor.before, in_browser=in_browser)
        if isinstance(trial.entry, InformationsEntry):
            visitor.answered = frozenset(dict(trial.entry.answers))
        if trial.seen.answer is Answer.ADMITTED:
            self._let_go(case.place)
        return trial

    def _typed(
        self, case: Case, person: Person, journey: Journey, before: View, *, in_browser: bool
    ) -> Trial:
        """Type what a case makes, at its step; an account that it creates is noted."""
        entry = entry_of(case, person, self.ground)
        seen = try_entry(journey, case.place, entry, before=before, reads_back=in_browser)
        if seen.answer is Answer.ADMITTED:
            self._note_account(case, entry)
        return Trial(case, person, entry, judge(entry), seen, in_browser)

    def _one_who_can(self, case: Case) -> _Visitor | None:
        visitor = self._visitors.get(case.place)
        if visitor is None:
            return None
        if case.place is Place.CODE and person_of(case, self.ground) != visitor.actor.person:
            return None
        if case.place is Place.INFORMATIONS:
            entry = entry_of(case, visitor.actor.person, self.ground)
            answers = dict(entry.answers) if isinstance(entry, InformationsEntry) else {}
            # An answer once given is not taken back.
            return visitor if visitor.answered <= set(answers) else None
        return visitor

    def _newcomer(self, case: Case, scenario: ScenarioInfo) -> _Visitor:
        self._newcomers += 1
        ground = replace(self.ground, nonce=f"{self.ground.nonce}-{self._newcomers}")
        person = person_of(case, ground)
        stage = self._resources.open_stage(scenario)
        actor = stage.actor(person.first_name)
        actor.person, actor.addresses = person, [person.email]
        return _Visitor(stage, actor)

    def confirmed(self, case: Case, rule: str) -> tuple[Trial, Evidence]:
        """Try a case as somebody new, in a browser, and keep what helps to understand.

        Raises:
            RecetteError: it could not be tried.
        """
        self._prepare(case)
        scenario = ScenarioInfo(f"{CHAPTER}:{rule}", rule, frozenset(), f"{CHAPTER}-{rule}")
        visitor = self._newcomer(case, scenario)
        evidence = Evidence()
        try:
            reach(visitor.actor, case.place)
            person, journey = visitor.actor.person, visitor.actor.journey
            return self._typed(case, person, journey, journey.view(), in_browser=True), evidence
        finally:
            left = visitor.stage.close(failed=True)
            evidence.artefacts, evidence.persons = left.artefacts, left.persons

    def _prepare(self, case: Case) -> None:
        if needs_another_account(case.traits) and not self.ground.taken:
            self._take_an_address()

    def _note_account(self, case: Case, entry: Entry) -> None:
        """Keep the address of an account; one that served twice proves nothing any more."""
        if not isinstance(entry, InformationsEntry):
            return
        if needs_another_account(case.traits):
            self.ground = replace(self.ground, taken="")
        elif not self.ground.taken:
            self.ground = replace(self.ground, taken=entry.email)

    def _take_an_address(self) -> None:
        """Create the account whose address others will try.

        Raises:
            RecetteError: no ordinary informations are admitted.
        """
        for traits in REFERENCES[Place.INFORMATIONS]:
            trial = self._tried(Case(Place.INFORMATIONS, traits), fresh=True)
            if trial.seen.answer is Answer.ADMITTED:
                return
        raise RecetteError(
            "Aucun compte n'a pu être créé : l'adresse d'un autre compte ne peut pas être essayée."
        )
