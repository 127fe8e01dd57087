"""What is kept of a person from one day to the next: enough to go on as her."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from recette.domain.people.persons import Person, spaced
from recette.ledger.events import read, written
from recette.screenplay.actor import Memory, Timeline

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor
    from recette.screenplay.stage import Stage


@dataclass(frozen=True)
class PersonSnapshot:
    """A person, her links (oldest first), the courriels already taken into account.

    Attributes:
        issued: when her first link was sent, of the target's time; None before she has one.
    """

    person: Person
    links: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    issued: datetime | None = None

    def after(self, actor: Actor) -> PersonSnapshot:
        """Return what is kept once the actor has played."""
        memory = actor.memory
        return replace(self, links=tuple(memory.links), seen=tuple(sorted(memory.seen_mails)))

    def revive(self, stage: Stage) -> Actor:
        """Return her on stage, as she was."""
        memory = Memory(
            seen_mails=set(self.seen), links=list(self.links), code_tried=self.person.code
        )
        return stage.revive(self.person, Timeline(self.issued, self.issued), memory)

    def secrets(self) -> list[str]:
        """Return what no message may carry."""
        person = self.person
        numbers = [person.full_number, spaced(person.full_number), person.number]
        return [*self.links, person.code, *numbers, spaced(person.number)]

    def data(self) -> dict[str, Any]:
        """Return it JSON-ready, to be sealed."""
        person = asdict(self.person) | {"birth": self.person.birth.isoformat()}
        issued = written(self.issued) if self.issued else ""
        return {
            "person": person,
            "links": list(self.links),
            "seen": list(self.seen),
            "issued": issued,
        }

    @classmethod
    def of(cls, data: dict[str, Any]) -> PersonSnapshot:
        """Return what was kept."""
        person = Person(**{**data["person"], "birth": date.fromisoformat(data["person"]["birth"])})
        issued = read(data["issued"]) if data["issued"] else None
        return cls(person, tuple(data["links"]), tuple(data["seen"]), issued)
