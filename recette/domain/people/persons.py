"""A fictitious insured person, coherent in herself, and what she would type."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
from itertools import pairwise


@dataclass(frozen=True)
class Person:
    """Everything a person knows of herself.

    Attributes:
        number: the thirteen characters of the n° de sécurité sociale, without the key.
        birth: date of birth.
        types_key: the target wants the n° with its key.
        writes_number: how she writes her n° for once, if not as the target wants it.
        email: the address given first; `other_email` the one she may give later.
    """

    first_name: str
    last_name: str
    sex: str
    birth: date
    number: str
    postcode: str
    birthplace: str
    email: str
    code: str
    mobile: str
    landline: str
    types_key: bool = False
    writes_number: str = ""

    @property
    def typed_number(self) -> str:
        """The n° as she types it: with its key only where the target wants it."""
        if self.writes_number:
            return self.writes_number
        return self.full_number if self.types_key else self.number

    @property
    def birth_text(self) -> str:
        """Date of birth as typed: jj/mm/aaaa."""
        return f"{self.birth:%d/%m/%Y}"

    @property
    def full_number(self) -> str:
        """The n° with its key: fifteen characters."""
        return self.number + key_of(self.number)

    def born_in_corsica(self) -> Person:
        """Return the same person, born there: her n° holds a letter (2A)."""
        number = f"{self.number[:5]}2A{self.number[7:]}"
        return self.but(number=number, birthplace="2A990", postcode="20190")

    def but(self, **changes: object) -> Person:
        """Return the same person, save `changes`: « valide, sauf … »."""
        return replace(self, **changes)  # type: ignore[arg-type]


def key_of(number: str) -> str:
    """Return the key of a thirteen-character n°: 97 - n mod 97, two digits.

    Corsica counts 2A as 19 and 2B as 18 (ACC-10; INSEE, « numéro de sécurité sociale »).

    Raises:
        ValueError: the number is not thirteen characters of the right kind.
    """
    digits = number.upper().replace("2A", "19", 1).replace("2B", "18", 1)
    if len(number) != 13 or not digits.isdigit():  # noqa: PLR2004
        raise ValueError(number)
    return f"{97 - int(digits) % 97:02d}"


def spaced(number: str) -> str:
    """Return a n° written in groups, as on a card: « 1 84 12 76 451 089 46 »."""
    cuts = (0, 1, 3, 5, 7, 10, 13, 15)
    groups = [number[a:b] for a, b in pairwise(cuts)]
    return " ".join(group for group in groups if group)
