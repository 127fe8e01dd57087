"""A mark is an asterisk or « obligatoire » beside a field; a legend, or its contrary, is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from recette.domain.screen.marks import is_marked
from recette.domain.screen.view import Element

NAME = Element(0, "textbox", "Mon nom")


@pytest.mark.parametrize(
    "seen",
    [
        {"label": "Mon nom : *"},
        {"label": "* Mon nom"},
        {"hint": "Mon nom *"},
        {"label": "Mon nom (obligatoire)"},
        {"nearby": "Mon nom : *"},
        {"nearby": "Mon nom * * champ obligatoire"},
        {"group": ("Acceptez-vous de recevoir nos offres ? *",)},
        {"nearby": "J'accepte de recevoir des informations par email : * Oui Non"},
        {"label": "Mon nom", "nearby": "Mon nom. Ce champ est obligatoire."},
    ],
)
def test_a_mark_is_seen_beside_its_field(seen: dict[str, object]) -> None:
    """In the label, the hint, the question of a choice, or beside the field."""
    assert is_marked([replace(NAME, **seen)])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "Mon nom",
        "Mon nom (non obligatoire)",
        "Mon nom : pas obligatoire",
        "Mon nom (facultatif)",
        "Mon nom. Ce champ n'est pas obligatoire.",
        "Mon nom * champ obligatoire",
        "Mon nom. Les champs marqués d'un * sont obligatoires.",
        "Mon nom. Tous les champs sont obligatoires.",
        "Mon nom. L'astérisque (*) signale un champ obligatoire.",
        "Mon nom. (* : facultatif)",
        "Mon nom. Il est inutile de le renseigner, sauf s'il est requis",
    ],
)
def test_a_legend_or_the_contrary_is_no_mark(text: str) -> None:
    """Said to be optional, or told by the legend of the whole page."""
    assert not is_marked([replace(NAME, label=text.partition(".")[0], nearby=text)])


def test_nothing_is_marked_where_nothing_is_asked() -> None:
    """A field that is not there carries no mark."""
    assert not is_marked([])
