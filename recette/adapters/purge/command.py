"""Deletes an account by a command of the target's team: an argv, never a shell."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from recette.adapters.purge.words import words_of
from recette.domain.account_register import Erased, Fate
from recette.domain.errors import RecetteError
from recette.domain.time.clock_templates import in_text, names_an_account

if TYPE_CHECKING:
    from recette.domain.account_register import Account
    from recette.target.purge_section import PurgeSection

_TIMEOUT = 60
_TOLD = 200


class CommandEraser:
    """Runs the command (implements `recette.ports.Eraser`)."""

    def __init__(self, section: PurgeSection) -> None:
        self._section = section

    def erase(self, account: Account) -> Erased:
        """Delete an account, under each of its addresses when the command asks for one.

        Raises:
            RecetteError: the command cannot be run, fails, or does not write the proof.
        """
        by_email = names_an_account(self._section.commande)
        emails = account.emails[::-1] if by_email else account.emails[-1:]
        told = [self._run(account, email) for email in emails]
        return Erased(Fate.DELETED, f"la commande a écrit « {told[0]} »")

    def _run(self, account: Account, email: str) -> str:
        words = words_of(account, email)
        argv = [in_text(word, words) for word in self._section.commande]
        name = self._section.commande[0]
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
            raise RecetteError(f"La commande {name} n'a pas pu être menée : {error}.") from error
        if done.returncode:
            said = (done.stderr.strip() or done.stdout.strip())[-_TOLD:]
            raise RecetteError(f"La commande {name} a échoué, état {done.returncode} : {said}")
        proof = in_text(self._section.preuve, words)
        if proof not in done.stdout:
            raise RecetteError(
                f"La commande {name} n'a pas écrit « {proof} », qui prouverait l'effacement "
                f"([purge] preuve) ; elle a écrit « {done.stdout.strip()[-_TOLD:]} »."
            )
        return done.stdout.strip()[-_TOLD:]
