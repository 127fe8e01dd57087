"""Step files are sentences: no branch, no loop, no locator, no address, no waiting, no class."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STEPS = sorted((ROOT / "steps").glob("*.py"))
FORBIDDEN = (ast.If, ast.For, ast.While, ast.Try, ast.With, ast.ClassDef, ast.Lambda, ast.IfExp)


@pytest.mark.parametrize("path", STEPS, ids=lambda p: p.stem)
def test_a_step_file_holds_no_branch_no_loop_and_no_class(path: Path) -> None:
    """A step file holds functions without branch, loop or class."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [type(n).__name__ for n in ast.walk(tree) if isinstance(n, FORBIDDEN)]
    functions = [n for n in tree.body if isinstance(n, ast.FunctionDef)]
    assert not found
    assert all(len(f.body) <= 3 for f in functions)
    assert all(f.decorator_list for f in functions)


@pytest.mark.parametrize("path", STEPS, ids=lambda p: p.stem)
def test_a_step_file_imports_neither_an_adapter_nor_a_tool(path: Path) -> None:
    """A step file imports behave, the standard library and recette, never an adapter or a tool."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    modules = {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    allowed = ("behave", "recette.", "datetime", "__future__")
    assert all(m.startswith(allowed) for m in modules), modules
    assert not any(m.startswith(("recette.adapters", "recette.bootstrap")) for m in modules)
    assert not any(word in text for word in ("http://", "sleep", "locator", "css=", "xpath"))


def test_step_files_are_directly_in_the_folder_that_behave_loads() -> None:
    """Behave loads only the files directly in `steps/`."""
    assert not list((ROOT / "steps").rglob("*/*.py"))


def test_no_file_of_the_product_is_longer_than_300_lines() -> None:
    """Files stay small enough to be read at once."""
    files = ROOT.glob("recette/**/*.py")
    sizes = {p: len(p.read_text(encoding="utf-8").splitlines()) for p in files}
    assert not {p.name: n for p, n in sizes.items() if n > 300}
