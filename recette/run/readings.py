"""A difference on what we read into the guide is a reserve; on its letter, it is not conforme."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from recette.domain.errors import UsageError
from recette.domain.verdicts import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recette.catalogue import Reading, Rule
    from recette.run.events import ScenarioPlayed
    from recette.run.plan import PlannedScenario

READING = "lecture"
# How the sentences begin that say where a refusal points.
DESIGNATES = "l'erreur désigne"
_AS_IT_SHOULD = frozenset({"conforme", "non joué"})


def readings_of(
    planned: PlannedScenario, catalogue: Mapping[str, Rule]
) -> dict[str, tuple[Reading, ...]]:
    """Return the readings that a scenario rests on, by rule; nothing without its tag."""
    if READING not in planned.tags:
        return {}
    rules = [catalogue[rule] for rule in planned.rule_ids if rule in catalogue]
    return {r.id: tuple(o for o in r.readings if o.holds_for(planned.name)) for r in rules}


def judged(
    planned: PlannedScenario, played: ScenarioPlayed, catalogue: Mapping[str, Rule]
) -> ScenarioPlayed:
    """Return what was played, a reserve where each rule only asks by a reading what differs.

    The step at fault must be one that the reading asks for: the letter of the guide stays the
    letter in a scenario that also goes beyond it.
    """
    if played.status != Status.NON_CONFORME.value:
        return played
    fault = next((s.text for s in played.steps if s.status not in _AS_IT_SHOULD), "")
    own = readings_of(planned, catalogue)
    asked = {rule: [o for o in readings if o.asks(fault)] for rule, readings in own.items()}
    if not asked or not all(asked.values()):
        return played
    reserve = Status.RESERVE.value
    return replace(
        played,
        status=reserve,
        steps=tuple(
            replace(s, status=reserve) if s.status == Status.NON_CONFORME.value else s
            for s in played.steps
        ),
        readings=tuple(dict.fromkeys(o.sentence for found in asked.values() for o in found)),
    )


def check_readings(plan: Iterable[PlannedScenario], catalogue: Mapping[str, Rule]) -> None:
    """Refuse a scenario tagged a reading that no rule of its own writes down.

    Raises:
        UsageError: there is one; the message says which, and what to write.
    """
    for planned in plan:
        own = readings_of(planned, catalogue)
        if READING in planned.tags and not (own and all(own.values())):
            unsaid = " ".join(rule for rule in planned.rule_ids if not own.get(rule))
            raise UsageError(
                f"Le scénario « {planned.name} » ({planned.id}) est étiqueté @{READING}, et "
                f"regles.toml n'en écrit pas la lecture pour {unsaid or 'une règle'} : ajoutez "
                f"[[regle.{READING}]], phrase et pourquoi, ou retirez l'étiquette."
            )


def only_read(rule: str, plan: Iterable[PlannedScenario], catalogue: Mapping[str, Rule]) -> bool:
    """Tell whether nothing of a rule is the letter: no scenario of it could convict."""
    own = [s for s in plan if rule in s.rule_ids]
    return bool(own) and all(_is_whole(s, rule, catalogue) for s in own)


def _is_whole(planned: PlannedScenario, rule: str, catalogue: Mapping[str, Rule]) -> bool:
    return any(not o.steps for o in readings_of(planned, catalogue).get(rule, ()))


def unused(plan: Iterable[PlannedScenario], catalogue: Mapping[str, Rule]) -> Iterator[Reading]:
    """Yield the readings that no scenario rests on."""
    everything = list(plan)
    for rule in catalogue.values():
        own = [s for s in everything if rule.id in s.rule_ids]
        for reading in rule.readings:
            if not any(reading in readings_of(s, catalogue).get(rule.id, ()) for s in own):
                yield reading
