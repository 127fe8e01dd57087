"""Makes the fictitious persons of a scenario: unique, coherent, and the same for the same seed.

The n° are fictitious by construction: their commune of birth, 990 to 999, is allotted to no
commune of metropolitan France (docs/adr/0003). Telephones are taken in the ranges kept for fiction
(06 39 98 and 01 99 00), addresses in the domains kept for examples (RFC 2606).
"""

from __future__ import annotations

import hashlib
import random
from datetime import date, timedelta

from faker import Faker

from recette.domain.language.text import plain
from recette.domain.people.persons import Person

_MEN = frozenset({"Karim", "Hugo", "Paul", "Sami"})
_DEPARTMENTS = [f"{n:02d}" for n in range(1, 96) if n != 20]  # noqa: PLR2004 - Corsica is 2A, 2B
_ALPHABET = "abcdefghjkmnpqrstvwxyz23456789"
_OLDEST = date(1950, 1, 1)
_YOUNGEST = date(2004, 12, 31)


class Casting:
    """The persons of one scenario."""

    def __init__(self, seed: int, scenario: str, domain: str, *, types_key: bool = False) -> None:
        self._seed = seed
        self._scenario = scenario
        self._domain = domain
        self._types_key = types_key
        self._faker = Faker("fr_FR")

    def person(self, first_name: str, born: date | None = None) -> Person:
        """Return the person of this first name; the same each time, unique to seed and scenario."""
        digest = hashlib.sha256(f"{self._seed}|{self._scenario}|{first_name}".encode()).hexdigest()
        rng = random.Random(digest)  # noqa: S311 - fictitious data, reproducible on purpose
        self._faker.seed_instance(digest)
        birth = born or _OLDEST + timedelta(days=rng.randrange((_YOUNGEST - _OLDEST).days))
        department = rng.choice(_DEPARTMENTS)
        sex = "M" if first_name in _MEN else "F"
        tail = "".join(rng.choices(_ALPHABET, k=10))
        return Person(
            first_name=first_name,
            last_name=self._faker.last_name(),
            sex=sex,
            birth=birth,
            number=_number(rng, sex, birth, department),
            postcode=f"{department}{rng.randrange(1, 99) * 10:03d}",
            birthplace=f"{department}990",
            email=f"{plain(first_name)}-{tail}@{self._domain}",
            code=code_of(rng),
            mobile=f"06.39.98.{rng.randrange(100):02d}.{rng.randrange(100):02d}",
            landline=f"01.99.00.{rng.randrange(100):02d}.{rng.randrange(100):02d}",
            types_key=self._types_key,
        )


def _number(rng: random.Random, sex: str, birth: date, department: str) -> str:
    head = "1" if sex == "M" else "2"
    commune, order = rng.randrange(990, 1000), rng.randrange(1, 1000)
    return f"{head}{birth:%y%m}{department}{commune}{order:03d}"


def code_of(rng: random.Random) -> str:
    """Return twelve characters, digits apart from one another (see recette.domain.people.codes)."""
    upper, lower = "ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnopqrstuvwxyz"
    return "".join(
        rng.choice(upper) + rng.choice(lower) + str(rng.randrange(2, 10)) for _ in range(4)
    )
