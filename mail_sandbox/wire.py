"""JSON and instants written as Go writes them, since the stored JSON is what searches look at."""

from __future__ import annotations

import json
import secrets
import string
from datetime import datetime
from typing import Any

_HTML = str.maketrans({"&": "\\u0026", "<": "\\u003c", ">": "\\u003e"})
_ALPHABET = string.digits + string.ascii_letters


def go_json(value: Any) -> str:
    """Return compact JSON with `&`, `<`, `>` escaped and other characters in clear."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_HTML)


def new_id() -> str:
    """Return an opaque identifier of 22 letters and digits."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(22))


def instant(milliseconds: int) -> str:
    """Return an instant of the real clock in the server's zone, RFC 3339, in milliseconds."""
    moment = datetime.fromtimestamp(milliseconds / 1000).astimezone()
    return rfc3339(moment, "milliseconds")


def rfc3339(moment: datetime, precision: str = "seconds") -> str:
    """Return an aware moment with its own offset; `Z` for UTC."""
    return moment.isoformat(timespec=precision).replace("+00:00", "Z")
