"""What a check is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from recette.relecture.allowed_names import House
    from recette.relecture.document import Document


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
    find: Callable[[Document, House], Iterator[Finding]]
    corrigible: bool = False


def write(line: str) -> str:
    """Return the suggestion to write this line."""
    return f"écrivez : {line.strip()}"
