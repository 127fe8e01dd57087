"""What a run would verify follows from what was seen, and never says more."""

from __future__ import annotations

from pathlib import Path

from recette.catalogue import Rule
from recette.diagnostic.coverage_forecast import AFTER_CREATION, Forecast, Means, forecasts
from recette.diagnostic.expected import EXPECTED, PLACES
from recette.diagnostic.findings import Finding, FindingState, SeenElement
from recette.diagnostic.screens import Screen, Visit
from recette.domain.screen.vocabulary import Control, Field, Place, Word
from recette.run.plan import PlannedScenario

RULE = Rule("ACC-03", "documentee", "Chaque champ est obligatoire.", "* champ obligatoire")
AT_CREATION = "Camille est à la création de compte"
NAME = ("Camille est à la création de compte", "elle tente de continuer sans le nom")
CREATED = ("Camille a créé un compte", "elle suit le lien de confirmation")


def scenario(*texts: str, tags: tuple[str, ...] = ()) -> PlannedScenario:
    """Return a scenario of the rule."""
    return PlannedScenario(
        id="acces/x.feature:1",
        path=Path("x.feature"),
        line=1,
        feature="X",
        chapter="acces",
        rule_title="",
        name="x",
        rule_ids=(RULE.id,),
        tags=frozenset(tags),
        steps=len(texts),
        texts=texts,
    )


def screens(states: dict[Word, FindingState] | None = None, **visits: Visit) -> list[Screen]:
    """Return every screen, visited and complete save what is told."""
    states = states or {}
    made = []
    for place in PLACES:
        findings = tuple(
            Finding(e.word, e.needed, states.get(e.word, FindingState.FOUND), SeenElement("x", "x"))
            for e in EXPECTED[place]
        )
        visit = visits.get(place.name, Visit.VISITED)
        made.append(Screen(place, visit, "", findings=findings))
    return made


def forecast(
    *scenarios: PlannedScenario, seen: list[Screen] | None = None, means: Means | None = None
) -> Forecast:
    """Return the forecast of the rule."""
    return forecasts([RULE], scenarios, seen or screens(), means or Means())[RULE.id]


def test_a_rule_whose_needs_were_all_seen_is_verifiable() -> None:
    """Everything is there."""
    assert forecast(scenario(*NAME)) == Forecast()


def test_a_missing_capability_makes_a_rule_not_verifiable_with_its_reason() -> None:
    """A capability that lacks makes it not verifiable, with its reason."""
    means = Means(missing={"horloge": "pas d'horloge"})
    told = forecast(scenario(*NAME, tags=("horloge",)), means=means)
    assert (told.words, told.obstacles) == ("non vérifiable", ("pas d'horloge",))


def test_a_missing_optional_capability_does_not_count() -> None:
    """One proof more that is out of reach does not count, as in a run."""
    means = Means(missing={"application": "pas d'application"})
    more = scenario(*NAME, tags=("application", "facultatif"))
    assert forecast(scenario(*NAME), more, means=means).verifiable
    assert not forecast(more, means=means).verifiable


def test_part_of_a_rule() -> None:
    """What only stops some scenarios says how many."""
    means = Means(missing={"horloge": "pas d'horloge"})
    told = forecast(scenario(*NAME), scenario(*NAME, tags=("horloge",)), means=means)
    assert told.obstacles == ("pas d'horloge (1 scénario sur 2)",)


def test_a_needed_field_that_is_absent_stops_what_crosses_its_screen() -> None:
    """A needed field that is absent stops what crosses its screen or names it, nothing else."""
    seen = screens({Field.POSTCODE: FindingState.ABSENT})
    assert forecast(scenario(*NAME), seen=seen).verifiable
    told = forecast(scenario("Camille est à l'étape des conditions"), seen=seen)
    assert told.obstacles == ("« le code postal » n'est pas trouvé (Création de compte)",)


def test_an_ambiguous_word_stops_a_scenario_that_names_it() -> None:
    """An ambiguous word stops a scenario that names it, needed or not."""
    seen = screens({Control.BACK: FindingState.AMBIGUOUS})
    told = forecast(scenario(AT_CREATION, "elle revient en arrière par « RETOUR »"), seen=seen)
    assert told.obstacles == ("« RETOUR » est ambigu (Création de compte)",)


def test_absent_word_is_the_target_s_affair() -> None:
    """What the guide names and the journey can do without would be told not conforme."""
    seen = screens({Control.BACK: FindingState.ABSENT})
    told = forecast(scenario(AT_CREATION, "elle revient en arrière par « RETOUR »"), seen=seen)
    assert told.verifiable
    assert told.warnings == ("« RETOUR » n'a pas été trouvé (Création de compte)",)


def test_a_screen_not_looked_at_is_a_reserve_and_one_not_reached_an_obstacle() -> None:
    """What was not looked at is a reserve; what could not be reached is an obstacle."""
    steps = "Camille est à l'étape du code personnel"
    left = forecast(scenario(steps), seen=screens(CODE=Visit.LEFT_OUT))
    assert left.words == "vérifiable, sous réserve"
    blocked = forecast(scenario(steps), seen=screens(CODE=Visit.BLOCKED))
    assert blocked.obstacles == ("« Étape du code personnel » n'a pas été atteint",)


def test_a_screen_that_is_not_recognised_is_told_by_the_fields_that_lack() -> None:
    """A screen that is not recognised is told by the fields that lack."""
    seen = screens({Field.NAME: FindingState.ABSENT}, CREATION=Visit.UNKNOWN)
    told = forecast(scenario(AT_CREATION), seen=seen)
    assert told.obstacles == ("« le nom » n'est pas trouvé (Création de compte)",)
    told = forecast(scenario(AT_CREATION), seen=screens(CREATION=Visit.UNKNOWN))
    assert told.obstacles == ("« Création de compte » n'est pas reconnu",)


def test_what_comes_after_is_never_seen() -> None:
    """A scenario that creates an account is under reserve, and needs an inbox."""
    assert forecast(scenario(*CREATED)).reserves == (AFTER_CREATION,)
    told = forecast(scenario(*CREATED), means=Means(inbox="pas de boîte"))
    assert (told.obstacles, told.reserves) == (("pas de boîte",), ())


def test_an_exemption_of_the_profile_is_told_with_its_reason() -> None:
    """An exemption of the profile is told with its reason."""
    told = forecast(scenario(*NAME), means=Means(exemptions={RULE.id: "dans l'application"}))
    assert told.obstacles == ("exemptée par le profil : dans l'application",)


def test_a_rule_that_no_scenario_verifies_is_not_verifiable() -> None:
    """A rule that nothing verifies is not verifiable."""
    assert forecast().words == "non vérifiable"


def test_only_the_first_screen_that_stops_the_way_is_told() -> None:
    """Only the first screen that stops the way is told: the others follow from it."""
    seen = screens(CREATION=Visit.BLOCKED, CONDITIONS=Visit.BLOCKED)
    told = forecast(scenario("Camille est à l'étape des conditions"), seen=seen)
    assert told.obstacles == ("« Création de compte » n'a pas été atteint",)
    assert seen[0].place is Place.HOME
