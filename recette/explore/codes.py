"""Codes personnels to be tried: how they vary, and the text that traits make."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from recette.explore.entries import CodeEntry
from recette.explore.traits import dimension

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recette.domain.persons import Person

_LOWER, _UPPER = "abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ"
_DIGITS = "23456789"
_NOTHING = "rien"
_FEW_LETTERS = 3

_STRANGERS = {
    "un espace": " ",
    "deux espaces": "  ",
    "une tabulation": "\t",
    "un é": "é",
    "un È": "È",
    "un ç": "ç",
    "un ñ": "ñ",
    "un e et son accent séparé": "e\N{COMBINING ACUTE ACCENT}",
    "un visage": "\N{GRINNING FACE}",
    "une fusée": "\N{ROCKET}",
    "un ж cyrillique": "\N{CYRILLIC SMALL LETTER ZHE}",
    "un а cyrillique": "\N{CYRILLIC SMALL LETTER A}",
    "un λ grec": "\N{GREEK SMALL LETTER LAMDA}",
    "un 中 chinois": "\N{CJK UNIFIED IDEOGRAPH-4E2D}",
    "un ب arabe": "\N{ARABIC LETTER BEH}",
}
_UNDECIDED_STRANGERS = {
    "un œ": "œ",
    "un ß": "ß",
    "un espace insécable": "\N{NO-BREAK SPACE}",
    "un €": "€",
    "un chevron": "<",
}
_BIRTHS = {
    "jjmmaaaa": "%d%m%Y",
    "jjmmaa": "%d%m%y",
    "aaaammjj": "%Y%m%d",
    "jj/mm/aaaa": "%d/%m/%Y",
    "jj-mm-aaaa": "%d-%m-%Y",
    "jj.mm.aaaa": "%d.%m.%Y",
    "aaaa": "%Y",
    "jjmm": "%d%m",
    "mmaaaa": "%m%Y",
}
_UNDECIDED_BIRTHS = {"mmjj": "%m%d", "jj/mm": "%d/%m", "aamm": "%y%m"}
_OTHER_DATES = {"celle du 08/06/2031": "08062031", "l'année 2088": "2088", "le 09/16": "0916"}
# How many digits, and how many special characters.
_COUNTS = {
    "trois chiffres": (3, 0),
    "un chiffre": (1, 0),
    "un spécial": (0, 1),
    "trois spéciaux": (0, 3),
    "un de chaque": (1, 1),
}
_NEARLY = "suivie d'un espace"
_OTHER_CONFIRMATIONS = (
    "omise",
    "un autre code",
    "en autre casse",
    "une lettre en autre casse",
    "un caractère de plus",
    "un caractère de moins",
    "la première moitié",
)

DIMENSIONS = (
    dimension(
        "longueur",
        "COD-01",
        ("12", "8", "9", "21", "30", "49", "50"),
        ("7", "51", "1", "64"),
    ),
    dimension("minuscules", "COD-02", ("plusieurs", "une seule"), ("aucune",)),
    dimension("majuscules", "COD-02", ("plusieurs", "une seule"), ("aucune",)),
    dimension("chiffres et spéciaux", "COD-03", _COUNTS, ("aucun",)),
    dimension("tous les spéciaux annoncés", "COD-04", ("non", "oui")),
    dimension("caractère étranger", "COD-04", (_NOTHING,), _STRANGERS, _UNDECIDED_STRANGERS),
    dimension("son numéro", "COD-05", (_NOTHING,), ("sans clé", "avec clé"), ("sans sa fin",)),
    dimension("une date", "COD-06", (_NOTHING, *_OTHER_DATES), _BIRTHS, _UNDECIDED_BIRTHS),
    dimension("saisie", "COD-07", ("faite",), ("omise",)),
    dimension("confirmation", "COD-07", ("identique",), _OTHER_CONFIRMATIONS, (_NEARLY,)),
)


def build(traits: Mapping[str, str], person: Person, specials: str, salt: int) -> CodeEntry:
    """Return the code that these traits make for a person."""
    code = _code(traits, person, specials, random.Random(salt))  # noqa: S311 - fictitious
    again = _again(traits.get("confirmation", "identique"), code)
    typed = "" if traits.get("saisie") == "omise" else code
    return CodeEntry(typed, again, person.number, person.birth, specials)


def _code(traits: Mapping[str, str], person: Person, specials: str, rng: random.Random) -> str:
    held = [
        (_STRANGERS | _UNDECIDED_STRANGERS).get(traits.get("caractère étranger", ""), ""),
        _numbers(person).get(traits.get("son numéro", ""), ""),
        _dates(person).get(traits.get("une date", ""), ""),
    ]
    many, special = _COUNTS.get(traits.get("chiffres et spéciaux", "trois chiffres"), (0, 0))
    signs = [rng.choice(specials) for _ in range(special)]
    if traits.get("tous les spéciaux annoncés") == "oui":
        signs = list(specials)
    digits = [rng.choice(_DIGITS) for _ in range(many)]
    taken = len(signs) + sum(len(text) for text in held)
    room = int(traits.get("longueur", "12")) - taken
    if taken:  # what is held must not leave out the letters: one rule at a time
        room = max(room, len(digits) + _FEW_LETTERS)
    lower, upper = (traits.get(d, "plusieurs") for d in ("minuscules", "majuscules"))
    if lower == upper == "aucune":
        digits += [rng.choice(_DIGITS) for _ in range(max(0, room - len(digits)))]
    letters = _letters(lower, upper, room - len(digits), rng)
    text = _mixed(letters, digits, signs, rng)
    at = rng.choice((0, len(text) // 2, len(text)))
    return text[:at] + "".join(held) + text[at:]


def _numbers(person: Person) -> dict[str, str]:
    number = person.number
    return {
        "sans clé": number,
        "avec clé": person.full_number,
        "sans sa fin": number[:10],
    }


def _dates(person: Person) -> dict[str, str]:
    own = {n: person.birth.strftime(f) for n, f in (_BIRTHS | _UNDECIDED_BIRTHS).items()}
    return own | _OTHER_DATES


def _letters(lower: str, upper: str, room: int, rng: random.Random) -> list[str]:
    """Return letters of the cases wanted, as many as there is room for; one of each at least."""
    least = [(_LOWER, lower), (_UPPER, upper)]
    letters = [rng.choice(alphabet) for alphabet, many in least if many != "aucune"]
    several = [alphabet for alphabet, many in least if many == "plusieurs"] or [
        _LOWER if upper == "aucune" else _UPPER
    ]
    while letters and len(letters) < room:
        letters.append(rng.choice(several[len(letters) % len(several)]))
    rng.shuffle(letters)
    return letters[: max(room, 1)]


def _mixed(letters: list[str], digits: list[str], signs: list[str], rng: random.Random) -> str:
    """Return all of them as one text, digits apart from one another as far as others allow."""
    others = [*letters, *signs]
    rng.shuffle(others)
    gaps = list(range(1, len(others))) or [0]
    rng.shuffle(gaps)
    chosen = sorted(gaps[i % len(gaps)] for i in range(len(digits)))
    for digit, at in zip(digits, reversed(chosen), strict=True):
        others.insert(at, digit)
    return "".join(others)


def _again(trait: str, code: str) -> str:
    swapped = "".join(c.swapcase() if i == _first_letter(code) else c for i, c in enumerate(code))
    return {
        "identique": code,
        "omise": "",
        "un autre code": "Wz5Nx8Bt3Hv6",
        "en autre casse": code.swapcase(),
        "une lettre en autre casse": swapped,
        "un caractère de plus": f"{code}a",
        "un caractère de moins": code[:-1],
        "la première moitié": code[: (len(code) + 1) // 2],
        _NEARLY: f"{code} ",
    }[trait]


def _first_letter(code: str) -> int:
    return next((i for i, c in enumerate(code) if c.isascii() and c.isalpha()), -1)
