"""Numbers written as the features say: their key is right where it should be, and only there."""

from __future__ import annotations

import pytest

from recette.domain.people.nir import NUMBERS
from recette.domain.people.persons import key_of
from recette.screenplay.casting import Casting

PEOPLE = [Casting(seed, "essai", "example.org").person("Camille") for seed in range(20)]


def written(words: str) -> list[str]:
    """Return this writing of the n° of a few people, without spaces."""
    return [NUMBERS[words](person).replace(" ", "") for person in PEOPLE]


@pytest.mark.parametrize("words", [words for words in NUMBERS if "clé" in words])
def test_the_key_is_what_the_words_say(words: str) -> None:
    """Fifteen characters, the last two of which are the key or are not."""
    right = "fausse" not in words
    for number in written(words):
        assert len(number) == 15
        assert (number[13:] == key_of(number[:13])) is right


def test_the_ends_of_the_keys() -> None:
    """The smallest keys are written with a zero; the greatest is 97, never 00."""
    assert {number[13] for number in written("clé juste commençant par zéro")} == {"0"}
    assert {number[13:] for number in written("clé juste, la plus grande (97)")} == {"97"}


def test_a_number_of_la_reunion_has_974_with_or_without_its_key() -> None:
    """Born in La Réunion, without the key or with it."""
    for words in ("d'outre-mer (974)", "d'outre-mer (974), clé juste"):
        assert {number[5:8] for number in written(words)} == {"974"}
