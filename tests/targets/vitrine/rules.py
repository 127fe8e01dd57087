"""Checks of what the page sends; each returns {field: message}."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime
from typing import Any

SPECIALS = "!?*+-_@#$%&="
REQUIRED = "Ce champ est obligatoire"


def text(data: dict[str, Any], key: str) -> str:
    """Return a field of the JSON body, trimmed."""
    value = data.get(key)
    return unicodedata.normalize("NFC", value).strip() if isinstance(value, str) else ""


def nir_of(typed: str) -> str | None:
    """Return the 13 characters of a valid number, else None."""
    compact = "".join(typed.split()).upper()
    if not re.fullmatch(r"[1-8]\d{5}[\dAB]\d{6}(\d{2})?", compact):
        return None
    if compact[6] in "AB" and compact[5] != "2":
        return None
    if len(compact) == 15:
        digits = compact[:13].replace("2A", "19", 1) if compact[6] == "A" else compact[:13]
        digits = digits.replace("2B", "18", 1) if compact[6] == "B" else digits
        if 97 - int(digits) % 97 != int(compact[13:]):
            return None
    return compact[:13]


def _is_past_date(typed: str) -> bool:
    if not re.fullmatch(r"\d{2}/\d{2}/\d{4}", typed):
        return False
    try:
        date = datetime.strptime(typed, "%d/%m/%Y").replace(tzinfo=UTC)
    except ValueError:
        return False
    return date.year >= 1900 and date <= datetime.now(UTC)


def identity(data: dict[str, Any], *, name_needed: bool = True) -> dict[str, str]:
    """Judge the four fields of the first screen."""
    wrong = {}
    if name_needed and not text(data, "nom"):
        wrong["nom"] = f"{REQUIRED} : votre nom."
    if not text(data, "nir"):
        wrong["nir"] = f"{REQUIRED} : votre numéro de sécurité sociale."
    elif nir_of(text(data, "nir")) is None:
        wrong["nir"] = "Ce numéro de sécurité sociale n'est pas valide (13 ou 15 caractères)."
    if not text(data, "naissance"):
        wrong["naissance"] = f"{REQUIRED} : votre date de naissance."
    elif not _is_past_date(text(data, "naissance")):
        wrong["naissance"] = "Cette date de naissance n'est pas valide (jj/mm/aaaa)."
    if not text(data, "cp"):
        wrong["cp"] = f"{REQUIRED} : votre code postal."
    elif not re.fullmatch(r"[0-9]{5}", text(data, "cp")):
        wrong["cp"] = "Le code postal compte cinq chiffres."
    return wrong


def birth_parts(birth: str) -> list[str]:
    """Return the writings of a birth date that a code must not contain."""
    d, m, y = birth.split("/")
    forms = [f"{d}{s}{m}{s}{y}" for s in ("", "-", "_")] + [f"{d}{s}{m}{s}{y[2:]}" for s in "-_"]
    return [*forms, f"{y}{m}{d}", d + m + y[2:], y, d + m, m + y]


def code(value: str, nir: str, birth: str, *, free: bool, birth_allowed: bool) -> str:
    """Return what a code lacks, as one sentence, or nothing."""
    if not value:
        return f"{REQUIRED} : votre nouveau code."
    lacks = []
    if not 8 <= len(value) <= 50:
        lacks.append("comporter entre 8 et 50 caractères")
    if not (re.search("[a-z]", value) and re.search("[A-Z]", value)):
        lacks.append("contenir des caractères latins minuscules et majuscules")
    if not re.search("[^A-Za-z]", value):
        lacks.append("contenir un chiffre ou un caractère spécial")
    if not free and re.search(f"[^A-Za-z0-9{re.escape(SPECIALS)}]", value):
        lacks.append("ne contenir que des caractères autorisés")
    if nir in value.upper():
        lacks.append("ne pas contenir votre n° de sécurité sociale")
    if not birth_allowed and any(part in value for part in birth_parts(birth)):
        lacks.append("ne pas contenir votre date de naissance ou une partie de celle-ci")
    return f"Votre code personnel doit {', '.join(lacks)}." if lacks else ""


def mail(value: str) -> str:
    """Return what is wrong in an address, or nothing."""
    if not value:
        return f"{REQUIRED} : votre adresse email."
    shape = r"[\w+'-][\w.+'-]{0,62}@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}"
    sound = re.fullmatch(shape, value, re.ASCII | re.IGNORECASE)
    if not sound or ".." in value or ".@" in value:
        return "Cette adresse email n'est pas valide."
    return ""


def mail_pair(data: dict[str, Any], *, compare: bool = True) -> dict[str, str]:
    """Judge an address and its second typing."""
    first, second = text(data, "email"), text(data, "email2")
    wrong = {"email": mail(first)}
    if compare and not second:
        wrong["email2"] = f"{REQUIRED} : la confirmation de votre adresse email."
    elif compare and first != second:
        wrong["email2"] = "La confirmation ne correspond pas à l'adresse email."
    return {key: message for key, message in wrong.items() if message}


def telephone(typed: str, starts: str) -> str | None:
    """Return ten digits, or None."""
    digits = re.sub(r"[ .\u00a0\u202f]", "", typed)
    return digits if re.fullmatch(rf"0[{starts}][0-9]{{8}}", digits) else None


def contact(data: dict[str, Any], *, mobile_needed: bool, compare: bool) -> dict[str, str]:
    """Judge the third step."""
    wrong = mail_pair(data, compare=compare)

    def choice(key: str, subject: str) -> None:
        if text(data, key) not in {"Oui", "Non"}:
            wrong[key] = f"Répondez par Oui ou Non : {subject}."

    choice("promo_email", "informations promotionnelles par email")
    if text(data, "portable") or mobile_needed:
        if telephone(text(data, "portable"), "67") is None:
            wrong["portable"] = "Ce téléphone portable n'est pas valide (06 ou 07, dix chiffres)."
        choice("promo_portable", "informations par téléphone sur votre portable")
        choice("promo_sms", "informations par SMS")
    if text(data, "fixe"):
        if telephone(text(data, "fixe"), "1-59") is None:
            wrong["fixe"] = "Ce téléphone fixe n'est pas valide (01 à 05 ou 09, dix chiffres)."
        choice("promo_fixe", "informations par téléphone sur votre fixe")
    return wrong
