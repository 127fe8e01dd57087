"""Reads a feature as a person does: a trap is recognised for what its author meant.

So a check sees the scenario that Gherkin would have swallowed, and tells its cause once.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.relecture.characters import FENCES, clean, french_quotes, lines_of
from recette.relecture.document import (
    Document,
    Examples,
    Group,
    Node,
    Row,
    Scenario,
    Step,
    Stray,
    Tag,
)
from recette.relecture.headers import Header, Part, header_of
from recette.relecture.sentences import StepType, looks_lost, sentence_of

if TYPE_CHECKING:
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
        self._tags: list[Tag] = []
        self._group: Group | None = None
        self._block: Scenario | None = None
        self._examples: Examples | None = None
        self._fence = ""
        self._number = 0

    def read(self) -> Document:
        for number, text in enumerate(self._clean, start=1):
            self._number = number
            if not self._in_doc_string(text) and text:
                self._take(text)
        self._document.tags.extend(self._tags)
        return self._document

    def _in_doc_string(self, text: str) -> bool:
        if not self._fence:
            opening = next((fence for fence in FENCES if text.startswith(fence)), "")
            if not opening or not self._block or not self._block.steps or self._examples:
                return False
            self._fence = opening
            self._document.fences.append(self._number)
        elif text.startswith(self._fence):
            self._fence = ""
            self._document.fences.append(self._number)
        elif self._block is not None:
            self._block.steps[-1].quoted.append(text)
        self._document.opaque.add(self._number)
        return True

    def _take(self, text: str) -> None:
        if text.startswith("#"):
            before = not self._document.nodes and not self._tags
            self._document.has_language |= before and bool(LANGUAGE.fullmatch(text))
        elif text.startswith("@"):
            self._take_tags(text)
        elif text.startswith("|"):
            self._take_row(text)
        elif header := header_of(text, before_a_table=self._table_follows_outline()):
            self._open(header)
        elif sentence := sentence_of(text):
            self._take_sentence(text, sentence)
        elif self._block is not None or self._group is None:
            self._stray(text, "texte")
        else:
            self._document.descriptions.append((self._number, text))

    def _table_follows_outline(self) -> bool:
        if self._block is None or self._block.part is not Part.OUTLINE:
            return False
        following = (t for t in self._clean[self._number :] if t and not t.startswith("#"))
        return next(following, "").startswith("|")

    def _take_tags(self, text: str) -> None:
        for word in text.partition(" #")[0].split():
            sound = word.startswith("@") and word != "@"
            self._tags.append(Tag(self._number, word.removeprefix("@"), sound))

    def _take_row(self, text: str) -> None:
        closed = len(text) > 1 and text.endswith("|")
        cells = _CELL_EDGE.split(text[1:-1] if closed else text[1:])
        row = Row(self._number, tuple(cell.strip() for cell in cells), closed)
        if self._examples is not None:
            self._examples.rows.append(row)
        elif self._block is not None and self._block.steps:
            self._block.steps[-1].rows.append(row)
        else:
            self._stray(text, "tableau")

    def _take_sentence(self, text: str, sentence: Sentence) -> None:
        block = self._block
        if block is None:
            if self._group is None or looks_lost(sentence):
                self._stray(text, "étape")
            else:
                self._document.descriptions.append((self._number, text))
        elif self._examples is not None:
            self._stray(text, "étape")
        else:
            kind: StepType | None = sentence.type
            if kind is StepType.SAME:
                kind = block.steps[-1].type if block.steps else None
            block.steps.append(Step(self._number, sentence, kind))

    def _stray(self, text: str, like: str) -> None:
        holder: Node | None = self._examples or self._block or self._group
        where = holder.part.value if holder else ""
        self._document.strays.append(Stray(self._number, text, like, where))

    def _open(self, header: Header) -> None:
        tags, self._tags = self._tags, []
        self._document.tags.extend(tags)
        self._examples = None
        if header.part in {Part.FEATURE, Part.RULE}:
            self._open_group(Group(self._number, header, tags))
        elif header.part is Part.EXAMPLES:
            self._open_examples(Examples(self._number, header, tags))
        else:
            self._open_block(Scenario(self._number, header, tags))

    def _open_group(self, group: Group) -> None:
        self._document.nodes.append(group)
        self._block = None
        self._group = group
        kind = self._document.features if group.part is Part.FEATURE else self._document.rules
        kind.append(group)

    def _open_block(self, block: Scenario) -> None:
        self._document.nodes.append(block)
        if self._group is None:
            unwritten = Header(Part.FEATURE, "", "", frozenset())
            self._group = Group(block.line, unwritten)
            self._document.features.append(self._group)
        holders = {id(group): group for group in (*self._document.features[:1], self._group)}
        block.inherited = frozenset(t.name for g in holders.values() for t in g.tags)
        self._block = block
        target = self._group
        (target.backgrounds if block.part is Part.BACKGROUND else target.scenarios).append(block)

    def _open_examples(self, examples: Examples) -> None:
        self._document.nodes.append(examples)
        if self._block is None:
            self._stray(self._clean[self._number - 1], "exemples")
            return
        self._examples = examples
        self._block.examples.append(examples)
