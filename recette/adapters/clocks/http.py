"""A test clock that the target exposes: `PUT {"offset_seconds": n}`, read back to prove the move.

When the profile gives an address per account (`url_compte`, with `{courriel}`), only that account
moves and scenarios may run side by side; otherwise the whole target moves.
"""

from __future__ import annotations

import time
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import requests

from recette.adapters.http.guarded import GuardedSession
from recette.domain.errors import RecetteError
from recette.ports import Move

if TYPE_CHECKING:
    from recette.ports import Frontier

_TIMEOUT = 10.0
_READY_WITHIN = 30.0


class HttpClock:
    """Moves time by HTTP (implements `recette.ports.Clock`)."""

    name = "http"

    def __init__(
        self, url: str, account_url: str = "", token: str = "", *, frontier: Frontier
    ) -> None:
        self._url = url
        self._account_url = account_url
        self._http = GuardedSession(frontier)
        if token:
            self._http.headers["Authorization"] = f"Bearer {token}"
        self._offsets: dict[str, timedelta] = {}

    def available(self) -> bool:
        """Tell that time can be moved."""
        return True

    def _key(self, account: str) -> str:
        return account.lower() if self._account_url else ""

    def offset(self, account: str) -> timedelta:
        """Return how far ahead the account, or the whole target, was moved."""
        return self._offsets.get(self._key(account), timedelta(0))

    def renamed(self, old: str, new: str) -> None:
        """Note that an account has another address: its time follows it."""
        self._offsets[self._key(new)] = self.offset(old)

    def advance(self, account: str, by: timedelta) -> Move:
        """Move time forward and read it back.

        Raises:
            RecetteError: the clock does not answer, or did not move.
        """
        wanted = self.offset(account) + by
        url = self._account_url.replace("{courriel}", quote(account)) or self._url
        seconds = int(wanted.total_seconds())
        self._request("PUT", url, {"offset_seconds": seconds})
        seen = self._once_ready(url)
        if int(seen.get("offset_seconds", -1)) != seconds:
            raise RecetteError(
                f"L'horloge de la cible n'a pas bougé ({url}) : demandé {seconds} s, lu {seen}. "
                "Vérifiez [horloge] dans le profil."
            )
        self._offsets[self._key(account)] = wanted
        return Move(self.name, by, wanted, f"relu : {seen}")

    def _once_ready(self, url: str) -> dict[str, Any]:
        deadline = time.monotonic() + _READY_WITHIN
        while True:
            seen = self._request("GET", url)
            if seen.get("status", "ready") == "ready":
                return seen
            if seen["status"] == "internal_failure" or time.monotonic() > deadline:
                raise RecetteError(f"L'horloge de la cible reste « {seen['status']} » ({url}).")
            time.sleep(0.1)

    def _request(self, method: str, url: str, body: dict[str, int] | None = None) -> dict[str, Any]:
        try:
            answer = self._http.request(method, url, json=body, timeout=_TIMEOUT)
            answer.raise_for_status()
            seen = answer.json() if answer.content else {}
        except (requests.RequestException, ValueError) as error:
            raise RecetteError(
                f"L'horloge de la cible ne répond pas comme attendu sur {url} ({error}) : "
                "vérifiez [horloge] dans le profil, et son jeton."
            ) from error
        return seen if isinstance(seen, dict) else {}
