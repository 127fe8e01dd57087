"""What our features read into the guide: every reading is written down, and serves."""

from __future__ import annotations

import pytest

from recette.catalogue import load_catalogue
from recette.ledger import outcome
from recette.ledger.state import Story
from recette.run.bench_files import catalogue_file, features_folder
from recette.run.plan import PlannedScenario, read_plan
from recette.run.readings import READING, check_readings, only_read, readings_of, unused
from recette.target.policy_section import PolicySection
from tests.features.loading import FEATURES, behave_scenarios, name_of

CATALOGUE = load_catalogue(catalogue_file())
# A letter after a reading: where the reading differs, the letter has nothing left to say.
MOOT = {("MEL-01", "aucun courriel ne parvient à Camille")}


@pytest.fixture(scope="module")
def plan() -> list[PlannedScenario]:
    """Return the plan of our features, and that of the ledger."""
    return [*read_plan([features_folder()]), *outcome.planned(Story())]


def test_every_scenario_beyond_the_letter_says_its_reading(plan: list[PlannedScenario]) -> None:
    """A tag without a reading would convict where a reserve was meant."""
    check_readings(plan, CATALOGUE)
    assert sum(READING in scenario.tags for scenario in plan) > 100


def test_every_reading_serves(plan: list[PlannedScenario]) -> None:
    """A reading that no scenario rests on is written for nothing, or names one that has gone."""
    assert [reading.sentence for reading in unused(plan, CATALOGUE)] == []


def test_every_title_and_step_of_a_reading_exists(plan: list[PlannedScenario]) -> None:
    """Each title, and each beginning of a step, is that of a tagged scenario of its rule."""
    for rule in CATALOGUE.values():
        own = [s for s in plan if rule.id in s.rule_ids and READING in s.tags]
        for reading in rule.readings:
            alone = [type(reading)("", "", scenarios=(title,)) for title in reading.scenarios]
            lost = [one.scenarios for one in alone if not any(one.holds_for(s.name) for s in own)]
            texts = [text for s in own if reading.holds_for(s.name) for text in s.texts]
            lost += [(b,) for b in reading.steps if not any(t.startswith(b) for t in texts)]
            assert not lost, rule.id


def test_a_policy_of_a_reading_is_one_of_the_profile() -> None:
    """The key that chooses another reading can be written in a profile."""
    said = {reading.policy for rule in CATALOGUE.values() for reading in rule.readings} - {""}
    assert said <= set(PolicySection.model_fields)
    assert {"lien_renvoye", "longueurs_numero", "lettres_accentuees"} <= said


def test_an_advice_is_never_the_letter(plan: list[PlannedScenario]) -> None:
    """Nothing of a rule that is advice can say a target wrong, save for another rule of its own."""
    advice = {rule.id for rule in CATALOGUE.values() if rule.level == "conseil"}
    letter = [s for s in plan if READING not in s.tags and advice & set(s.rule_ids)]
    assert [s.rule_ids for s in letter if set(s.rule_ids) <= advice] == []


def test_the_rules_that_are_readings_from_end_to_end(plan: list[PlannedScenario]) -> None:
    """They are few, and known: none of their scenarios can say them not conforme."""
    found = {rule for rule in CATALOGUE if only_read(rule, plan, CATALOGUE)}
    assert found == {
        *("INF-03", "INF-09"),
        *("REC-01", "REC-02", "REC-04", "REC-05", "REC-06", "REC-07", "REC-08"),
    }


def test_what_the_guide_says_outright_stays_the_letter(plan: list[PlannedScenario]) -> None:
    """Every other rule has a sentence, « Alors », whose failure convicts."""
    told = {}
    for path in FEATURES:
        for seen in behave_scenarios(path):
            told[f"{name_of(path)}:{seen.line}"] = [
                s.name for s in seen.all_steps if s.step_type == "then"
            ]
    read = {rule for rule in CATALOGUE if only_read(rule, plan, CATALOGUE)}
    for rule in CATALOGUE.keys() - read:
        own = [s for s in plan if rule in s.rule_ids and s.id in told]
        letters = [
            step
            for s in own
            for step in told[s.id]
            if not any(o.asks(step) for o in readings_of(s, CATALOGUE).get(rule, ()))
        ]
        assert letters, rule


def test_the_letter_comes_before_the_reading(plan: list[PlannedScenario]) -> None:
    """What differs ends the scenario: a letter that came after would be hidden by a reserve."""
    by_id = {scenario.id: scenario for scenario in plan}
    hidden = set()
    for path in FEATURES:
        for seen in behave_scenarios(path):
            planned = by_id[f"{name_of(path)}:{seen.line}"]
            for rule, readings in readings_of(planned, CATALOGUE).items():
                steps = [s.name for s in seen.all_steps if s.step_type == "then"]
                asked = [any(o.asks(step) for o in readings) for step in steps]
                after = steps[asked.index(True) :] if True in asked else []
                late = [s for s in after if not any(o.asks(s) for o in readings)]
                hidden |= {(rule, step) for step in late}
    assert hidden == MOOT
