"""The identity form: numbers, dates, postal codes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.fr import nir

from reference_impl.rules.identity import IdentityRules
from reference_impl.rules.numbers import SocialSecurityNumber

RULES = IdentityRules()
TODAY = date(2026, 11, 23)


@given(st.from_regex(r"[12][0-9]{2}(0[1-9]|1[0-2])([0-9]{2}|2A|2B)[0-9]{6}", fullmatch=True))
def test_the_key_is_that_of_another_implementation(body: str) -> None:
    """Our key agrees with python-stdnum, Corsica included."""
    number = SocialSecurityNumber(body)

    assert f"{number.key:02d}" == nir.calc_check_digits(body)
    assert RULES.number(f"{body}{number.key:02d}") == body


@pytest.mark.parametrize(
    "typed",
    [
        "2741138999001",
        "2 74 11 38 999 001",
        "274112A999001",
        "274112b999001",
        "2\u00a074\u00a01138999001",
    ],
)
def test_a_well_formed_number_is_admitted(typed: str) -> None:
    """Thirteen characters, spaces and Corsica are admitted."""
    assert RULES.number(typed) is not None


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "274113899900",
        "27411389990012",
        "2741138999001234",
        "274112C999001",
        "274113899900A",
        "27411-8999001",
        "0741138999001",
        "२741138999001",
    ],
)
def test_an_ill_formed_number_is_refused(typed: str) -> None:
    """Other lengths, letters, signs and digits of other alphabets are refused."""
    assert RULES.number(typed) is None


@pytest.mark.parametrize("department", ["38", "2A", "2B"])
def test_every_wrong_key_is_refused(department: str) -> None:
    """Of the hundred possible keys, one is right."""
    body = f"27411{department}999001"

    assert [RULES.number(f"{body}{key:02d}") for key in range(100)].count(body) == 1


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("29/02/1980", date(1980, 2, 29)),
        ("23/11/2026", TODAY),
        ("24/11/2026", None),
        ("31/02/1980", None),
        ("29/02/1981", None),
        ("00/05/1980", None),
        ("15/13/1980", None),
        ("01/01/0000", None),
        ("1980-02-15", None),
        ("15/02/80", None),
        ("5/2/1980", None),
        ("15 février 1980", None),
        ("٠١/٠١/١٩٩٠", None),
    ],
)
def test_a_birth_date_exists_is_not_to_come_and_is_written_jj_mm_aaaa(
    typed: str, expected: date | None
) -> None:
    """A date exists, is not to come, and is written jj/mm/aaaa."""
    assert RULES.birth(typed, TODAY) == expected


@pytest.mark.parametrize("typed", ["38000", "01000", "97400", " 20000 "])
def test_postal_codes_of_five_digits_are_admitted(typed: str) -> None:
    """Five digits, overseas included."""
    assert RULES.postal_code(typed) == typed.strip()


@pytest.mark.parametrize("typed", ["3800", "380000", "2A000", "ABCDE", "38 000", "٣٨٠٠٠"])
def test_other_postal_codes_are_refused(typed: str) -> None:
    """Anything else is refused."""
    assert RULES.postal_code(typed) is None
