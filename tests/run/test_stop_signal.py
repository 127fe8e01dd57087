"""What several threads started is stopped at once, and nothing begins after."""

from __future__ import annotations

import pytest

from recette.domain.errors import RecetteError
from recette.run.interruption import StopSignal


def test_what_is_under_way_is_stopped() -> None:
    """What is still under way is stopped, not what has ended, nor what would begin."""
    stopped: list[str] = []
    stop = StopSignal()
    with stop.calling(lambda: stopped.append("finie")):
        pass
    with stop.calling(lambda: stopped.append("en cours")):
        stop.send()
    with pytest.raises(RecetteError, match="interrompue"), stop.calling(lambda: None):
        pytest.fail("nothing begins after the signal")
    assert stopped == ["en cours"]


def test_what_fails_is_forgotten() -> None:
    """Something that fails by itself is not stopped later."""
    stopped: list[str] = []
    stop = StopSignal()
    with (
        pytest.raises(ValueError, match="panne"),
        stop.calling(lambda: stopped.append("trop tard")),
    ):
        raise ValueError("panne")
    stop.send()
    assert not stopped
