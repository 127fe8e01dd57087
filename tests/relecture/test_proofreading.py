"""Each trap is caught, once, where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recette.relecture import CHECKS, UNREADABLE, relire, relire_texte
from recette.relecture.characters import lines_of
from tests.relecture.samples import ALLOWED, FOLDER, PIECES, SOUND, TRAPS, Trap, mixtures

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.path.name.partition(".")[0])
def test_a_trap_yields_its_code_at_its_line_and_nothing_else(trap: Trap) -> None:
    """A trap gives its own code, at its own line, and nothing else."""
    found = relire([trap.path], ALLOWED)
    assert [(a.code, a.line) for a in found] == [(trap.code, trap.line)], [str(a) for a in found]
    assert found[0].message.endswith((".", "?"))
    assert len(found[0].suggestion) > len("écrivez :")


def test_a_sound_feature_yields_nothing() -> None:
    """A feature written as the house writes is left in peace."""
    assert relire([SOUND], ALLOWED) == []


def test_every_file_of_the_folder_is_a_trap_or_the_sound_feature() -> None:
    """A file whose name says neither code nor line would never be tested."""
    assert {trap.path for trap in TRAPS} | {SOUND} == set(FOLDER.iterdir())


def test_every_check_has_a_trap() -> None:
    """No check without the trap that it catches."""
    assert {trap.code for trap in TRAPS} == {check.code for check in CHECKS} | {UNREADABLE}


def test_a_code_names_one_check() -> None:
    """A code names one check, and a check says in French what it forbids."""
    codes = [check.code for check in CHECKS]
    assert codes == sorted(set(codes))
    assert all(check.title for check in CHECKS)


def test_a_folder_is_searched_at_any_depth_and_each_file_read_once(tmp_path: Path) -> None:
    """A folder is searched at any depth, each file once, in order."""
    deep = tmp_path / "chapitre" / "a.feature"
    deep.parent.mkdir()
    deep.write_text(SOUND.read_text("utf-8").replace("Règle:", "Règle :"), encoding="utf-8")
    found = relire([tmp_path, deep], ALLOWED)
    assert [a.code for a in found] == ["R10", "R10"]
    assert str(found[0]).startswith(f"{deep}:{found[0].line} R10 ")


def test_an_absent_file_is_an_anomaly(tmp_path: Path) -> None:
    """A file that is not there is an anomaly, not a traceback."""
    (found,) = relire([tmp_path / "absente.feature"], ALLOWED)
    assert found.code == UNREADABLE


def test_a_swallowed_header_does_not_hide_the_traps_that_follow() -> None:
    """A swallowed header does not hide the traps that follow it."""
    text = SOUND.read_text("utf-8").replace("Règle: ", "Règle : ").replace("Quand ", "Lorsque ")
    codes = [a.code for a in relire_texte(text, SOUND, ALLOWED)]
    assert codes == ["R10", "R13", "R13", "R10", "R13"]


def test_words_of_the_screen_are_admitted_between_quotes() -> None:
    """The words of the screens are admitted between « », in a cell that sentences quote too."""
    text = SOUND.read_text("utf-8").replace("Lien inconnu", "Mon email, ce champ : je clique")
    text = text.replace("est <état>", "est « <état> »").replace("| inactif |", "| une page |")
    assert relire_texte(text, SOUND, ALLOWED) == []


def test_a_journey_may_have_several_actions_and_more_than_six_steps() -> None:
    """A whole journey has several actions, and more than six steps."""
    steps = "\n".join(["      Quand elle suit le lien", "      Alors elle est connectée"] * 4)
    text = SOUND.read_text("utf-8").replace("      Mais il est dit « Lien inconnu »", steps)
    assert {a.code for a in relire_texte(text, SOUND, ALLOWED)} == {"R25", "R26", "R27"}
    journey = text.replace("@activation", "@parcours")
    assert relire_texte(journey, SOUND, ALLOWED) == []


@settings(deadline=None)
@given(st.text(alphabet="@|#:<>«»\"'`*\n \té\u2019\u00a0ÉtanQudRègleScnrio", max_size=200))
def test_a_text_that_is_no_feature_is_never_sound(text: str) -> None:
    """Whatever a file holds, it is proofread; a text that is no feature is never sound."""
    assert relire_texte(text, SOUND, ALLOWED)


@settings(deadline=None)
@given(PIECES | mixtures())
def test_any_mixture_of_traps_is_proofread(text: str) -> None:
    """Whatever traps meet, each anomaly is at a line of the text, and says what to do."""
    for anomaly in relire_texte(text, SOUND, ALLOWED):
        assert 1 <= anomaly.line <= len(lines_of(text))
        assert anomaly.message
        assert anomaly.suggestion
