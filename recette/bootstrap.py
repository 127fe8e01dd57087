"""The composition root: the only module that imports the adapters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recette.run.house import HouseLike
    from recette.target.profile import RunSettings


def open_house(settings: RunSettings) -> HouseLike:
    """Open browser, inbox and clock for one worker, as the settings say."""
    raise NotImplementedError
