"""`corriger` gives back to both readers the steps that a trap hid, and touches nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recette.relecture import CHECKS, House, corriger, relire_texte
from tests.relecture.samples import (
    BY_HAND,
    SOUND,
    TRAPS,
    Trap,
    behave_steps,
    cucumber_steps,
)

HOUSE = House(("ACT-04", "ACT-05", "ACC-01", "DEL-02"))
CORRIGIBLE = {check.code for check in CHECKS if check.corrigible}
CORRECTED = [t for t in TRAPS if t.code in CORRIGIBLE and BY_HAND not in t.path.name]
LEFT = [t for t in TRAPS if t not in CORRECTED and "utf8" not in t.path.name]


def _text(trap: Trap) -> str:
    return trap.path.read_text(encoding="utf-8")


@pytest.mark.parametrize("trap", CORRECTED, ids=lambda trap: trap.path.name.partition(".")[0])
def test_both_readers_see_every_step_again(trap: Trap) -> None:
    """Once corrected, a trap has no anomaly and its scenarios are those of the sound feature."""
    corrected = corriger(_text(trap))
    sound = [len(steps) for steps in behave_steps(SOUND.read_text(encoding="utf-8"))]
    assert relire_texte(corrected, trap.path, HOUSE) == []
    assert behave_steps(corrected) == cucumber_steps(corrected)
    assert [len(steps) for steps in behave_steps(corrected)] == sound


@pytest.mark.parametrize("trap", LEFT, ids=lambda trap: trap.path.name.partition(".")[0])
def test_what_a_person_decides_is_left(trap: Trap) -> None:
    """Where there is not one right writing, the text stays as it is."""
    assert corriger(_text(trap)) == _text(trap)


def test_a_sound_feature_is_left() -> None:
    """Nothing is changed in a feature without a trap."""
    text = SOUND.read_text(encoding="utf-8")
    assert corriger(text) == text


def test_a_doc_string_is_data() -> None:
    """What a scenario quotes at length is not corrected."""
    quoted = '        """\n        Règle : l’apostrophe\tde Camille\n        """\n'
    text = SOUND.read_text("utf-8").replace(
        "      Mais il est dit", f"{quoted}      Mais il est dit"
    )
    assert quoted in text
    assert corriger(text) == text
    assert relire_texte(text, SOUND, HOUSE) == []


def test_all_traps_at_once() -> None:
    """A feature typed in a text processor is put right in one go."""
    text = SOUND.read_text(encoding="utf-8")
    typed = text.replace(":", "\u00a0:").replace("'", "’").replace("« ", "«\u00a0")
    typed = "\ufeff" + typed.replace("Étant", "Etant").replace("Quand", "Lorsque")
    assert corriger(typed) == text


_PIECES = st.sampled_from(
    [
        *("Scénario", "scenario", "Règle", "Regle", "Exemples", "Exemple", "Plan du Scénario"),
        *("Fonctionnalité", "Feature", "Contexte", "# language", "# langue", "fr", "en"),
        *("Étant donné", "Etant donnés", "Sachant", "que", "qu'", "qu’", "Quand", "Lorsqu’"),
        *("Then", "And", "Alors", "Donc", "Et", "Mais", "Soit", "*", "elle suit", "<état>"),
        *(" ", "\u00a0", "\u202f", "\t", "\u200b", ":", " :", "\u00a0:", ",", ".", "..", "etc."),
        *("«", "»", "“", "”", '"', '"""', "```", "|", "| a | b |", "@ACT-04", "@", "#", "\\|"),
        *("e\u0301", "\u0301", "\ufeff", "\u2000", "\x0b", "\r", "\n", "\n", "\n      "),
    ]
)


@settings(deadline=None, max_examples=200)
@given(st.lists(_PIECES, max_size=60).map("".join))
def test_correcting_twice_changes_nothing(text: str) -> None:
    """A corrected text needs no correction."""
    once = corriger(text)
    assert corriger(once) == once


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(TRAPS), st.data())
def test_correcting_mixed_traps_twice_changes_nothing(trap: Trap, data: st.DataObject) -> None:
    """The same, on features where several traps meet."""
    lines = trap.path.read_text(encoding="utf-8", errors="replace").split("\n")
    number = data.draw(st.integers(0, len(lines) - 1))
    lines[number] = data.draw(st.lists(_PIECES, max_size=8).map("".join))
    once = corriger("\n".join(lines))
    assert corriger(once) == once
