"""The checks of proofreading, in the order of their codes. A new check is one line in its file."""

from __future__ import annotations

from recette.relecture.checks import characters, keywords, structure, tables, tags, wording

_ROOMS = (characters, keywords, structure, tables, tags, wording)
CHECKS = tuple(
    sorted((check for room in _ROOMS for check in room.CHECKS), key=lambda check: check.code)
)
