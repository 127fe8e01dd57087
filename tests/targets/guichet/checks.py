"""What is accepted in each field; a check returns the sentence to show, or an empty string."""

from __future__ import annotations

import datetime as dt
import re
import string

SPECIALS = "!#$%&*+-./:=?@_"

_NIR = re.compile(r"[1-478]\d{4}(?:\d\d|2A|2B)\d{6}(?:\d\d)?")
_DATE = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}"
)
_MOBILE = re.compile(r"0[67]\d{8}")
_LANDLINE = re.compile(r"0[1-59]\d{8}")


def compact_number(typed: str) -> str:
    """Return a number without its spaces."""
    return re.sub(r"\s", "", typed).upper()


def number_error(number: str) -> str:
    """Judge a compact social security number, with or without its key."""
    if not number:
        return "Mon n° de sécurité sociale : ce champ est obligatoire."
    if not _NIR.fullmatch(number):
        return (
            "Mon n° de sécurité sociale : le numéro saisi est incorrect, "
            "il doit compter 13 ou 15 caractères."
        )
    if number[13:]:
        value = int(number[:13].replace("2A", "19").replace("2B", "18"))
        if int(number[13:]) != 97 - value % 97:
            return "Mon n° de sécurité sociale : la clé (2 derniers chiffres) est incorrecte."
    return ""


def birth_of(typed: str) -> dt.date | None:
    """Return the date that a person typed as jj/mm/aaaa, if it is one."""
    found = _DATE.fullmatch(typed)
    if not found:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def birth_error(typed: str) -> str:
    """Judge a date of birth."""
    if not typed:
        return "Ma date de naissance : ce champ est obligatoire."
    date = birth_of(typed)
    if date is None:
        return "Ma date de naissance : saisissez une date qui existe, au format jj/mm/aaaa."
    if date > dt.date.today() or date.year < 1890:  # noqa: DTZ011 - the day at the desk
        return "Ma date de naissance : cette date n'est pas possible."
    return ""


def identity_errors(name: str, number: str, birth: str, postcode: str) -> list[str]:
    """Return what is wrong in the four identity fields."""
    errors = []
    if not name:
        errors.append("Mon nom : ce champ est obligatoire.")
    errors += [number_error(number), birth_error(birth)]
    if not postcode:
        errors.append("Mon code postal : ce champ est obligatoire.")
    elif not re.fullmatch(r"[0-9]{5}", postcode):
        errors.append("Mon code postal : cinq chiffres sont attendus.")
    return [error for error in errors if error]


def _date_forms(birth: str) -> tuple[set[str], set[str]]:
    day, month, year = birth.split("/")
    whole = {day + month + year, day + month + year[2:], year + month + day}
    return whole, {year, day + month, month + year}


def code_errors(code: str, again: str, number: str, birth: str, shortest: int) -> list[str]:
    """Return the requirements that a code misses, never the code."""
    if not code:
        return ["Mon nouveau code : ce champ est obligatoire."]
    errors = []
    if not shortest <= len(code) <= 50:
        errors.append("Votre code personnel doit comporter entre 8 et 50 caractères.")
    if not (set(code) & set(string.ascii_lowercase) and set(code) & set(string.ascii_uppercase)):
        errors.append(
            "Votre code personnel doit contenir des caractères latins minuscules et majuscules."
        )
    if not set(code) & set(string.digits + SPECIALS):
        errors.append("Votre code personnel doit contenir un chiffre ou un caractère spécial.")
    if set(code) - set(string.ascii_letters + string.digits + SPECIALS):
        errors.append("Votre code personnel ne doit contenir que des caractères autorisés.")
    bare = re.sub(r"[^0-9A-Z]", "", code.upper())
    if number[:13] in bare:
        errors.append("Votre code personnel ne doit pas contenir votre n° de sécurité sociale.")
    whole, parts = _date_forms(birth)
    if any(form in bare for form in whole) or any(part in code for part in parts):
        errors.append(
            "Votre code personnel ne doit pas contenir votre date de naissance "
            "ou une partie de celle-ci."
        )
    if not again:
        errors.append("Confirmer mon nouveau code : ce champ est obligatoire.")
    elif again != code:
        errors.append("Confirmer mon nouveau code : les deux codes saisis sont différents.")
    return errors


def email_errors(email: str, again: str) -> dict[str, str]:
    """Return what is wrong in the address and in its second typing."""
    errors = {}
    if not email:
        errors["e_email"] = "L'adresse email est obligatoire."
    elif len(email) > 254 or not _EMAIL.fullmatch(email):
        errors["e_email"] = "L'adresse email n'est pas valide (exemple : vincent@nowhere.fr)."
    if not again:
        errors["e_again"] = "La confirmation de l'adresse email est obligatoire."
    elif again != email:
        errors["e_again"] = "La confirmation est différente de l'adresse email saisie."
    return errors


def phone(typed: str, *, mobile: bool) -> str | None:
    """Return a telephone number as ten digits, or None when it is not one of this kind."""
    digits = re.sub(r"[\s.]", "", typed)
    return digits if (_MOBILE if mobile else _LANDLINE).fullmatch(digits) else None


def dotted(digits: str) -> str:
    """Return ten digits by pairs."""
    return ".".join(digits[i : i + 2] for i in range(0, 10, 2))
