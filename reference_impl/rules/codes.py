"""The personal code: its length, its characters, what it must not contain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reference_impl.rules.errors import Errors
from reference_impl.rules.numbers import without_spaces

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from reference_impl.rules.identity import Identity
    from reference_impl.texts.code import CodeTexts

LOWER = "abcdefghijklmnopqrstuvwxyz"
UPPER = LOWER.upper()
DIGITS = "0123456789"
SPECIALS = "!#$%&()*+,-./:;=?@_"
SEPARATOR = "[^0-9A-Za-z]?"
SHORTEST, LONGEST = 8, 50


class CodeRules:
    """Decisions about the personal code."""

    def specials(self) -> str:
        """Return the authorised special characters."""
        return SPECIALS

    def has_right_length(self, code: str) -> bool:
        """Tell whether the code counts between 8 and 50 characters."""
        return SHORTEST <= len(code) <= LONGEST

    def has_both_cases(self, code: str) -> bool:
        """Tell whether the code has Latin letters in lower and in upper case."""
        return any(char in LOWER for char in code) and any(char in UPPER for char in code)

    def has_digit_or_special(self, code: str) -> bool:
        """Tell whether the code has a digit or a special character: one of them is enough."""
        return any(char in DIGITS or char in self.specials() for char in code)

    def has_only_authorised(self, code: str) -> bool:
        """Tell whether every character of the code is authorised."""
        return all(char in LOWER + UPPER + DIGITS + self.specials() for char in code)

    def hides_number(self, code: str, number: str) -> bool:
        """Tell whether the code contains the number, whatever separates its characters."""
        return number in "".join(char for char in without_spaces(code) if char.isalnum())

    def birth_forms(self, birth: date) -> tuple[str, ...]:
        """Return the patterns of the birth date, and of its parts, that a code must not contain."""
        day, month = f"{birth.day:02d}", f"{birth.month:02d}"
        year, short = f"{birth.year:04d}", f"{birth.year % 100:02d}"
        return (
            SEPARATOR.join((day, month, year)),
            SEPARATOR.join((day, month, short)),
            SEPARATOR.join((year, month, day)),
            SEPARATOR.join((month, year)),
            year,
            day + month,
        )

    def hides_birth(self, code: str, birth: date) -> bool:
        """Tell whether the code contains the birth date or a part of it."""
        return any(re.search(form, code) for form in self.birth_forms(birth))

    def is_confirmed(self, code: str, confirmation: str) -> bool:
        """Tell whether the confirmation is the same code, to the letter."""
        return code == confirmation

    def is_required(self, field: str) -> bool:
        """Tell whether this field must be given: both are marked with an asterisk."""
        return field in {"code", "confirmation"}

    def as_kept(self, code: str) -> str:
        """Return the code as it is hashed when it is chosen: whole and unchanged."""
        return code

    def as_presented(self, code: str) -> str:
        """Return the code as it is compared at sign-in: as it was kept."""
        return self.as_kept(code)

    def missing_requirements(self, code: str, identity: Identity) -> list[str]:
        """Name the requirements that the code does not meet, in the order of the page."""
        hides = self.hides_number(code, identity.number) or self.hides_birth(code, identity.birth)
        verdicts = {
            "longueur": self.has_right_length(code),
            "casses": self.has_both_cases(code),
            "chiffre_ou_special": self.has_digit_or_special(code),
            "autorises": self.has_only_authorised(code),
            "personnel": not hides,
        }
        return [name for name, met in verdicts.items() if not met]

    def check(self, form: Mapping[str, str], identity: Identity, texts: CodeTexts) -> Errors:
        """Read the form: the errors that explain why the code is refused, if it is."""
        errors = Errors()
        code, confirmation = form.get("code", ""), form.get("confirmation", "")
        if code:
            for name in self.missing_requirements(code, identity):
                errors.add("code", texts.refusals[name])
        elif self.is_required("code"):
            errors.add("code", texts.missing)
        if not confirmation:
            errors.add(
                "confirmation",
                texts.confirmation_missing if self.is_required("confirmation") else "",
            )
        elif code and not self.is_confirmed(code, confirmation):
            errors.add("confirmation", texts.confirmation_differs)
        return errors
