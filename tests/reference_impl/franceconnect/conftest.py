"""Sandbox under test: its clock, its key, and a browser without a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reference_impl.franceconnect.app import create_app, new_key
from reference_impl.franceconnect.settings import Settings
from tests.reference_impl.franceconnect.browser import Browser, FrozenClock

if TYPE_CHECKING:
    from joserfc.jwk import RSAKey
    from starlette.applications import Starlette


@pytest.fixture(scope="session")
def key() -> RSAKey:
    """One key for every test: making one is slow."""
    return new_key()


@pytest.fixture
def clock() -> FrozenClock:
    """Return a clock that only the test moves."""
    return FrozenClock()


@pytest.fixture
def app(clock: FrozenClock, key: RSAKey) -> Starlette:
    """Return a sandbox of its own for each test."""
    return create_app(Settings(), clock, key)


@pytest.fixture
def browser(app: Starlette) -> Browser:
    """Return a browser that has just been opened."""
    return Browser(app)
