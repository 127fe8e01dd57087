"""The stage of one scenario: its actors, what they share; the only reader of behave's context."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from recette.domain.errors import RecetteError
from recette.domain.observation import Observation
from recette.domain.screen import description
from recette.run.resources import Evidence
from recette.screenplay.actor import Actor

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from recette.domain.people.persons import Person
    from recette.domain.screen.known_addresses import Landings
    from recette.domain.screen.vocabulary import Place
    from recette.ports import (
        Application,
        Clock,
        Frontier,
        Identities,
        Inbox,
        Move,
        Register,
        Scanner,
        Surfaces,
    )
    from recette.run.resources import ScenarioInfo
    from recette.screenplay.actor import Memory, Timeline
    from recette.screenplay.casting import Casting
    from recette.target.profile import Profile
    from recette.target.wording import Wording

PRONOUNS = frozenset({"elle", "il"})


class ContextLike(Protocol):
    """What we read of behave's context."""

    stage: Stage


def stage_of(context: ContextLike) -> Stage:
    """Return the stage of the scenario under way."""
    return context.stage


@dataclass
class Props:
    """What a stage is given by the resources of the run.

    Attributes:
        landings: where the places that anyone may open are.
        lost_places: those that the target does not show again to a browser that takes over.
    """

    profile: Profile
    wording: Wording
    surfaces: Surfaces
    inbox: Inbox
    clock: Clock
    application: Application
    scanner: Scanner
    frontier: Frontier
    register: Register
    identities: Identities
    casting: Casting
    landings: Landings
    lost_places: set[Place]
    folder: Path
    output: Path


@dataclass
class Stage:
    """Actors by first name; the pronoun stands for the last one named."""

    props: Props
    actors: dict[str, Actor] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    _last: str = ""
    _sentinels: int = 0
    _unnamed: set[str] = field(default_factory=set)

    def actor(self, name: str, born: date | None = None) -> Actor:
        """Return the actor named, whom a pronoun then stands for.

        Raises:
            RecetteError: a pronoun, and nobody was named yet.
        """
        if name in PRONOUNS:
            if not self._last:
                raise RecetteError(f"« {name} » ne désigne personne : nommez d'abord quelqu'un.")
            return self.actors[self._last]
        self._last = name
        if name not in self.actors:
            self.actors[name] = self._new_actor(name, born)
        return self.actors[name]

    def peek(self, name: str) -> Actor:
        """Return the actor named without making the pronoun stand for her."""
        last = self._last
        actor = self.actor(name)
        self._last = last or name
        return actor

    def sentinel(self) -> Actor:
        """Return someone new, of whom no scenario speaks, to witness that time has come."""
        self._sentinels += 1
        name = f"Témoin{self._sentinels}"
        self.actors[name] = self._new_actor(name, None)
        self._unnamed.add(name)
        return self.actors[name]

    def others(self, actor: Actor) -> list[Actor]:
        """Return those of whom the scenario speaks, save `actor`."""
        return [a for n, a in self.actors.items() if a is not actor and n not in self._unnamed]

    def revive(self, person: Person, timeline: Timeline, memory: Memory) -> Actor:
        """Return an actor known from another day, whom a pronoun then stands for."""
        actor = Actor(person, self.props)
        actor.timeline, actor.memory = timeline, memory
        self.actors[actor.name] = actor
        self._last = actor.name
        return actor

    def _new_actor(self, name: str, born: date | None) -> Actor:
        props = self.props
        person = props.casting.person(name, born)
        return Actor(person, props)

    def observed(self, verdict: bool) -> tuple[Observation, ...]:  # noqa: FBT001 - a callback
        """Return what was read and seen since the last call.

        A verdict that noted nothing rests on the screen looked at last: it is told.
        """
        seen = [each for actor in self.actors.values() for each in actor.observations]
        for actor in self.actors.values():
            actor.observations.clear()
        if verdict and not seen and self._last in self.actors:
            visits = self.actors[self._last].every_visit()
            if visits and visits[-1].latest.url:
                journey = visits[-1]
                told = description.glance(journey.latest, journey.wording)
                seen = [Observation(f"écran : {told}")]
        return tuple(seen)

    def close(self, *, failed: bool) -> Evidence:
        """Leave the stage; when `failed`, write first what helps to understand."""
        evidence = Evidence(
            notes=[*self.notes, *self.props.frontier.told()],
            persons=[
                {"prenom": a.name, "courriel": a.email, "numero": a.person.number}
                for a in self.actors.values()
            ],
            clock=[
                {
                    "pilote": m.driver,
                    "avance_secondes": m.by.total_seconds(),
                    "decalage_secondes": m.offset.total_seconds(),
                    "preuve": m.proof,
                }
                for m in self.moves
            ],
        )
        for actor in self.actors.values():
            if failed:
                evidence.artefacts.extend(self._save(actor))
            for surface in actor.opened:
                surface.close()
        return evidence

    def _save(self, actor: Actor) -> list[str]:
        folder = self.props.folder / actor.name
        written: list[Path] = []
        if actor.browsers:
            written += actor.browsers[-1].save_evidence(folder)
        written += self._save_mails(actor, folder)
        return [path.relative_to(self.props.output).as_posix() for path in written]

    def _save_mails(self, actor: Actor, folder: Path) -> list[Path]:
        written = []
        try:
            mails = [m for a in actor.addresses for m in self.props.inbox.messages_for(a)]
        except RecetteError as error:
            self.notes.append(f"Courriels de {actor} non enregistrés : {error}")
            return []
        for number, mail in enumerate(mails, start=1):
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"courriel-{number}.eml"
            path.write_bytes(mail.raw)
            written.append(path)
        return written


class StageOpener(Protocol):
    """The resources of a run, as those who only want a stage see them."""

    def open_stage(self, scenario: ScenarioInfo) -> Stage:
        """Return a fresh stage."""
