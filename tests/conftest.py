"""What every test of the bench shares."""

from __future__ import annotations

import pytest
from hypothesis import settings

# A loaded machine is slow, and no test of ours is about time.
settings.register_profile("recette", deadline=None)
settings.load_profile("recette")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the long tests, in their random order: the workers end together."""
    items.sort(key=lambda item: item.get_closest_marker("lent") is None)
