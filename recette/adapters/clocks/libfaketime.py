"""A target started under libfaketime: its time follows a file of ours, `+seconds`.

The whole target moves, so scenarios run one at a time. The file is replaced whole: a torn or
unreadable one would stop the target (libfaketime, README « Using the file based mechanism »).
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from recette.adapters.clocks.proof import prove_by_date
from recette.domain.errors import RecetteError
from recette.ports import Move

if TYPE_CHECKING:
    from pathlib import Path


class FaketimeClock:
    """Moves time by writing an offset file (implements `recette.ports.Clock`)."""

    name = "libfaketime"

    def __init__(self, file: Path, target: str) -> None:
        self._file = file
        self._target = target
        self._offset = _read(file)

    def available(self) -> bool:
        """Tell that time can be moved."""
        return True

    def offset(self, account: str) -> timedelta:
        """Return how far ahead the target is."""
        del account
        return self._offset

    def renamed(self, old: str, new: str) -> None:
        """Do nothing: every account has the same time."""

    def advance(self, account: str, by: timedelta) -> Move:
        """Move the whole target forward, and prove it by its `Date` header."""
        del account
        wanted = self._offset + by
        _write(self._file, wanted)
        proof = prove_by_date(self._target, wanted)
        self._offset = wanted
        return Move(self.name, by, wanted, proof)


def _read(file: Path) -> timedelta:
    """Return the offset already in the file: time only goes forward from there."""
    try:
        text = file.read_text(encoding="ascii").strip() if file.exists() else ""
        return timedelta(seconds=int(text or 0))
    except (OSError, ValueError) as error:
        raise RecetteError(
            f"Le fichier d'horloge {file} ne se lit pas (« +secondes » attendu) : {error}."
        ) from error


def _write(file: Path, offset: timedelta) -> None:
    new = file.with_suffix(".nouveau")
    try:
        new.write_text(f"+{int(offset.total_seconds())}\n", encoding="ascii")
        new.replace(file)
    except OSError as error:
        raise RecetteError(
            f"Le fichier d'horloge {file} ne peut pas être écrit ({error.strerror}) : "
            "vérifiez [horloge] fichier dans le profil."
        ) from error
