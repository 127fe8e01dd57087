"""A time of ours, for what waits."""

from __future__ import annotations

import pytest

from recette.adapters.clocks import policy, proof
from tests.adapters.clocks.hours import Hours


@pytest.fixture
def hours(monkeypatch: pytest.MonkeyPatch) -> Hours:
    """Put a time of ours in the place of the machine's."""
    hours = Hours()
    for module in (policy, proof):
        monkeypatch.setattr(module, "time", hours)
    return hours
