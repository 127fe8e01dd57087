"""The application interface as JSON over HTTP: sign in, then ask for the account with the token."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import requests

from recette.adapters.http.guarded import GuardedSession
from recette.domain.errors import NotVerifiableError, RecetteError
from recette.ports import AppAnswer

if TYPE_CHECKING:
    from recette.ports import Frontier

_TIMEOUT = 10.0


class JsonApplication:
    """What a mobile application would ask (implements `recette.ports.Application`)."""

    def __init__(self, sign_in_url: str, account_url: str, frontier: Frontier) -> None:
        self._frontier = frontier
        self._sign_in_url = sign_in_url
        self._account_url = account_url

    def available(self) -> bool:
        """Tell whether the profile says where the interface is."""
        return bool(self._sign_in_url and self._account_url)

    def sign_in(self, number: str, code: str) -> AppAnswer:
        """Sign in with the n° and the code."""
        if not self.available():
            raise NotVerifiableError(
                "application",
                "La cible n'expose pas l'interface de son application : dites où elle est dans le "
                "profil, [application] connexion et compte.",
            )
        return self._ask("POST", self._sign_in_url, {"numero": number, "code": code}, "")

    def account(self, sign_in: AppAnswer) -> AppAnswer:
        """Ask for the account; a refused sign-in is its own answer."""
        token = sign_in.body.get("jeton", "") if isinstance(sign_in.body, dict) else ""
        if not token:
            return sign_in
        return self._ask("GET", self._account_url, None, token)

    def _ask(self, method: str, url: str, body: Any, token: str) -> AppAnswer:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        try:
            with GuardedSession(self._frontier) as http:
                answer = http.request(method, url, json=body, headers=headers, timeout=_TIMEOUT)
        except requests.RequestException as error:
            raise RecetteError(
                f"L'interface de l'application ne répond pas sur {url} ({error})."
            ) from error
        return AppAnswer(answer.status_code, _json(answer))


def _json(answer: requests.Response) -> Any:
    try:
        return answer.json()
    except ValueError:
        return None
