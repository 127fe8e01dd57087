"""What a check is, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path  # noqa: TC003 - `order=True` compares it at run time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from recette.relecture.allowed_names import AllowedNames
    from recette.relecture.document import Document, Node
    from recette.relecture.headers import Part

    Find = Callable[[Document, AllowedNames], Iterable["Finding"]]

# What is no feature, or what a reader of Gherkin refuses when no check says why.
UNREADABLE = "R00"


@dataclass(frozen=True, order=True)
class Anomalie:
    """A trap found in a feature: where, what it does, and what to write instead.

    Attributes:
        code: that of the check which found it (`R10`).
        message: French sentence saying what is wrong and what it would cause.
        suggestion: what to write, or to do; never empty.
    """

    path: Path
    line: int
    code: str
    message: str
    suggestion: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line} {self.code} {self.message}\n    → {self.suggestion}"


class Finding(NamedTuple):
    """Where a check fails, what is wrong there, what to write instead."""

    line: int
    message: str
    suggestion: str


@dataclass(frozen=True)
class Check:
    """A trap that proofreading knows.

    Attributes:
        code: stable, said in front of each anomaly.
        title: what it forbids and why, in French.
        find: yields where a document falls into it.
        corrigible: `corriger` removes it without a person having to choose.
    """

    code: str
    title: str
    find: Find
    corrigible: bool = False


def each(
    parts: Collection[Part],
    wrong: Callable[[Node], bool],
    message: Callable[[Node], str],
    remedy: str,
) -> Find:
    """Return what finds the nodes of some parts which are wrong, and tells each at its line."""

    def find(document: Document, _: AllowedNames) -> Iterator[Finding]:
        for node in document.nodes_of(parts):
            if wrong(node):
                yield Finding(node.line, message(node), remedy)

    return find


def write(line: str) -> str:
    """Return the suggestion to write this line."""
    return f"écrivez : {line.strip()}"
