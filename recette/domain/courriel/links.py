"""The links of a courriel: those of an HTML part, and the addresses written in a text part."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urlsplit

_URL = re.compile(r"https?://[^\s<>\"'«»]+", re.IGNORECASE)
_TRAILING = ".,;:!?…]}»"


@dataclass(frozen=True)
class Link:
    """A link: its address, and the text that shows it (empty for an address in clear)."""

    url: str
    text: str = ""


class _Links(HTMLParser):
    """Collects the links of an HTML document, with their visible text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Link] = []
        self._href: str | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in {"a", "area"} and given.get("href"):
            self._close()
            self._href = (given["href"] or "").strip()
        elif tag == "img" and self._href is not None:
            self._text.append(given.get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._close()

    def handle_data(self, data: str) -> None:
        if self._href is not None:
            self._text.append(data)

    def _close(self) -> None:
        if self._href is not None and self._href.lower().startswith(("http://", "https://")):
            self.found.append(Link(self._href, " ".join("".join(self._text).split())))
        self._href, self._text = None, []

    def close(self) -> None:
        super().close()
        self._close()


def html_links(html: str) -> list[Link]:
    """Return the web links of an HTML part, in order, entities undone."""
    reader = _Links()
    # A markup such as « <![/ » makes the standard parser raise AssertionError, which here would
    # say that the target is wrong: what was read before is kept.
    with suppress(AssertionError):
        reader.feed(html)
        reader.close()
    return reader.found


def text_links(text: str) -> list[Link]:
    """Return the web addresses written in a text, in order, without the punctuation after them."""
    found = (_trimmed(url) for url in _URL.findall(text))
    return [Link(url) for url in found if not url.endswith("://")]


def _trimmed(url: str) -> str:
    """Return an address without what the sentence around it added; a « ( » keeps its « ) »."""
    previous = None
    while previous != url:
        previous = url
        url = url.rstrip(_TRAILING)
        if url.endswith(")") and url.count("(") < url.count(")"):
            url = url[:-1]
    return url


def origin(url: str) -> str:
    """Return where an address leads, without what may be somebody's secret: « http://hote:80 »."""
    try:
        parts = urlsplit(url.strip().replace("\\", "/"))
    except ValueError:
        return "une adresse illisible"
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
