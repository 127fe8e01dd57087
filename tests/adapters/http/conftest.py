"""A site, and a visitor of it without a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.adapters.http.surface import FormSurface
from tests.sites import Site, frontier, opened

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def site() -> Iterator[Site]:
    """Return the target."""
    with opened() as one:
        yield one


@pytest.fixture
def surface(site: Site) -> Iterator[FormSurface]:
    """Return a visitor of the site."""
    one = FormSurface(site.url, 5.0, frontier())
    yield one
    one.close()
