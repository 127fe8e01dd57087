"""The bodies of requests: their types, and a value slipped into one under any name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

if TYPE_CHECKING:
    from collections.abc import Mapping

# RFC 8259; URL Standard, 5.
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


def slipped(body: str, content_type: str, values: Mapping[str, str]) -> str:
    """Return a body with these values, in the way of its type (form, or JSON object).

    They take the place of what bears their name; the others are added. Another kind of body is
    returned as it is.
    """
    if "json" in content_type:
        try:
            given = json.loads(body or "{}")
        except ValueError:
            return body
        return json.dumps({**given, **values}) if isinstance(given, dict) else body
    if body and "urlencoded" not in content_type:
        return body
    given = parse_qsl(body, keep_blank_values=True)
    kept = [(name, values.get(name, value)) for name, value in given]
    added = [(name, value) for name, value in values.items() if name not in dict(given)]
    return urlencode([*kept, *added])
