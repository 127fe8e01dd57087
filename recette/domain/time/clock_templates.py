"""Templates of a profile: words in braces, what those of a clock stand for, what is read back."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, quote_plus

from recette.domain.tampering import FORM

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

WORDS = ("decalage_secondes", "age_secondes", "courriel", "instant_unix", "instant_iso")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WORD = re.compile(r"\{([a-zA-Z_]+)\}")


def unknown_words(template: str, known: Collection[str]) -> list[str]:
    """Return the words in braces that stand for nothing."""
    return [word for word in _WORD.findall(template) if word not in known]


def names_an_account(templates: Iterable[str]) -> bool:
    """Tell whether one of these templates says which account is meant."""
    return any("{courriel}" in template for template in templates)


def in_text(template: str, words: Mapping[str, str]) -> str:
    """Return a text with its words; one that is not known stays as it is."""
    return _WORD.sub(lambda found: words.get(found[1], found[0]), template)


def in_url(template: str, words: Mapping[str, str]) -> str:
    """Return an address with its words."""
    return in_text(template, {k: quote(v, safe="") for k, v in words.items()})


def in_body(template: str, words: Mapping[str, str], kind: str) -> str:
    """Return a body of type `kind` with its words, written as this type wants them."""
    if kind == FORM:
        return in_text(template, {k: quote_plus(v) for k, v in words.items()})
    return in_text(template, {k: json.dumps(v)[1:-1] for k, v in words.items()})


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
