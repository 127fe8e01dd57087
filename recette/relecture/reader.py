"""Reads a feature as a person does: a trap is recognised for what its author meant.

So a check sees the scenario that Gherkin would have swallowed, and tells its cause once. The tree
of the official parser would not do: it holds neither the lines that it refuses, nor those of a
description, nor an uneven table. That parser has the last word, in `agreement`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.relecture.characters import FENCES, clean, french_quotes, lines_of
from recette.relecture.document import BLOCKS, GROUPS, Document, Node, Row, Step, Stray, Tag
from recette.relecture.headers import Part, header_of
from recette.relecture.sentences import StepType, looks_lost, sentence_of

if TYPE_CHECKING:
    from recette.relecture.headers import Header
    from recette.relecture.sentences import Sentence

LANGUAGE = re.compile(r"#\s*language:\s*fr")
_CELL_EDGE = re.compile(r"(?<!\\)\|")


def read(text: str) -> Document:
    """Return what a reader understands of the text of a feature."""
    return _Reader(lines_of(text)).read()


class _Reader:
    def __init__(self, lines: list[str]) -> None:
        self._document = Document(lines)
        self._clean = [french_quotes(clean(line).strip()) for line in lines]
        self._number = 0
        self._tags: list[Tag] = []
        self._node: Node | None = None
        self._fence = ""

    def read(self) -> Document:
        for number, text in enumerate(self._clean, start=1):
            self._number = number
            if not self._in_doc_string(text) and text:
                self._take(text)
        return self._document

    def _in_doc_string(self, text: str) -> bool:
        if self._node is None or not self._node.steps:
            return False
        if not self._fence:
            self._fence = next((fence for fence in FENCES if text.startswith(fence)), "")
            if not self._fence:
                return False
            self._document.fences.append(self._number)
        elif text.startswith(self._fence):
            self._fence = ""
            self._document.fences.append(self._number)
        else:
            self._node.steps[-1].quoted.append(text)
        self._document.opaque.add(self._number)
        return True

    def _take(self, text: str) -> None:
        if text.startswith("#"):
            first = not self._document.nodes and not self._tags
            self._document.has_language |= first and bool(LANGUAGE.fullmatch(text))
        elif text.startswith("@"):
            self._take_tags(text)
        elif text.startswith("|"):
            self._take_row(text)
        elif header := header_of(text, before_a_table=self._table_follows_outline()):
            self._open(header)
        else:
            self._take_sentence(text, sentence_of(text))

    def _table_follows_outline(self) -> bool:
        if self._node is None or all(n.part is not Part.OUTLINE for n in self._node.lineage()):
            return False
        following = (t for t in self._clean[self._number :] if t and not t.startswith("#"))
        return next(following, "").startswith("|")

    def _take_tags(self, text: str) -> None:
        for word in text.partition(" #")[0].split():
            sound = word.startswith("@") and word != "@"
            tag = Tag(self._number, word.removeprefix("@"), sound)
            self._tags.append(tag)
            self._document.tags.append(tag)

    def _take_row(self, text: str) -> None:
        closed = len(text) > 1 and text.endswith("|")
        cells = _CELL_EDGE.split(text[1:-1] if closed else text[1:])
        row = Row(self._number, tuple(cell.strip() for cell in cells), closed)
        if self._node is not None and self._node.part is Part.EXAMPLES:
            self._node.rows.append(row)
        elif self._node is not None and self._node.steps:
            self._node.steps[-1].rows.append(row)
        else:
            self._stray("tableau")

    def _take_sentence(self, text: str, sentence: Sentence | None) -> None:
        node = self._node
        if node is not None and node.part in BLOCKS and sentence:
            kind: StepType | None = sentence.type
            if kind is StepType.SAME:
                kind = node.steps[-1].type if node.steps else None
            node.steps.append(Step(self._number, sentence, kind))
        elif node is not None and node.part in GROUPS and not (sentence and looks_lost(sentence)):
            self._document.descriptions.append((self._number, text))
        else:
            self._stray("étape" if sentence else "texte")

    def _stray(self, like: str) -> None:
        where = self._node.part.value if self._node else ""
        self._document.strays.append(Stray(self._number, like, where))

    def _open(self, header: Header) -> None:
        node = Node(self._number, header, self._tags, self._holder(header.part))
        self._tags = []
        self._document.nodes.append(node)
        if header.part is Part.EXAMPLES and node.parent is None:
            self._stray("exemples")
            return
        if node.parent is not None:
            node.parent.children.append(node)
        self._node = node

    def _holder(self, part: Part) -> Node | None:
        """Return what holds a header; a second feature, told by a check, is taken for a rule."""
        if part in GROUPS:
            return next(self._document.nodes_of([Part.FEATURE]), None)
        above = BLOCKS if part is Part.EXAMPLES else GROUPS
        lineage = self._node.lineage() if self._node else ()
        return next((node for node in lineage if node.part in above), None)
