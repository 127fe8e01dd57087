"""Draws cases, the same for the same seed.

A broken rule hides the others, so one trait that should be refused leads, each in turn, among
traits that are mostly admitted: the target must refuse for that one reason. Nothing hides a trait
admitted, so some cases hold many of them at once.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from recette.domain.screen.vocabulary import Place
from recette.explore import codes, identities, informations
from recette.explore.traits import Case, Hint
from recette.screenplay.casting import Casting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from recette.domain.people.persons import Person
    from recette.explore.entries import Entry
    from recette.explore.traits import Dimension, Trait

DIMENSIONS: dict[Place, tuple[Dimension, ...]] = {
    Place.CREATION: identities.DIMENSIONS,
    Place.CODE: codes.DIMENSIONS,
    Place.INFORMATIONS: informations.DIMENSIONS,
}
CHAPTER = "exploration"  # of the scenarios that stand for it, and what its chance is drawn from
# How many traits go with the one that leads, and how often each of them is admitted.
_COMPANIONS = (0, 1, 1, 2, 2, 3)
_MOSTLY = 0.98
_CASES_OF_ONE = 6  # cases of one person: a refusal leaves her where she is, for the next one
# How often nothing should be refused, how often the guide should be silent.
_ALL_ADMITTED, _SILENT = 0.3, 0.06
_VARIED = 0.5  # how often each other dimension varies when all should be admitted
_DRAWS_FOR_ONE = 20  # at most: a draw that equals another is dropped
_SALTS = 10**6


@dataclass(frozen=True)
class Ground:
    """What entries are made of, apart from their traits.

    Attributes:
        today: the target's own day.
        specials: special characters that the target says it admits.
        accents: the target admits accented letters (policy).
        nonce: makes the persons who create an account new to the target, run after run.
        taken: address of another account.
    """

    seed: int
    today: date
    specials: str
    domain: str
    nonce: str = ""
    taken: str = ""
    accents: bool = False


def draw(seed: int, count: int, places: Sequence[Place] = tuple(DIMENSIONS)) -> list[Case]:
    """Return `count` different cases: what is ordinary first, then steps by number of traits."""
    rng = random.Random(f"{CHAPTER}|{seed}")  # noqa: S311 - reproducible on purpose
    leads = {(p, hint): _leads(p, hint, rng) for p in places for hint in Hint}
    weights = [sum(len(d.traits) for d in DIMENSIONS[place]) for place in places]
    ordinary = [Case(place, salt=rng.randrange(_SALTS)) for place in places]
    cases: dict[object, Case] = {case.key(): case for case in ordinary[:count]}
    turn = dict.fromkeys(places, 1)
    for _ in range(count * _DRAWS_FOR_ONE):
        if len(cases) >= count:
            break
        place = rng.choices(places, weights)[0]
        hint = rng.choices(
            (Hint.ADMITTED, Hint.SILENT, Hint.REFUSED),
            (_ALL_ADMITTED, _SILENT, 1 - _ALL_ADMITTED - _SILENT),
        )[0]
        traits = _traits(place, next(leads[place, hint]), hint, rng)
        case = Case(place, traits, rng.randrange(_SALTS), turn[place] // _CASES_OF_ONE)
        turn[place] += case.key() not in cases
        cases.setdefault(case.key(), case)
    return list(cases.values())


def _leads(place: Place, hint: Hint, rng: random.Random) -> Iterator[tuple[Dimension, Trait]]:
    """Yield every trait of a kind that is not ordinary, in a random order, again and again.

    Dimensions come in turn, so that a few cases already look at every rule.
    """
    while True:
        piles = [[(d, t) for t in d.traits[1:] if t.hint is hint] for d in DIMENSIONS[place]]
        for pile in piles:
            rng.shuffle(pile)
        ranked = [(rank / len(pile), lead) for pile in piles for rank, lead in enumerate(pile)]
        yield from (lead for _, lead in sorted(ranked, key=lambda each: each[0]))


def _traits(
    place: Place, lead: tuple[Dimension, Trait], hint: Hint, rng: random.Random
) -> dict[str, str]:
    dimension, trait = lead
    traits = {dimension.name: trait.name}
    others = [d for d in DIMENSIONS[place] if d is not dimension]
    if hint is Hint.ADMITTED:
        others = [d for d in others if rng.random() < _VARIED]
    else:
        others = rng.sample(others, rng.choice(_COMPANIONS))
    for other in others:
        admitted = hint is Hint.ADMITTED or rng.random() < _MOSTLY
        name = rng.choice(other.admitted if admitted else other.traits).name
        if name != other.ordinary:
            traits[other.name] = name
    for each in DIMENSIONS[place]:
        if each.name in traits and each.needs and each.needs not in traits:
            needed = next(d for d in DIMENSIONS[place] if d.name == each.needs)
            traits[each.needs] = rng.choice(needed.admitted[1:]).name
    return traits


def person_of(case: Case, ground: Ground) -> Person:
    """Return who types a case: coherent, fictitious, the same for the same seed.

    Who may come to have an account is new at each run, since an address and a n° serve once.
    """
    new = f"|{ground.nonce}" if case.place is Place.INFORMATIONS else ""
    scene = f"{CHAPTER}|{case.place.key}|{case.who}{new}"
    names = ("Camille", "Karim")
    return _cast(ground.seed, scene, ground.domain, names[case.who % len(names)])


@lru_cache(maxsize=4096)
def _cast(seed: int, scene: str, domain: str, first_name: str) -> Person:
    return Casting(seed, scene, domain).person(first_name)


def entry_of(case: Case, person: Person, ground: Ground) -> Entry:
    """Return what a person types in a case."""
    if case.place is Place.CREATION:
        return identities.build(case.traits, person, ground.today, case.salt)
    if case.place is Place.CODE:
        entry = codes.build(case.traits, person, ground.specials, case.salt)
        return replace(entry, accents=ground.accents)
    return informations.build(case.traits, person, ground.taken)


# What is surely admitted, in several ways: one of them is the comparison of a refusal.
REFERENCES: dict[Place, tuple[dict[str, str], ...]] = {
    Place.CREATION: (
        {},
        {"numéro": "sans clé"},
        {"numéro": "espacé, avec clé", "jour de naissance": "31/12/1969"},
    ),
    Place.CODE: (
        {},
        {"chiffres et spéciaux": "un de chaque"},
        {"chiffres et spéciaux": "un de chaque", "longueur": "21"},
        {"chiffres et spéciaux": "un de chaque", "longueur": "9"},
    ),
    Place.INFORMATIONS: (
        {},
        {"promotions par courriel": "Oui"},
        {"portable": "à points"},
        {"fixe": "à points"},
        {"portable": "à points", "fixe": "à points"},
        {"portable": "à points", "fixe": "à points", "promotions par courriel": "Oui"},
    ),
}
