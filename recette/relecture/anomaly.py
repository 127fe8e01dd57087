"""What proofreading finds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path  # noqa: TC003 - `order=True` compares it at run time


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
