"""What a scenario needs of a target: screens, words of the journey, inbox; told by its steps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from recette.diagnostic.expected import PLACES
from recette.domain.screen.vocabulary import Choice, Control, Field, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recette.domain.screen.vocabulary import Word

_CROSSED: dict[Place, tuple[Place, ...]] = {
    Place.CREATION: (Place.HOME,),
    Place.CONNECTION: (Place.HOME,),
    Place.CONDITIONS: (Place.HOME, Place.CREATION),
    Place.CODE: (Place.HOME, Place.CREATION, Place.CONDITIONS),
    Place.INFORMATIONS: (Place.HOME, Place.CREATION, Place.CONDITIONS, Place.CODE),
}
_ACCOUNT = re.compile(
    r"(créé|activé|consulté) (un|son) compte|donn(e|é) ses informations|a tout saisi|"
    r"parcouru toutes les étapes|terminé les trois étapes|courriel(?! est| «)\b|\blien\b|"
    r"une boîte «|dans sa boîte|"
    r"validation de l'adresse|compte de \w+ est|donn(e|é) une autre adresse"
)
# What is called « courriel » without any being received.
_NO_COURRIEL = re.compile(r"l'adresse de courriel|promotions par courriel")
_SIGNS_IN = re.compile(
    r"connecte|relit ses informations|ses informations portent|consulté son compte|"
    r"compte de \w+ est (actif|inactif)|consentements? |par l'application|"
    r"aucun compte n'(existe|est ouvert)|"
    r"(n'a pas activé|ouvrent?|active) (le|son) compte|un seul compte existe"
)
_PLACES: tuple[tuple[re.Pattern[str], Place], ...] = (
    (re.compile(r"à l'accueil"), Place.HOME),
    (re.compile(r"la création|création de compte"), Place.CREATION),
    (re.compile(r"à la connexion|code de connexion"), Place.CONNECTION),
    (re.compile(r"étape des conditions|les conditions"), Place.CONDITIONS),
    (
        re.compile(
            r"étape du code personnel|choisit un code|exigences|caractères spéciaux autorisés est"
        ),
        Place.CODE,
    ),
    (
        re.compile(r"étape des informations|dernière validation|consultable|aucun Oui n'est coché"),
        Place.INFORMATIONS,
    ),
)
_ALIASES: tuple[tuple[re.Pattern[str], Word], ...] = (
    (re.compile(r"annul[eé] la création"), Control.CANCEL),
    (re.compile(r"(identifier?|identifiée) (avec|chez) FranceConnect"), Control.FRANCECONNECT),
    (re.compile(r"accéder à son compte"), Control.ACCESS),
)


@dataclass(frozen=True)
class Needs:
    """What a scenario needs.

    Attributes:
        places: screens where it happens.
        crossed: screens passed on the way there, that must let the person go on.
        words: what it names itself.
        account: an account is created: inbox, and screens that a diagnosis does not see.
    """

    places: frozenset[Place]
    crossed: frozenset[Place]
    words: frozenset[Word]
    account: bool

    @property
    def every_place(self) -> list[Place]:
        """The screens, in the order of the journey."""
        return [p for p in PLACES if p in self.places | self.crossed]


def needs_of(texts: Sequence[str]) -> Needs:
    """Return what the steps of a scenario need."""
    places = {place for text in texts for pattern, place in _PLACES if pattern.search(text)}
    account = any(_ACCOUNT.search(_NO_COURRIEL.sub("", text)) for text in texts)
    if any(_SIGNS_IN.search(text) for text in texts):
        places.add(Place.CONNECTION)
    if account:
        places.add(Place.INFORMATIONS)
    crossed = {before for place in places for before in _CROSSED.get(place, ())}
    if account:
        crossed.add(Place.INFORMATIONS)
    return Needs(frozenset(places), frozenset(crossed), frozenset(_words(texts)), account)


def _words(texts: Iterable[str]) -> Iterable[Word]:
    by_phrase = _by_phrase()
    pattern = re.compile(
        "|".join(rf"(?<!\w){re.escape(p)}(?!\w)" for p in sorted(by_phrase, key=len, reverse=True))
    )
    for text in texts:
        yield from (by_phrase[found] for found in pattern.findall(text))
        yield from (word for alias, word in _ALIASES if alias.search(text))


@cache
def _by_phrase() -> dict[str, Word]:
    return {word.phrase: word for kind in (Field, Choice, Control) for word in kind}
