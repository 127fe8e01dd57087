"""Our features: nothing swallowed, every rule verified, and two readers that agree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from recette.catalogue import RULE_ID, load_catalogue
from recette.relecture import corriger, relire
from recette.relecture.allowed_names import TAGS
from recette.run.bench_files import bench_folder, catalogue_file, features_folder
from recette.run.plan import PlannedScenario, read_plan
from tests.features.loading import FEATURES, behave_feature, behave_scenarios, name_of

if TYPE_CHECKING:
    from pathlib import Path

each_feature = pytest.mark.parametrize("path", FEATURES, ids=name_of)

SWALLOWED = re.compile(
    r"^(fonctionnalit|r[eè]gle|contexte|sc[eé]nario|plan du|exemples?"
    r"|[eé]tant|quand|lorsqu|alors|donc|et |mais |\||\*)",
    re.IGNORECASE,
)


@pytest.fixture(scope="module")
def plan() -> list[PlannedScenario]:
    """Return the plan of our features."""
    return read_plan([features_folder()])


@each_feature
def test_nothing_is_swallowed(path: Path) -> None:
    """Every line of a feature is read by behave as what it looks like."""
    text = path.read_text(encoding="utf-8")
    feature = behave_feature(path)
    scenarios = behave_scenarios(path)

    assert not set("\u2019\u00a0\u202f") & set(text)
    assert scenarios
    assert all(list(rule.scenarios) for rule in feature.rules)
    for part in [feature, *feature.rules]:
        assert not [line for line in part.description if SWALLOWED.match(line)]
    assert not [s.name for s in scenarios if s.description]


@each_feature
def test_a_scenario_has_one_action_and_an_outcome(path: Path) -> None:
    """One `Quand`, an `Alors`, six steps at most; a whole journey is longer."""
    for scenario in behave_scenarios(path):
        kinds = [step.step_type for step in scenario.steps]
        assert "then" in kinds, scenario.name
        if "parcours" not in scenario.effective_tags:
            assert kinds.count("when") == 1, scenario.name
            assert len(kinds) <= 6, scenario.name


@each_feature
def test_proofreading_finds_nothing(path: Path) -> None:
    """`recette relire` has nothing to say of our own features."""
    found = relire([path])
    assert not found, "\n".join(map(str, found))


@each_feature
def test_proofreading_changes_nothing(path: Path) -> None:
    """What is sound is not corrected."""
    text = path.read_text(encoding="utf-8")
    assert corriger(text) == text


@each_feature
def test_two_readers_agree(path: Path, plan: list[PlannedScenario]) -> None:
    """gherkin-official and behave see the same scenarios, at the same lines, with the same steps.

    behave names a row « titre -- @1.2 exemples »: the plan keeps the title, which is what is told.
    """
    planned = [s for s in plan if s.path == path.resolve()]
    seen = behave_scenarios(path)
    assert [s.line for s in planned] == [s.line for s in seen]
    assert [s.id for s in planned] == [f"{name_of(path)}:{s.line}" for s in seen]
    assert [s.name for s in planned] == [s.name.partition(" -- @")[0] for s in seen]
    assert [s.steps for s in planned] == [len(list(s.all_steps)) for s in seen]
    assert [s.tags for s in planned] == [{str(t) for t in s.effective_tags} for s in seen]
    assert [s.rule_title for s in planned] == [s.parent_rule_name for s in map(_Seen, seen)]


class _Seen:
    """The title of the rule of a scenario of behave, through its outline if it has one."""

    def __init__(self, scenario: object) -> None:
        parent = getattr(scenario, "parent", None)
        while parent is not None and type(parent).__name__ != "Rule":
            parent = getattr(parent, "parent", None)
        self.parent_rule_name = getattr(parent, "name", "")


def test_every_rule_has_a_scenario(plan: list[PlannedScenario]) -> None:
    """Each rule of the catalogue is verified by a scenario that is automated, and by no other."""
    catalogue = load_catalogue(catalogue_file())
    verified = {
        rule for scenario in plan if not scenario.written_only for rule in scenario.rule_ids
    }
    assert set(catalogue) == verified


def test_every_scenario_has_a_rule(plan: list[PlannedScenario]) -> None:
    """A scenario that counts for no verdict would be played for nothing."""
    assert not [s.id for s in plan if not s.rule_ids]


@each_feature
def test_every_rule_names_one_of_the_guide(path: Path) -> None:
    """Each `Règle:` carries the id of a rule of the guide, and each scenario is under one."""
    feature = behave_feature(path)
    rules = list(feature.rules)
    assert not [r.name for r in rules if not any(RULE_ID.fullmatch(str(t)) for t in r.tags)]
    assert sum(len(list(rule.walk_scenarios())) for rule in rules) == len(behave_scenarios(path))


@each_feature
def test_named_as_files_are(path: Path) -> None:
    """A feature file is a capability in ASCII, in the folder of its chapter."""
    assert re.fullmatch(r"[a-z_]+/[a-z_]+\.feature", name_of(path))


def test_the_tags_are_those_of_the_glossary() -> None:
    """The glossary and proofreading know the same tags."""
    glossary = (bench_folder() / "GLOSSAIRE.md").read_text(encoding="utf-8")
    said = set(re.findall(r"`@([\w-]+)`", glossary))
    assert {tag for tag in said if not RULE_ID.fullmatch(tag)} == TAGS
