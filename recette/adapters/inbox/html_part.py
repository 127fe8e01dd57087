"""The HTML part of a courriel, read as a browser would show it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bs4 import Tag

from recette.adapters.html.addresses import base_of, joined
from recette.adapters.html.tree import attribute, is_shown, parsed
from recette.domain.courriel.links import HtmlPart, Link

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import PageElement

_BLOCKS = re.compile(
    r"^(p|div|br|li|ul|ol|dl|dt|dd|table|caption|tr|td|th|h[1-6]|hr|blockquote|pre|center|address"
    r"|section|article|header|footer|main|nav|aside|figure|fieldset|form|body)$"
)


class _Edge(str):
    """What stands after a block."""

    __slots__ = ()


def read_html(source: str) -> HtmlPart:
    """Return what a person reads of an HTML part, and its web links; never raises.

    A relative address leads nowhere in a courriel, unless the part says what it is relative to.
    """
    document = parsed(source)
    base = base_of(document, "")
    found = [
        Link(joined(base, attribute(tag, "href")), _name(tag))
        for tag in document.find_all(["a", "area"], href=True)
        if is_shown(tag)
    ]
    links = tuple(link for link in found if link.url.lower().startswith(("http://", "https://")))
    return HtmlPart(source, _text(document), links)


def _name(tag: Tag) -> str:
    """Return the name of a link: what says it in place of its content, then its content."""
    pieces: list[str] = []
    for node in tag.descendants:
        if isinstance(node, Tag):
            if node.name == "img" and is_shown(node):
                pieces.append(attribute(node, "alt"))
            elif _BLOCKS.match(node.name):
                pieces.append(" ")
        elif is_shown(node):
            pieces.append(str(node))
    content = " ".join("".join(pieces).split())
    return (
        attribute(tag, "aria-label").strip()
        or content
        or attribute(tag, "alt").strip()
        or attribute(tag, "title").strip()
    )


def _text(document: BeautifulSoup) -> str:
    """Return the text shown, a block a line; what follows a block is apart from it too."""
    pieces: list[str] = []
    to_do: list[PageElement | _Edge] = [document]
    while to_do:
        node = to_do.pop()
        if isinstance(node, Tag):
            edge = "\n\n" if _BLOCKS.match(node.name) else ""
            pieces.append(edge)
            to_do += [_Edge(edge), *reversed(node.contents)]
        elif isinstance(node, _Edge):
            pieces.append(node)
        elif is_shown(node):
            pieces.append(re.sub(r"\s+", " ", str(node)))
    return "".join(pieces).strip()
