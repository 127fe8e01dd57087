"""The shape of a social security number: thirteen characters, and a key of two digits."""

from __future__ import annotations

import re
from dataclasses import dataclass

BODY = re.compile(r"[1-9][0-9]{4}(?:[0-9]{2}|2[AB])[0-9]{6}")
BODY_LENGTH = 13
FULL_LENGTH = 15
CORSICA = {"2A": "19", "2B": "18"}


def without_spaces(text: str) -> str:
    """Drop every kind of space and put letters in upper case."""
    return "".join(text.split()).upper()


@dataclass(frozen=True)
class SocialSecurityNumber:
    """A well-formed number: `body` identifies the person, the key only protects from typing."""

    body: str

    @property
    def key(self) -> int:
        """Compute the control key: 97 - n mod 97, where 2A counts as 19 and 2B as 18."""
        department = self.body[5:7]
        digits = self.body[:5] + CORSICA.get(department, department) + self.body[7:]
        return 97 - int(digits) % 97

    @property
    def masked(self) -> str:
        """Return the number with only enough left to recognise it."""
        return f"{self.body[0]} {self.body[1:3]} {self.body[3:5]} ** *** ***"


def is_body(text: str) -> bool:
    """Tell whether these thirteen characters can be a number."""
    return BODY.fullmatch(text) is not None
