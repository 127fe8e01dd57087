"""Identities to be tried at the creation: how they vary, and the texts that traits make."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

from recette.domain.persons import key_of, spaced
from recette.explore.entries import IdentityEntry
from recette.explore.traits import dimension

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from recette.domain.persons import Person

_DAYS = ("31/12/1969", "01/01/1990", "29/02/1980", "29/02/2000", "31/01/1985", "28/02/1981")
_OMITTED = ("omis", "fait d'un espace", "fait de cinq espaces")
_SPACES = {"omis": "", "fait d'un espace": " ", "fait de cinq espaces": " " * 5}

_NAMES = {
    "ordinaire": "Dubois",
    "en capitales": "DUBOIS",
    "en minuscules": "dubois",
    "de deux lettres": "Le",
    "de vingt lettres": "Vandenbergheoostende",
    "accentué": "Lefèvre",
    "composé": "Martin-Dubois",
    "avec une apostrophe": "D'Artois",
    "avec une espace insécable": "Le\N{NO-BREAK SPACE}Goff",
    "entouré d'espaces": " Dubois ",
    "avec un chiffre": "Dubois2",
}
_POSTCODES = {
    "ordinaire": "38000",
    "commençant par zéro": "01000",
    "de Corse": "20000",
    "de la Réunion": "97400",
    "de Mayotte": "97600",
    "de la Guadeloupe": "97110",
    "finissant autrement que par zéro": "69123",
    "de quatre chiffres": "3800",
    "de quatre chiffres, sans son zéro": "1000",
    "de trois chiffres": "380",
    "de six chiffres": "380000",
    "de dix chiffres": "3800038000",
    "finissant par une lettre": "3800A",
    "commençant par une lettre": "A8000",
    "de cinq lettres": "ABCDE",
    "à la corse": "2A000",
    "avec un tiret": "38-00",
    "avec une virgule": "380,0",
    "avec un moins": "-3800",
    "coupé d'un espace": "38 000",
    "entouré d'espaces": " 38000 ",
    "de Monaco": "98000",
}
_NUMBERS: dict[str, Callable[[str, random.Random], str]] = {
    "avec clé": lambda n, _: n + key_of(n),
    "sans clé": lambda n, _: n,
    "espacé, avec clé": lambda n, _: spaced(n + key_of(n)),
    "espacé, sans clé": lambda n, _: spaced(n),
    "coupé d'un espace ailleurs": lambda n, r: _cut(n + key_of(n), r),
    "de 12 caractères": lambda n, _: n[:12],
    "de 11 caractères": lambda n, _: n[:11],
    "de 14 caractères": lambda n, _: (n + key_of(n))[:14],
    "de 16 caractères": lambda n, r: n + key_of(n) + r.choice("0123456789"),
    "de 17 caractères": lambda n, r: n + key_of(n) + r.choice("123456789") * 2,
    "de 30 caractères": lambda n, _: (n + key_of(n)) * 2,
    "espacé, de 14 caractères": lambda n, _: spaced((n + key_of(n))[:14]),
    "clé fausse d'un": lambda n, _: n + f"{int(key_of(n)) % 97 + 1:02d}",
    "clé nulle": lambda n, _: n + "00",
    "clé retournée": lambda n, _: n + _reversed(key_of(n)),
    "clé en lettres": lambda n, _: n + "AB",
    "espacé, clé fausse": lambda n, r: spaced(n + f"{(int(key_of(n)) + r.randrange(95)) % 97 + 1:02d}"),
    "une lettre à la place d'un chiffre": lambda n, r: _replaced(n, r, "OILZX"),
    "une lettre, avec clé": lambda n, r: _replaced(n, r, "OILZX") + key_of(n),
    "un signe à la place d'un chiffre": lambda n, r: _replaced(n, r, "-+./"),
    "de Corse inconnue (2C)": lambda n, _: f"{n[:5]}2C{n[7:]}",
    "entouré d'espaces": lambda n, _: f" {n} ",
    "pointé": lambda n, _: spaced(n).replace(" ", "."),
    "à espaces insécables": lambda n, _: spaced(n).replace(" ", "\N{NO-BREAK SPACE}"),
    "en minuscules": lambda n, _: n.lower(),
}
_SILENT_NUMBERS = ("entouré d'espaces", "pointé", "à espaces insécables")
_ADMITTED_NUMBERS = 5

# What is typed for the date: by the day that the n° tells (it stays coherent), or by today.
_BIRTHS: dict[str, Callable[[date, date], str]] = {
    "jj/mm/aaaa": lambda d, _: f"{d:%d/%m/%Y}",
    "le 31 février": lambda d, _: f"31/02/{d:%Y}",
    "le 30 février": lambda d, _: f"30/02/{d:%Y}",
    "le 29 février d'une année ordinaire": lambda d, _: f"29/02/{d.year // 4 * 4 + 1}",
    "le 29 février 1900": lambda _d, _t: "29/02/1900",
    "le 31 avril": lambda d, _: f"31/04/{d:%Y}",
    "le 31 novembre": lambda d, _: f"31/11/{d:%Y}",
    "le 32 du mois": lambda d, _: f"32/{d:%m/%Y}",
    "le jour 0": lambda d, _: f"00/{d:%m/%Y}",
    "le mois 13": lambda d, _: f"{d:%d}/13/{d:%Y}",
    "le mois 0": lambda d, _: f"{d:%d}/00/{d:%Y}",
    "après-demain": lambda _, t: f"{t + timedelta(days=2):%d/%m/%Y}",
    "dans un mois": lambda _, t: f"{t + timedelta(days=31):%d/%m/%Y}",
    "dans un an": lambda _, t: f"{t + timedelta(days=366):%d/%m/%Y}",
    "dans mille ans": lambda d, _: f"{d:%d/%m}/{d.year + 1000}",
    "aaaa-mm-jj": lambda d, _: f"{d:%Y-%m-%d}",
    "aaaa/mm/jj": lambda d, _: f"{d:%Y/%m/%d}",
    "jj/mm/aa": lambda d, _: f"{d:%d/%m/%y}",
    "mm/aaaa": lambda d, _: f"{d:%m/%Y}",
    "suivie d'une lettre": lambda d, _: f"{d:%d/%m/%Y}x",
    "de cinq chiffres d'année": lambda d, _: f"{d:%d/%m/%Y}0",
    "sans barres": lambda d, _: f"{d:%d%m%Y}",
    "avec des tirets": lambda d, _: f"{d:%d-%m-%Y}",
    "entourée d'espaces": lambda d, _: f" {d:%d/%m/%Y} ",
    "aujourd'hui": lambda _, t: f"{t:%d/%m/%Y}",
}
_SILENT_BIRTHS = ("sans barres", "avec des tirets", "entourée d'espaces", "aujourd'hui")

DIMENSIONS = (
    dimension("nom", "ACC-03", list(_NAMES)[:5], _OMITTED, list(_NAMES)[5:]),
    dimension("jour de naissance", "ACC-04", ("ordinaire", *_DAYS)),
    dimension(
        "date de naissance",
        "ACC-04",
        ("jj/mm/aaaa",),
        (*_OMITTED, *(b for b in list(_BIRTHS)[1:] if b not in _SILENT_BIRTHS)),
        _SILENT_BIRTHS,
    ),
    dimension("département de naissance", "ACC-10", ("ordinaire", "2A", "2B")),
    dimension(
        "numéro",
        "ACC-10",
        list(_NUMBERS)[:_ADMITTED_NUMBERS],
        (
            *_OMITTED,
            *(
                n
                for n in list(_NUMBERS)[_ADMITTED_NUMBERS:]
                if n not in {*_SILENT_NUMBERS, "en minuscules"}
            ),
        ),
        (*_SILENT_NUMBERS, "en minuscules"),
    ),
    dimension(
        "code postal",
        "ACC-11",
        list(_POSTCODES)[:7],
        (*_OMITTED, *list(_POSTCODES)[7:19]),
        list(_POSTCODES)[19:],
    ),
)


def build(traits: Mapping[str, str], person: Person, today: date, salt: int) -> IdentityEntry:
    """Return the identity that these traits make of a person, coherent save what they say."""
    rng = random.Random(salt)  # noqa: S311 - fictitious
    day = person.birth
    if (written := traits.get("jour de naissance", "ordinaire")) != "ordinaire":
        day = date(int(written[6:]), int(written[3:5]), int(written[:2]))
    department = traits.get("département de naissance", "ordinaire")
    place = person.number[5:7] if department == "ordinaire" else department
    birth_trait = traits.get("date de naissance", "jj/mm/aaaa")
    birth = _SPACES.get(birth_trait) or ""
    if birth_trait in _BIRTHS:
        birth = _BIRTHS[birth_trait](day, today)
    number = f"{person.number[0]}{_year_and_month(birth, day)}{place}{person.number[7:]}"
    number_trait = traits.get("numéro", "avec clé")
    return IdentityEntry(
        name=_NAMES.get(traits.get("nom", "ordinaire"), _SPACES.get(traits.get("nom", ""), "")),
        number=_NUMBERS[number_trait](number, rng)
        if number_trait in _NUMBERS
        else _SPACES[number_trait],
        birth=birth,
        postcode=_POSTCODES.get(
            traits.get("code postal", "ordinaire"), _SPACES.get(traits.get("code postal", ""), "")
        ),
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


def _reversed(key: str) -> str:
    """Return a key with its digits exchanged, or one more when that changes nothing."""
    return key[::-1] if key != key[::-1] else f"{int(key) % 97 + 1:02d}"


def _replaced(number: str, rng: random.Random, characters: str) -> str:
    at = rng.choice([0, 1, 2, 3, 4, *range(7, 13)])
    return number[:at] + rng.choice(characters) + number[at + 1 :]
