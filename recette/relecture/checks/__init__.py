"""The checks of proofreading, in the order of their codes. A new check is one line in its file."""

from __future__ import annotations

from recette.relecture.checks import characters, keywords, structure, tables, tags, wording

CHECKS = tuple(
    sorted(
        (
            *characters.CHECKS,
            *keywords.CHECKS,
            *structure.CHECKS,
            *tables.CHECKS,
            *wording.CHECKS,
            *tags.CHECKS,
        ),
        key=lambda check: check.code,
    )
)
UNREADABLE = "R00"
