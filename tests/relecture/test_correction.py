"""`corriger` gives back to both readers the steps that a trap hid, and touches nothing else."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings

from recette.relecture import CHECKS, corriger, relire_texte
from tests.relecture.samples import (
    ALLOWED,
    BY_HAND,
    PIECES,
    SOUND,
    TRAPS,
    Trap,
    behave_steps,
    cucumber_steps,
    mixtures,
)

CORRIGIBLE = {check.code for check in CHECKS if check.corrigible}
CORRECTED = [t for t in TRAPS if t.code in CORRIGIBLE and BY_HAND not in t.path.name]
LEFT = [t for t in TRAPS if t not in CORRECTED and "utf8" not in t.path.name]


def _text(trap: Trap) -> str:
    return trap.path.read_text(encoding="utf-8")


@pytest.mark.parametrize("trap", CORRECTED, ids=lambda trap: trap.path.name.partition(".")[0])
def test_both_readers_see_every_step_of_a_corrected_trap(trap: Trap) -> None:
    """Once corrected, a trap has no anomaly and its scenarios are those of the sound feature."""
    corrected = corriger(_text(trap))
    sound = [len(steps) for steps in behave_steps(SOUND.read_text(encoding="utf-8"))]
    assert relire_texte(corrected, trap.path, ALLOWED) == []
    assert behave_steps(corrected) == cucumber_steps(corrected)
    assert [len(steps) for steps in behave_steps(corrected)] == sound


@pytest.mark.parametrize("trap", LEFT, ids=lambda trap: trap.path.name.partition(".")[0])
def test_what_a_person_must_decide_is_left_as_it_is(trap: Trap) -> None:
    """Where there is not one right writing, the text stays as it is."""
    assert corriger(_text(trap)) == _text(trap)


def test_a_sound_feature_is_left_as_it_is() -> None:
    """Nothing is changed in a feature without a trap."""
    text = SOUND.read_text(encoding="utf-8")
    assert corriger(text) == text


def test_what_a_scenario_quotes_at_length_is_neither_told_nor_corrected() -> None:
    """What a scenario quotes at length is not corrected."""
    quoted = '        """\n        Règle : l’apostrophe\tde Camille\n        """\n'
    text = SOUND.read_text("utf-8").replace(
        "      Mais il est dit", f"{quoted}      Mais il est dit"
    )
    assert quoted in text
    assert corriger(text) == text
    assert relire_texte(text, SOUND, ALLOWED) == []


def test_a_feature_typed_in_a_text_processor_is_put_right_in_one_go() -> None:
    """A feature typed in a text processor is put right in one go."""
    text = SOUND.read_text(encoding="utf-8")
    typed = text.replace(":", "\u00a0:").replace("'", "’").replace("« ", "«\u00a0")
    typed = "\ufeff" + typed.replace("Étant", "Etant").replace("Quand", "Lorsque")
    assert corriger(typed) == text


@settings(deadline=None)
@given(PIECES | mixtures())
@example('"“Lorsqu’”"')
@example('      Mais "il est dit “Lien inconnu”"')
def test_a_corrected_text_needs_no_correction(text: str) -> None:
    """Whatever the text, it is corrected, and correcting it again changes nothing."""
    once = corriger(text)
    assert corriger(once) == once
