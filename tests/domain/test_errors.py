"""Whether a file can be written is known before the work that it is to receive."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from recette.domain.errors import unwritable


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("nouveau.toml", ""),
        ("un/autre/nouveau.toml", ""),
        ("fichier", ""),
        ("dossier", "c'est un dossier"),
        ("fichier/dedans", "un de ses parents n'est pas un dossier"),
        ("fichier/dedans/encore", "un de ses parents n'est pas un dossier"),
        ("lien", ""),
        ("x" * 300, "son nom est trop long"),
    ],
)
def test_where_a_file_can_be_written(tmp_path: Path, path: str, why: str) -> None:
    """Nothing is created to know it."""
    (tmp_path / "fichier").touch()
    (tmp_path / "dossier").mkdir()
    (tmp_path / "lien").symlink_to(tmp_path / "nulle-part")
    before = set(tmp_path.iterdir())
    assert unwritable(tmp_path / path) == why
    assert set(tmp_path.iterdir()) == before


@pytest.mark.parametrize("path", ["ferme/nouveau", "ferme/sous/nouveau", "ferme/fichier"])
def test_without_the_right_to_write(
    tmp_path: Path, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told as the system tells it, on a folder as on a file."""
    (tmp_path / "ferme").mkdir()
    (tmp_path / "ferme" / "fichier").touch()
    closed = str(tmp_path / "ferme")
    # Root may write anywhere: the answer of the system is given in its place.
    monkeypatch.setattr(os, "access", lambda where, _: not str(where).startswith(closed))
    assert unwritable(tmp_path / path) == "vous n'en avez pas le droit"


def test_from_a_relative_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is that of the working folder."""
    monkeypatch.chdir(tmp_path)
    assert unwritable(Path("nouveau.toml")) == ""
