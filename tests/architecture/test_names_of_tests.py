"""The name of a test says the behaviour that it checks."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
FILES = sorted(TESTS.rglob("test_*.py"))
_TEST = re.compile(r"^ *(?:async )?def test_(\w+)\(", re.MULTILINE)


def test_no_test_is_named_by_a_single_word() -> None:
    """A word names a subject; what is promised of it takes a sentence."""
    named = [(path, name) for path in FILES for name in _TEST.findall(path.read_text("utf-8"))]
    assert named
    assert not [f"{path.relative_to(TESTS)}: {name}" for path, name in named if "_" not in name]
