"""Typing a value, whatever the kind of the field: a native date or number takes no free text."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import ElementHandle

    from recette.domain.screen.view import Element

_NATIVE = frozenset({"date", "number", "month", "time", "datetime-local", "week"})


def type_value(handle: ElementHandle, element: Element, value: str) -> None:
    """Replace what a field holds by `value`, as far as the field lets a person type it."""
    if element.kind == "date" and (iso := _iso(value)):
        handle.fill(iso)
    elif element.kind in _NATIVE:
        handle.fill("")
        handle.type(value)
    else:
        handle.fill(value)


def _iso(value: str) -> str:
    """Return jj/mm/aaaa as a native date field wants it, or nothing for a date that is none."""
    try:
        return datetime.strptime(value, "%d/%m/%Y").date().isoformat()  # noqa: DTZ007
    except ValueError:
        return ""
