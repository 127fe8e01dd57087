"""The form of the screen: what was chosen or typed, and why it cannot be used."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from reference_impl.franceconnect.identities import FRANCE, READY, Identity
from reference_impl.franceconnect.social_number import read_number

if TYPE_CHECKING:
    from collections.abc import Mapping

TYPED = "autre"
MAX_NAME = 100
OLDEST_YEAR = 1880
DATE = re.compile(r"([0-9]{1,2})[/.\s-]([0-9]{1,2})[/.\s-]([0-9]{4})")
PLACE = re.compile(r"(?:0[1-9]|[1-9][0-9]|2[AB])[0-9]{3}")
GENDERS = {"femme": "female", "homme": "male"}

MISSING = {
    "nom": "Indiquez le nom de naissance.",
    "prenoms": "Indiquez au moins un prénom.",
    "naissance": "Indiquez la date de naissance.",
    "sexe": "Choisissez le sexe.",
    "lieu": "Indiquez le code INSEE du lieu de naissance.",
    "numero": "Indiquez le n° de sécurité sociale.",
}
WRONG = {
    "nom": "Le nom de naissance doit contenir des lettres, 100 caractères au plus.",
    "prenoms": "Les prénoms doivent contenir des lettres, 100 caractères au plus.",
    "naissance": "La date de naissance doit être une date passée, écrite jj/mm/aaaa.",
    "sexe": "Choisissez Femme ou Homme.",
    "lieu": "Le code INSEE d'une commune compte 5 caractères, par exemple 29990 ; "
    "celui d'un pays étranger commence par 99.",
    "numero": "Le n° de sécurité sociale compte 13 caractères, suivis ou non de sa clé de "
    "2 chiffres ; la clé doit correspondre.",
}
NOTHING = "Choisissez une identité dans la liste, ou saisissez-en une."
BOTH = (
    "Une identité de la liste est choisie et une autre est saisie : videz la saisie, "
    "ou choisissez « Une autre identité, saisie ci-dessous »."
)


def _name(typed: str) -> str | None:
    name = " ".join(typed.replace(",", " ").split())
    usable = name.isprintable() and any(c.isalpha() for c in name) and len(name) <= MAX_NAME
    return name if usable else None


def _birthdate(typed: str, today: date) -> date | None:
    found = DATE.fullmatch(typed)
    if found is None:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        birthdate = date(year, month, day)
    except ValueError:
        return None
    return birthdate if year >= OLDEST_YEAR and birthdate <= today else None


def _place(typed: str) -> tuple[str, str] | None:
    """Return the commune and the country; a place abroad is a country and no commune."""
    code = typed.upper()
    if not PLACE.fullmatch(code) or code == FRANCE:
        return None
    return ("", code) if code.startswith("99") else (code, FRANCE)


def read_typed(form: Mapping[str, str], today: date) -> Identity | dict[str, str]:
    """Read a typed identity, or return the sentence of each field that is wrong."""
    typed = {field: form.get(field, "").strip() for field in MISSING}
    name, given = _name(typed["nom"]), _name(typed["prenoms"])
    birthdate, gender = _birthdate(typed["naissance"], today), GENDERS.get(typed["sexe"])
    place, number = _place(typed["lieu"]), read_number(typed["numero"])
    values = (name, given, birthdate, gender, place, number)
    errors = {
        field: WRONG[field] if typed[field] else MISSING[field]
        for field, value in zip(MISSING, values, strict=True)
        if value is None
    }
    if name and given and birthdate and gender and place and number:
        return Identity(name, given, birthdate, gender, place[0], number, place[1])
    return errors


def read_form(form: Mapping[str, str], today: date) -> Identity | dict[str, str]:
    """Return the identity chosen or typed, or the sentences that explain what is missing."""
    choice = form.get("identite", "")
    anything_typed = any(form.get(field, "").strip() for field in MISSING)
    if choice in READY:
        return {"identite": BOTH} if anything_typed else READY[choice]
    if not choice and not anything_typed:
        return {"identite": NOTHING}
    return read_typed(form, today)
