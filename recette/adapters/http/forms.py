"""A form as a browser submits it (WHATWG HTML, 4.10.22): what it holds, how, and to where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from urllib3.filepost import encode_multipart_formdata

from recette.adapters.html.addresses import base_of, joined
from recette.adapters.html.tree import attribute, owner
from recette.adapters.http.answers import UTF_8
from recette.adapters.http.reading import is_disabled, kind_of
from recette.domain.tampering import FORM

if TYPE_CHECKING:
    from collections.abc import Callable

    from bs4 import BeautifulSoup, Tag

_CONTROLS = "input, select, textarea, button"
_MULTIPART = "multipart/form-data"
_PLAIN = "text/plain"
_NEWLINES = re.compile(r"\r\n?|\n")
_BUTTONS = frozenset({"submit", "image", "button", "reset"})
Data = list[tuple[str, str]]


@dataclass(frozen=True)
class Form:
    """A form about to be sent by one of its buttons.

    Attributes:
        tag, pressed: the form, the button.
        document, url, charset: where it stands.
    """

    tag: Tag
    pressed: Tag
    document: BeautifulSoup
    url: str
    charset: str = UTF_8

    def request(self, values: Callable[[Tag, Tag], list[str]]) -> tuple[str, str, str | bytes, str]:
        """Return method, address, body and type of the body; no method when nothing is sent."""
        data = self._data(values)
        written = self._said("action")
        action = joined(base_of(self.document, self.url), written) if written else self.url
        method = self._said("method").lower()
        if method == "dialog":
            return "", "", "", ""
        if method != "post":
            query = urlencode(data, encoding=self._charset(), errors="xmlcharrefreplace")
            return "GET", urlsplit(action)._replace(query=query).geturl(), "", ""
        kind = self._said("enctype").strip().lower()
        if kind == _MULTIPART:
            files = {name for name, tag in self._named() if kind_of(tag) == "file"}
            parts = [(n, ("", v, "application/octet-stream") if n in files else v) for n, v in data]
            return ("POST", action, *encode_multipart_formdata(parts))
        if kind == _PLAIN:
            return "POST", action, "".join(f"{name}={value}\r\n" for name, value in data), _PLAIN
        body = urlencode(data, encoding=self._charset(), errors="xmlcharrefreplace")
        return "POST", action, body, FORM

    def _said(self, name: str) -> str:
        """Return what the button says in the place of the form, or what the form says."""
        if self.pressed.has_attr(f"form{name}"):
            return attribute(self.pressed, f"form{name}")
        return attribute(self.tag, name)

    def _charset(self) -> str:
        """Return the charset in which names and values leave."""
        wanted = attribute(self.tag, "accept-charset").replace(",", " ").split()
        charset = (wanted or [self.charset])[0].lower()
        # UTF-16 is never sent (Encoding Standard, 4.3), nor a mark at its head.
        return UTF_8 if charset.startswith("utf") else charset

    def _named(self) -> list[tuple[str, Tag]]:
        tags = self.document.select(_CONTROLS)
        own = (t for t in tags if not is_disabled(t) and owner(t, self.document) is self.tag)
        return [(attribute(tag, "name"), tag) for tag in own]

    def _data(self, values: Callable[[Tag, Tag], list[str]]) -> Data:
        data: Data = []
        for name, tag in self._named():
            if kind_of(tag) == "image" and tag is self.pressed:
                data += [(f"{name}.{axis}" if name else axis, "0") for axis in ("x", "y")]
            elif name == "_charset_" and kind_of(tag) == "hidden":
                data.append((name, self._charset()))
            elif name:
                data += [
                    (name, _NEWLINES.sub("\r\n", value)) for value in values(tag, self.pressed)
                ]
        return data


def sent_values(tag: Tag, pressed: Tag, *, typed: str | None, checked: bool | None) -> list[str]:
    """Return what a control sends: what was typed or chosen, else what it holds."""
    kind = kind_of(tag) if tag.name in {"input", "button"} else ""
    if kind in _BUTTONS:
        return [attribute(tag, "value")] if tag is pressed else []
    if kind in {"radio", "checkbox"}:
        chosen = tag.has_attr("checked") if checked is None else checked
        value = attribute(tag, "value") if tag.has_attr("value") else "on"
        return [value] if chosen else []
    if tag.name == "select":
        return sent_by(tag, typed)
    if typed is not None:
        return [typed]
    return [tag.get_text() if tag.name == "textarea" else attribute(tag, "value")]


def sent_by(select: Tag, wanted: str | None) -> list[str]:
    """Return what a list sends: the option named, else those selected, else the first.

    A list of several choices sends none by default; one that is off is never sent.
    """
    options = [o for o in select.find_all("option") if not _is_off(o)]
    named = [o for o in options if wanted is not None and o.get_text(strip=True) == wanted]
    selected = [o for o in options if o.has_attr("selected")]
    if select.has_attr("multiple"):
        return [_value(option) for option in named or selected]
    chosen = named[:1] or selected[-1:] or options[:1]
    return [_value(option) for option in chosen]


def _is_off(option: Tag) -> bool:
    group = option.find_parent("optgroup")
    return option.has_attr("disabled") or (group is not None and group.has_attr("disabled"))


def _value(option: Tag) -> str:
    """Return what an option sends: its text when it has no value of its own (HTML, 4.10.10)."""
    text = " ".join(option.get_text().split())
    return attribute(option, "value") if option.has_attr("value") else text
