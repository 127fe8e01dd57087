"""Codes personnels by the words of the features: valid in everything, save what the words say.

Digits stand alone between letters, so that no code holds a part of a date by accident.
"""

from __future__ import annotations

import re
from itertools import cycle, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.domain.people.persons import Person

_PATTERN = "Kd7mQp4zRt9wLs"


def of_length(length: int) -> str:
    """Return a valid code of `length` characters (length >= 3)."""
    return "".join(islice(cycle(_PATTERN), length))


BIRTH_FORMATS: dict[str, str] = {
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

BIRTH_PARTS = ("aaaa", "jjmm", "mmaaaa")

CODES: dict[str, Callable[[Person, str], str]] = {
    "sans majuscule": lambda _p, _s: "kd7mqp4zrt",
    "sans minuscule": lambda _p, _s: "KD7MQP4ZRT",
    "sans majuscule, avec un caractère spécial": lambda _p, s: f"kd7mqp{s[0]}zrt",
    "sans minuscule, avec un caractère spécial": lambda _p, s: f"KD7MQP{s[0]}ZRT",
    "sans lettre": lambda _p, s: f"4{s[0]}8{s[0]}6{s[0]}9{s[0]}3{s[0]}",
    "avec une seule majuscule, au début": lambda _p, _s: "Kd7mqp4zrt",
    "avec une seule majuscule, à la fin": lambda _p, _s: "kd7mqp4zrT",
    "avec une seule minuscule, au début": lambda _p, _s: "kD7MQP4ZRT",
    "avec une seule minuscule, à la fin": lambda _p, _s: "KD7MQP4ZRt",
    "avec un chiffre au début": lambda _p, _s: "7KdmQpzRtwLs",
    "avec un chiffre à la fin": lambda _p, _s: "KdmQpzRtwLs7",
    "avec un caractère spécial au début": lambda _p, s: f"{s[len(s) // 2]}KdmQpzRtwLs",
    "avec un caractère spécial à la fin": lambda _p, s: f"KdmQpzRtwLs{s[-1]}",
    "avec un chiffre, sans caractère spécial": lambda _p, _s: "KdmQpzRt9wLs",
    "avec un caractère spécial, sans chiffre": lambda _p, s: f"KdmQpzRt{s[0]}wLs",
    "avec un chiffre et un caractère spécial": lambda _p, s: f"KdmQp7zRt{s[0]}wLs",
    "sans chiffre ni caractère spécial": lambda _p, _s: "KdmQpzRtwLsX",
    "avec un espace au milieu": lambda _p, _s: "Kd7mQ p4zRt9w",
    "avec un espace au début": lambda _p, _s: " Kd7mQp4zRt9w",
    "avec un espace à la fin": lambda _p, _s: "Kd7mQp4zRt9w ",
    "avec une tabulation": lambda _p, _s: "Kd7mQ\tp4zRt9w",
    "avec une lettre accentuée": lambda _p, _s: "Kd7mQép4zRt9w",
    "avec un emoji": lambda _p, _s: "Kd7mQ\N{GRINNING FACE}p4zRt9w",
    "avec une lettre cyrillique": lambda _p, _s: "Kd7mQ\N{CYRILLIC SMALL LETTER ZHE}p4zRt9w",
    "avec une lettre grecque": lambda _p, _s: "Kd7mQ\N{GREEK SMALL LETTER LAMDA}p4zRt9w",
    "avec tous les caractères spéciaux autorisés": lambda _p, s: f"Kd7mQp4z{s}"[:50],
    "commençant par son numéro": lambda p, _s: f"{p.number}KdmQ",
    "finissant par son numéro": lambda p, _s: f"KdmQ{p.number}",
    "contenant son numéro et sa clé": lambda p, _s: f"Kd{p.full_number}mQ",
    "contenant son numéro en minuscules": lambda p, _s: f"Kd{p.number.lower()}mQ",
    "contenant sa naissance entre deux chiffres": lambda p, _s: f"Kd9{p.birth:%d%m%Y}4mQ",
    "contenant la date 08062031": lambda _p, _s: "KdX08062031mQ",
}


def known(words: str) -> bool:
    """Tell whether `words` name a code."""
    return words in CODES or bool(re.fullmatch(r"de \d+ caractères", words)) or _birth(words) != ""


def code_for(words: str, person: Person, specials: str) -> str:
    """Return the code that `words` name, for this person and the special characters admitted.

    Raises:
        KeyError: no such code.
    """
    length = re.fullmatch(r"de (\d+) caractères", words)
    if length:
        return of_length(int(length[1]))
    if _birth(words):
        return f"KdX{person.birth.strftime(BIRTH_FORMATS[_birth(words)])}mQ"
    return CODES[words](person, specials)


def birth_part(words: str) -> str:
    """Return the part of the date of birth that `words` put in the code; empty for a whole date."""
    form = _birth(words)
    return form if form in BIRTH_PARTS else ""


def _birth(words: str) -> str:
    form = words.removeprefix("contenant sa naissance écrite ")
    return form if form != words and form in BIRTH_FORMATS else ""
