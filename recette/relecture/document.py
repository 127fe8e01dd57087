"""A feature as a reader sees it: what each line was meant to be, even if Gherkin swallows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.relecture.headers import Header, Part
    from recette.relecture.sentences import Sentence, StepType


@dataclass(frozen=True)
class Tag:
    """A tag without its `@`; `sound` is false for a word that lacks one."""

    line: int
    name: str
    sound: bool = True


@dataclass(frozen=True)
class Row:
    """A row of a table."""

    line: int
    cells: tuple[str, ...]
    closed: bool


@dataclass
class Step:
    """A step; `type` is that of the step before for « Et » and « Mais », None if there is none."""

    line: int
    sentence: Sentence
    type: StepType | None
    rows: list[Row] = field(default_factory=list)
    quoted: list[str] = field(default_factory=list)


@dataclass
class Node:
    """What a header opens."""

    line: int
    header: Header
    tags: list[Tag] = field(default_factory=list)

    @property
    def part(self) -> Part:
        """Return what it is."""
        return self.header.part

    @property
    def title(self) -> str:
        """Return its title."""
        return self.header.title


@dataclass
class Examples(Node):
    """The examples of an outline."""

    rows: list[Row] = field(default_factory=list)


@dataclass
class Scenario(Node):
    """A scenario, an outline or a background."""

    steps: list[Step] = field(default_factory=list)
    examples: list[Examples] = field(default_factory=list)
    inherited: frozenset[str] = frozenset()

    @property
    def effective_tags(self) -> frozenset[str]:
        """Return its tags and those of what holds it."""
        return self.inherited | {tag.name for tag in self.tags}


@dataclass
class Group(Node):
    """A feature or a rule."""

    backgrounds: list[Scenario] = field(default_factory=list)
    scenarios: list[Scenario] = field(default_factory=list)


@dataclass(frozen=True)
class Stray:
    """A line that Gherkin takes for a description, or refuses; `like` says what it looks like."""

    line: int
    text: str
    like: str
    where: str


@dataclass
class Document:
    """A feature: its lines, and what was recognised in them.

    Attributes:
        lines: as written, by number from 1 (index 0 is line 1).
        opaque: numbers of the lines of doc strings, whose text is data.
        features: one, in a sound document.
    """

    lines: list[str]
    opaque: set[int] = field(default_factory=set)
    fences: list[int] = field(default_factory=list)
    features: list[Group] = field(default_factory=list)
    rules: list[Group] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    descriptions: list[tuple[int, str]] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    has_language: bool = False

    def groups(self) -> Iterator[Group]:
        """Yield the features and the rules."""
        yield from self.features
        yield from self.rules

    def scenarios(self) -> Iterator[Scenario]:
        """Yield every scenario and outline."""
        for group in self.groups():
            yield from group.scenarios

    def blocks(self) -> Iterator[Scenario]:
        """Yield everything that holds steps: backgrounds too."""
        for group in self.groups():
            yield from group.backgrounds
            yield from group.scenarios

    def steps(self) -> Iterator[Step]:
        """Yield every step."""
        for block in self.blocks():
            yield from block.steps

    def tables(self) -> Iterator[list[Row]]:
        """Yield every table that has a row."""
        for block in self.blocks():
            yield from (step.rows for step in block.steps if step.rows)
            yield from (examples.rows for examples in block.examples if examples.rows)
