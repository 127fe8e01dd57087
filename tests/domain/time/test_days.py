"""Days of 24 hours and civil days put a limit at two instants."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from recette.domain.time.days import civil_age

JUST_AFTER = timedelta(days=7, minutes=2)
JUST_BEFORE = timedelta(days=7) - timedelta(minutes=2)


@pytest.mark.parametrize(
    ("since", "age", "instant"),
    [
        ("2026-11-10T09:00", JUST_AFTER, "2026-11-17T23:02"),
        ("2026-11-10T09:00", JUST_BEFORE, "2026-11-17T22:58"),
        ("2026-11-10T22:59", JUST_BEFORE, "2026-11-17T22:58"),
        ("2026-11-10T23:01", JUST_BEFORE, "2026-11-18T22:58"),
        # Summer time ends on 25 October 2026: that day has 25 hours in Paris.
        ("2026-10-20T09:00", JUST_AFTER, "2026-10-27T23:02"),
        ("2026-10-18T09:00", JUST_AFTER, "2026-10-25T23:02"),
    ],
)
def test_the_limit_of_civil_days_is_the_midnight_in_paris_that_ends_the_last(
    since: str, age: timedelta, instant: str
) -> None:
    """The limit is the midnight, in Paris, that ends the last day."""
    start = datetime.fromisoformat(since).replace(tzinfo=UTC)
    assert (start + civil_age(start, age)).isoformat() == f"{instant}:00+00:00"


@pytest.mark.parametrize("days", [3, 8, 14, 20, 40])
def test_far_from_a_limit(days: int) -> None:
    """Other ages stay as they are."""
    age = timedelta(days=days)
    assert civil_age(datetime(2026, 11, 10, 9, tzinfo=UTC), age) == age
