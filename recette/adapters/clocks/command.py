"""A command of the target's team moves its time, or ages one account: an argv, never a shell.

Words in braces are replaced: `{courriel}` (address of the account), `{age_secondes}` (by how much
to age it now), `{decalage_secondes}` (by how much in all since the beginning). With `{courriel}`
each account has its own time; without it the whole target moves.

The proof of a move is what the command prints: the number of seconds that it applied.
"""

from __future__ import annotations

import re
import subprocess
from datetime import timedelta
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.time.clock_templates import in_text, names_an_account
from recette.ports import Move

if TYPE_CHECKING:
    from collections.abc import Sequence

_TIMEOUT = 60


class CommandClock:
    """Moves time by a command (implements `recette.ports.Clock`)."""

    name = "commande"

    def __init__(self, argv: Sequence[str]) -> None:
        self._argv = list(argv)
        self._per_account = names_an_account(argv)
        self._offsets: dict[str, timedelta] = {}

    def available(self) -> bool:
        """Tell that time can be moved."""
        return True

    def _key(self, account: str) -> str:
        return account.lower() if self._per_account else ""

    def offset(self, account: str) -> timedelta:
        """Return how far ahead the account, or the whole target, was moved."""
        return self._offsets.get(self._key(account), timedelta(0))

    def renamed(self, old: str, new: str) -> None:
        """Note that an account has another address: its time follows it."""
        self._offsets[self._key(new)] = self.offset(old)

    def advance(self, account: str, by: timedelta) -> Move:
        """Run the command.

        Raises:
            RecetteError: it cannot be run, fails, or does not print what it applied.
        """
        by = timedelta(seconds=int(by.total_seconds()))
        wanted = self.offset(account) + by
        applied = {
            "courriel": account,
            "age_secondes": str(int(by.total_seconds())),
            "decalage_secondes": str(int(wanted.total_seconds())),
        }
        argv = [in_text(word, applied) for word in self._argv]
        printed = _run(argv)
        numbers = set(re.findall(r"\d+", printed))
        if not numbers & {applied["age_secondes"], applied["decalage_secondes"]}:
            raise RecetteError(
                f"La commande d'horloge n'a pas dit de combien elle a avancé ({' '.join(argv)}) : "
                f"elle doit écrire le nombre de secondes appliqué ; elle a écrit « {printed} »."
            )
        self._offsets[self._key(account)] = wanted
        return Move(self.name, by, wanted, f"la commande a écrit « {printed} »")


def _run(argv: list[str]) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - an argv of the profile, without a shell
            argv,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise RecetteError(
            f"La commande d'horloge n'a pas pu être lancée ({' '.join(argv)}) : {error}."
        ) from error
    if done.returncode:
        raise RecetteError(
            f"La commande d'horloge a échoué, état {done.returncode} ({' '.join(argv)}) : "
            f"{done.stderr.strip()[-500:] or done.stdout.strip()[-500:]}"
        )
    return done.stdout.strip()[-200:]
