"""A visitor without a browser: follows links, fills forms and submits them with `requests`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urljoin, urlsplit

import requests

from recette.adapters.http.guarded import GuardedSession
from recette.adapters.http.reading import attribute, owner, read
from recette.domain.errors import RecetteError
from recette.domain.tampering import FORM
from recette.ports import Sent, Session

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bs4 import BeautifulSoup, Tag

    from recette.domain.screen.view import Element, View
    from recette.ports import Frontier


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
        data = self._form_data(form, tag)
        action = urljoin(self._url, attribute(tag, "formaction") or attribute(form, "action"))
        if attribute(form, "method").lower() == "post":
            self._request("POST", action, urlencode(data))
        else:
            self._request("GET", urlsplit(action)._replace(query=urlencode(data)).geturl())

    def _form_data(self, form: Tag, pressed: Tag) -> list[tuple[str, str]]:
        document = _document(form)
        data: list[tuple[str, str]] = []
        for tag in document.select("input, select, textarea, button"):
            name = attribute(tag, "name")
            if name and not tag.has_attr("disabled") and owner(tag, document) is form:
                data.extend((name, value) for value in self._values(tag, pressed))
        return data

    def _values(self, tag: Tag, pressed: Tag) -> list[str]:
        kind = attribute(tag, "type").lower()
        index = next((i for i, t in enumerate(self._tags) if t is tag), -1)
        if tag.name == "button" or kind in {"submit", "image", "button", "reset"}:
            return [attribute(tag, "value")] if tag is pressed else []
        if kind in {"radio", "checkbox"}:
            checked = self._checked.get(index, tag.has_attr("checked"))
            return [attribute(tag, "value") or "on"] if checked else []
        if tag.name == "select":
            return [sent_by(tag, self._typed.get(index))]
        return [self._typed.get(index, attribute(tag, "value") or tag.get_text())]

    def _request(self, method: str, url: str, body: str = "") -> None:
        headers = {"Referer": self._url, "Origin": _origin(self._url)}
        if method == "POST":
            headers["Content-Type"] = FORM
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
        content_type = FORM if method == "POST" else ""
        self._sent.append(Sent(method, url, body, content_type, answer=answer.status_code))
        self._url, self._source = answer.url, answer.text
        view, self._tags = read(answer.text, answer.url, self._locators)
        self._view = replace(view, status=answer.status_code)
        self._typed, self._checked = {}, {}

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


def sent_by(select: Tag, wanted: str | None) -> str:
    """Return what a list sends: the option named, else the one selected, else the first."""
    options = select.find_all("option")
    named = [option for option in options if option.get_text(strip=True) == wanted]
    chosen = [*named, *select.find_all("option", selected=True), *options]
    return _value(chosen[0]) if chosen else ""


def _value(option: Tag) -> str:
    """Return what an option sends: its text when it has no value of its own (HTML, 4.10.10)."""
    return attribute(option, "value") if option.has_attr("value") else option.get_text(strip=True)


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
