"""Values and keys written as TOML 1.0 writes them (https://toml.io/fr/v1.0.0)."""

from __future__ import annotations

import json
from typing import Any


def line(name: str, given: Any) -> str:
    """Return the line that gives a key its value."""
    return f"{key(name)} = {value(given)}"


def key(name: str) -> str:
    """Return a key, between quotes when it is not a bare one."""
    plain = name.replace("_", "").replace("-", "")
    return name if plain.isascii() and plain.isalnum() else value(name)


def value(given: Any) -> str:
    """Return a text, a number, true or false, a list or an inline table.

    A text that holds double quotes is written between single ones when it can be: it is read by
    people. The others are written as JSON, save the one character that TOML refuses there.
    """
    if isinstance(given, dict):
        pairs = ", ".join(f"{key(k)} = {value(v)}" for k, v in given.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(given, list | tuple):
        return f"[{', '.join(map(value, given))}]"
    if isinstance(given, str) and '"' in given and "'" not in given and given.isprintable():
        return f"'{given}'"
    if isinstance(given, float) and given.is_integer():
        return str(int(given))
    return json.dumps(given, ensure_ascii=False).replace("\x7f", "\\u007f")
