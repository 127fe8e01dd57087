"""A feature as a person reads it: what each line was meant to be, even if Gherkin swallows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recette.relecture.headers import Part

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from recette.relecture.headers import Header
    from recette.relecture.sentences import Sentence, StepType

GROUPS = (Part.FEATURE, Part.RULE)
SCENARIOS = (Part.SCENARIO, Part.OUTLINE)
BLOCKS = (Part.BACKGROUND, *SCENARIOS)


@dataclass(frozen=True)
class Tag:
    """A tag without its `@`; `sound` is false for a word that lacks one."""

    line: int
    name: str
    sound: bool = True


@dataclass(frozen=True)
class Row:
    """A row of a table; `closed` when it ends with its `|`."""

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


@dataclass(eq=False)
class Node:
    """What a header opens: its steps if it is one of `BLOCKS`, its rows if it is examples."""

    line: int
    header: Header
    tags: list[Tag]
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    @property
    def part(self) -> Part:
        """Return what it is."""
        return self.header.part

    @property
    def title(self) -> str:
        """Return its title."""
        return self.header.title

    @property
    def types(self) -> list[StepType]:
        """Return the types of its steps, those that have one."""
        return [step.type for step in self.steps if step.type is not None]

    def lineage(self) -> Iterator[Node]:
        """Yield it, then what holds it, up to its feature."""
        yield self
        if self.parent is not None:
            yield from self.parent.lineage()

    def has_tag(self, name: str) -> bool:
        """Tell whether it, or what holds it, has this tag."""
        return any(tag.name == name for node in self.lineage() for tag in node.tags)


@dataclass(frozen=True)
class Stray:
    """A line that Gherkin takes for a description, or refuses; `like` says what it looks like."""

    line: int
    like: str
    where: str


@dataclass
class Document:
    """A feature: its lines, and what was recognised in them.

    Attributes:
        lines: as written, by number from 1 (index 0 is line 1).
        opaque: numbers of the lines of doc strings, whose text is data.
        fences: numbers of the lines that open, then close, a doc string.
    """

    lines: list[str]
    opaque: set[int] = field(default_factory=set)
    fences: list[int] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    descriptions: list[tuple[int, str]] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    has_language: bool = False

    def nodes_of(self, parts: Collection[Part]) -> Iterator[Node]:
        """Yield the nodes of some parts, in the order of the lines."""
        return (node for node in self.nodes if node.part in parts)

    def steps(self) -> Iterator[Step]:
        """Yield every step."""
        return (step for node in self.nodes for step in node.steps)

    def tables(self) -> Iterator[list[Row]]:
        """Yield every table that has a row."""
        tables = [node.rows for node in self.nodes] + [step.rows for step in self.steps()]
        return (rows for rows in tables if rows)
