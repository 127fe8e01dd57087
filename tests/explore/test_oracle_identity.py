"""What the guide says of an identity: each limit from both sides, and where it is silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from recette.domain.people.persons import key_of
from recette.domain.screen.vocabulary import Field
from recette.explore.entries import IdentityEntry
from recette.explore.expectation import Expected
from recette.explore.oracle import judge

NUMBER = "2741138999001"
CAMILLE = IdentityEntry("Dubois", NUMBER, "23/11/1974", "38000", today=date(2026, 1, 15))


def judged(**changes: str) -> tuple[Expected, tuple[str, ...]]:
    """Return what is expected of Camille's identity with these changes, and the rules broken."""
    judgement = judge(replace(CAMILLE, **changes))  # type: ignore[arg-type]
    return judgement.expected, judgement.rules


def born(day: str) -> dict[str, str]:
    """Return a date of birth and a n° that tells it."""
    return {"birth": day, "number": f"2{day[8:]}{day[3:5]}38999001"}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"number": NUMBER + key_of(NUMBER)},
        {"number": "2 74 11 38 999 001"},
        {"number": "274113899900 1"},
        {"number": "274112A999001" + key_of("274112A999001")},
        {"number": "274112B999001" + key_of("274112B999001")},
        {"postcode": "01000"},
        {"postcode": "97600"},
        {"postcode": "20000"},
        {"name": "LE"},
        born("29/02/1980"),
        born("29/02/2000"),
        born("31/12/1969"),
    ],
)
def test_every_form_of_an_identity_that_the_guide_admits_is_admitted(
    changes: dict[str, str],
) -> None:
    """Every form that the guide admits."""
    assert judged(**changes) == (Expected.ADMITTED, ())


def _off_by_one(number: str) -> str:
    return f"{number}{int(key_of(number)) % 97 + 1:02d}"


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"name": ""}, "ACC-03"),
        ({"name": "   "}, "ACC-03"),
        ({"number": ""}, "ACC-03"),
        ({"birth": " "}, "ACC-03"),
        ({"postcode": ""}, "ACC-03"),
        ({"number": NUMBER[:12]}, "ACC-10"),
        ({"number": (NUMBER + key_of(NUMBER))[:14]}, "ACC-10"),
        ({"number": NUMBER + key_of(NUMBER) + "1"}, "ACC-10"),
        ({"number": _off_by_one(NUMBER)}, "ACC-10"),
        ({"number": _off_by_one("274112A999001")}, "ACC-10"),
        ({"number": _off_by_one("274112B999001")}, "ACC-10"),
        ({"number": "274112B999001" + key_of("274112A999001")}, "ACC-10"),
        ({"number": NUMBER + "00"}, "ACC-10"),
        ({"number": "274113899900O"}, "ACC-10"),
        ({"number": "27411389-9001"}, "ACC-10"),
        ({"number": "274112C999001"}, "ACC-10"),
        ({"birth": "31/02/1974"}, "ACC-04"),
        ({"birth": "31/04/1974"}, "ACC-04"),
        ({"birth": "29/02/1981"}, "ACC-04"),
        ({"birth": "15/13/1974"}, "ACC-04"),
        ({"birth": "00/11/1974"}, "ACC-04"),
        ({"birth": "17/01/2026"}, "ACC-04"),
        ({"birth": "1974-11-23"}, "ACC-04"),
        ({"birth": "1974/11/23"}, "ACC-04"),
        ({"birth": "23/11/74"}, "ACC-04"),
        ({"birth": "23 novembre 1974"}, "ACC-04"),
        ({"birth": "15 février 1974"}, "ACC-04"),
        ({"postcode": "3800"}, "ACC-11"),
        ({"postcode": "380000"}, "ACC-11"),
        ({"postcode": "3800A"}, "ACC-11"),
        ({"postcode": "2A000"}, "ACC-11"),
    ],
)
def test_an_identity_just_beyond_one_limit_is_refused_by_its_rule(
    changes: dict[str, str], rule: str
) -> None:
    """One rule broken at a time, just beyond its limit."""
    assert judged(**changes) == (Expected.REFUSED, (rule,))


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "Lefèvre"},
        {"name": "Martin-Dubois"},
        {"name": " Dubois "},
        {"name": "\N{NO-BREAK SPACE}"},
        {"number": "2.74.11.38.999.001"},
        {"number": "2\N{NO-BREAK SPACE}741138999001"},
        {"number": f" {NUMBER}"},
        {"number": "2  741138999001"},
        {"number": "274112a999001"},
        {"number": "2751138999001"},
        {"number": "7741138999001"},
        {"number": "2741199999001"},
        {"birth": "23-11-1974"},
        {"birth": "23111974"},
        {"birth": " 23/11/1974 "},
        {"birth": "15/01/2026"},
        {"birth": "16/01/2026"},
        {"birth": "23/11/1874"},
        {"birth": "23/11/2015", "number": "2151138999001"},
        {"postcode": "38 000"},
        {"postcode": "98000"},
        {"postcode": "99999"},
    ],
)
def test_an_identity_of_which_the_guide_says_nothing_is_undecidable(
    changes: dict[str, str],
) -> None:
    """Letters of a name, unusual spaces and signs, ages, what agrees with what."""
    assert judged(**changes) == (Expected.UNDECIDABLE, ())


def test_what_is_at_fault() -> None:
    """Two elements missing are two faults."""
    faults = judge(replace(CAMILLE, name="", postcode="")).faults
    assert {fault.asked for fault in faults} == {Field.NAME, Field.POSTCODE}
