"""What a person types at one step, exactly as typed, with what the target then knows of her."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from recette.domain.screen.vocabulary import Field

if TYPE_CHECKING:
    from datetime import date

    from recette.domain.screen.vocabulary import Choice


@dataclass(frozen=True)
class IdentityEntry:
    """The creation; `today` is the target's own day."""

    name: str
    number: str
    birth: str
    postcode: str
    today: date

    def values(self) -> dict[Field, str]:
        """Return what is typed, by field; what is left out is erased."""
        return {
            Field.NAME: self.name,
            Field.NUMBER: self.number,
            Field.BIRTH: self.birth,
            Field.POSTCODE: self.postcode,
        }


@dataclass(frozen=True)
class CodeEntry:
    """The second step.

    Attributes:
        number: the thirteen characters of the n° given at the creation.
        specials: special characters that the target says it admits.
        accents: the target admits accented letters (policy).
    """

    code: str
    again: str
    number: str
    birth: date
    specials: str
    accents: bool = False

    def values(self) -> dict[Field, str]:
        """Return what is typed, by field; what is left out is erased."""
        return {Field.CODE: self.code, Field.CODE_AGAIN: self.again}


@dataclass(frozen=True)
class InformationsEntry:
    """The third step.

    Attributes:
        answers: Oui or Non by choice; an absent choice is left unanswered.
        taken: address of another account.
    """

    email: str
    again: str
    mobile: str
    landline: str
    answers: tuple[tuple[Choice, bool], ...]
    taken: str = ""

    def values(self) -> dict[Field, str]:
        """Return what is typed, by field; what is left out is erased."""
        return {
            Field.EMAIL: self.email,
            Field.EMAIL_AGAIN: self.again,
            Field.MOBILE: self.mobile,
            Field.LANDLINE: self.landline,
        }


Entry = IdentityEntry | CodeEntry | InformationsEntry
