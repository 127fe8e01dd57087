"""Persons are coherent, fictitious by construction, unique, and the same for the same seed."""

from __future__ import annotations

from datetime import date

import pytest
from stdnum.fr import nir

from recette.domain.people.codes import CODES, code_for, known
from recette.domain.people.nir import NUMBERS
from recette.domain.people.persons import key_of, spaced
from recette.screenplay.casting import Casting


def test_person_is_coherent() -> None:
    """The n° tells the sex, the month of birth, and a commune that does not exist."""
    person = Casting(7, "a:1", "example.org").person("Camille", date(1980, 2, 29))
    assert person.number[:5] == "28002"
    assert person.number[5:7] == person.postcode[:2]
    assert person.number[7:9] == "99"
    assert nir.is_valid(person.full_number)


def test_same_seed_same_person() -> None:
    """A run can be played again with the same persons; another scenario has others."""
    one = Casting(7, "a:1", "example.org").person("Camille")
    again = Casting(7, "a:1", "example.org").person("Camille")
    other = Casting(7, "a:2", "example.org").person("Camille")
    assert one == again
    assert one.email != other.email
    assert one.number != other.number


@pytest.mark.parametrize("number", ["1840675123456", "255082A990001", "255082B990001"])
def test_key_agrees_with_the_register(number: str) -> None:
    """The key, Corsica included, is the one of the reference library."""
    assert nir.is_valid(number + key_of(number))


def test_numbers_are_what_they_say() -> None:
    """Admitted writings hold a right key, refused ones do not."""
    person = Casting(1, "n", "example.org").person("Camille")
    for words, write in NUMBERS.items():
        digits = write(person).replace(" ", "")
        if "clé juste" in words:
            assert nir.is_valid(digits), words
        if "clé fausse" in words:
            assert not nir.is_valid(digits), words
            assert len(digits) == 15, words


def test_spaced_keeps_digits() -> None:
    """A spaced n° is the same n°."""
    assert spaced("184127645108946").replace(" ", "") == "184127645108946"


@pytest.mark.parametrize("length", [7, 8, 50, 51])
def test_codes_have_their_length(length: int) -> None:
    """« de N caractères » is N characters, valid in everything else."""
    person = Casting(1, "c", "example.org").person("Camille")
    code = code_for(f"de {length} caractères", person, "!")
    assert len(code) == length
    assert any(c.islower() for c in code)
    assert any(c.isupper() for c in code)
    assert any(c.isdigit() for c in code)


def test_every_code_is_known() -> None:
    """Each code named by the features can be made, and an unknown one is told."""
    assert all(known(words) for words in CODES)
    assert not known("en papier")


def test_the_number_is_typed_as_the_target_wants_it() -> None:
    """Only a target that refuses the n° without its key is given it."""
    short = Casting(1, "un scénario", "example.org").person("Camille")
    long = Casting(1, "un scénario", "example.org", types_key=True).person("Camille")
    assert (short.typed_number, long.typed_number) == (short.number, short.full_number)
