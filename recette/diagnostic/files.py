"""The files of a diagnosis: its folder made ready, its results, the profile proposed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from recette.diagnostic import page
from recette.domain.errors import UsageError, reason

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_FILES = ("diagnostic.html", "diagnostic.json")


def prepare(output: Path) -> Path:
    """Make the output folder, without the results of another diagnosis; return that of images.

    Raises:
        UsageError: it cannot be written.
    """
    pictures = output / "ecrans"
    try:
        pictures.mkdir(parents=True, exist_ok=True)
        for old in (*pictures.glob("*.png"), *(output / name for name in _FILES)):
            old.unlink(missing_ok=True)
        (output / _FILES[1]).touch()
    except OSError as error:
        raise UsageError(
            f"Le dossier {output} ne peut pas être écrit ({reason(error)}) : choisissez-en un "
            "autre par --sortie."
        ) from error
    return pictures


def write(data: Mapping[str, Any], output: Path) -> Path:
    """Write `diagnostic.json` and `diagnostic.html`; return the page."""
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    (output / "diagnostic.json").write_text(text, encoding="utf-8")
    return page.write(data, output)


def check_proposal(path: Path, *, replace: bool) -> None:
    """Refuse to write a profile over a file, before anything is done.

    Raises:
        UsageError: the file is there, and is not to be replaced.
    """
    if path.exists() and not replace:
        raise UsageError(
            f"{path} existe déjà : donnez un autre nom à --proposer, ou ajoutez --remplacer."
        )


def write_proposal(path: Path, text: str, *, replace: bool) -> None:
    """Write a profile.

    Raises:
        UsageError: the file has come there meanwhile, or cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w" if replace else "x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"Le profil {path} ne peut pas être écrit ({reason(error)}).") from error
