"""Values as a screen shows them: an address, whole or masked (REC-01), a date of birth (ACC-04)."""

from __future__ import annotations

import re
from datetime import date

from recette.domain.language.text import canonical

_SIDE = r"[^\s,;:()«»\"'<>@]+"
_SHOWN = re.compile(f"{_SIDE}@{_SIDE}")
_FULL_STOP = re.compile(r"(?<!\.)\.$")
# A dot or an x hides something only when repeated: both are letters of plain addresses.
_MASK = re.compile(r"[*•●∙·…]+|\.{2,}|x{2,}")
_MONTHS = (
    *("janvier", "fevrier", "mars", "avril", "mai", "juin"),
    *("juillet", "aout", "septembre", "octobre", "novembre", "decembre"),
)
# No digit stands between a label and its date, and 40 characters hold « (jj/mm/aaaa) : » and more.
_LABEL = r"\bne(?:e|\(e\))? le\b|naissance"
_MONTH = rf"(?P<month>\d{{1,2}}|{'|'.join(_MONTHS)})"
_FRENCH = rf"(?P<day>\d{{1,2}})(?:er)?[ /.-]{_MONTH}[ /.-](?P<year>\d{{4}})"
_DATE = re.compile(rf"(?:{_LABEL})[^\d]{{0,40}}(?:{_FRENCH}|(?P<iso>\d{{4}}-\d{{2}}-\d{{2}}))")


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


def births_told(text: str) -> set[date]:
    """Return the dates that follow « naissance » or « né le »; what is no date is left."""
    found = set()
    for match in _DATE.finditer(canonical(text)):
        try:
            found.add(_date_of(match))
        except ValueError:
            continue
    return found


def _date_of(match: re.Match[str]) -> date:
    if match["iso"]:
        return date.fromisoformat(match["iso"])
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    return date(int(match["year"]), number, int(match["day"]))
