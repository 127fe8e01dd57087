"""HTML to text, in the two ways Mailpit does it: for `Text`, and for search and snippets."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_SKIPPED = {"script", "style", "head", "title", "noscript"}
_BREAKS = dict.fromkeys(("p", "ul", "table", "blockquote"), "\n\n") | dict.fromkeys(
    ("div", "li", "br"), "\n"
)
# What surrounds these: nothing for stars, else the character of the lines (three: below only).
_MARKED = {"b": "", "strong": "", "h1": "*", "h2": "-", "h3": "---"}
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
    """Readable text with the addresses of links, after inbucket/html2text.

    Emphasis and titles are collected apart, then put back between their marks.
    """

    def __init__(self) -> None:
        super().__init__()
        self._anchors: list[tuple[str, int]] = []
        self._outer: list[list[str]] = []

    def words(self, data: str) -> str:
        return self._spaced(re.sub(r"\s+", " ", data).strip())

    def opened(self, tag: str, attrs: dict[str, str | None]) -> None:
        if tag == "a":
            self._anchors.append((attrs.get("href") or "", len(self.pieces)))
        elif tag == "img" and self._anchors:
            self._emit(attrs.get("alt") or "")
        elif tag in _MARKED:
            self._outer.append(self.pieces)
            self.pieces = []
        else:
            self._emit("* " if tag == "li" else _BREAKS.get(tag, ""))

    def closed(self, tag: str) -> None:
        if tag == "a" and self._anchors:
            href, start = self._anchors.pop()
            shown = "".join(self.pieces[start:]).strip()
            self._emit(f"( {href} )" if href and shown != href else "")
        elif tag in _MARKED and self._outer:
            inner = "".join(self.pieces).strip()
            self.pieces = self._outer.pop()
            self._emit(_marked(inner, _MARKED[tag]))
        elif tag != "br":
            self._emit(_BREAKS.get(tag, ""))

    def close(self) -> None:
        super().close()
        while self._outer:
            self.closed("b")

    def _emit(self, data: str) -> None:
        self.pieces.append(self._spaced(data))

    def _spaced(self, data: str) -> str:
        """Return a piece with a space before it, unless there is one or it starts with a stop."""
        before = next((piece for piece in reversed(self.pieces) if piece), " ")
        joined = not data or before[-1].isspace() or data[0].isspace() or data[0] == "."
        return data if joined else f" {data}"


def _marked(inner: str, mark: str) -> str:
    """Return emphasis between stars, a title between lines of its mark."""
    if not mark:
        return f"*{inner}*"
    line = mark[0] * max(map(len, inner.split("\n")))
    above = "" if mark == "---" else f"{line}\n"
    return f"\n\n{above}{inner}\n{line}\n\n"


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
