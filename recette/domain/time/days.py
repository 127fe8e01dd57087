"""Days as a target counts them: of 24 hours, or civil, up to midnight in Paris (DEL-01)."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")
_DAY = timedelta(days=1)
# The features stand some minutes on either side of a limit; farther is no limit.
_NEAR = timedelta(minutes=30)


def civil_age(since: datetime, age: timedelta) -> timedelta:
    """Return the age that stands as far from the end of a civil day as `age` from whole days.

    « 7 jours 2 min » becomes two minutes after the midnight that ends the seventh day; an age that
    is not near a limit stays as it is.

    Args:
        since: the instant that the days are counted from, aware.
        age: what is to have passed since then.
    """
    days = round(age / _DAY)
    gap = age - days * _DAY
    if not gap or abs(gap) > _NEAR:
        return age
    last = since.astimezone(PARIS).date() + timedelta(days=days)
    end = datetime.combine(last + _DAY, time.min, PARIS)
    return end.astimezone(since.tzinfo) + gap - since
