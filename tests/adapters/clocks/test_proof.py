"""A move proved by the target's own `Date`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from recette.adapters.clocks import proof
from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from tests.adapters.clocks.hours import Hours

WEEK = timedelta(days=7)


@pytest.mark.parametrize("seen", [None, timedelta(0)])
def test_a_target_whose_date_does_not_move(
    hours: Hours, monkeypatch: pytest.MonkeyPatch, seen: timedelta | None
) -> None:
    """It is waited for, then told with what its header says."""
    monkeypatch.setattr(proof, "target_offset", lambda _: seen)
    told = "aucun en-tête Date" if seen is None else "en avance de"
    with pytest.raises(RecetteError, match=f"attendu 7 jours d'avance, vu {told}"):
        proof.prove_by_date("http://127.0.0.1:9", WEEK)
    assert 15.0 < hours.now < 16.0


def test_a_target_whose_date_comes(hours: Hours, monkeypatch: pytest.MonkeyPatch) -> None:
    """A date that comes later proves the move."""
    offsets = [WEEK, None, timedelta(0)]
    monkeypatch.setattr(proof, "target_offset", lambda _: offsets.pop())
    assert proof.prove_by_date("http://127.0.0.1:9", WEEK).endswith("en avance de 7 jours")
    assert 0.0 < hours.now < 1.0
