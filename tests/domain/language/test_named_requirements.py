"""A refusal names the requirement that is missing; a list of them names none."""

from __future__ import annotations

import pytest

from recette.domain.language.requirements import Requirement, names_requirement

LENGTH, CASES, DIGIT, ALLOWED, IDENTITY = Requirement
EVERY = (
    "Votre code doit comporter entre 8 et 50 caractères, des minuscules et des majuscules, un "
    "chiffre ou un caractère spécial, seulement des caractères autorisés, et ni votre numéro ni "
    "votre date de naissance."
)


@pytest.mark.parametrize(
    ("line", "requirement"),
    [
        ("Le code est trop court.", LENGTH),
        ("Il faut au moins 8 caractères.", LENGTH),
        ("Huit caractères au minimum", LENGTH),
        ("Ajoutez une majuscule.", CASES),
        ("Il manque un chiffre ou un caractère spécial.", DIGIT),
        ("Les espaces ne sont pas autorisés.", ALLOWED),
        ("Caractères autorisés : lettres minuscules et majuscules, chiffres, !#$", ALLOWED),
        ("Le code contient un espace.", ALLOWED),
        ("Il contient votre date de naissance.", IDENTITY),
        ("Votre numéro de sécurité sociale ne doit pas y figurer.", IDENTITY),
    ],
)
def test_what_is_missing_is_named_alone(line: str, requirement: Requirement) -> None:
    """By what is missing, or by what is too much."""
    assert names_requirement([line], requirement)
    others = [r for r in Requirement if r is not requirement and names_requirement([line], r)]
    assert others == []


@pytest.mark.parametrize("requirement", list(Requirement))
def test_a_list_of_all_names_none(requirement: Requirement) -> None:
    """In one sentence, in several lines, or all but one of them."""
    assert not names_requirement([EVERY], requirement)
    assert not names_requirement(EVERY.split(", "), requirement)
    assert not names_requirement(["8 caractères, une majuscule, un chiffre."], requirement)


def test_marks_tell_which_is_missing() -> None:
    """Crosses name, ticks do not."""
    lines = ["✗ entre 8 et 50 caractères", "✓ minuscules et majuscules", "✓ un chiffre"]
    assert names_requirement(lines, LENGTH)
    assert not names_requirement(lines, CASES)
    crosses = ["✗ entre 8 et 50 caractères", "minuscules et majuscules", "un chiffre"]
    assert names_requirement(crosses, LENGTH)


@pytest.mark.parametrize(
    ("line", "requirement"),
    [
        ("Réessayez dans 8 jours.", LENGTH),
        ("Attention, les majuscules sont verrouillées.", CASES),
        ("Saisissez les 13 premiers chiffres de votre carte.", ALLOWED),
        ("Retournez dans votre espace personnel.", ALLOWED),
        ("Acceptez les conditions.", ALLOWED),
        ("Appelez le numéro 3646.", IDENTITY),
        ("Ce code est refusé.", LENGTH),
    ],
)
def test_the_same_words_for_another_thing(line: str, requirement: Requirement) -> None:
    """A delay, a key of the keyboard, a space of one's own, a number to call."""
    assert not names_requirement([line], requirement)
