"""Draws cases: every trait leads in turn, others come with it; the same for the same seed.

A broken rule hides the others, so what comes with a refused trait is mostly admitted: the target
must refuse for that one reason.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from recette.casting import Casting
from recette.domain.vocabulary import Place
from recette.explore import codes, identities, informations
from recette.explore.traits import Case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from recette.domain.persons import Person
    from recette.explore.entries import Entry
    from recette.explore.traits import Dimension, Trait

DIMENSIONS: dict[Place, tuple[Dimension, ...]] = {
    Place.CREATION: identities.DIMENSIONS,
    Place.CODE: codes.DIMENSIONS,
    Place.INFORMATIONS: informations.DIMENSIONS,
}
_COMPANIONS = (0, 1, 1, 2, 2, 3)
_MOSTLY = 0.9
_CASES_OF_ONE = 6
_CORSICAN_EVERY = 4


@dataclass(frozen=True)
class Ground:
    """What entries are made of, apart from their traits.

    Attributes:
        today: the target's own day.
        specials: special characters that the target says it admits.
        nonce: makes the persons who create an account new to the target, run after run.
        taken: address of another account.
    """

    seed: int
    today: date
    specials: str
    domain: str
    nonce: str = ""
    taken: str = ""


def draw(seed: int, count: int, places: Sequence[Place] = tuple(DIMENSIONS)) -> list[Case]:
    """Return `count` different cases for these steps, each step by its number of traits."""
    rng = random.Random(f"exploration|{seed}")  # noqa: S311 - reproducible on purpose
    leads = {place: _leads(place, rng) for place in places}
    weights = [sum(len(d.traits) for d in DIMENSIONS[place]) for place in places]
    cases: dict[object, Case] = {}
    turn = dict.fromkeys(places, 0)
    for _ in range(count * 20):
        if len(cases) >= count:
            break
        place = rng.choices(places, weights)[0]
        case = _case(place, leads[place], turn[place], rng)
        turn[place] += case.key() not in cases
        cases.setdefault(case.key(), case)
    return list(cases.values())


def _leads(place: Place, rng: random.Random) -> Iterator[tuple[Dimension, Trait]]:
    """Yield every trait that is not ordinary, in a random order, again and again.

    Dimensions come in turn, so that a few cases already look at every rule.
    """
    while True:
        piles = [[(d, t) for t in d.traits[1:]] for d in DIMENSIONS[place]]
        for pile in piles:
            rng.shuffle(pile)
        ranked = [(rank / len(pile), lead) for pile in piles for rank, lead in enumerate(pile)]
        yield from (lead for _, lead in sorted(ranked, key=lambda each: each[0]))


def _case(
    place: Place, leads: Iterator[tuple[Dimension, Trait]], turn: int, rng: random.Random
) -> Case:
    dimension, lead = next(leads)
    traits = {dimension.name: lead.name}
    others = [d for d in DIMENSIONS[place] if d is not dimension]
    for other in rng.sample(others, min(rng.choice(_COMPANIONS), len(others))):
        pool = other.admitted if rng.random() < _MOSTLY else list(other.traits)
        trait = rng.choice(pool)
        if trait.name != other.ordinary:
            traits[other.name] = trait.name
    for each in DIMENSIONS[place]:
        if each.name in traits and each.needs and each.needs not in traits:
            needed = next(d for d in DIMENSIONS[place] if d.name == each.needs)
            traits[each.needs] = rng.choice(needed.admitted[1:]).name
    return Case(place, traits, salt=rng.randrange(10**6), who=turn // _CASES_OF_ONE)


def person_of(case: Case, ground: Ground) -> Person:
    """Return who types a case: coherent, fictitious, the same for the same seed.

    Who may come to have an account is new at each run, since an address and a n° serve once.
    """
    new = f"|{ground.nonce}" if case.place is Place.INFORMATIONS else ""
    scene = f"exploration|{case.place.key}|{case.who}{new}"
    names = ("Camille", "Karim")
    person = _cast(ground.seed, scene, ground.domain, names[case.who % len(names)])
    if case.who % _CORSICAN_EVERY == _CORSICAN_EVERY - 1:
        department = f"2{'AB'[case.who // _CORSICAN_EVERY % 2]}"
        return person.but(number=f"{person.number[:5]}{department}{person.number[7:]}")
    return person


@lru_cache(maxsize=4096)
def _cast(seed: int, scene: str, domain: str, first_name: str) -> Person:
    return Casting(seed, scene, domain).person(first_name)


def entry_of(case: Case, person: Person, ground: Ground) -> Entry:
    """Return what a person types in a case."""
    if case.place is Place.CREATION:
        return identities.build(case.traits, person, ground.today, case.salt)
    if case.place is Place.CODE:
        return codes.build(case.traits, person, ground.specials, case.salt)
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
