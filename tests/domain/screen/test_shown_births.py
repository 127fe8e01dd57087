"""A date of birth is read however an account writes it, and no other date is."""

from __future__ import annotations

from datetime import date

import pytest

from recette.domain.screen.shown_values import births_told

BIRTH = date(1978, 11, 5)


@pytest.mark.parametrize(
    "text",
    [
        "Date de naissance : 05/11/1978",
        "Date de naissance\n05-11-1978",
        "Née le 5 novembre 1978 à Lyon",
        "Né(e) le : 05.11.1978",
        "Naissance 1978-11-05",
        "DATE DE NAISSANCE *. 5/11/1978. Compte créé le 25/11/2026",
    ],
)
def test_a_birth_is_told_in_digits_or_in_letters_after_what_names_it(text: str) -> None:
    """In digits or in letters, after what names it."""
    assert births_told(text) == {BIRTH}


@pytest.mark.parametrize("text", ["Compte créé le 05/11/1978", "Naissance : 11/••/••••", "né le 5"])
def test_another_date_a_masked_one_or_a_part_of_one_tells_no_birth(text: str) -> None:
    """Another date, a masked one, or a part of one."""
    assert births_told(text) == set()


def test_day_and_month_taken_for_each_other_tell_another_birth() -> None:
    """Day and month taken for each other make another date; what cannot be one is left."""
    assert births_told("Date de naissance : 11/05/1978") == {date(1978, 5, 11)}
    assert births_told("Date de naissance : 05/31/1978") == set()
