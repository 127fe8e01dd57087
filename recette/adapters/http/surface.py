"""A visitor without a browser: follows links, fills forms and submits them with `requests`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import requests

from recette.adapters.html.tree import owner, parsed
from recette.adapters.http.answers import UTF_8, charset_of, sent_on_to, text_of
from recette.adapters.http.forms import Form, sent_values
from recette.adapters.http.guarded import GuardedSession
from recette.adapters.http.reading import read
from recette.domain.errors import RecetteError
from recette.ports import Sent, Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bs4 import BeautifulSoup, Tag

    from recette.domain.screen.view import Element, View
    from recette.ports import Frontier

_HOPS = 5


class FormSurface:
    """One visitor, one HTTP session (implements `recette.ports.Surface`)."""

    def __init__(
        self, base_url: str, patience: float, frontier: Frontier, locators: Sequence[str] = ()
    ) -> None:
        self._base = base_url
        self._locators = locators
        self._patience = patience
        self._http = GuardedSession(frontier)
        self._http.headers["Accept-Language"] = "fr-FR,fr"
        self._sent: list[Sent] = []
        self._url = base_url
        self._source = ""
        self._charset = UTF_8
        self._view: View | None = None
        self._tags: list[Tag] = []
        self._typed: dict[int, str] = {}
        self._checked: dict[int, bool] = {}

    def look(self) -> View:
        """Return the view of the current document."""
        if self._view is None:
            raise RecetteError("Rien n'a encore été ouvert.")
        return self._view

    def open(self, url: str) -> None:
        """Go to `url`."""
        self._request("GET", urljoin(self._base + "/", url))

    def back(self) -> None:
        """Open the document before this one again."""
        if len(self._sent) > 1:
            self.open(self._sent[-2].url)

    def fill(self, element: Element, value: str) -> None:
        """Note what is typed; it is shown, and leaves with the form."""
        self._typed[element.index] = value
        view = self.look()
        elements = [*view.elements]
        elements[element.index] = replace(elements[element.index], value=value)
        self._view = replace(view, elements=tuple(elements))

    def type_in(self, element: Element, value: str) -> None:
        """Type; there are no keys here."""
        self.fill(element, value)

    def hold(self) -> None:
        """Refuse: nothing can be held without a browser."""
        raise RecetteError("Sans navigateur, un envoi ne peut pas être retenu.")

    def let_go(self) -> None:
        """Do nothing: nothing was held."""

    def choose(self, element: Element, option: str = "") -> None:
        """Note what is chosen; it leaves with the form."""
        if element.role == "select":
            self._typed[element.index] = option
            return
        for other in self.look().elements:
            if element.set and (other.set, other.form) == (element.set, element.form):
                self._checked[other.index] = False
        self._checked[element.index] = True

    def press(self, element: Element) -> None:
        """Follow a link or submit a form.

        Raises:
            RecetteError: the element does nothing without a script.
        """
        tag = self._tags[element.index]
        if element.href:
            self.open(element.href)
            return
        form = owner(tag, _document(tag))
        if form is None or not element.submits:
            raise RecetteError(
                f"« {element.name} » ne fait rien sans navigateur : "
                'préparez par le navigateur (preparation = "navigateur").'
            )
        sending = Form(form, tag, _document(tag), self._url, self._charset)
        method, to, body, kind = sending.request(self._values)
        if method:
            self._request(method, to, body, kind)

    def _values(self, tag: Tag, pressed: Tag) -> list[str]:
        """Return what a control sends: what was typed or chosen, else what it holds."""
        index = next((i for i, t in enumerate(self._tags) if t is tag), -1)
        return sent_values(
            tag, pressed, typed=self._typed.get(index), checked=self._checked.get(index)
        )

    def _request(
        self, method: str, url: str, body: str | bytes = "", kind: str = "", hops: int = _HOPS
    ) -> None:
        headers = {"Referer": self._url, "Origin": _origin(self._url)}
        if method == "POST":
            headers["Content-Type"] = kind
        else:
            headers.pop("Origin")
        try:
            answer = self._http.request(
                method, url, data=body or None, headers=headers, timeout=self._patience
            )
        except requests.RequestException as error:
            raise RecetteError(
                f"La cible ne répond pas sur {url} ({type(error).__name__}) : "
                "vérifiez qu'elle est démarrée et joignable."
            ) from error
        written = body if isinstance(body, str) else body.decode("utf-8", "replace")
        self._sent.append(Sent(method, url, written, kind, answer=answer.status_code))
        self._url, self._source, self._charset = answer.url, text_of(answer), charset_of(answer)
        view, self._tags = read(self._source, answer.url, self._locators)
        self._view = replace(view, status=answer.status_code)
        self._typed, self._checked = {}, {}
        onward = sent_on_to(parsed(self._source), answer.url, answer.headers.get("Refresh", ""))
        if onward and hops:
            self._request("GET", onward, hops=hops - 1)

    def sent(self) -> list[Sent]:
        """Return the requests of the visitor, oldest first."""
        return list(self._sent)

    def replay(self, request: Sent) -> int:
        """Send `request` again with the cookies of this visitor."""
        headers = {**request.headers, "Content-Type": request.content_type}
        answer = self._http.request(
            request.method, request.url, data=request.body, headers=headers, timeout=self._patience
        )
        return answer.status_code

    def session(self) -> Session:
        """Return address and cookies, as a browser wants them."""
        cookies = tuple(_cookie(c, self._url) for c in self._http.cookies)
        return Session(self._url, cookies)

    def adopt(self, session: Session) -> None:
        """Take the cookies of another surface and open where it was."""
        for cookie in session.cookies:
            self._http.cookies.set(cookie["name"], cookie["value"], path=cookie.get("path", "/"))
        self.open(session.url)

    def last_source(self) -> str:
        """Return the source of the current document: without scripts, nothing else is received."""
        return self._source

    def close(self) -> None:
        """Close the connections."""
        self._http.close()


def _cookie(cookie: Any, url: str) -> dict[str, Any]:
    return {
        "name": cookie.name,
        "value": cookie.value or "",
        "domain": urlsplit(url).hostname or cookie.domain,
        "path": cookie.path or "/",
        "httpOnly": cookie.has_nonstandard_attr("HttpOnly"),
        "sameSite": "Lax",
    }


def _document(tag: Tag) -> BeautifulSoup:
    return [*tag.parents][-1]  # type: ignore[return-value]


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
