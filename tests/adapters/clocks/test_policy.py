"""Lifetimes that a policy shortens: what is waited for, and what is too near a limit."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from recette.adapters.clocks.policy import PolicyClock
from recette.domain.errors import NotVerifiableError

if TYPE_CHECKING:
    from tests.adapters.clocks.hours import Hours

WHO = "camille@example.org"
WEEK = timedelta(days=7)


def test_shortened_lifetimes_wait_a_week_in_ten_seconds(hours: Hours) -> None:
    """A week is waited for, shortened; the target's days go by meanwhile."""
    clock = PolicyClock(60_480)
    move = clock.advance(WHO, WEEK)
    assert hours.now == 10.0
    assert move.proof == "durées raccourcies 60480 fois : 7 jours ont duré 10.0 s"
    assert clock.offset("autre") == timedelta(seconds=10 * 60_479)


@pytest.mark.parametrize("by", [WEEK + timedelta(minutes=2), WEEK - timedelta(minutes=2)])
def test_what_is_too_near_a_limit_is_not_verifiable_and_not_waited_for(
    hours: Hours, by: timedelta
) -> None:
    """What would last less than a machine can time is not verifiable, and nothing is waited for."""
    with pytest.raises(NotVerifiableError, match="deux minutes de part et d'autre"):
        PolicyClock(60_480).advance(WHO, by)
    assert hours.now == 0.0
    assert PolicyClock(10).advance(WHO, timedelta(minutes=2)).by == timedelta(minutes=2)
