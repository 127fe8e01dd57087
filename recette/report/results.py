"""The results of a run: every planned scenario, every rule of the catalogue, and their verdicts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from recette.domain.verdicts import Status, exit_status, together, verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from recette.catalogue import Rule
    from recette.run.events import ScenarioPlayed
    from recette.run.plan import PlannedScenario


@dataclass(frozen=True)
class RunFacts:
    """What is known of a run before it is played.

    Attributes:
        target: name, address, who authorises it.
        seed: of the persons and of the order.
        command: as typed.
        selected_rules: rules asked for; none means all.
    """

    target: dict[str, str]
    inbox_url: str
    clock: str
    seed: int
    command: str
    versions: dict[str, str]
    selected_rules: tuple[str, ...] = ()
    preparation: str = ""


@dataclass
class Results:
    """Fills as events come; can be written at any time."""

    facts: RunFacts
    catalogue: Mapping[str, Rule]
    planned: Sequence[PlannedScenario]
    exemptions: Mapping[str, str] = field(default_factory=dict)
    strict: bool = False
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    ended: datetime | None = None
    interrupted: bool = False
    failure: str = ""
    description: dict[str, Any] = field(default_factory=dict)
    played: dict[str, list[ScenarioPlayed]] = field(default_factory=dict)

    def add(self, scenario: ScenarioPlayed) -> None:
        """Note a scenario that was played."""
        self.played.setdefault(scenario.id, []).append(scenario)

    def status_of(self, planned: PlannedScenario) -> Status:
        """Return what is known of a scenario."""
        attempts = self.played.get(planned.id)
        return together(Status(a.status) for a in attempts) if attempts else Status.NON_EXECUTE

    def told(self, planned: PlannedScenario) -> ScenarioPlayed | None:
        """Return the attempt that tells the most: the first that is not conforme, or any."""
        attempts = self.played.get(planned.id, [])
        wrong = [a for a in attempts if a.status != Status.CONFORME.value]
        return (wrong or attempts or [None])[0]  # type: ignore[list-item]

    def scenarios_of(self, rule: str) -> list[PlannedScenario]:
        """Return the scenarios selected that verify a rule."""
        return [s for s in self.planned if rule in s.rule_ids]

    def verdict_of(self, rule: str) -> Status:
        """Return the verdict of a rule; an exemption makes it non_verifiable, reason told."""
        if rule in self.exemptions:
            return Status.NON_VERIFIABLE
        return verdict(self.status_of(s) for s in self.scenarios_of(rule))

    def selected(self) -> list[str]:
        """Return the rules on which this run is judged."""
        if self.facts.selected_rules:
            return list(self.facts.selected_rules)
        return [rule for rule in self.catalogue if self.scenarios_of(rule)]

    def unaccounted(self) -> list[str]:
        """Return the scenarios planned and not played, or planned empty."""
        return [s.id for s in self.planned if s.id not in self.played or not s.steps]

    def counts(self) -> Counter[Status]:
        """Count the rules of the catalogue by verdict."""
        return Counter(self.verdict_of(rule) for rule in self.catalogue)

    def exit_status(self) -> int:
        """Return the exit status that these results deserve."""
        lost = bool(self.unaccounted()) and not (self.interrupted or self.failure)
        status = exit_status(
            (self.verdict_of(r) for r in self.selected()), strict=self.strict, unaccounted=lost
        )
        stopped = self.interrupted or bool(self.failure)
        return 3 if stopped and status != 1 else status

    def duration(self) -> float:
        """Return the seconds of the run so far."""
        return ((self.ended or datetime.now(UTC)) - self.started).total_seconds()
