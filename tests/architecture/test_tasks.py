"""A task acts: it judges nothing. Verdicts belong to questions, and to what a journey promises."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TASKS = sorted((ROOT / "recette" / "screenplay" / "tasks").glob("*.py"))


@pytest.mark.parametrize("path", TASKS, ids=lambda p: p.stem)
def test_no_task_asserts_nor_handles_an_assertion(path: Path) -> None:
    """No task asserts, raises what an assertion raises, nor turns it into something else."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    assert not [n.lineno for n in nodes if isinstance(n, ast.Assert)]
    assert not [n.lineno for n in nodes if isinstance(n, ast.Name) and n.id == "AssertionError"]
