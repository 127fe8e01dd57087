"""HTML to text, in the two ways Mailpit does it: for `Text`, and for search and snippets."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_SKIPPED = {"script", "style", "head", "title", "noscript"}
_BLOCKS = {"p", "ul", "table", "h1", "h2", "h3", "blockquote"}
_LINES = {"div", "li"}
_CLOSING_BLOCK = re.compile(
    r"</(div|p|td|th|h[1-6]|ul|ol|li|address|article|aside|blockquote|dl|dt|footer|header|hr|main"
    r"|nav|pre|table|thead|tfoot|video)><",
    re.IGNORECASE,
)
SNIPPET = 200  # bytes


class _Text(HTMLParser):
    """Collects pieces of text; subclasses decide what the tags become."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._hidden += 1
        elif not self._hidden:
            self.opened(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._hidden = max(0, self._hidden - 1)
        elif not self._hidden:
            self.closed(tag)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(self.words(data))

    def words(self, data: str) -> str:
        return data

    def opened(self, tag: str, attrs: dict[str, str | None]) -> None: ...

    def closed(self, tag: str) -> None: ...


class _Down(_Text):
    """Readable text with the addresses of links, after inbucket/html2text."""

    def __init__(self) -> None:
        super().__init__()
        self._anchors: list[tuple[str, int]] = []

    def words(self, data: str) -> str:
        return re.sub(r"\s+", " ", data)

    def opened(self, tag: str, attrs: dict[str, str | None]) -> None:
        if tag == "a":
            self._anchors.append((attrs.get("href") or "", len(self.pieces)))
        elif tag == "img" and self._anchors:
            self.pieces.append(attrs.get("alt") or "")
        elif tag == "li":
            self.pieces.append("* ")
        elif tag in {"b", "strong"}:
            self.pieces.append("*")
        else:
            self._break(tag)

    def closed(self, tag: str) -> None:
        if tag == "a" and self._anchors:
            href, start = self._anchors.pop()
            shown = "".join(self.pieces[start:]).strip()
            if href and shown != href:
                self.pieces.append(f" ( {href} )")
        elif tag in {"b", "strong"}:
            self.pieces.append("*")
        elif tag != "br":
            self._break(tag)

    def _break(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.pieces.append("\n\n")
        elif tag in _LINES or tag == "br":
            self.pieces.append("\n")


class _Strip(_Text):
    """The words alone, and the http addresses of links when wanted."""

    def __init__(self, *, links: bool) -> None:
        super().__init__()
        self._links = links

    def opened(self, tag: str, attrs: dict[str, str | None]) -> None:
        href = attrs.get("href") or ""
        if tag == "a" and self._links and href.lower().startswith("http"):
            self.pieces.append(f" {href} ")


def down_converted(html: str) -> str:
    """Return the text that stands for the HTML of a message without a text part."""
    lines = (line.strip() for line in _fed(_Down(), html).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(re.sub(r" +", " ", line) for line in lines)).strip()


def stripped(html: str, *, links: bool) -> str:
    """Return the words of an HTML document on one line (Mailpit's `html2text.Strip`)."""
    spaced = _CLOSING_BLOCK.sub(lambda found: f"</{found[1]}> <", html)
    spaced = re.sub(r"<br ?/?>", " ", spaced, flags=re.IGNORECASE)
    spaced = re.sub(r"<img", " <img", spaced, flags=re.IGNORECASE)
    text = _fed(_Strip(links=links), spaced).replace("\ufeff", " ")
    printable = "".join(c if c.isprintable() else " " for c in text)
    return re.sub(r"\s+", " ", printable).strip()


def snippet(text: str, html: str) -> str:
    """Return the first words of a message, at most 200 bytes and an ellipsis."""
    shown = stripped(html, links=False) if html.strip() else _joined(text)
    encoded = shown.encode("utf-8", "replace")
    if len(encoded) <= SNIPPET:
        return shown
    return encoded[:SNIPPET].decode("utf-8", "ignore") + "..."


def _joined(text: str) -> str:
    """Return a text on one line; a no-break space is not a space here."""
    return re.sub(r"[\t\n\f\r ]+", " ", text.replace("\ufeff", " ")).strip()


def _fed(parser: _Text, html: str) -> str:
    try:
        parser.feed(html)
        parser.close()
    except AssertionError:  # html.parser gives up on a few malformed declarations
        pass
    return "".join(parser.pieces)
