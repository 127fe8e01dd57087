"""The courriel of confirmation: its readable parts, and which of its links confirms the address."""

from __future__ import annotations

import re
from contextlib import suppress
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from recette.domain.courriel.links import html_links, text_links
from recette.domain.language.text import canonical, flowing, label

if TYPE_CHECKING:
    from recette.domain.courriel.message import Courriel
    from recette.domain.screen.view import View

CONFIRM = label("Confirmer mon email")
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_BLOCKS = frozenset(
    ("p", "div", "br", "li", "ul", "ol", "table", "tr", "td", "th", "h1", "h2", "h3", "h4", "hr")
)
_SENT_AGAIN = re.compile(
    r"vient d'etre (r?envoye|expedie)|(a|avons) (bien )?(ete )?renvoye"
    r"|nouve\w+ (lien|email|message)[^.]*\b(envoye|expedie|part)"
)
_SILENT = frozenset({"style", "script", "head", "title"})


def _host(url: str) -> tuple[str, int | None]:
    parts = urlsplit(url.replace("\\", "/"))  # a backslash ends the host, as for a browser
    host = (parts.hostname or "").lower()
    port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    return ("localhost" if host in _LOOPBACK else host, port)


def same_host(url: str, target: str) -> bool:
    """Tell whether two addresses have one host and port; loopback names are one host."""
    try:
        return _host(url) == _host(target)
    except ValueError:
        return False


def named_links(mail: Courriel, name: str = CONFIRM) -> list[str]:
    """Return the addresses of the links of the HTML part that bear this canonical name."""
    return [link.url for link in html_links(mail.html or "") if label(link.text) == name]


def link_names(mail: Courriel) -> list[str]:
    """Return the visible texts of the links of the HTML part."""
    return [link.text for link in html_links(mail.html or "")]


def links_in_clear(mail: Courriel) -> list[str]:
    """Return the addresses written in the text part."""
    return [link.url for link in text_links(mail.text or "")]


def all_links(mail: Courriel) -> set[str]:
    """Return every address, of both parts."""
    return {link.url for link in html_links(mail.html or "")} | set(links_in_clear(mail))


def confirmation_link(mail: Courriel, target: str) -> str:
    """Return the link by which the account is activated, or nothing.

    The link named « Confirmer mon email » first; else the longest one that leads somewhere precise
    on the target, in the HTML part, then in the text part.
    """
    named = [url for url in named_links(mail) if same_host(url, target)]
    html = [link.url for link in html_links(mail.html or "")]
    return next(iter(named), "") or _longest(html, target) or _longest(links_in_clear(mail), target)


def _longest(urls: list[str], target: str) -> str:
    precise = [url for url in urls if same_host(url, target) and _precise(url)]
    return max(precise, key=len, default="")


def _precise(url: str) -> bool:
    parts = urlsplit(url)
    return bool(parts.path.strip("/") or parts.query or parts.fragment)


def altered(link: str) -> str:
    """Return a link with one character of its secret changed: the middle of its last long part."""
    start = max(link.rfind("/"), link.rfind("="), link.rfind("#")) + 1
    middle = start + (len(link) - start) // 2
    other = "a" if link[middle] != "a" else "b"
    return link[:middle] + other + link[middle + 1 :]


def recipients(mail: Courriel) -> list[str]:
    """Return every address the message went to, header and envelope, lower case."""
    return sorted({a.lower() for a in (*mail.to, *mail.cc, *mail.bcc, *mail.envelope)})


def readable_parts(mail: Courriel) -> dict[str, str]:
    """Return the text of each part that a person can read, by its name."""
    parts: dict[str, str] = {}
    if mail.text is not None:
        parts["texte"] = mail.text
    if mail.html is not None:
        parts["HTML"] = html_text(mail.html)
    return parts


class _Reader(HTMLParser):
    """Collects what an HTML part shows, a block a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self.pieces.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in _BLOCKS:
            self.pieces.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(re.sub(r"\s+", " ", data))


def html_text(html: str) -> str:
    """Return what a person reads of an HTML part, blocks separated by an empty line."""
    reader = _Reader()
    with suppress(AssertionError):  # see recette.domain.courriel.links.html_links
        reader.feed(html)
        reader.close()
    return "".join(reader.pieces).strip()


def says_sent_again(view: View, before: View) -> bool:
    """Tell whether a screen says, as the one before did not, that the link was sent again."""
    return any(_SENT_AGAIN.search(flowing(canonical(line))) for line in view.new_lines(before))
