"""Durations as the features write them: « 6 jours 23 h 58 min »."""

from __future__ import annotations

import re
from datetime import timedelta

_DURATION = re.compile(r"(?:(\d+) jours?)?\s*(?:(\d+) h)?\s*(?:(\d+) min)?")
PATTERN = r"\d+ jours?(?: \d+ h)?(?: \d+ min)?"


def parse_duration(text: str) -> timedelta:
    """Return the duration that `text` writes.

    Raises:
        ValueError: nothing is recognised.
    """
    found = _DURATION.fullmatch(text.strip())
    if not found or not any(found.groups()):
        raise ValueError(text)
    days, hours, minutes = (int(part or 0) for part in found.groups())
    return timedelta(days=days, hours=hours, minutes=minutes)


def in_words(duration: timedelta) -> str:
    """Return a duration in French words, to the second below one minute."""
    seconds = int(duration.total_seconds())
    days, rest = divmod(seconds, 86_400)
    hours, rest = divmod(rest, 3600)
    minutes, seconds = divmod(rest, 60)
    parts = [(days, "jour" + "s" * (days > 1)), (hours, "h"), (minutes, "min")]
    words = " ".join(f"{value} {unit}" for value, unit in parts if value)
    return words or f"{seconds} s"
