"""The results of a run: every planned scenario, every rule of the catalogue, and their verdicts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from recette.domain.verdicts import (
    COULD_NOT_LOOK,
    NOT_CONFORME,
    NOTHING_PLAYED,
    Status,
    exit_status,
    together,
    verdict,
)
from recette.run.readings import only_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recette.catalogue import Rule
    from recette.run.events import ScenarioPlayed
    from recette.run.plan import PlannedScenario


OPTIONAL = "facultatif"
_MISSING = frozenset({Status.NON_VERIFIABLE})


@dataclass(frozen=True)
class RunFacts:
    """What is known of a run before it is played.

    Attributes:
        target: name, address, who authorises it.
        seed: of the persons and of the order.
        command: as typed.
        selected_rules: rules asked for; none means all.
        filtered: only some scenarios were asked for; otherwise every rule must have a verdict.
        profile: the file of the profile, empty without one.
        approvals: how many readings a person approved and refused, and who did.
    """

    target: dict[str, str]
    inbox_url: str
    clock: str
    seed: int
    command: str
    versions: dict[str, str]
    selected_rules: tuple[str, ...] = ()
    preparation: str = ""
    filtered: bool = False
    profile: str = ""
    approvals: Mapping[str, object] = field(default_factory=dict)


@dataclass
class Results:
    """Fills as events come; can be written at any time.

    Attributes:
        whole: every scenario that there is; `planned` are those chosen among them.
        failure: why the run could not be done, or ended; empty otherwise.
        failure_status: the exit status that it deserves.
    """

    facts: RunFacts
    catalogue: Mapping[str, Rule]
    planned: Sequence[PlannedScenario]
    whole: Sequence[PlannedScenario] = ()
    exemptions: Mapping[str, str] = field(default_factory=dict)
    strict: bool = False
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    ended: datetime | None = None
    interrupted: bool = False
    failure: str = ""
    failure_status: int = COULD_NOT_LOOK
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

    def partly(self, rule: str) -> tuple[int, int] | None:
        """Return how many scenarios of a rule count, of how many; nothing when all do.

        Those not chosen do not count, nor those for which a capability is missing.
        """
        there = {s.id for s in self.whole if rule in s.rule_ids}
        chosen = {s.id for s in self.scenarios_of(rule) if self.status_of(s) not in _MISSING}
        return (len(chosen & there), len(there)) if there - chosen else None

    def missing_for(self, rule: str) -> list[str]:
        """Return the capabilities without which scenarios of a rule could not be played."""
        told = [self.told(s) for s in self.scenarios_of(rule) if self.status_of(s) in _MISSING]
        return sorted({scenario.capability for scenario in told if scenario is not None})

    def verdict_of(self, rule: str) -> Status:
        """Return the verdict of a rule; an exemption makes it non_verifiable, reason told.

        A rule that was not asked for has none, even if scenarios that it shares were played.

        A scenario tagged `@facultatif` is one proof more: where its capability is missing, the rule
        is judged by the others (ACT-05: an emulated phone is enough without the application).
        """
        chosen = self.facts.selected_rules
        if chosen and rule not in chosen:
            return Status.NON_EXECUTE  # what a scenario of another rule says of it is not the whole
        if rule in self.exemptions:
            return Status.NON_VERIFIABLE
        scenarios = [(s, self.status_of(s)) for s in self.scenarios_of(rule)]
        needed = [v for s, v in scenarios if not (OPTIONAL in s.tags and v in _MISSING)]
        return verdict(needed or [v for _, v in scenarios])

    def selected(self) -> list[str]:
        """Return the rules on which this run is judged."""
        if self.facts.selected_rules:
            return list(self.facts.selected_rules)
        if not self.facts.filtered:
            return list(self.catalogue)
        return [rule for rule in self.catalogue if self.scenarios_of(rule)]

    def stories(self) -> list[PlannedScenario]:
        """Return the scenarios that verify no rule of the catalogue; they count all the same."""
        return [s for s in self.planned if not self.catalogue.keys() & set(s.rule_ids)]

    def unaccounted(self) -> list[str]:
        """Return the scenarios planned empty, not played, or told conforme with a step missing."""
        return [s.id for s in self.planned if not self._accounted(s)]

    def _accounted(self, planned: PlannedScenario) -> bool:
        attempts = self.played.get(planned.id, [])
        return bool(planned.steps and attempts) and all(
            len(a.steps) == planned.steps for a in attempts if a.status == Status.CONFORME.value
        )

    def reserves(self) -> dict[str, tuple[str, ...]]:
        """Return the rules selected whose verdict is a reserve, and the readings that differ."""
        held = [r for r in self.selected() if self.verdict_of(r) is Status.RESERVE]
        return {rule: self._readings(self.scenarios_of(rule)) for rule in held}

    def _readings(self, scenarios: Iterable[PlannedScenario]) -> tuple[str, ...]:
        said = [told.readings for s in scenarios if (told := self.told(s)) is not None]
        return tuple(dict.fromkeys(sentence for readings in said for sentence in readings))

    def only_read(self, rule: str) -> bool:
        """Tell whether nothing of a rule is the letter of the guide."""
        return only_read(rule, self.whole or self.planned, self.catalogue)

    def counts(self) -> Counter[Status]:
        """Count the rules of the catalogue by verdict."""
        return Counter(self.verdict_of(rule) for rule in self.catalogue)

    def exit_status(self) -> int:
        """Return the exit status that these results deserve."""
        stopped = self.interrupted or bool(self.failure)
        lost = bool(self.unaccounted()) and not stopped
        judged = [self.verdict_of(rule) for rule in self.selected()]
        judged += [self.status_of(story) for story in self.stories()]
        status = exit_status(judged, strict=self.strict, unaccounted=lost)
        if stopped and status != NOT_CONFORME:
            return self.failure_status if self.failure else COULD_NOT_LOOK
        return status if self.planned else NOTHING_PLAYED

    def duration(self) -> float:
        """Return the seconds of the run so far."""
        return ((self.ended or datetime.now(UTC)) - self.started).total_seconds()
