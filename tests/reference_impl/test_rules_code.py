"""The personal code."""

from __future__ import annotations

from datetime import date

import pytest

from reference_impl.rules.codes import LOWER, UPPER, CodeRules
from reference_impl.rules.identity import Identity

RULES = CodeRules()
CAMILLE = Identity("Dubois", "2741138999001", date(1974, 11, 23), "38000")


@pytest.mark.parametrize(
    "code",
    [
        "Abcdef1x",
        "A" + "b" * 48 + "1",
        "Abcdefgh!",
        "bcdefghA7",
        "Abc?" + RULES.specials(),
        "Abcd08062031",
        "Abcd1975",
    ],
)
def test_a_conforming_code_misses_nothing(code: str) -> None:
    """Both limits, one digit or one special character, and any other date."""
    assert RULES.missing_requirements(code, CAMILLE) == []


@pytest.mark.parametrize(
    ("code", "missing"),
    [
        ("Abcdef1", {"longueur"}),
        ("A" + "b" * 49 + "1", {"longueur"}),
        ("abcdefg1", {"casses"}),
        ("ABCDEFG1", {"casses"}),
        ("1234567!", {"casses"}),
        ("Abcdefgh", {"chiffre_ou_special"}),
        ("Abcdefg 1", {"autorises"}),
        ("Abcdefg\t1", {"autorises"}),
        ("Abcdefgé1", {"autorises"}),
        ("Abcdefg\U0001f6001", {"autorises"}),
        ("Abcdefgж1", {"autorises"}),
        ("Abcdefgω1", {"autorises"}),
        ("Abcdefg<1", {"autorises"}),
        ("ÉÉÉÉéééé1", {"casses", "autorises"}),
        ("", {"longueur", "casses", "chiffre_ou_special"}),
    ],
)
def test_each_missing_requirement_is_named(code: str, missing: set[str]) -> None:
    """What a code lacks is named, and nothing else."""
    assert set(RULES.missing_requirements(code, CAMILLE)) == missing


@pytest.mark.parametrize(
    "code",
    ["2741138999001Ab", "Ab2741138999001", "xY274113899900176z", "xY2.74.11.38.999.001"],
)
def test_the_number_is_found_anywhere(code: str) -> None:
    """The number is refused at any place, with or without its key."""
    assert "personnel" in RULES.missing_requirements(code, CAMILLE)


def test_a_corsican_number_is_found_in_any_case() -> None:
    """The letter of Corsica may be typed in lower case."""
    corsican = Identity("Dubois", "274112A999001", date(1974, 11, 23))

    assert RULES.hides_number("Xx274112a999001", corsican.number)


@pytest.mark.parametrize(
    "form",
    [
        "23111974",
        "231174",
        "19741123",
        "23/11/1974",
        "23-11-1974",
        "23.11.1974",
        "1974-11-23",
        "23/11/74",
        "1974",
        "2311",
        "111974",
        "11/1974",
    ],
)
def test_the_birth_date_and_its_parts_are_found(form: str) -> None:
    """Every form of the date that the catalogue names is refused."""
    assert RULES.missing_requirements(f"Abcdefg!{form}", CAMILLE) == ["personnel"]


def test_special_characters_are_not_letters_nor_digits() -> None:
    """The list shown holds no space and nothing twice."""
    specials = RULES.specials()

    assert len(set(specials)) == len(specials)
    assert not set(specials) & set(LOWER + UPPER + "0123456789 ")
