"""An inbox, opened for one test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.targets.opening import inbox_opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.targets.opening import Inbox


@pytest.fixture
def box(tmp_path: Path) -> Iterator[Inbox]:
    """Return an inbox that answers."""
    with inbox_opened(tmp_path) as inbox:
        yield inbox
