"""What the words in braces of a clock stand for, and what is read back of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

WORDS = ("decalage_secondes", "age_secondes", "courriel", "instant_unix", "instant_iso")


def words_of(account: str, by: timedelta, wanted: timedelta, now: datetime) -> dict[str, str]:
    """Return what each word stands for.

    Args:
        account: its address.
        by: how far it moves now.
        wanted: how far ahead of `now` it will be in all.
        now: our own time, with its zone.
    """
    instant = (now + wanted).astimezone(UTC)
    return {
        "decalage_secondes": str(int(wanted.total_seconds())),
        "age_secondes": str(int(by.total_seconds())),
        "courriel": account,
        "instant_unix": str(int(instant.timestamp())),
        "instant_iso": instant.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }


def found_at(answer: Any, path: str) -> Any:
    """Return what stands in decoded JSON at `a.b.0`; None when nothing does."""
    for part in path.split("."):
        if isinstance(answer, dict):
            answer = answer.get(part)
        elif isinstance(answer, list) and part.isdecimal() and int(part) < len(answer):
            answer = answer[int(part)]
        else:
            return None
    return answer


def gap(expected: str, seen: Any) -> float | None:
    """Return by how much a value read differs from the one expected; None when it cannot be said.

    Two numbers differ by their difference, two instants by seconds, the same text by nothing.
    """
    numbers = _number(expected), _number(seen)
    if numbers[0] is not None and numbers[1] is not None:
        return abs(numbers[0] - numbers[1])
    instants = _instant(expected), _instant(seen)
    if instants[0] is not None and instants[1] is not None:
        return abs((instants[0] - instants[1]).total_seconds())
    return 0.0 if seen is not None and expected == str(seen) else None


def offset_read(template: str, seen: Any, now: datetime) -> timedelta | None:
    """Return how far ahead of `now` a value read tells that the clock is; None when it does not."""
    if template == "{decalage_secondes}":
        number = _number(seen)
        return None if number is None else timedelta(seconds=round(number))
    if template == "{instant_unix}":
        number = _number(seen)
        return None if number is None else timedelta(seconds=number) - (now - _EPOCH)
    instant = _instant(seen) if template == "{instant_iso}" else None
    return None if instant is None else instant - now


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        return float(value)
    except ValueError:
        return None


def _instant(value: Any) -> datetime | None:
    try:
        read = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return read if read is None or read.tzinfo else read.replace(tzinfo=UTC)
