"""What the guide says of a code personnel: each limit from both sides, and where it is silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from recette.explore.entries import CodeEntry
from recette.explore.expectation import Expected
from recette.explore.oracle import judge

NUMBER = "2741138999001"
CORSICAN = "274112A999001"
BORN = date(1974, 11, 23)
SPECIALS = "!#_"


def entry(code: str, again: str | None = None, number: str = NUMBER) -> CodeEntry:
    """Return a code typed twice alike, unless told otherwise, by someone born on 23/11/1974."""
    return CodeEntry(code, code if again is None else again, number, BORN, SPECIALS)


@pytest.mark.parametrize(
    "code",
    [
        "Kd7mQp4z",
        "Kd7mQp4zRt9wLs" * 3 + "Kd7mQp4z",
        "Kd7mqp4zrt",
        "kD7MQP4ZRT",
        "KdmQpzRt5wLs",
        "KdmQpzRt!wLs",
        "Kd7mQp4z!#_",
        "KdX08062031mQ",
    ],
)
def test_a_code_within_every_limit_is_admitted(code: str) -> None:
    """Both limits, one letter of a case, a digit or a special character, another date."""
    assert judge(entry(code)).expected is Expected.ADMITTED


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("Kd7mQp4", "COD-01"),
        ("Kd7mQp4zRt9wLs" * 3 + "Kd7mQp4zR", "COD-01"),
        ("kd7mqp4zrt", "COD-02"),
        ("KD7MQP4ZRT", "COD-02"),
        ("4!8!6!9!5!", "COD-02"),
        ("KdmQpzRtwLsX", "COD-03"),
        ("Kd7mQ p4zRt", "COD-04"),
        (" Kd7mQp4zRt", "COD-04"),
        ("Kd7mQp4zRt ", "COD-04"),
        ("Kd7mQ\tp4zRt", "COD-04"),
        ("Kd7mQép4zRt", "COD-04"),
        ("Kd7mQe\N{COMBINING ACUTE ACCENT}p4zRt", "COD-04"),
        ("Kd7mQ\N{GRINNING FACE}p4zRt", "COD-04"),
        ("Kd7mQ\N{CYRILLIC SMALL LETTER A}p4zRt", "COD-04"),
        ("Kd7mQλp4zRt", "COD-04"),
        (f"{NUMBER}KdmQ", "COD-05"),
        (f"KdmQ{NUMBER}", "COD-05"),
        (f"Kd{NUMBER}76mQ", "COD-05"),
        ("KdX23111974mQ", "COD-06"),
        ("KdX231174mQ", "COD-06"),
        ("KdX19741123mQ", "COD-06"),
        ("KdX23/11/1974mQ", "COD-06"),
        ("KdX1974mQz", "COD-06"),
        ("KdX2311mQz", "COD-06"),
        ("KdX111974mQ", "COD-06"),
        ("", "COD-07"),
    ],
)
def test_a_code_just_beyond_one_limit_is_refused_by_its_rule(code: str, rule: str) -> None:
    """One rule broken at a time, just beyond its limit."""
    judged = judge(entry(code, "Kd7mQp4z" if not code else None))
    assert judged.expected is Expected.REFUSED
    assert rule in judged.rules
    assert set(judged.rules) <= {rule, "COD-07"}


@pytest.mark.parametrize("again", ["", "kd7mQp4z", "Kd7mQp4", "Kd7mQp4za", "Wz5Nx8Bt3Hv6"])
def test_a_confirmation_that_is_missing_or_different_breaks_cod_07(again: str) -> None:
    """Missing, or different by as little as a letter case."""
    assert judge(entry("Kd7mQp4z", again)).rules == ("COD-07",)


@pytest.mark.parametrize(
    "code",
    [
        "Kd7mQp4z<",
        "Kd7mQœp4z",
        "Kd7mQ\N{NO-BREAK SPACE}p4z",
        "Kd7mQ\N{FULLWIDTH LATIN CAPITAL LETTER A}p4z",
        "KdX1123mQz",
        "KdX7411mQz",
        "KdX23/11mQz",
        "KdX23mQ7z",
        "Kd2m3Q1z1R",
        "KdX11mQ7z",
        "K2d7m4Q1z1",
        "KdX23novmQ",
        "KdX2741138mQ",
    ],
)
def test_a_code_of_which_the_guide_says_nothing_is_undecidable(code: str) -> None:
    """Characters that are not listed, parts of the date or of the n° that are not either."""
    assert judge(entry(code)).expected is Expected.UNDECIDABLE


def test_silent_on_a_corsican_number_in_small_letters() -> None:
    """The guide writes 2A; whether 2a is the same is not said."""
    assert judge(entry(f"Kd{CORSICAN.lower()}mQ", number=CORSICAN)).expected is Expected.UNDECIDABLE
    assert judge(entry(f"Kd{CORSICAN}mQ", number=CORSICAN)).rules == ("COD-05",)


def test_silent_on_spaces_around_a_confirmation() -> None:
    """Whether what is typed is trimmed is not said."""
    assert judge(entry("Kd7mQp4z", "Kd7mQp4z ")).expected is Expected.UNDECIDABLE


def test_a_broken_rule_prevails_over_a_silence() -> None:
    """Whatever a target does of « < », seven characters are too few."""
    assert judge(entry("Kd7mQ<z")).rules == ("COD-01",)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("Kd7mQép4zRt", Expected.UNDECIDABLE),
        ("Kd7mQe\N{COMBINING ACUTE ACCENT}p4zRt", Expected.UNDECIDABLE),
        ("Kd7mQé p4zRt", Expected.REFUSED),
        ("Kd7mQλp4zRt", Expected.REFUSED),
    ],
)
def test_a_policy_that_admits_accents_says_nothing_of_the_rest(
    code: str, expected: Expected
) -> None:
    """An accented letter is no fault there; another stranger beside it is one still."""
    assert judge(replace(entry(code), accents=True)).expected is expected
