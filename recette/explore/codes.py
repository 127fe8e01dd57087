"""Codes personnels to be tried: how they vary, and the text that traits make."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from recette.domain.people.codes import BIRTH_FORMATS
from recette.explore.entries import CodeEntry
from recette.explore.traits import dimension

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recette.domain.people.persons import Person

_LOWER, _UPPER = "abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ"
_DIGITS = "23456789"
_NOTHING = "rien"
_LETTERS, _FEW = 4, 6  # two letters of each case; the same with a digit and a sign

_STRANGERS = {
    "un espace": " ",
    "une tabulation": "\t",
    "un é": "é",
    "un È": "È",
    "un e et son accent séparé": "e\N{COMBINING ACUTE ACCENT}",
    "un visage": "\N{GRINNING FACE}",
    "un ж cyrillique": "\N{CYRILLIC SMALL LETTER ZHE}",
    "un а cyrillique": "\N{CYRILLIC SMALL LETTER A}",
    "un 中 chinois": "\N{CJK UNIFIED IDEOGRAPH-4E2D}",
}
_UNDECIDED_STRANGERS = {
    "un œ": "œ",
    "un ß": "ß",
    "un espace insécable": "\N{NO-BREAK SPACE}",
    "un €": "€",
    "un chevron": "<",
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
_QUARTERS = ("le premier quart", "le deuxième quart", "le troisième quart", "le dernier quart")
# How many small letters, how many capitals; two stand for several.
_CASES = {
    "une seule minuscule": (1, 2),
    "une seule majuscule": (2, 1),
    "sans minuscule": (0, 2),
    "sans majuscule": (2, 0),
    "sans lettre": (0, 0),
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
    dimension("longueur", "COD-01", ("12", "8", "50", "21"), ("7", "51")),
    dimension(
        "casses",
        "COD-02",
        ("les deux", "une seule minuscule", "une seule majuscule"),
        ("sans minuscule", "sans majuscule", "sans lettre"),
        read=("une seule minuscule", "une seule majuscule"),
    ),
    dimension("chiffres et spéciaux", "COD-03", _COUNTS, ("aucun",)),
    dimension("spéciaux annoncés", "COD-04", ("peu", *_QUARTERS)),
    dimension("caractère étranger", "COD-04", (_NOTHING,), _STRANGERS, _UNDECIDED_STRANGERS),
    dimension("son numéro", "COD-05", (_NOTHING,), ("sans clé", "avec clé"), ("sans sa fin",)),
    dimension("une date", "COD-06", (_NOTHING, *_OTHER_DATES), BIRTH_FORMATS, _UNDECIDED_BIRTHS),
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
    length = int(traits.get("longueur", "12"))
    stranger = (_STRANGERS | _UNDECIDED_STRANGERS).get(traits.get("caractère étranger", ""), "")
    number = person.number
    numbers = {"sans clé": number, "avec clé": person.full_number, "sans sa fin": number[:10]}
    held = stranger + numbers.get(traits.get("son numéro", ""), "")
    date = _dates(person).get(traits.get("une date", ""), "")
    if traits.get("une date") not in _OTHER_DATES or len(held + date) + _FEW <= length:
        held += date  # another date is there by the way: the length matters more
    room = max(length - len(held), _FEW)
    many, special = _COUNTS.get(traits.get("chiffres et spéciaux", "trois chiffres"), (0, 0))
    signs = [specials[0]] * special
    if (quarter := traits.get("spéciaux annoncés")) in _QUARTERS:
        signs = list(specials[_QUARTERS.index(quarter) :: len(_QUARTERS)])
    # Two letters of each case, a digit and a sign always find room: one rule at a time.
    signs = signs[: room - _LETTERS - 1]
    many = min(many, max(room - _LETTERS - len(signs), 1))
    digits = [rng.choice(_DIGITS) for _ in range(many)]
    counts = _CASES.get(traits.get("casses", ""), (2, 2))
    if counts == (0, 0):
        digits += [rng.choice(_DIGITS) for _ in range(room - len(digits) - len(signs))]
    letters = _letters(*counts, room - len(digits) - len(signs), rng)
    text = _mixed(letters, digits, signs, rng)
    at = rng.choice((0, len(text) // 2, len(text)))
    return text[:at] + held + text[at:]


def _dates(person: Person) -> dict[str, str]:
    own = {n: person.birth.strftime(f) for n, f in (BIRTH_FORMATS | _UNDECIDED_BIRTHS).items()}
    return own | _OTHER_DATES


def _letters(lower: int, upper: int, room: int, rng: random.Random) -> list[str]:
    """Return as many letters as there is room for: of each case none, one, or several."""
    kinds = [*[_LOWER] * min(lower, 1), *[_UPPER] * min(upper, 1)]
    several = [a for a, count in ((_LOWER, lower), (_UPPER, upper)) if count > 1]
    while several and len(kinds) < room:
        kinds.append(several[len(kinds) % len(several)])
    rng.shuffle(kinds)
    return [rng.choice(alphabet) for alphabet in kinds]


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
