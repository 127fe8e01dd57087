"""One browser for a file of tests, a site of this machine, a visitor of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.adapters.browser.chromium import Chromium
from recette.adapters.browser.surfaces import BrowserVisitors
from tests.sites import Site, frontier, opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.adapters.browser.surface import PlaywrightSurface
    from recette.target.frontier import GuardedFrontier

PATIENCE = 5.0


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    """Return a browser confined to this machine."""
    one = Chromium.launch(["127.0.0.1"])
    yield one
    one.close()


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


@pytest.fixture
def guard() -> GuardedFrontier:
    """Return the frontier of a run on this machine."""
    return frontier()


@pytest.fixture
def visitors(chromium: Chromium, site: Site, guard: GuardedFrontier) -> BrowserVisitors:
    """Return what opens visitors of the site."""
    return BrowserVisitors(chromium, site.url, PATIENCE, guard)


@pytest.fixture
def surface(visitors: BrowserVisitors) -> Iterator[PlaywrightSurface]:
    """Return a visitor of the site."""
    one = visitors.new()
    yield one
    one.close()
