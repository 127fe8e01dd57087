"""A register, and accounts to keep in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.adapters.register.accounts import AccountsFile, ScenarioRegister

if TYPE_CHECKING:
    from pathlib import Path

TARGET = "http://127.0.0.1:8000"


@pytest.fixture
def book(tmp_path: Path) -> AccountsFile:
    """Return a register, in a folder that does not exist yet."""
    return AccountsFile(tmp_path / "registre" / "cible.jsonl", TARGET)


@pytest.fixture
def register(book: AccountsFile) -> ScenarioRegister:
    """Return the register as a scenario writes in it."""
    return ScenarioRegister(book, "acces/compte.feature:12", 7)
