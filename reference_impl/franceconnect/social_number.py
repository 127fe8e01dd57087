"""The shape of a social security number: thirteen characters, and a key of two digits."""

from __future__ import annotations

import re
from itertools import pairwise

BODY_LENGTH = 13
NUMBER = re.compile(r"[1-9][0-9]{4}(?:[0-9]{2}|2[AB])[0-9]{6}(?:[0-9]{2})?")
CORSICA = {"2A": "19", "2B": "18"}


def key_of(body: str) -> str:
    """Return the two digits of the key: 97 - n mod 97, where 2A counts as 19 and 2B as 18."""
    department = body[5:7]
    digits = body[:5] + CORSICA.get(department, department) + body[7:]
    return f"{97 - int(digits) % 97:02d}"


def read_number(typed: str) -> str | None:
    """Return the thirteen characters of the number, or None when it or its key is wrong."""
    text = re.sub(r"[\s.-]", "", typed).upper()
    if not NUMBER.fullmatch(text):
        return None
    body, key = text[:BODY_LENGTH], text[BODY_LENGTH:]
    return body if key in {"", key_of(body)} else None


def spaced(body: str) -> str:
    """Write the number as people read it, with its key."""
    cuts = (0, 1, 3, 5, 7, 10, BODY_LENGTH)
    parts = [body[start:end] for start, end in pairwise(cuts)]
    return " ".join([*parts, key_of(body)])
