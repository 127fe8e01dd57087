"""Texts are compared as a reader compares them."""

from __future__ import annotations

import pytest

from recette.domain.language.text import canonical, label, plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("J'accède à mon compte", "J’ACCÈDE À MON COMPTE"),
        ("Mon n° de sécurité sociale", "Mon numéro de sécurité sociale"),
        ("Saisissez votre nº de téléphone fixe", "saisissez votre numéro de téléphone fixe"),
        ("Mon no de sécurité sociale", "Mon n° de sécurité sociale"),
        ("Je confirme mon adresse email", "Je confirme mon adresse e-mail"),
        ("adresse de courriel", "adresse mail"),
        ("Par\u00a0Téléphone", "par téléphone"),
        ("Ma date de nais\u00adsance", "Ma date de naissance"),
    ],
)
def test_same_for_a_reader(one: str, other: str) -> None:
    """Case, accents, apostrophes, spaces, number signs and e-mail words do not tell texts apart."""
    assert canonical(one) == canonical(other)


@pytest.mark.parametrize("text", ["Non, je refuse", "Nom", "nombre", "non renseigné"])
def test_no_number_sign_where_there_is_none(text: str) -> None:
    """« non » and « nom » are not the sign of a number."""
    assert "numero" not in canonical(text)


@pytest.mark.parametrize(
    "written",
    ["Mon nom : *", "Mon nom", "MON NOM *", "Mon nom (obligatoire)", "Mon nom :", "* Mon nom"],
)
def test_label_drops_decorations(written: str) -> None:
    """Asterisks, colons and « (obligatoire) » are not part of a name."""
    assert label(written) == "mon nom"


def test_plain_keeps_words() -> None:
    """Plain text loses accents and case, not words."""
    assert plain("Où trouver ?") == "ou trouver ?"
