"""Deletes an account by a request of the target, and reads back that it is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import requests

from recette.adapters.http.guarded import GuardedSession
from recette.adapters.purge.words import words_of
from recette.domain.account_register import Erased, Fate
from recette.domain.errors import RecetteError
from recette.domain.time.clock_templates import in_text, in_url

if TYPE_CHECKING:
    from recette.domain.account_register import Account
    from recette.ports import Frontier
    from recette.target.purge_section import PurgeSection

_TIMEOUT = 15.0


class HttpEraser:
    """Asks the target (implements `recette.ports.Eraser`)."""

    def __init__(self, section: PurgeSection, token: str, frontier: Frontier) -> None:
        self._section = section
        self._http = GuardedSession(frontier)
        if token:
            self._http.headers["Authorization"] = f"Bearer {token}"

    def erase(self, account: Account) -> Erased:
        """Delete an account, by the address given last, else by those before.

        Raises:
            RecetteError: the target does not answer, or not that the account is gone.
        """
        told = [self._erase(account, email) for email in reversed(account.emails)]
        return next((how for how in told if how.fate is Fate.DELETED), told[0])

    def _erase(self, account: Account, email: str) -> Erased:
        section, words = self._section, words_of(account, email)
        url = in_url(section.url, words)
        body = {key: in_text(value, words) for key, value in section.corps.items()}
        status = self._ask(section.methode, url, body)
        if status not in {*section.statuts, *section.statuts_absent}:
            raise RecetteError(f"{section.methode} {url} a répondu {status} : rien n'est effacé.")
        proof = f"{section.methode} a répondu {status}"
        if section.relecture:
            proof += self._read_back(in_url(section.relecture, words))
        absent = status in section.statuts_absent
        return Erased(Fate.ABSENT if absent else Fate.DELETED, proof)

    def _read_back(self, url: str) -> str:
        status = self._ask("GET", url, {})
        if status not in self._section.statuts_absent:
            raise RecetteError(f"Le compte est toujours là : GET {url} a répondu {status}.")
        return f", puis la relecture {status}"

    def _ask(self, method: str, url: str, body: dict[str, str]) -> int:
        try:
            answer = self._http.request(
                method, url, json=body or None, timeout=_TIMEOUT, allow_redirects=False
            )
        except requests.RequestException as error:
            raise RecetteError(
                f"La cible ne répond pas sur {url} ({type(error).__name__})."
            ) from error
        return answer.status_code
