"""The files of a diagnosis: nothing of another one is left, nothing of a person's is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.diagnostic import files
from recette.domain.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


def test_another_diagnosis_is_forgotten(tmp_path: Path) -> None:
    """The results of another day go; what is not ours stays."""
    (tmp_path / "ecrans").mkdir()
    for name in ("ecrans/creation.png", "diagnostic.html", "notes.txt"):
        (tmp_path / name).write_text("ancien", encoding="utf-8")
    assert files.prepare(tmp_path) == tmp_path / "ecrans"
    left = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {"diagnostic.json", "notes.txt"}


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """A file in place of the folder is a wrong usage, with its remedy."""
    taken = tmp_path / "rapport"
    taken.write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="choisissez-en un autre par --sortie"):
        files.prepare(taken)


def test_a_profile_is_not_overwritten(tmp_path: Path) -> None:
    """A profile that is there is refused before anything is done, and again when it is written."""
    path = tmp_path / "mes" / "profil.toml"
    files.check_proposal(path, replace=False)
    files.write_proposal(path, "le mien", replace=False)
    with pytest.raises(UsageError, match="ajoutez --remplacer"):
        files.check_proposal(path, replace=False)
    with pytest.raises(UsageError, match="ne peut pas être écrit"):
        files.write_proposal(path, "un autre", replace=False)
    assert path.read_text(encoding="utf-8") == "le mien"
    files.check_proposal(path, replace=True)
    files.write_proposal(path, "un autre", replace=True)
    assert path.read_text(encoding="utf-8") == "un autre"


@pytest.mark.parametrize("replace", [True, False])
def test_a_profile_that_could_not_be_written_is_refused_first(
    tmp_path: Path, *, replace: bool
) -> None:
    """Before the visit of a target, whose proposal would be lost."""
    (tmp_path / "fichier").touch()
    with pytest.raises(UsageError, match=r"fichier/cible.toml .* un autre fichier à --proposer"):
        files.check_proposal(tmp_path / "fichier" / "cible.toml", replace=replace)
