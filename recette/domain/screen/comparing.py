"""What one screen shows that another does not, what is said to everybody set aside."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from recette.domain.language.text import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recette.domain.screen.view import View

_DIGITS = re.compile(r"\d+")


def shown_besides(
    view: View, other: View, own: Iterable[str] = (), theirs: Iterable[str] = ()
) -> list[str]:
    """Return the blocks and the named elements of `view` that `other` does not show, in order.

    What two persons typed (`own` on the first screen, `theirs` on the other) and every number (a
    count of tries, an hour) are taken for the same.
    """
    left = Counter(_made_even(told, theirs) for told in _told(other))
    besides = []
    for told in _told(view):
        even = _made_even(told, own)
        if left[even] > 0:
            left[even] -= 1
        else:
            besides.append(told)
    return besides


def _told(view: View) -> list[str]:
    return [*view.lines, *view.named()]


def _made_even(told: str, values: Iterable[str]) -> str:
    text = canonical(told)
    for value in values:
        text = text.replace(canonical(value), "#") if value else text
    return _DIGITS.sub("#", text)
