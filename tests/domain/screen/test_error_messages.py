"""A refusal designates a field by a flag, a message beside it, or a message that names it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recette.domain.screen.error_messages import designated, evidence_of_refusal
from recette.domain.screen.vocabulary import IDENTITY_FIELDS, Field
from recette.target.wording import Wording
from tests.domain.screens import box, screen

if TYPE_CHECKING:
    from recette.domain.screen.view import Element, View

GUIDE = Wording({})
NAMES = ("Mon nom", "Mon n° de sécurité sociale", "Ma date de naissance", "Mon code postal")


def identity(text: str = "", **on_birth: object) -> View:
    """Return the identity screen, with something on the field of the date."""
    fields: list[Element] = [box(name) for name in NAMES]
    fields[2] = replace(fields[2], **on_birth)  # type: ignore[arg-type]
    return screen(*fields, text=text)


@pytest.mark.parametrize(
    "after",
    [
        identity(invalid=True),
        identity(native_error="Veuillez compléter ce champ."),
        identity(described="Cette valeur ne convient pas"),
        identity(nearby="Ma date de naissance Cette valeur ne convient pas"),
        identity(text="La date de naissance est au format jj/mm/aaaa."),
    ],
    ids=["aria-invalid", "native", "described", "beside", "named in a message"],
)
def test_birth_is_designated(after: View) -> None:
    """Whatever the way a target designates the date, it is seen, and nothing else is."""
    before = identity(nearby="Ma date de naissance")
    assert designated(after, before, IDENTITY_FIELDS, GUIDE) == {Field.BIRTH}


def test_what_was_there_before_designates_nothing() -> None:
    """A text that was already on the screen is no message."""
    before = identity(text="Indiquez votre date de naissance")
    assert designated(before, before, IDENTITY_FIELDS, GUIDE) == set()
    assert not evidence_of_refusal(before, before)
