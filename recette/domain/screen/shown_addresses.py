"""An address as a screen shows it: whole, or masked but recognisable (REC-01)."""

from __future__ import annotations

import re

_SIDE = r"[^\s,;:()«»\"'<>@]+"
_SHOWN = re.compile(f"{_SIDE}@{_SIDE}")
_FULL_STOP = re.compile(r"(?<!\.)\.$")
# A dot or an x hides something only when repeated: both are letters of plain addresses.
_MASK = re.compile(r"[*•●∙·…]+|\.{2,}|x{2,}")


def shows_address(text: str, address: str) -> bool:
    """Tell whether `text` shows `address`, whole or masked after the first letter of each side.

    What is not masked must be that of the address: another address, whole or masked, is not it.
    """
    wanted = address.lower()
    words = (_FULL_STOP.sub("", word) for word in _SHOWN.findall(text.lower()))
    return any(word == wanted or _masks(word, wanted) for word in words)


def _masks(word: str, address: str) -> bool:
    sides, wanted = word.partition("@"), address.partition("@")
    first_letters = all(sides[i][:1] == wanted[i][:1] for i in (0, 1, 2))
    return first_letters and _pattern(word).fullmatch(address) is not None


def _pattern(word: str) -> re.Pattern[str]:
    shown = (re.escape(part) for part in _MASK.split(word))
    return re.compile(".*".join(shown))
