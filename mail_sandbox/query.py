"""Mailpit's search language, turned into the same SQL. Source: `storage/search.go`.

Substrings, wildcards included: a more exact search here would hide what a real Mailpit returns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_UNWANTED = re.compile(r"\r?\n|[\t><\",;()]")
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s?([a-z]{1,2})?")
_UNITS = {"": 1, "k": 1024, "kb": 1024, "m": 1024**2, "mb": 1024**2}
_COLUMNS = {
    "to": ("ToJSON",),
    "from": ("FromJSON",),
    "cc": ("CcJSON",),
    "bcc": ("BccJSON",),
    "reply-to": ("ReplyToJSON",),
    "addressed": ("ToJSON", "FromJSON", "CcJSON", "BccJSON", "ReplyToJSON"),
    "subject": ("Subject",),
    "message-id": ("MessageID",),
}
_TAGGED = "m.ID IN (SELECT mt.ID FROM message_tags mt JOIN tags t ON mt.TagID = t.ID{where})"
_FLAGS = {
    "is:read": "Read = 1",
    "is:unread": "Read = 0",
    "is:tagged": _TAGGED.format(where=""),
    "has:inline": "Inline > 0",
    "has:inlines": "Inline > 0",
    "has:attachment": "Attachments > 0",
    "has:attachments": "Attachments > 0",
}


@dataclass
class Where:
    """Conditions to be all true, and the values they hold."""

    conditions: list[str] = field(default_factory=list)
    values: list[str | int] = field(default_factory=list)

    def add(self, condition: str, *values: str | int, negated: bool = False) -> None:
        """Add a condition."""
        self.conditions.append(f"NOT ({condition})" if negated else condition)
        self.values.extend(values)

    def sql(self) -> str:
        """Return the clause, "" without any condition."""
        return f" WHERE {' AND '.join(self.conditions)}" if self.conditions else ""


def clean(text: str) -> str:
    """Return what is stored for searches and searched for: lower case, marks as spaces."""
    return " ".join(_UNWANTED.sub(" ", text.replace("\ufeff", " ")).split()).lower()


def terms(query: str) -> list[str]:
    """Split on spaces outside double quotes, which are removed."""
    found: list[str] = []
    current, quoted = "", False
    for character in query + " ":
        if character == '"':
            quoted = not quoted
        elif character == " " and not quoted:
            found.append(current.strip())
            current = ""
        else:
            current += character
    return [term for term in [*found, current.strip()] if term]


def where(query: str) -> Where:
    """Return the conditions of a query; none for a query that says nothing."""
    result = Where()
    for term in terms(query):
        if not clean(term):
            continue
        negated = len(term) > 1 and term[0] in "-!"
        _add(result, term[1:] if negated else term, negated=negated)
    return result


def _add(result: Where, term: str, *, negated: bool) -> None:
    """Add one term: the first way of reading it that applies."""
    name, _, value = term.partition(":")
    name = name.lower()
    if name in _COLUMNS and ":" in term:
        _add_like(result, name, value, negated=negated)
    elif name == "tag" and ":" in term:
        if clean(value):
            condition = _TAGGED.format(where=" WHERE t.Name = ?")
            result.add(condition, clean(value), negated=negated)
    elif term.lower() in _FLAGS:
        result.add(_FLAGS[term.lower()], negated=negated)
    elif name in {"before", "after"} and ":" in term:
        _add_instant(result, name, clean(value), negated=negated)
    elif name in {"larger", "smaller"} and _bytes(clean(value)):
        sign = ">" if (name == "larger") is not negated else "<"
        result.add(f"Size {sign} ?", _bytes(clean(value)))
    else:
        result.add("SearchText LIKE ?", _pattern(clean(term.lower())), negated=negated)


def _add_like(result: Where, name: str, value: str, *, negated: bool) -> None:
    wanted = value if name == "subject" else clean(value)
    if wanted:
        columns = _COLUMNS[name]
        condition = " OR ".join(f"{column} LIKE ?" for column in columns)
        result.add(f"({condition})", *[_pattern(wanted)] * len(columns), negated=negated)


def _add_instant(result: Where, name: str, value: str, *, negated: bool) -> None:
    """Compare the receipt time; a date that cannot be read is ignored."""
    milliseconds = parse_instant(value)
    if milliseconds is not None:
        later = (name == "after") is not negated
        result.add(f"m.Created {'>=' if later else '<='} ?", milliseconds)


def _pattern(value: str) -> str:
    return f"%{value.replace('%', '%%')}%"


def _bytes(value: str) -> int:
    """Return a size such as `2kb` or `1.5m` in bytes, 0 when it is not one."""
    match = _SIZE.fullmatch(value)
    return int(float(match[1]) * _UNITS.get(match[2] or "", 0)) if match else 0


def parse_instant(value: str) -> int | None:
    """Return a date in milliseconds (the server's zone without another), None when unreadable."""
    readers: list[Callable[[str], datetime]] = [
        lambda text: datetime.fromisoformat(text.upper()),
        lambda text: datetime.fromisoformat(text.replace("/", "-")),
        lambda text: datetime.fromtimestamp(int(text)).astimezone(),
    ]
    for read in readers:
        try:
            return int(read(value).timestamp() * 1000)
        except (ValueError, OverflowError, OSError):
            continue
    return None
