"""What several threads started is stopped at once, and nothing begins after."""

from __future__ import annotations

import pytest

from recette.domain.errors import RecetteError
from recette.run.halt import Halt


def test_what_is_under_way_is_stopped() -> None:
    """What is still under way is stopped, not what has ended, nor what would begin."""
    stopped: list[str] = []
    halt = Halt()
    with halt.over(lambda: stopped.append("finie")):
        pass
    with halt.over(lambda: stopped.append("en cours")):
        halt.now()
    with pytest.raises(RecetteError, match="interrompue"), halt.over(lambda: None):
        pytest.fail("nothing begins after a halt")
    assert stopped == ["en cours"]


def test_what_fails_is_forgotten() -> None:
    """Something that fails by itself is not stopped later."""
    stopped: list[str] = []
    halt = Halt()
    with pytest.raises(ValueError, match="panne"), halt.over(lambda: stopped.append("trop tard")):
        raise ValueError("panne")
    halt.now()
    assert not stopped
