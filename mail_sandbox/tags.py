"""Names of tags, and those a message brings with it. Source: `tools/tags.go`, `storage/tags.go`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mail_sandbox.addresses import Person

_INVALID = re.compile(r"[^a-zA-Z0-9\-_.@ ]")
_PLUS = re.compile(r"^[^+]*\+(.*?)@")
LONGEST = 100


def clean_tag(name: str) -> str:
    """Return a valid name: other characters become spaces, at most 100; "" if nothing is left."""
    cleaned = " ".join(_INVALID.sub(" ", name).split())
    return cleaned if len(cleaned) <= LONGEST else ""


def unique(names: list[str]) -> list[str]:
    """Return valid names once each, whatever their case, sorted."""
    found: dict[str, str] = {}
    for name in map(clean_tag, names):
        if name:
            found.setdefault(name.lower(), name)
    return sorted(found.values())


def automatic(people: list[Person], x_tags: str) -> list[str]:
    """Return the tags of plus-addresses (`zoe+run7@…`) and of the `X-Tags` header."""
    names = x_tags.split(",") if x_tags else []
    for person in people:
        match = _PLUS.match(person["Address"])
        names += match[1].split("+") if match else []
    return unique(names)
