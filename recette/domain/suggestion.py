"""The word that was probably meant: for messages that answer a mistyped one."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, letter case aside; None when none is."""
    by_folded: dict[str, str] = {}
    for candidate in known:
        by_folded.setdefault(candidate.casefold(), candidate)
    found = difflib.get_close_matches(word.casefold(), sorted(by_folded), n=1)
    return by_folded[found[0]] if found else None


def hint(word: str, known: Iterable[str]) -> str:
    """Return « ; vouliez-vous dire X ? », or a full stop when no known word is near."""
    near = nearest(word, known)
    return f" ; vouliez-vous dire {near} ?" if near else "."
