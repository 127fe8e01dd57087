"""Identities to be tried at the creation: how they vary, and the texts that traits make."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

from recette.domain.people.persons import key_of, spaced
from recette.explore.entries import IdentityEntry
from recette.explore.traits import dimension

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from recette.domain.people.persons import Person

_DAYS = ("31/12/1969", "01/01/1990", "29/02/1980", "29/02/2000", "31/01/1985", "28/02/1981")
_ORDINARY = "ordinaire"
_SPACES = {"omis": "", "fait d'espaces": "   "}
_SPACES_TYPED: dict[str, Callable[..., str]] = {
    trait: lambda *_, typed=typed: typed for trait, typed in _SPACES.items()
}

_NAMES_ADMITTED = {
    _ORDINARY: "Dubois",
    "en capitales": "DUBOIS",
    "en minuscules": "dubois",
    "de deux lettres": "Le",
    "de vingt lettres": "Vandenbergheoostende",
}
_NAMES_SILENT = {
    "accentué": "Lefèvre",
    "composé": "Martin-Dubois",
    "avec une apostrophe": "D'Artois",
}
_POSTCODES_ADMITTED = {
    _ORDINARY: "38000",
    "commençant par zéro": "01000",
    "de Corse": "20000",
    "de la Réunion": "97400",
    "de Mayotte": "97600",
    "de la Guadeloupe": "97110",
    "finissant autrement que par zéro": "69123",
}
_POSTCODES_REFUSED = {
    "de quatre chiffres": "3800",
    "de six chiffres": "380000",
    "finissant par une lettre": "3800A",
    "commençant par une lettre": "A8000",
    "de cinq lettres": "ABCDE",
    "à la corse": "2A000",
}
_POSTCODES_SILENT = {"coupé d'un espace": "38 000", "entouré d'espaces": " 38000 "}
_NUMBERS_ADMITTED: dict[str, Callable[[str, random.Random], str]] = {
    "avec clé": lambda n, _: n + key_of(n),
    "sans clé": lambda n, _: n,
    "espacé, avec clé": lambda n, _: spaced(n + key_of(n)),
    "espacé, sans clé": lambda n, _: spaced(n),
    "coupé d'un espace ailleurs": lambda n, r: _cut(n + key_of(n), r),
}
_NUMBERS_REFUSED: dict[str, Callable[[str, random.Random], str]] = {
    "de 12 caractères": lambda n, _: n[:12],
    "de 14 caractères": lambda n, _: (n + key_of(n))[:14],
    "de 16 caractères": lambda n, r: n + key_of(n) + r.choice("0123456789"),
    "clé fausse d'un": lambda n, _: n + f"{int(key_of(n)) % 97 + 1:02d}",
    "clé nulle": lambda n, _: n + "00",
    "espacé, clé fausse": lambda n, r: spaced(
        n + f"{(int(key_of(n)) + r.randrange(95)) % 97 + 1:02d}"
    ),
    "une lettre à la place d'un chiffre": lambda n, r: _replaced(n, r, "OILZX"),
    "un signe à la place d'un chiffre": lambda n, r: _replaced(n, r, "-+./"),
    "de Corse inconnue (2C)": lambda n, _: f"{n[:5]}2C{n[7:]}",
}
_NUMBERS_SILENT: dict[str, Callable[[str, random.Random], str]] = {
    "entouré d'espaces": lambda n, _: f" {n} ",
    "pointé": lambda n, _: spaced(n).replace(" ", "."),
    "en minuscules": lambda n, _: n.lower(),
}

# What is typed for the date: by the day that the n° tells (it stays coherent), or by today.
_BIRTHS_ADMITTED: dict[str, Callable[[date, date], str]] = {
    "jj/mm/aaaa": lambda d, _: f"{d:%d/%m/%Y}"
}
_BIRTHS_REFUSED: dict[str, Callable[[date, date], str]] = {
    "le 31 février": lambda d, _: f"31/02/{d:%Y}",
    "le 29 février d'une année ordinaire": lambda d, _: f"29/02/{d.year // 4 * 4 + 1}",
    "le 31 avril": lambda d, _: f"31/04/{d:%Y}",
    "le 32 du mois": lambda d, _: f"32/{d:%m/%Y}",
    "le jour 0": lambda d, _: f"00/{d:%m/%Y}",
    "le mois 13": lambda d, _: f"{d:%d}/13/{d:%Y}",
    "après-demain": lambda _, t: f"{t + timedelta(days=2):%d/%m/%Y}",
    "dans un an": lambda _, t: f"{t + timedelta(days=366):%d/%m/%Y}",
    "aaaa-mm-jj": lambda d, _: f"{d:%Y-%m-%d}",
    "jj/mm/aa": lambda d, _: f"{d:%d/%m/%y}",
}
_BIRTHS_SILENT: dict[str, Callable[[date, date], str]] = {
    "sans barres": lambda d, _: f"{d:%d%m%Y}",
    "avec des tirets": lambda d, _: f"{d:%d-%m-%Y}",
    "entourée d'espaces": lambda d, _: f" {d:%d/%m/%Y} ",
    "aujourd'hui": lambda _, t: f"{t:%d/%m/%Y}",
}

_NAMES = _NAMES_ADMITTED | _SPACES | _NAMES_SILENT
_POSTCODES = _POSTCODES_ADMITTED | _SPACES | _POSTCODES_REFUSED | _POSTCODES_SILENT
_NUMBERS = _NUMBERS_ADMITTED | _SPACES_TYPED | _NUMBERS_REFUSED | _NUMBERS_SILENT
_BIRTHS = _BIRTHS_ADMITTED | _SPACES_TYPED | _BIRTHS_REFUSED | _BIRTHS_SILENT

DIMENSIONS = (
    dimension("nom", "ACC-03", _NAMES_ADMITTED, _SPACES, _NAMES_SILENT),
    dimension("jour de naissance", "ACC-04", (_ORDINARY, *_DAYS)),
    dimension(
        "date de naissance",
        "ACC-04",
        _BIRTHS_ADMITTED,
        (*_SPACES, *_BIRTHS_REFUSED),
        _BIRTHS_SILENT,
    ),
    dimension("département de naissance", "ACC-10", (_ORDINARY, "2A", "2B")),
    dimension(
        "numéro",
        "ACC-10",
        _NUMBERS_ADMITTED,
        (*_SPACES, *_NUMBERS_REFUSED),
        _NUMBERS_SILENT,
        read=(name for name in _NUMBERS_ADMITTED if "espac" in name),
    ),
    dimension(
        "code postal",
        "ACC-11",
        _POSTCODES_ADMITTED,
        (*_SPACES, *_POSTCODES_REFUSED),
        _POSTCODES_SILENT,
    ),
)


def build(traits: Mapping[str, str], person: Person, today: date, salt: int) -> IdentityEntry:
    """Return the identity that these traits make of a person, coherent save what they say."""
    rng = random.Random(salt)  # noqa: S311 - fictitious
    day = person.birth
    if (written := traits.get("jour de naissance", _ORDINARY)) != _ORDINARY:
        day = date(int(written[6:]), int(written[3:5]), int(written[:2]))
    department = traits.get("département de naissance", _ORDINARY)
    place = person.number[5:7] if department == _ORDINARY else department
    birth = _BIRTHS[traits.get("date de naissance", "jj/mm/aaaa")](day, today)
    number = f"{person.number[0]}{_year_and_month(birth, day)}{place}{person.number[7:]}"
    return IdentityEntry(
        name=_NAMES[traits.get("nom", _ORDINARY)],
        number=_NUMBERS[traits.get("numéro", "avec clé")](number, rng),
        birth=birth,
        postcode=_POSTCODES[traits.get("code postal", _ORDINARY)],
        today=today,
    )


def _year_and_month(birth: str, day: date) -> str:
    """Return aamm of what is typed when it tells them, so that only the date is at fault."""
    parts = birth.split("/")
    if len(parts) == 3 and parts[1].isdigit() and parts[2].isdigit() and len(parts[2]) == 4:  # noqa: PLR2004
        return f"{parts[2][2:]}{parts[1]}"
    return f"{day:%y%m}"


def _cut(text: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(text))
    return f"{text[:at]} {text[at:]}"


def _replaced(number: str, rng: random.Random, characters: str) -> str:
    # Never in the department, where a letter may be right (2A, 2B).
    at = rng.choice([*range(5), *range(7, 13)])
    return number[:at] + rng.choice(characters) + number[at + 1 :]
