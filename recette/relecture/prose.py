"""The sentences of a feature, without what quotes the screens (« … »)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from recette.relecture.characters import french_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.relecture.document import Document, Scenario

_QUOTED = re.compile(r"«[^«»]*»")


class Passage(NamedTuple):
    """A line that people read: as written, and without its quotes."""

    line: int
    text: str
    ours: str


def passages(document: Document) -> Iterator[Passage]:
    """Yield titles, descriptions, steps and cells, in no particular order."""
    for node in document.nodes:
        yield _passage(node.line, f"{node.header.keyword}: {node.title}")
    for line, text in document.descriptions:
        yield _passage(line, text)
    for block in document.blocks():
        for step in block.steps:
            yield _passage(step.line, f"{step.sentence.keyword}{step.sentence.text}")
            yield from (_passage(row.line, " | ".join(row.cells)) for row in step.rows)
        yield from _examples(block)


def _examples(block: Scenario) -> Iterator[Passage]:
    """Yield the example rows, without the cells that sentences put between quotes."""
    sentences = [step.sentence.text for step in block.steps]
    for examples in block.examples:
        heads = examples.rows[0].cells if examples.rows else ()
        shown = {column for column, name in enumerate(heads) if _is_quoted(name, sentences)}
        for row in examples.rows:
            ours = (cell for column, cell in enumerate(row.cells) if column not in shown)
            yield _passage(row.line, " | ".join(ours))


def _is_quoted(name: str, sentences: list[str]) -> bool:
    """Tell whether a parameter is used, and only between quotes."""
    using = [sentence for sentence in sentences if f"<{name}>" in sentence]
    return bool(using) and not any(f"<{name}>" in _unquoted(sentence) for sentence in using)


def _passage(line: int, text: str) -> Passage:
    return Passage(line, text, _unquoted(text))


def _unquoted(text: str) -> str:
    return _QUOTED.sub(" ", french_quotes(text))
