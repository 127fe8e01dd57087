"""Thin client of Mailpit's REST interface: one method per route, one error class, no waiting."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

import requests

from recette.adapters.http.guarded import GuardedSession
from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recette.ports import Frontier

JSON = dict[str, Any]

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class MessageGoneError(RecetteError):
    """The inbox no longer holds this message (deleted, or pruned)."""


class MailpitClient:
    """Mailpit, or the embedded inbox.

    Args:
        base_url: address of the inbox, webroot included (`http://127.0.0.1:8025`).
        user: user name of Basic authentication, "" without.
        password: its password.
        frontier: where one may go; a redirection beyond it is not followed.
        timeout: seconds, to connect and between two reads.

    Raises:
        RecetteError: from every method, when the inbox does not answer as Mailpit would.
    """

    def __init__(
        self,
        base_url: str,
        *,
        frontier: Frontier,
        user: str = "",
        password: str = "",
        timeout: float = 10.0,
    ) -> None:
        self.base_url = base_url.rstrip("/")
        self._timeout = timeout
        self._session = GuardedSession(frontier)
        # A proxy meant for the outside would hide an inbox of this machine.
        self._session.trust_env = urlsplit(base_url).hostname not in _LOOPBACK
        if user:
            self._session.auth = (user, password)

    def close(self) -> None:
        """Close the connections."""
        self._session.close()

    def ready(self) -> bool:
        """Tell whether the inbox answers that it is ready; never raises."""
        try:
            return self._request("GET", "/readyz").ok
        except RecetteError:
            return False

    def info(self) -> JSON:
        """Return `AppInformation`: `Version`, `Messages`, `RuntimeStats` and so on."""
        return self._json("GET", "/api/v1/info")

    def webui(self) -> JSON:
        """Return `WebUIConfiguration`: what this inbox can do."""
        return self._json("GET", "/api/v1/webui")

    def list(self, *, start: int = 0, limit: int = 50) -> JSON:
        """Return a page of `MessagesSummary`, newest first; does not mark anything read."""
        return self._json("GET", "/api/v1/messages", params={"start": start, "limit": limit})

    def search(self, query: str, *, start: int = 0, limit: int = 50) -> JSON:
        """Return a page of `MessagesSummary` for a query, newest first.

        The terms are substring patterns: check what comes back before believing it.
        """
        params = {"query": query, "start": start, "limit": limit}
        return self._json("GET", "/api/v1/search", params=params)

    def get(self, identifier: str) -> JSON:
        """Return a `Message`; marks it read."""
        return self._json("GET", f"/api/v1/message/{_part(identifier)}")

    def headers(self, identifier: str) -> JSON:
        """Return the headers, undecoded: name to list of values."""
        return self._json("GET", f"/api/v1/message/{_part(identifier)}/headers")

    def raw(self, identifier: str) -> bytes:
        """Return the RFC 822 bytes as stored; does not mark the message read."""
        return self._answer("GET", f"/api/v1/message/{_part(identifier)}/raw").content

    def delete(self, identifiers: Sequence[str]) -> None:
        """Delete these messages, each by a request of its own.

        Mailpit v1.27.11 freezes for good on a list with an unknown or a repeated identifier.

        Raises:
            ValueError: the list is empty, which would have deleted everything.
        """
        if isinstance(identifiers, str) or not [i for i in identifiers if i]:
            raise ValueError("Une liste vide effacerait toute la boîte : rien n'a été effacé.")
        for identifier in filter(None, identifiers):
            self._answer("DELETE", "/api/v1/messages", json={"IDs": [identifier]})

    def set_read(self, identifiers: Sequence[str], *, read: bool = True) -> None:
        """Mark these messages read or unread; an empty list changes nothing (ValueError)."""
        if isinstance(identifiers, str) or not identifiers:
            raise ValueError("Une liste vide marquerait toute la boîte : rien n'a été marqué.")
        self._answer("PUT", "/api/v1/messages", json={"IDs": [*identifiers], "Read": read})

    def tags(self, identifiers: Sequence[str], tags: Sequence[str]) -> None:
        """Replace the tags of these messages."""
        self._answer("PUT", "/api/v1/tags", json={"IDs": [*identifiers], "Tags": [*tags]})

    def send(self, message: JSON) -> str:
        """Store a message as `SendRequest` describes it, without SMTP; return its identifier."""
        return str(self._json("POST", "/api/v1/send", json=message).get("ID", ""))

    def chaos_get(self) -> JSON:
        """Return the triggers that make SMTP fail on purpose."""
        return self._json("GET", "/api/v1/chaos")

    def chaos_put(self, triggers: JSON) -> JSON:
        """Replace the triggers (those left out are reset) and return them."""
        return self._json("PUT", "/api/v1/chaos", json=triggers)

    def html_check(self, identifier: str) -> JSON:
        """Return how mail readers support the HTML of a message."""
        return self._json("GET", f"/api/v1/message/{_part(identifier)}/html-check")

    def link_check(self, identifier: str, *, follow: bool = False) -> JSON:
        """Make the inbox visit every link of a message by HEAD: explicit, it may consume them."""
        path = f"/api/v1/message/{_part(identifier)}/link-check"
        return self._json("GET", path, params={"follow": "true" if follow else "false"})

    def _json(self, method: str, path: str, **arguments: Any) -> JSON:
        """Return the JSON object of an answer."""
        response = self._answer(method, path, **arguments)
        kind = response.headers.get("Content-Type", "")
        try:
            decoded = response.json()
        except (json.JSONDecodeError, UnicodeDecodeError, requests.JSONDecodeError):
            decoded = None
        if isinstance(decoded, dict):
            return decoded
        raise RecetteError(
            f"L'adresse {self.base_url} ne parle pas l'interface de Mailpit (réponse "
            f"« {kind or 'sans type'} » au lieu de JSON sur {path}) : donnez avec --boite "
            "l'adresse exacte de la boîte, sous-chemin compris."
        )

    def _answer(self, method: str, path: str, **arguments: Any) -> requests.Response:
        """Return an answer that is a success."""
        response = self._request(method, path, **arguments)
        if response.ok:
            return response
        if response.status_code == requests.codes.unauthorized:
            raise RecetteError(
                f"La boîte aux lettres {self.base_url} refuse l'accès : donnez --boite avec un "
                "identifiant, ou vérifiez le mot de passe."
            )
        said = " ".join(response.text.split())[:200]
        message = (
            f"La boîte aux lettres {self.base_url} a répondu {response.status_code} à "
            f"{method} {path} : « {said} »."
        )
        if response.status_code == requests.codes.not_found and "/message/" in path:
            raise MessageGoneError(message)
        raise RecetteError(f"{message} Vérifiez l'adresse donnée par --boite.")

    def _request(self, method: str, path: str, **arguments: Any) -> requests.Response:
        """Send one request, without following a redirection elsewhere."""
        try:
            return self._session.request(
                method, self.base_url + path, timeout=self._timeout, **arguments
            )
        except requests.Timeout as error:
            raise RecetteError(
                f"La boîte aux lettres {self.base_url} n'a pas répondu en {self._timeout:g} s : "
                "vérifiez qu'elle n'est pas arrêtée ou surchargée."
            ) from error
        except requests.RequestException as error:
            raise RecetteError(
                f"La boîte aux lettres ne répond pas sur {self.base_url} : vérifiez --boite, ou "
                "lancez « python -m mail_sandbox »."
            ) from error


def _part(identifier: str) -> str:
    """Return an identifier as one segment of a path."""
    return quote(identifier, safe="")
