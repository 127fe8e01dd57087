"""A screen that may be the last one is never left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.diagnostic.walking import may_create
from recette.domain.screen.vocabulary import Place
from recette.target.wording import Wording
from tests.domain.screens import box, screen, yes_no

if TYPE_CHECKING:
    from recette.domain.screen.view import Element

GUIDE = Wording({})
IDENTITY = (
    box("Mon nom"),
    box("Mon n° de sécurité sociale"),
    box("Ma date de naissance"),
    box("Mon code postal"),
)
CODES = (
    box("Mon nouveau code", kind="password"),
    box("Confirmer mon nouveau code", kind="password"),
)
CONDITIONS = yes_no("J'accepte les conditions d'utilisation", "c", yes="Oui", no="Non")


@pytest.mark.parametrize(
    ("place", "elements"),
    [
        (Place.CREATION, IDENTITY),
        (Place.CONDITIONS, CONDITIONS),
        (Place.CODE, CODES),
        (Place.CREATION, (*IDENTITY, box("Mon adresse email", form=1))),
        (Place.CREATION, (*IDENTITY, box("Mot de passe", kind="password", form=1))),
    ],
)
def test_a_step_of_the_guide_is_left_whatever_another_form_asks(
    place: Place, elements: tuple[Element, ...]
) -> None:
    """A step of the guide is left, whatever another form of the screen asks."""
    assert may_create(screen(*elements), place, GUIDE) == ""


@pytest.mark.parametrize(
    ("place", "elements"),
    [
        (Place.CREATION, (*IDENTITY, box("Mon adresse email"))),
        (Place.CREATION, (*IDENTITY, box("Où vous écrire", kind="email"))),
        (Place.CREATION, (*IDENTITY, *CODES)),
        (Place.CREATION, (*IDENTITY, box("Phrase secrète", kind="password"))),
        (Place.CONDITIONS, (*CONDITIONS, box("Mon adresse email"))),
        (Place.CODE, (*CODES, box("Mon adresse email"))),
    ],
)
def test_a_form_that_asks_for_more_than_its_step_is_not_left(
    place: Place, elements: tuple[Element, ...]
) -> None:
    """A form that asks for more than its step may create the account."""
    assert "pourrait créer un compte" in may_create(screen(*elements), place, GUIDE)


@pytest.mark.parametrize("place", [Place.INFORMATIONS, Place.VALIDATION, Place.ELSEWHERE])
def test_last_step_is_never_left(place: Place) -> None:
    """Nothing is validated at the last step, nor anywhere else."""
    assert may_create(screen(), place, GUIDE)
