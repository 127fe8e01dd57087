"""The current step is told in many ways; another step, or another total, is not it."""

from __future__ import annotations

import pytest

from recette.domain.screen.step_indicator import signals_step
from recette.domain.screen.view import View

NUMBERED = "1. Conditions\n2. Code\n3. Fin"
TOGETHER = "Étape 1\nÉtape 2\nÉtape 3"
NAMED = "Conditions\nCode\nFin\nAppelez le 3646 sous 21 jours"


@pytest.mark.parametrize(
    "view",
    [
        View(text="Étape 2 sur 3"),
        View(text="Étape 2/3 : le code"),
        View(text="Étape 2 — 2/3"),
        View(text="Deuxième étape sur trois"),
        View(text="Étape n° 2 (sur 3)\nÉtape suivante : étape 3 sur 3"),
        View(text=TOGETHER, current_step="Étape 2"),
        View(text=TOGETHER + "\nÉtape 2 : mon code", headings=("Étape 2 : mon code",)),
        View(text="Étape 1\nÉtape 2 (en cours)\nÉtape 3"),
        View(text=TOGETHER + "\nVous êtes à l'étape 2"),
        View(text="Étape 2\nIl y a 3 étapes"),
        View(text=NUMBERED, current_step="2. Code"),
        View(text=NAMED, current_step="Code", current_rank=(2, 3)),
        View(text=NAMED, current_step="Étape 2 sur 3 : Code", current_rank=(1, 2)),
        View(text="Créer un compte", current_rank=(2, 3)),
    ],
)
def test_the_step_is_signalled_in_words_by_its_mark_or_by_its_place(view: View) -> None:
    """In words, by the mark and its number, by the place in a list or on a gauge."""
    assert signals_step(view, 2, 3)


@pytest.mark.parametrize(
    "view",
    [
        View(text="Étape 2"),
        View(text="Étape 2 sur 4\nAppelez le 3646, 3 fois"),
        View(text="Étape 1 sur 3\n2 questions"),
        View(text="Étape 20\nÉtape 3"),
        View(text=NUMBERED, current_step="1. Conditions"),
        View(text="1. Conditions\n2. Code\nAppelez le 3646", current_step="2. Code"),
        View(text=NAMED, current_step="Code", current_rank=(2, 4)),
        View(text=NAMED, current_step="Conditions", current_rank=(1, 3)),
        View(text=NAMED),
        View(text=TOGETHER),
        View(text="Étape 1 Étape 2 Étape 3"),
        View(text=TOGETHER, current_step="Étape 1"),
        View(text="Étape 1 sur 3\nÉtape 2 sur 3\nÉtape 3 sur 3"),
        View(text="Étape 2\nÉtape 3"),
        View(text="Étape suivante : étape 2 sur 3"),
        View(text="Étape 1 (en cours)\nÉtape 2\nÉtape 3"),
    ],
)
def test_digits_elsewhere_on_the_page_signal_no_step(view: View) -> None:
    """Digits that are elsewhere on the page tell nothing."""
    assert not signals_step(view, 2, 3)


def test_steps_that_differ_without_a_mark() -> None:
    """Nothing is said either way: it is not known which one is under way."""
    assert signals_step(View(text=TOGETHER, steps_unclear=True), 2, 3) is None
    assert signals_step(View(text="Étape 2 sur 3", steps_unclear=True), 2, 3)
