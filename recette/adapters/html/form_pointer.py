"""Which form was open when a control was met: the tree alone does not keep it.

A browser associates a control with the form opened before it and not yet closed, wherever their
faults put both in the tree (WHATWG HTML, « form element pointer », 13.2.4.4). Lexbor builds the
tree and forgets the pointer; it is noted here on the tags, before they are read.
"""

from __future__ import annotations

from contextlib import suppress
from html.parser import HTMLParser
from itertools import accumulate

FORM = "data-recette-formulaire"
OWNER = "data-recette-proprietaire"
_CONTROLS = frozenset({"input", "select", "textarea", "button", "fieldset", "output", "object"})


class _Pointer(HTMLParser):
    """Follows the pointer along the tags of a source, and keeps what is to be noted where."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self._lines = [0, *accumulate(len(line) for line in source.split("\n"))]
        self._count = 0
        self._open = False
        self._templates = 0
        self.notes: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._templates += tag == "template"
        if self._templates:
            return
        if tag == "form" and not self._open:
            self._open = True
            self._count += 1
            self._note(tag, FORM)
        elif tag in _CONTROLS and self._open:
            self._note(tag, OWNER)

    def handle_endtag(self, tag: str) -> None:
        self._templates -= tag == "template" and self._templates > 0
        if tag == "form" and not self._templates:
            self._open = False

    def _note(self, tag: str, name: str) -> None:
        line, column = self.getpos()
        # A line counts its end, that `split` has taken away.
        start = self._lines[line - 1] + (line - 1) + column
        self.notes.append((start + len(f"<{tag}"), f' {name}="{self._count}"'))


def with_owners(source: str) -> str:
    """Return a source whose forms are numbered, and whose controls say the number of their form."""
    if "<form" not in source.lower():
        return source
    pointer = _Pointer(source)
    # A declaration such as « <![/ » stops the standard reader: what it has met is noted.
    with suppress(AssertionError):
        pointer.feed(source)
        pointer.close()
    for position, note in reversed(pointer.notes):
        source = source[:position] + note + source[position:]
    return source
