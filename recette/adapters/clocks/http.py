"""A test clock that the target exposes: a request moves it, reading it back proves the move.

The profile says which request and what must be read (`recette.target.clock_section`); by default
`PUT {"offset_seconds": n}`, read back at the same address. Some clocks arrive later, and tell a
state until then (Stripe's « advancing », « ready »).
"""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import requests

from recette.adapters.http.guarded import GuardedSession
from recette.domain.errors import RecetteError, UnknownAccountError
from recette.domain.time import clock_templates as templates
from recette.ports import Move

if TYPE_CHECKING:
    from recette.ports import Frontier
    from recette.target.clock_section import ClockSection

_TIMEOUT = 10.0
_PAUSE = 0.1
_SHOWN = 80
_DENIED = frozenset({401, 403})
_NO_CLOCK_YET = 404
_REMEDY = "Vérifiez [horloge] dans le profil."


class HttpClock:
    """Moves time by HTTP (implements `recette.ports.Clock`)."""

    name = "http"

    def __init__(self, section: ClockSection, token: str = "", *, frontier: Frontier) -> None:
        self._section = section
        self._http = GuardedSession(frontier)
        if token:
            self._http.headers["Authorization"] = f"Bearer {token}"
        self._offsets: dict[str, timedelta] = {}
        self._mute = False

    def available(self) -> bool:
        """Tell that time can be moved."""
        return True

    def _key(self, account: str) -> str:
        return account.lower() if self._section.per_account else ""

    def offset(self, account: str) -> timedelta:
        """Return how far ahead the account, or the whole target, is, as far as it is known.

        A scenario that moves no clock needs none that answers: it is then not asked again.
        """
        try:
            if not self._mute:
                return self._offset(account)
        except RecetteError:
            self._mute = True
        return self._offsets.get(self._key(account), timedelta(0))

    def _offset(self, account: str) -> timedelta:
        """Return where the clock is: an earlier run may have left the whole target ahead.

        A clock that tells an instant may stand still between two moves: it is asked each time.
        """
        known = self._offsets.get(self._key(account))
        if known is None and self._section.per_account:
            known = timedelta(0)  # an account of ours is new
        if known is not None and "{instant_" not in self._section.valeur_attendue:
            return known
        words = templates.words_of(account, timedelta(0), timedelta(0), datetime.now(UTC))
        seen = self._ask("GET", self._where_to_read(words), absent=_NO_CLOCK_YET)
        value = templates.found_at(seen, self._section.champ_relu)
        expected = self._section.valeur_attendue
        read = templates.offset_read(expected, value, datetime.now(UTC))
        self._offsets[self._key(account)] = read or known or timedelta(0)
        return self._offsets[self._key(account)]

    def renamed(self, old: str, new: str) -> None:
        """Note that an account has another address: its time follows it."""
        self._offsets[self._key(new)] = self.offset(old)

    def advance(self, account: str, by: timedelta) -> Move:
        """Move time forward and read it back.

        Raises:
            RecetteError: backward; or the clock does not answer, or did not move.
        """
        section = self._section
        if by < timedelta(0):
            raise RecetteError(f"L'horloge de la cible ne recule pas ({by.total_seconds():g} s).")
        by = timedelta(seconds=int(by.total_seconds()))
        wanted = self._offset(account) + by
        words = templates.words_of(account, by, wanted, datetime.now(UTC))
        body = templates.in_body(section.corps, words, section.type_corps)
        self._ask(section.methode, templates.in_url(self._where(), words), body)
        seen = self._once_ready(self._where_to_read(words))
        expected = templates.in_text(section.valeur_attendue, words)
        proof = self._proved(expected, seen)
        self._offsets[self._key(account)] = wanted
        self._mute = False
        return Move(self.name, by, wanted, proof)

    def _where(self) -> str:
        return self._section.url_compte or self._section.url

    def _where_to_read(self, words: dict[str, str]) -> str:
        return templates.in_url(self._section.url_relecture or self._where(), words)

    def _proved(self, expected: str, seen: Any) -> str:
        """Return the proof of a move.

        Raises:
            RecetteError: what is read is not what was asked.
        """
        path = self._section.champ_relu
        value = templates.found_at(seen, path)
        gap = templates.gap(expected, value)
        if gap is None or gap > self._section.tolerance_secondes:
            raise RecetteError(
                f"L'horloge de la cible n'a pas bougé comme demandé : attendu {path} = {expected}, "
                f"lu {_shown(seen) if value is None else value}. {_REMEDY}"
            )
        return f"relu : {path} = {value}"

    def _once_ready(self, url: str) -> Any:
        section = self._section
        deadline = time.monotonic() + section.delai_secondes
        while True:
            seen = self._ask("GET", url)
            state = templates.found_at(seen, section.champ_etat) if section.champ_etat else None
            if state is None or str(state) in section.etats_prets:
                return seen
            failed = str(state) in section.etats_echec
            if failed or time.monotonic() > deadline:
                told = "" if failed else f" après {section.delai_secondes:g} s"
                raise RecetteError(
                    f"L'horloge de la cible reste « {state} »{told} ({url}) : regardez ses "
                    "journaux, ou etats_prets et delai_secondes dans [horloge]."
                )
            time.sleep(_PAUSE)

    def _ask(self, method: str, url: str, body: str = "", *, absent: int = 0) -> Any:
        """Return the decoded answer to a GET; nothing for another method, or the status `absent`.

        Raises:
            UnknownAccountError: the clock of an account that it does not find (404).
            RecetteError: no answer, a refusal, or something else than JSON.
        """
        kind = {"Content-Type": self._section.type_corps} if body else {}
        try:
            answer = self._http.request(
                method, url, data=body.encode(), headers=kind, timeout=_TIMEOUT
            )
        except requests.RequestException as error:
            raise RecetteError(
                f"L'horloge de la cible ne répond pas sur {url} ({type(error).__name__}). {_REMEDY}"
            ) from error
        if answer.status_code == absent:
            return None
        if not answer.ok:
            told = "son jeton (jeton_variable) est refusé : " * (answer.status_code in _DENIED)
            unknown = self._section.per_account and answer.status_code == _NO_CLOCK_YET
            raise (UnknownAccountError if unknown else RecetteError)(
                f"L'horloge de la cible a répondu {answer.status_code} à {method} {url} : "
                f"{told}« {answer.text[:_SHOWN]} ». {_REMEDY}"
            )
        return self._decoded(answer) if method == "GET" else None

    @staticmethod
    def _decoded(answer: requests.Response) -> Any:
        try:
            return answer.json()
        except ValueError as error:
            raise RecetteError(
                f"L'horloge de la cible ne se relit pas sur {answer.url} : ce n'est pas du JSON, "
                f"« {answer.text[:_SHOWN]} ». {_REMEDY}"
            ) from error


def _shown(seen: Any) -> str:
    return f"« {str(seen)[:_SHOWN]} »"
