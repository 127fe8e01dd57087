"""The tree of an HTML document, built as a browser builds it whatever its faults."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup, Tag
from bs4.builder import HTMLTreeBuilder
from bs4.element import Comment, PreformattedString
from selectolax.lexbor import LexborHTMLParser

from recette.adapters.html.form_pointer import FORM, OWNER, with_owners

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4.element import PageElement
    from selectolax.lexbor import LexborNode

_SILENT = frozenset(
    {"script", "style", "template", "head", "title", "noframes", "noembed", "iframe", "datalist"}
)
_NOT_DRAWN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE
)


class BrowserTree(HTMLTreeBuilder):
    """Gives BeautifulSoup the tree that Lexbor built (WHATWG HTML, 13.2), node after node."""

    NAME = "lexbor"
    ALTERNATE_NAMES = ()
    features = (NAME,)

    def prepare_markup(self, markup: Any, *args: Any, **kwargs: Any) -> Iterator[Any]:
        """Yield the only way to read a text: as it is."""
        del args, kwargs
        yield markup, None, None, False

    def feed(self, markup: Any) -> None:
        """Walk the tree, without recursion: a document may be as deep as it likes."""
        soup = self.soup
        if soup is None:
            return
        root = LexborHTMLParser(with_owners(markup)).root
        to_do: list[LexborNode | str] = [root] if root is not None else []
        while to_do:
            node = to_do.pop()
            if isinstance(node, str):
                soup.handle_endtag(node)
            elif node.is_element_node:
                given = {name: value or "" for name, value in node.attributes.items()}
                soup.handle_starttag(node.tag or "", None, None, dict(given))
                to_do += [node.tag or "", *_children(node)]
            elif node.is_text_node:
                soup.handle_data(node.text_content or "")
            elif node.is_comment_node:
                soup.endData()
                soup.handle_data(node.comment_content or "")
                soup.endData(Comment)


def _children(node: LexborNode) -> list[LexborNode]:
    """Return the children of a node, last first; those of a template are not of the document."""
    found: list[LexborNode] = []
    child = node.child
    while child is not None:
        found.append(child)
        child = child.next
    return found[::-1]


def parsed(source: str) -> BeautifulSoup:
    """Return the tree of a document or of a part of one; never raises on what it holds."""
    # A lone surrogate is no character: a browser never gets one, Lexbor would drop what follows.
    text = source.encode("utf-8", "replace").decode("utf-8")
    return BeautifulSoup(text, builder=BrowserTree())


def attribute(tag: Tag, name: str) -> str:
    """Return an attribute as text, empty when absent."""
    value = tag.get(name)
    return " ".join(value) if isinstance(value, list) else (value or "")


def owner(tag: Tag, document: BeautifulSoup) -> Tag | None:
    """Return the form that owns a control.

    The one that its `form` attribute names, else the one it stands in, else the one that the
    document had opened before it and not closed (WHATWG HTML, 4.10.18.3 and 13.2.6.1): a form
    opened inside a table, or not closed where it should be, owns what follows it.
    """
    if tag.has_attr("form"):
        named = document.find(id=attribute(tag, "form")) if attribute(tag, "form") else None
        return named if isinstance(named, Tag) and named.name == "form" else None
    parent = tag.find_parent("form")
    if parent is None and tag.has_attr(OWNER):
        parent = document.find("form", attrs={FORM: attribute(tag, OWNER)})
    return parent if isinstance(parent, Tag) else None


def is_silent(tag: Tag) -> bool:
    """Tell whether nothing of a tag is shown: it holds no text for a reader, or is not drawn."""
    return (
        tag.name in _SILENT
        or tag.has_attr("hidden")
        or _NOT_DRAWN.search(attribute(tag, "style")) is not None
        or (tag.name == "dialog" and not tag.has_attr("open"))
    )


def is_shown(node: PageElement) -> bool:
    """Tell whether a reader sees a text or a tag: it is no comment, and nothing hides it."""
    if isinstance(node, PreformattedString):
        return False
    own = [node] if isinstance(node, Tag) else []
    return not any(is_silent(tag) for tag in (*own, *node.parents))
