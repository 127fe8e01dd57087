"""One scenario for each rule, played on paper: quick, and each rule is seen conforme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.domain.verdicts import Status
from recette.run.bench_files import features_folder
from recette.run.plan import PlannedScenario, read_plan
from recette.run.stack import Stack
from tests.screenplay.theatre import Theatre

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from recette.run.events import ScenarioPlayed

Told = dict[str, "ScenarioPlayed"]
PLAN = read_plan([features_folder()])
RULES = sorted({rule for scenario in PLAN for rule in scenario.rule_ids})
# A script shows the strength of a code: only a browser plays it.
NEEDS_A_SCRIPT = {"COD-08"}


def first_of_each_rule(plan: Sequence[PlannedScenario]) -> list[PlannedScenario]:
    """Return a scenario that looks at each rule, the least of them."""
    chosen: dict[str, PlannedScenario] = {}
    for scenario in plan:
        if {"parcours", "lien_plein"} & scenario.tags:
            continue
        for rule in scenario.rule_ids:
            chosen.setdefault(rule, scenario)
    return list({scenario.id: scenario for scenario in chosen.values()}.values())


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """Return what is told of each scenario."""
    folder = tmp_path_factory.mktemp("papier")
    with Stack(folder / "journaux") as stack:
        yield Theatre(stack, folder / "rapport").play(first_of_each_rule(PLAN))


@pytest.mark.xdist_group("papier")
@pytest.mark.parametrize("rule", RULES)
def test_each_rule_played_on_paper_is_conforme(rule: str, told: Told) -> None:
    """Its scenario is conforme."""
    scenario = next(s for s in first_of_each_rule(PLAN) if rule in s.rule_ids)
    played = told[scenario.id]
    if rule in NEEDS_A_SCRIPT:
        assert played.status != Status.CONFORME.value, f"{rule} needs no script after all"
    else:
        assert played.status == Status.CONFORME.value, played.message
