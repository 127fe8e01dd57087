"""The whole of a diagnosis in one sentence, and its exit status."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from recette.diagnostic.diagnosis import Diagnosis
from recette.diagnostic.equipment import FAILED, GOOD, EquipmentCheck
from recette.diagnostic.findings import Finding, FindingState
from recette.diagnostic.screens import Screen, Visit
from recette.domain.screen.vocabulary import Field, Place


def diagnosis(*screens: Screen, inbox: str = GOOD, walked: bool = True) -> Diagnosis:
    """Return a diagnosis of these screens."""
    equipment = {"boîte aux lettres": [EquipmentCheck(inbox, "la boîte")]}
    made = Diagnosis({}, datetime.now(UTC), walked=walked, equipment=equipment)
    made.screens.extend(screens)
    return made


def seen(place: Place, *absent: Field, visit: Visit = Visit.VISITED) -> Screen:
    """Return a screen that lacks these fields."""
    found = tuple(Finding(f, needed=True, state=FindingState.ABSENT) for f in absent)
    return Screen(place, visit, "", findings=found)


@pytest.mark.parametrize(
    ("made", "sentence", "statuses"),
    [
        (
            diagnosis(seen(Place.HOME)),
            "Tout ce que le parcours demande a été trouvé jusqu'à la dernière étape.",
            (0, 0),
        ),
        (
            diagnosis(seen(Place.HOME), walked=False),
            "Tout ce que le parcours demande a été trouvé sur les écrans visités.",
            (0, 0),
        ),
        (
            diagnosis(seen(Place.CREATION, Field.NAME)),
            "1 élément nécessaire au parcours non trouvé.",
            (0, 3),
        ),
        (
            diagnosis(
                seen(Place.CREATION, Field.NAME, Field.BIRTH, visit=Visit.UNKNOWN),
                seen(Place.CONNECTION, visit=Visit.BLOCKED),
            ),
            "Atteint, non reconnu : Création de compte ; non atteint : Connexion ; "
            "2 éléments nécessaires au parcours non trouvés.",
            (0, 3),
        ),
        (
            diagnosis(seen(Place.HOME), inbox=FAILED),
            "Tout ce que le parcours demande a été trouvé jusqu'à la dernière étape ; "
            "la boîte aux lettres n'a pas pu être regardée.",
            (3, 3),
        ),
    ],
)
def test_what_lacks_is_told_and_only_strict_or_a_blind_inbox_changes_the_status(
    made: Diagnosis, sentence: str, statuses: tuple[int, int]
) -> None:
    """What lacks is told; only `--strict` makes a status of it, a blind inbox always does."""
    assert made.sentence() == sentence
    assert (made.exit_status(strict=False), made.exit_status(strict=True)) == statuses


def test_a_target_that_was_not_seen() -> None:
    """Nothing else is told of a target that could not be looked at."""
    made = diagnosis(seen(Place.CREATION, Field.NAME))
    made.failure = "elle ne répond pas."
    assert made.sentence() == "La cible n'a pas pu être regardée : elle ne répond pas."
    assert made.exit_status(strict=False) == 3
