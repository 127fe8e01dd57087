"""A target whose time nobody moves: it is read, on its own `Date` header, and compared with ours.

A gap is only admitted when it is declared: a trial target started under libfaketime follows a file
that the profile names, `+seconds`.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from recette.adapters.clocks.none import NoClock
from recette.adapters.clocks.proof import prove_by_date, target_offset
from recette.domain.errors import RecetteError
from recette.domain.time.durations import in_words

if TYPE_CHECKING:
    from pathlib import Path

TOLERANCE = timedelta(minutes=5)


class ElapsedClock(NoClock):
    """The real time of a target (implements `recette.ports.Clock`).

    Args:
        target: its address.
        file: what a trial target under libfaketime reads its offset from; None for a real one.
    """

    name = "ecoule"

    def __init__(self, target: str, file: Path | None = None) -> None:
        self._target = target
        self._file = file

    def offset(self, account: str) -> timedelta:
        """Return the gap that is declared: none, save for a trial target."""
        del account
        if self._file is None:
            return timedelta(0)
        try:
            return timedelta(seconds=int(self._file.read_text(encoding="ascii").strip() or 0))
        except (OSError, ValueError) as error:
            raise RecetteError(
                f"Le fichier d'horloge {self._file} ne se lit pas (« +secondes » attendu) : "
                "vérifiez [horloge] fichier dans le profil."
            ) from error

    def about_now(self) -> datetime:
        """Return our time, the declared gap added."""
        return datetime.now(UTC) + self.offset("")

    def today(self) -> datetime:
        """Return the target's time, once ours and its own agree.

        Raises:
            RecetteError: the target does not answer, does not tell its time, or tells another.
        """
        declared = self.offset("")
        if self._file is not None:
            prove_by_date(self._target, declared)
            return self.about_now()
        gap = target_offset(self._target)
        if gap is None:
            raise RecetteError(
                f"La cible {self._target} ne donne pas l'heure (en-tête Date) : aucun délai ne "
                "peut être compté."
            )
        if abs(gap) > TOLERANCE:
            side = "d'avance" if gap > timedelta(0) else "de retard"
            raise RecetteError(
                f"L'heure de la cible a {in_words(abs(gap))} {side} sur celle de cette machine, "
                f"plus que {in_words(TOLERANCE)} : mettez les deux à l'heure. Aucun délai ne peut "
                "être compté."
            )
        return datetime.now(UTC) + gap
