"""No n° de sécurité sociale is read whole in what people share."""

from __future__ import annotations

import re
from typing import Any

_SPACE = r"[ .\u00a0\u202f-]?"
# Written in one go or in groups, key or not, Corsica (2A, 2B) included.
_NUMBER = re.compile(
    rf"(?<!\d)([1-478](?:{_SPACE}\d\d){{2}}){_SPACE}(?:\d\d|2[ABab])"
    rf"(?:{_SPACE}\d{{3}}){{2}}(?:{_SPACE}\d\d)?(?!\d)"
)
# XML 1.0 admits no other control character (2.2, production [2]), UTF-8 no lone surrogate.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def masked(text: str) -> str:
    """Return a text where no n° de sécurité sociale can be read whole."""
    return _UNPRINTABLE.sub("?", _NUMBER.sub(r"\1••••••••", text))


def masked_data(data: Any) -> Any:
    """Return JSON-ready data with every text of it masked, keys aside."""
    if isinstance(data, str):
        return masked(data)
    if isinstance(data, dict):
        return {key: masked_data(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [masked_data(value) for value in data]
    return data
