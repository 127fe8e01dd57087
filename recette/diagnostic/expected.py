"""What each screen of the journey should hold, and which of it the journey cannot do without."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recette.domain.screen.vocabulary import (
    FIELDS_OF_PLACE,
    PROMOTIONS,
    Choice,
    Control,
    Field,
    Place,
)

if TYPE_CHECKING:
    from recette.domain.screen.vocabulary import Word

OPEN_PLACES = (Place.HOME, Place.CREATION, Place.CONNECTION)
STEPS = (Place.CONDITIONS, Place.CODE, Place.INFORMATIONS)
PLACES = (*OPEN_PLACES, *STEPS)

TITLES: dict[Place, str] = {
    Place.HOME: "Accueil",
    Place.CREATION: "Création de compte",
    Place.CONNECTION: "Connexion",
    Place.CONDITIONS: "Étape des conditions",
    Place.CODE: "Étape du code personnel",
    Place.INFORMATIONS: "Étape des informations personnelles",
}

# What is only shown to someone whose account is created: a diagnosis never sees it.
AFTER: tuple[Control, ...] = (
    Control.CONFIRM_LINK,
    Control.RESEND,
    Control.CHANGE_ADDRESS,
    Control.NOT_RECEIVED_HELP,
    Control.SIGN_OUT,
    Control.MY_INFORMATION,
)
# What FranceConnect itself shows: another site, where a diagnosis does not go.
FRANCECONNECT: tuple[Control, ...] = (Control.FC_CONTINUE, Control.FC_REFUSE)
# The controls that leave a screen: their place tells them when their name does not.
GOING_ON = frozenset({Control.CONTINUE, Control.SIGN_IN})


@dataclass(frozen=True)
class ExpectedWord:
    """A word of the journey that a screen should hold; `needed`: the journey stops without it."""

    word: Word
    needed: bool = False


# Without a phone, or without what is told beside, the journey goes on all the same.
_NEEDED: frozenset[Word] = frozenset(Field) - {Field.MOBILE, Field.LANDLINE} | {
    Control.CREATE,
    Control.ACCESS,
    Control.CONTINUE,
    Control.SIGN_IN,
    Choice.CONDITIONS,
    Choice.PROMO_EMAIL,
}


def _screen(place: Place, *words: Word) -> tuple[ExpectedWord, ...]:
    """Return the fields of a place, then these words."""
    every = (*FIELDS_OF_PLACE.get(place, ()), *words)
    return tuple(ExpectedWord(word, needed=word in _NEEDED) for word in every)


EXPECTED: dict[Place, tuple[ExpectedWord, ...]] = {
    Place.HOME: _screen(Place.HOME, Control.CREATE, Control.ACCESS),
    Place.CREATION: _screen(
        Place.CREATION,
        Control.CONTINUE,
        Control.BACK,
        Control.NUMBER_HELP,
        Control.FRANCECONNECT,
        Control.WHAT_IS_FRANCECONNECT,
    ),
    Place.CONNECTION: _screen(
        Place.CONNECTION,
        Control.SIGN_IN,
        Control.SHOW_CODE,
        Control.WHERE_IS_NUMBER,
        Control.FORGOTTEN_CODE,
        Control.FIRST_VISIT,
        Control.FRANCECONNECT,
        Control.WHAT_IS_FRANCECONNECT,
    ),
    Place.CONDITIONS: _screen(
        Place.CONDITIONS,
        Choice.CONDITIONS,
        Control.DETAILED_CONDITIONS,
        Control.CONTINUE,
        Control.CANCEL,
    ),
    Place.CODE: _screen(Place.CODE, Control.CONTINUE),
    Place.INFORMATIONS: _screen(Place.INFORMATIONS, *PROMOTIONS, Control.CONTINUE),
}
