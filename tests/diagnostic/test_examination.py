"""What a run would use is looked at once, and what it could not do follows from it."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest

from recette.adapters.clocks.none import NoClock
from recette.adapters.clocks.policy import PolicyClock
from recette.catalogue import Rule
from recette.diagnostic.diagnosis import Diagnosis
from recette.diagnostic.equipment import FAILED, GOOD, SAID, EquipmentCheck
from recette.diagnostic.examination import Wanted, equip, judge
from recette.diagnostic.expected import PLACES
from recette.diagnostic.screens import Screen, Visit
from recette.target.loading import profile_of
from tests.diagnostic.test_coverage_forecast import NAME, scenario
from tests.diagnostic.test_equipment import EmptyInbox

if TYPE_CHECKING:
    from recette.ports import Clock
    from recette.screenplay.stage import Stage
    from recette.target.profile import Profile

RULE = Rule("ACC-03", "documentee", "Chaque champ est obligatoire.", "* champ obligatoire")


class FakeResources:
    """Resources whose inbox answers, or not."""

    def __init__(self, inbox_failure: str = "") -> None:
        self.inbox_failure = inbox_failure

    def missing(self) -> dict[str, str]:
        """Return nothing: the clock is declared."""
        return {}

    def describe(self) -> dict[str, Any]:
        """Return browser and inbox."""
        return {"navigateur": "Chromium 1", "boite": "Mailpit 2"}


def diagnosis() -> Diagnosis:
    """Return a diagnosis of every screen, of one rule."""
    made = Diagnosis({}, datetime.now(UTC), walked=True, rules={RULE.id: RULE})
    made.screens.extend(Screen(place, Visit.VISITED, "") for place in PLACES)
    return made


def equipped(resources: FakeResources, profile: Profile, clock: Clock, wanted: Wanted) -> Diagnosis:
    """Return what is told of the equipment."""
    props = SimpleNamespace(profile=profile, inbox=EmptyInbox(), clock=clock)
    made = diagnosis()
    equip(made, resources, cast("Stage", SimpleNamespace(props=props)), wanted)
    return made


def test_an_inbox_that_does_not_answer() -> None:
    """It fails, and no test message is sent to it."""
    sent: list[str] = []
    wanted = Wanted(send=lambda to, _: sent.append(to))
    made = equipped(
        FakeResources("la boîte ne répond pas"), profile_of({}, "essai"), NoClock(), wanted
    )
    assert made.equipment["navigateur"] == [EquipmentCheck(GOOD, "Chromium 1")]
    assert made.equipment["boîte aux lettres"] == [EquipmentCheck(FAILED, "la boîte ne répond pas")]
    assert made.equipment["horloge"][0].state == SAID
    assert not sent


def test_an_inbox_that_answers() -> None:
    """Its kind is told; without an SMTP address the round trip is said not to be tried."""
    made = equipped(FakeResources(), profile_of({}, "essai"), NoClock(), Wanted())
    kind, trip = made.equipment["boîte aux lettres"]
    assert kind.told.startswith("Mailpit 2, http")
    assert (trip.state, "--smtp" in trip.told) == (SAID, True)


def test_a_message_that_does_not_arrive() -> None:
    """An SMTP server that gives its courriels to another inbox is a failure of the round trip."""
    profile = profile_of({"boite": {"delai_secondes": 0.1}}, "essai")
    made = equipped(FakeResources(), profile, NoClock(), Wanted(send=lambda *_: None))
    assert made.equipment["boîte aux lettres"][1].state == FAILED


@pytest.mark.parametrize(
    ("pilote", "state", "words", "why"),
    [
        ("politique", SAID, "vérifiable, sous réserve", "durées raccourcies"),
        ("commande", SAID, "vérifiable, sous réserve", "l'horloge est déclarée, non déplacée"),
        ("commande", GOOD, "vérifiable", ""),
        ("commande", FAILED, "non vérifiable", "l'horloge n'a pas pu être avancée (elle résiste)"),
    ],
)
def test_what_a_clock_lets_verify(pilote: str, state: str, words: str, why: str) -> None:
    """A clock that moved verifies; one only declared leaves a reserve, one that fails stops."""
    made = diagnosis()
    made.equipment["horloge"] = [EquipmentCheck(state, "elle résiste")]
    profile = profile_of({"horloge": {"pilote": pilote, "facteur": 5000}}, "essai")
    judge(made, FakeResources(), profile, [scenario(*NAME, tags=("horloge",))])
    forecast = made.forecasts[RULE.id]
    assert forecast.words == words
    assert why in "".join((*forecast.obstacles, *forecast.reserves))


def test_nothing_is_judged_of_a_target_that_was_not_seen() -> None:
    """Without the target, nothing is said of the rules."""
    made = diagnosis()
    made.failure = "elle ne répond pas"
    made.equipment["horloge"] = [EquipmentCheck(GOOD, "")]
    judge(made, FakeResources(), profile_of({}, "essai"), [scenario(*NAME)])
    assert made.forecasts == {}


def test_a_policy_clock_is_only_said() -> None:
    """Shortened lifetimes are told, never tried."""
    profile = profile_of({"horloge": {"pilote": "politique", "facteur": 5000}}, "essai")
    made = equipped(FakeResources(), profile, PolicyClock(5000), Wanted(move_clock=True))
    assert "dites raccourcies 5000 fois" in made.equipment["horloge"][0].told
