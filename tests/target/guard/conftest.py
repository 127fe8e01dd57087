"""Two sites of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sites import Site, opened

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def site() -> Iterator[Site]:
    """Return the target."""
    with opened() as one:
        yield one


@pytest.fixture
def other() -> Iterator[Site]:
    """Return another site of this machine, where one may go."""
    with opened() as one:
        yield one
