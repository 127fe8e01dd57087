"""What a run would verify here, and what it would not, rule by rule, as far as was seen."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recette.diagnostic.findings import FindingState
from recette.diagnostic.needs import needs_of
from recette.diagnostic.screens import Visit
from recette.domain.screen.vocabulary import Field, Place
from recette.report.results import OPTIONAL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from recette.catalogue import Rule
    from recette.diagnostic.findings import Finding
    from recette.diagnostic.needs import Needs
    from recette.diagnostic.screens import Screen
    from recette.run.plan import PlannedScenario

AFTER_CREATION = "les écrans d'après la création ne se regardent pas sans créer un compte"


@dataclass(frozen=True)
class Means:
    """What a run has at hand.

    Attributes:
        missing: why, for each capability (a tag) that is not there.
        inbox: why the inbox cannot be looked at, or nothing.
        exemptions: rules that the profile exempts, and why.
        limits: what a capability that is there does not allow, by tag.
    """

    missing: Mapping[str, str] = field(default_factory=dict)
    inbox: str = ""
    exemptions: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Forecast:
    """What is known of a rule, or of one scenario, before any run.

    Attributes:
        obstacles: why it cannot be verified; nothing when it can.
        reserves: what was not looked at, and that it needs.
        warnings: what the guide names and was not found: a run would say it is not conforme.
    """

    obstacles: tuple[str, ...] = ()
    reserves: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def verifiable(self) -> bool:
        """Whether nothing prevents it."""
        return not self.obstacles

    @property
    def words(self) -> str:
        """The state, as people read it."""
        if not self.verifiable:
            return "non vérifiable"
        return "vérifiable, sous réserve" if self.reserves else "vérifiable"


def forecasts(
    rules: Iterable[Rule], plan: Sequence[PlannedScenario], screens: Sequence[Screen], means: Means
) -> dict[str, Forecast]:
    """Return the forecast of each rule, by its id."""
    seen = {screen.place: screen for screen in screens}
    return {
        rule.id: _of_rule(rule.id, [s for s in plan if rule.id in s.rule_ids], seen, means)
        for rule in rules
    }


def _of_rule(
    rule: str, scenarios: list[PlannedScenario], seen: Mapping[Place, Screen], means: Means
) -> Forecast:
    if rule in means.exemptions:
        return Forecast((f"exemptée par le profil : {means.exemptions[rule]}",))
    if not scenarios:
        return Forecast(("aucun scénario ne la vérifie",))
    each = [(s, of_scenario(s, seen, means)) for s in scenarios]
    # As the verdict of a run: a proof more that is out of reach does not count.
    judged = [o for s, o in each if not (OPTIONAL in s.tags and not _capable(s, means))]
    judged = judged or [o for _, o in each]
    obstacles = Counter(reason for forecast in judged for reason in forecast.obstacles)
    total = len(judged)
    return Forecast(
        obstacles=tuple(
            reason if count == total else f"{reason} ({_share(count, total)})"
            for reason, count in obstacles.most_common()
        ),
        reserves=() if obstacles else _once(r for o in judged for r in o.reserves),
        warnings=_once(warning for o in judged for warning in o.warnings),
    )


def _share(count: int, total: int) -> str:
    return f"{count} scénario{'s' if count > 1 else ''} sur {total}"


def _capable(scenario: PlannedScenario, means: Means) -> bool:
    return not means.missing.keys() & scenario.tags


def of_scenario(scenario: PlannedScenario, seen: Mapping[Place, Screen], means: Means) -> Forecast:
    """Return the forecast of one scenario."""
    needs = needs_of(scenario.texts)
    obstacles = [why for tag, why in means.missing.items() if tag in scenario.tags]
    if needs.account and means.inbox:
        obstacles.append(means.inbox)
    obstacles += _obstacles(needs, seen)
    reserves = [
        f"« {screen.name} » n'a pas été visité"
        for screen in _screens(needs, seen)
        if screen.visit is Visit.LEFT_OUT
    ]
    if needs.account:
        reserves.append(AFTER_CREATION)
    reserves += [limit for tag, limit in means.limits.items() if tag in scenario.tags]
    warnings = [
        f"« {finding.word.phrase} » n'a pas été trouvé ({screen.name})"
        for screen, finding in _mentioned(needs, seen)
        if finding.state is FindingState.ABSENT and not finding.needed
    ]
    return Forecast(tuple(obstacles), tuple(reserves), tuple(warnings))


def _obstacles(needs: Needs, seen: Mapping[Place, Screen]) -> list[str]:
    """Return what stops the scenario on the way: the first screen that does."""
    for screen in _screens(needs, seen):
        if screen.visit is Visit.BLOCKED:
            return [f"« {screen.name} » n'a pas été atteint"]
        if screen.visit is Visit.UNKNOWN:
            told = [_stopped(f, screen) for f in screen.blocking() if isinstance(f.word, Field)]
            return told or [f"« {screen.name} » n'est pas reconnu"]
        needed = screen.place in needs.crossed and screen.place is not Place.HOME
        stops = [f for f in screen.blocking() if needed or f.word in needs.words]
        if stops:
            return [_stopped(finding, screen) for finding in stops]
    ambiguous = [(s, f) for s, f in _mentioned(needs, seen) if f.state is FindingState.AMBIGUOUS]
    return [_stopped(finding, screen) for screen, finding in ambiguous]


def _stopped(finding: Finding, screen: Screen) -> str:
    state = "est ambigu" if finding.state is FindingState.AMBIGUOUS else "n'est pas trouvé"
    return f"« {finding.word.phrase} » {state} ({screen.name})"


def _screens(needs: Needs, seen: Mapping[Place, Screen]) -> list[Screen]:
    return [seen[place] for place in needs.every_place if place in seen]


def _mentioned(needs: Needs, seen: Mapping[Place, Screen]) -> list[tuple[Screen, Finding]]:
    """Return what became of the words that the scenario names, where it happens."""
    return [
        (screen, finding)
        for screen in _screens(needs, seen)
        if screen.visit is Visit.VISITED and screen.place in needs.places
        for finding in screen.findings
        if finding.word in needs.words
    ]


def _once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))
