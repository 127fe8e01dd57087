"""The level is read in words, with their negations, in figures, on a gauge; not in other things."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recette.domain.screen.strength_meter import level_of
from recette.domain.screen.view import Element, View

METER = Element(0, "meter", "Niveau indicatif de sécurité", value="2")


def words(text: str) -> float | None:
    """Return the rank of the words of a screen."""
    return level_of(View(text=text)).words


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Niveau indicatif de sécurité : faible", 1.0),
        ("Niveau indicatif de sécurité :\nTrès faible", 0.0),
        ("Niveau indicatif de sécurité : moyen", 2.0),
        ("Niveau indicatif de sécurité : très fort", 4.0),
        ("Niveau indicatif de sécurité : pas très fort", 1.0),
        ("Niveau indicatif de sécurité : pas assez fort", 1.0),
        ("Niveau de sécurité : peu sûr", 1.0),
        ("Niveau de sécurité : pas faible", 2.0),
        ("Robustesse du code : forte", 3.0),
        ("Force de votre mot de passe\nExcellente", 4.0),
        ("Sécurité : insuffisante", 0.0),
        ("Solidité : moyenne", 2.0),
        ("Niveau indicatif de sécurité : 2/4", 2.0),
        ("Niveau indicatif de sécurité : 3 sur 4", 3.0),
        ("Niveau indicatif de sécurité : 50 %", 2.0),
        ("Niveau indicatif de sécurité (de faible à très fort) : moyen", 2.0),
        ("Code faible", 1.0),
        ("Votre niveau de sécurité est bon", 3.0),
        ("Niveau élevé", 3.0),
    ],
)
def test_words_are_ranked(text: str, rank: float) -> None:
    """After what names the level, on its line or just below."""
    assert words(text) == rank


@pytest.mark.parametrize(
    "text",
    [
        "Niveau indicatif de sécurité : non évalué",
        "Niveau indicatif de sécurité : faible / moyen / fort",
        "Mon n° de sécurité sociale\nUn bon code",
        "Bonne nouvelle",
        "Choisissez un bon code",
        "Pour votre sécurité, choisissez un code robuste",
        "Code personnel\nBon à savoir",
    ],
)
def test_other_words_are_no_level(text: str) -> None:
    """Nothing typed yet, the legend, another security, another good thing."""
    assert words(text) is None


def test_words_grow_with_the_code() -> None:
    """As the guide wants it, whatever the words."""
    for scale in (
        ("très faible", "faible", "moyen", "fort", "très fort"),
        ("insuffisante", "pas assez forte", "assez bonne", "bonne", "excellente"),
        ("nulle", "peu solide", "correcte", "solide", "maximale"),
    ):
        ranks = [words(f"Robustesse du code : {word}") for word in scale]
        assert None not in ranks
        assert ranks == sorted(ranks, key=lambda rank: rank or 0.0)
        assert len(set(ranks)) == len(ranks)


def test_a_gauge_and_words_are_told_apart() -> None:
    """A gauge of something else is none when words tell the level."""
    both = View(text="Niveau indicatif de sécurité : moyen", elements=(METER,))
    assert (level_of(both).gauge, level_of(both).words) == (2.0, 2.0)
    other = replace(both, elements=(replace(METER, name="Progression"),))
    assert level_of(other).gauge is None
