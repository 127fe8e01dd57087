"""Defects of the third step, continued: the telephones."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reference_impl.defects.consentements import stored
from reference_impl.defects.model import Defect, Family, adjusted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reference_impl.defects.model import Change
    from reference_impl.rules.contact import Contact
    from reference_impl.rules.errors import Errors
    from reference_impl.texts.contact import ContactTexts

DIGITS = 10


def refusing(line: str, pattern: str) -> Change:
    """Refuse numbers that are right."""
    shape = re.compile(pattern)
    return adjusted(
        "contact",
        line,
        lambda was, typed: None if shape.fullmatch(typed.strip()) else was(typed),
    )


def accepting(line: str, pattern: str) -> Change:
    """Accept numbers that are wrong, cut to what the table can hold."""
    shape = re.compile(pattern)

    def read(was: Callable[[str], str | None], typed: str) -> str | None:
        digits = re.sub(r"[. ]", "", typed)
        return was(typed) or (digits[:DIGITS] if shape.fullmatch(digits) else None)

    return adjusted("contact", line, read)


def mandatory(field: str, message: Callable[[ContactTexts], str]) -> Change:
    """Require a telephone that is optional."""

    def check(was: Callable[..., Errors], form: Mapping[str, str], texts: ContactTexts) -> Errors:
        errors = was(form, texts)
        errors.add(field, "" if form.get(field, "").strip() else message(texts))
        return errors

    return adjusted("contact", "check_telephones", check)


def exchanged(contact: Contact) -> Contact:
    """Keep each phone in the other's place, when both are given."""
    if not (contact.mobile and contact.landline):
        return contact
    return replace(contact, mobile=contact.landline, landline=contact.mobile)


DEFECTS = (
    Defect(
        name="telephones-echanges",
        rules=("INF-05", "INF-06"),
        sentence="Donnés tous les deux, le portable et le fixe sont échangés.",
        family=Family.CHANNEL,
        apply=stored(exchanged),
    ),
    Defect(
        name="portable-ecrase-par-le-fixe",
        rules=("INF-05", "INF-06"),
        sentence="Donnés tous deux, le téléphone fixe prend la place du portable.",
        family=Family.CHANNEL,
        apply=stored(lambda contact: replace(contact, mobile=contact.landline or contact.mobile)),
    ),
    Defect(
        name="portable-obligatoire",
        rules=("INF-05",),
        sentence="On ne peut pas créer de compte sans téléphone portable.",
        family=Family.NEVER,
        apply=mandatory("portable", lambda texts: texts.mobile_wrong),
    ),
    Defect(
        name="portable-en-07-refuse",
        rules=("INF-05",),
        sentence="Un portable qui commence par 07 est refusé.",
        family=Family.LIMIT,
        apply=refusing("mobile", r"07.*"),
    ),
    Defect(
        name="fixe-admis-comme-portable",
        rules=("INF-05",),
        sentence="Un numéro de fixe est admis comme téléphone portable.",
        family=Family.CHANNEL,
        apply=accepting("mobile", r"0[1-59][0-9]{8}"),
    ),
    Defect(
        name="portable-espace-refuse",
        rules=("INF-05",),
        sentence="Un portable saisi avec des espaces est refusé.",
        family=Family.CASE,
        apply=refusing("mobile", r"[0-9]+( [0-9]+)+"),
    ),
    Defect(
        name="portable-sans-points-refuse",
        rules=("INF-05",),
        sentence="Un portable saisi sans points ni espaces est refusé.",
        family=Family.CASE,
        apply=refusing("mobile", r"[0-9]{10}"),
    ),
    Defect(
        name="portable-de-9-chiffres-admis",
        rules=("INF-05",),
        sentence="Un portable auquel il manque un chiffre est admis.",
        family=Family.LIMIT,
        apply=accepting("mobile", r"0[67][0-9]{7}"),
    ),
    Defect(
        name="portable-trop-long-coupe",
        rules=("INF-05",),
        sentence="Un portable de onze chiffres est coupé et admis.",
        family=Family.LIMIT,
        apply=accepting("mobile", r"0[67][0-9]{9}"),
    ),
    Defect(
        name="fixe-obligatoire",
        rules=("INF-06",),
        sentence="On ne peut pas créer de compte sans téléphone fixe.",
        family=Family.NEVER,
        apply=mandatory("fixe", lambda texts: texts.landline_wrong),
    ),
    Defect(
        name="fixe-en-09-refuse",
        rules=("INF-06",),
        sentence="Un fixe qui commence par 09 est refusé.",
        family=Family.LIMIT,
        apply=refusing("landline", r"09.*"),
    ),
    Defect(
        name="portable-admis-comme-fixe",
        rules=("INF-06",),
        sentence="Un numéro de portable est admis comme téléphone fixe.",
        family=Family.CHANNEL,
        apply=accepting("landline", r"0[67][0-9]{8}"),
    ),
    Defect(
        name="fixe-en-08-admis",
        rules=("INF-06",),
        sentence="Un numéro surtaxé en 08 est admis comme téléphone fixe.",
        family=Family.LIMIT,
        apply=accepting("landline", r"08[0-9]{8}"),
    ),
    Defect(
        name="fixe-sans-points-refuse",
        rules=("INF-06",),
        sentence="Un fixe saisi sans points ni espaces est refusé.",
        family=Family.CASE,
        apply=refusing("landline", r"[0-9]{10}"),
    ),
)
