"""Somebody whom the FranceConnect of a target knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from recette.domain.people.persons import Person


@dataclass(frozen=True)
class KnownIdentity:
    """An identity that is not ours to choose.

    Attributes:
        number: the thirteen characters of her n°, without its key.
        passage: what she does at FranceConnect: the name of what is pressed or chosen, or
            « field = what is typed »; the last brings her back.
    """

    last_name: str
    sex: str
    birth: date
    number: str
    postcode: str
    passage: tuple[str, ...]

    def taken_by(self, person: Person) -> Person:
        """Return a person under this identity; her address, her code and her telephones stay."""
        return person.but(
            last_name=self.last_name,
            sex=self.sex,
            birth=self.birth,
            number=self.number,
            postcode=self.postcode,
        )
