"""The catalogue of the guide's rules, read from `features/regles.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recette.domain.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

_KEYS = {"id": "id", "niveau": "level", "enonce": "statement", "source": "source"}


@dataclass(frozen=True)
class Rule:
    """A rule of the guide: what it states, and the sentence of the guide it comes from."""

    id: str
    level: str
    statement: str
    source: str
    precision: str = ""


def load_catalogue(path: Path) -> dict[str, Rule]:
    """Return the rules by id, in the order of the file.

    Raises:
        UsageError: the file is absent, damaged, or a rule lacks a key or comes twice.
    """
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("regle", [])
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"Le catalogue des règles {path} ne se lit pas : {error}.") from error
    rules: dict[str, Rule] = {}
    for entry in entries:
        rule = _rule(entry, path)
        if rule.id in rules:
            raise UsageError(f"Le catalogue {path} donne deux fois la règle {rule.id}.")
        rules[rule.id] = rule
    return rules


def _rule(entry: dict[str, Any], path: Path) -> Rule:
    missing = [key for key in _KEYS if not entry.get(key)]
    if missing:
        raise UsageError(
            f"Dans {path}, la règle {entry.get('id', '(sans id)')} n'a pas : {', '.join(missing)}."
        )
    values = {name: str(entry[key]) for key, name in _KEYS.items()}
    return Rule(precision=str(entry.get("precision", "")), **values)
