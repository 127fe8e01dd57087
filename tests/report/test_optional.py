"""A proof more, whose capability is missing, takes nothing from a rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from recette.catalogue import Rule
from recette.domain.verdicts import Status
from recette.report.json_file import reason
from recette.report.results import Results, RunFacts
from recette.run.events import ScenarioPlayed
from recette.run.plan import PlannedScenario


def planned(name: str, *tags: str) -> PlannedScenario:
    """Return a scenario of ACT-05."""
    return PlannedScenario(
        id=f"a.feature:{name}",
        path=Path("a.feature"),
        line=1,
        feature="f",
        chapter="c",
        rule_title="r",
        name=name,
        rule_ids=("ACT-05",),
        tags=frozenset(tags),
        steps=1,
    )


@pytest.mark.parametrize(
    ("phone", "application", "expected"),
    [
        ("conforme", "non_verifiable", Status.CONFORME),
        ("conforme", "conforme", Status.CONFORME),
        ("conforme", "non_conforme", Status.NON_CONFORME),
        ("conforme", "erreur", Status.ERREUR),
        ("non_verifiable", "non_verifiable", Status.NON_VERIFIABLE),
        ("non_conforme", "non_verifiable", Status.NON_CONFORME),
    ],
)
def test_of_an_optional_proof_only_its_missing_capability_is_set_aside(
    phone: str, application: str, expected: Status
) -> None:
    """Only its missing capability is set aside: what it saw, or failed to see, counts."""
    scenarios = [planned("1"), planned("2", "facultatif")]
    facts = RunFacts({}, "", "", 0, "", {})
    rule = Rule("ACT-05", "documentee", "e", "s")
    results = Results(facts, {"ACT-05": rule}, scenarios)
    for scenario, status in zip(scenarios, (phone, application), strict=True):
        results.add(ScenarioPlayed(scenario.id, status, 0.0))
    assert results.verdict_of("ACT-05") is expected


@pytest.mark.parametrize(
    ("application", "said"),
    [
        ("non_verifiable", "Vérifiée en partie : 1 de ses 2 scénarios (il manque : application)."),
        ("conforme", ""),
    ],
)
def test_a_rule_judged_without_a_proof_more_is_verified_in_part(
    application: str, said: str
) -> None:
    """It is conforme, and what could not be looked at is told (ACT-05 without its interface)."""
    scenarios = [planned("1"), planned("2", "facultatif")]
    facts = RunFacts({}, "", "", 0, "", {})
    rule = Rule("ACT-05", "documentee", "e", "s")
    results = Results(facts, {"ACT-05": rule}, scenarios, scenarios)
    results.add(ScenarioPlayed(scenarios[0].id, "conforme", 0.0))
    missing = "application" if application == "non_verifiable" else ""
    results.add(ScenarioPlayed(scenarios[1].id, application, 0.0, capability=missing))
    assert reason(results, "ACT-05", Status.CONFORME) == said
