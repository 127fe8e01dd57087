"""What every test of the bench shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from recette.run.stack import Stack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# A loaded machine is slow, and no test of ours is about time.
settings.register_profile("recette", deadline=None)
settings.load_profile("recette")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the long tests, in their random order: the workers end together."""
    items.sort(key=lambda item: item.get_closest_marker("lent") is None)


@pytest.fixture
def stack(tmp_path: Path) -> Iterator[Stack]:
    """Return the bundled target, which outlives the runs."""
    with Stack(tmp_path / "cible") as one:
        yield one
