"""What is wrong in a team's steps is said with its place; a fault of ours goes on as it is."""

from __future__ import annotations

import importlib
import runpy
from typing import TYPE_CHECKING

import pytest
from behave.step_registry import AmbiguousStep

from recette.domain.errors import RecetteError
from recette.run.player import load_steps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Load = Callable[[Sequence[str]], None]


def _loader(path: Path) -> Load:
    """Return what executes a file, as behave does."""

    def load(_: Sequence[str]) -> None:
        runpy.run_path(str(path))

    return load


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("def (", "Python ne lit pas ce fichier, invalid syntax."),
        ("import absent_du_monde", "le module absent_du_monde manque."),
        ("\n1 / 0", "ligne 2) : ZeroDivisionError, division by zero."),
        ("import steps_broken\nsteps_broken.say()", "une étape répond déjà à cette phrase (ici)."),
    ],
)
def test_a_fault_of_a_team_is_told_with_its_file_its_line_and_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, told: str
) -> None:
    """The sentence names their file, the line and the reason."""
    (tmp_path / "steps_broken.py").write_text(
        "from behave.step_registry import AmbiguousStep\n"
        "def say():\n    raise AmbiguousStep('@then(\"x\") has already been defined at ici')\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    path = tmp_path / "nos_etapes.py"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(RecetteError) as refusal:
        load_steps(_loader(path), [str(tmp_path)])
    assert str(refusal.value).startswith("Vos étapes ne se chargent pas (")
    assert told in str(refusal.value)


def test_a_fault_of_ours(tmp_path: Path) -> None:
    """What does not come from their folder is told as any bug of the bench."""

    def load(_: Sequence[str]) -> None:
        importlib.import_module("rien_de_tel_chez_nous")

    with pytest.raises(ModuleNotFoundError, match="rien_de_tel_chez_nous"):
        load_steps(load, [str(tmp_path)])
    with pytest.raises(AmbiguousStep):
        load_steps(_raise_ambiguous, [])


def _raise_ambiguous(_: Sequence[str]) -> None:
    raise AmbiguousStep("chez nous")


def test_steps_that_load_are_loaded_once_with_the_folders_given(tmp_path: Path) -> None:
    """What loads is loaded, once, with the folders given."""
    asked: list[Sequence[str]] = []
    load_steps(asked.append, [str(tmp_path)])
    assert asked == [[str(tmp_path)]]
