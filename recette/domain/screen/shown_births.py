"""Dates of birth as an account shows them: in digits, or the month in letters."""

from __future__ import annotations

import re
from datetime import date

from recette.domain.language.text import canonical

_MONTHS = (
    *("janvier", "fevrier", "mars", "avril", "mai", "juin"),
    *("juillet", "aout", "septembre", "octobre", "novembre", "decembre"),
)
_LABEL = r"\bne(?:e|\(e\))? le\b|naissance"
_MONTH = rf"(?P<month>\d{{1,2}}|{'|'.join(_MONTHS)})"
_FRENCH = rf"(?P<day>\d{{1,2}})(?:er)?[ /.-]{_MONTH}[ /.-](?P<year>\d{{4}})"
_DATE = re.compile(rf"(?:{_LABEL})[^\d]{{0,40}}(?:{_FRENCH}|(?P<iso>\d{{4}}-\d{{2}}-\d{{2}}))")


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
