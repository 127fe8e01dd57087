"""The fictitious identities are coherent, and nobody's."""

from __future__ import annotations

import pytest
from stdnum.fr import nir  # type: ignore[import-untyped,unused-ignore]

from reference_impl.franceconnect.identities import READY, Identity
from reference_impl.franceconnect.social_number import key_of, read_number


@pytest.mark.parametrize("person", READY.values(), ids=READY)
def test_the_number_tells_the_identity(person: Identity) -> None:
    """Sex, year, month and birthplace are in the number; the commune does not exist."""
    sex = "2" if person.gender == "female" else "1"
    assert person.nir[:5] == f"{sex}{person.birthdate:%y%m}"
    assert person.nir[5:10] == person.birthplace
    assert person.birthplace[2:] >= "990"
    assert read_number(person.spaced_number) == person.nir


@pytest.mark.parametrize(
    "body", ["2950214168025", "1850578006084", "151072A993004", "196022B990001"]
)
def test_the_key_is_that_of_the_standard(body: str) -> None:
    """python-stdnum, which is not ours, finds the same key; Corsica included."""
    assert key_of(body) == nir.calc_check_digits(body)
    wrong = f"{(int(key_of(body)) + 1) % 97:02d}"
    assert read_number(body + wrong) is None


def test_there_are_four_people() -> None:
    """Four identities, four numbers, four identifiers."""
    people = READY.values()
    assert len({person.nir for person in people}) == 4
    assert len({person.subject for person in people}) == 4
