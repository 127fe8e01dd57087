"""A value slipped into a request, under names that its screen did not ask for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urlencode

if TYPE_CHECKING:
    from collections.abc import Mapping


def slipped(body: str, content_type: str, values: Mapping[str, str]) -> str:
    """Return a body with these values added, in the way of its type (form, or JSON object).

    Another kind of body is returned as it is.
    """
    if "json" in content_type:
        try:
            given = json.loads(body or "{}")
        except ValueError:
            return body
        return json.dumps({**given, **values}) if isinstance(given, dict) else body
    if body and "urlencoded" not in content_type:
        return body
    return "&".join(part for part in (body, urlencode(values)) if part)
