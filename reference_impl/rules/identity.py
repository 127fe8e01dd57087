"""Identity form: the name, the number, the birth date and the postal code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from reference_impl.rules.errors import Errors
from reference_impl.rules.numbers import (
    BODY_LENGTH,
    FULL_LENGTH,
    SocialSecurityNumber,
    is_body,
    without_spaces,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reference_impl.texts.access import IdentityTexts

DATE = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})")
POSTAL_CODE = re.compile(r"[0-9]{5}")
MAX_NAME = 100
FIELDS = ("nom", "numero", "naissance", "code_postal")


@dataclass(frozen=True)
class Identity:
    """Who is creating an account; FranceConnect gives no postal code."""

    name: str
    number: str
    birth: date
    postal_code: str = ""
    source: str = "formulaire"


class IdentityRules:
    """Decisions about the identity form."""

    def is_required(self, field: str) -> bool:
        """Tell whether this field must be given: all four are marked with an asterisk."""
        return field in FIELDS

    def is_missing(self, field: str, typed: str) -> bool:  # noqa: ARG002
        """Tell whether a field was left empty: spaces alone are nothing."""
        return not typed.strip()

    def name(self, typed: str) -> str | None:
        """Return the name, or None when it is unusable."""
        name = " ".join(typed.split())
        return name if 0 < len(name) <= MAX_NAME and name.isprintable() else None

    def number(self, typed: str) -> str | None:
        """Return the thirteen characters of the number, or None when it is ill-formed."""
        text = without_spaces(typed)
        if len(text) not in self.accepted_lengths() or not is_body(text[:BODY_LENGTH]):
            return None
        number = SocialSecurityNumber(text[:BODY_LENGTH])
        return number.body if self.key_is_right(number, text[BODY_LENGTH:]) else None

    def accepted_lengths(self) -> tuple[int, ...]:
        """Return the lengths a number may have."""
        return (BODY_LENGTH, FULL_LENGTH)

    def key_is_right(self, number: SocialSecurityNumber, key: str) -> bool:
        """Tell whether the typed key, if any, is that of the number."""
        return not key or key == f"{number.key:02d}"

    def birth(self, typed: str, today: date) -> date | None:
        """Return the birth date, or None when it is ill-formed, impossible or to come."""
        found = DATE.fullmatch(typed.strip())
        if found is None:
            return None
        day, month, year = (int(part) for part in found.groups())
        try:
            birth = date(year, month, day)
        except ValueError:
            return self.impossible_date(day, month, year)
        return birth if self.date_is_past(birth, today) else None

    def impossible_date(self, day: int, month: int, year: int) -> date | None:  # noqa: ARG002
        """Say what becomes of a date that does not exist: nothing."""
        return None

    def date_is_past(self, birth: date, today: date) -> bool:
        """Tell whether one can be born on that day; newborns have a number too."""
        return birth <= today

    def postal_code(self, typed: str) -> str | None:
        """Return the postal code, or None when it is not five digits."""
        text = typed.strip()
        return text if POSTAL_CODE.fullmatch(text) else None

    def check(
        self, form: Mapping[str, str], today: date, texts: IdentityTexts
    ) -> tuple[Identity | None, Errors]:
        """Read the form: an identity, or the errors that explain why not."""
        typed = {field: form.get(field, "") for field in FIELDS}
        name = self.name(typed["nom"])
        number = self.number(typed["numero"])
        birth = self.birth(typed["naissance"], today)
        postal_code = self.postal_code(typed["code_postal"])
        found = dict(zip(FIELDS, (name, number, birth, postal_code), strict=True))
        errors = Errors()
        for field in FIELDS:
            if self.is_missing(field, typed[field]):
                errors.add(field, texts.missing[field] if self.is_required(field) else "")
            elif found[field] is None:
                errors.add(field, texts.wrong[field])
        if errors:
            return None, errors
        return Identity(name or "", number or "", birth or date.min, postal_code or ""), errors
