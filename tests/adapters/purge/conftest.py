"""A site of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sites import Site, opened

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a target."""
    with opened() as one:
        yield one
