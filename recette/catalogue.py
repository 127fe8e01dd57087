"""The catalogue of the guide's rules, read from `features/regles.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recette.domain.errors import UsageError, reason
from recette.domain.language.text import hint

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

RULE_ID = re.compile(r"[A-Z]{3}-\d{2}")
LEVELS = ("documentee", "precisee", "conseil")
_KEYS = {"id": "id", "niveau": "level", "enonce": "statement", "source": "source"}
_OPTIONAL = {"precision": "precision"}


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
        UsageError: the file is absent, damaged or empty, or a rule lacks a key or comes twice.
    """
    rules: dict[str, Rule] = {}
    for position, entry in enumerate(_entries(path), start=1):
        rule = _rule(entry, position, path)
        if rule.id in rules:
            raise UsageError(
                f"Le catalogue {path} donne deux fois la règle {rule.id} : gardez-en une."
            )
        rules[rule.id] = rule
    return rules


def load_catalogues(paths: Iterable[Path]) -> dict[str, Rule]:
    """Return the rules of several catalogues by id, in their order.

    Raises:
        UsageError: one of them is wrong, or gives a rule that another gives.
    """
    rules: dict[str, Rule] = {}
    for path in paths:
        added = load_catalogue(path)
        for taken in rules.keys() & added.keys():
            raise UsageError(
                f"Le catalogue {path} reprend la règle {taken}, qui existe déjà : donnez un autre "
                "identifiant à la vôtre."
            )
        rules |= added
    return rules


def _entries(path: Path) -> list[Any]:
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("regle")
    except OSError as error:
        raise UsageError(
            f"Le catalogue des règles {path} ne se lit pas : {reason(error)}."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"Le catalogue des règles {path} est abîmé : {error}.") from error
    if not isinstance(entries, list) or not entries:
        raise UsageError(
            f"Le catalogue {path} ne donne aucune règle : chacune commence par [[regle]]."
        )
    return entries


def _rule(entry: Any, position: int, path: Path) -> Rule:
    if not isinstance(entry, dict):
        raise UsageError(f"Dans {path}, l'élément {position} n'est pas une règle : [[regle]].")
    told = f"Dans {path}, la règle {entry.get('id') or f'n° {position} (sans id)'}"
    _check_keys(entry, told)
    if not RULE_ID.fullmatch(entry["id"]):
        raise UsageError(f"{told} : « id » s'écrit trois majuscules, un tiret, deux chiffres.")
    if entry["niveau"] not in LEVELS:
        raise UsageError(
            f"{told} : « niveau » vaut « {entry['niveau']} », et non {' ou '.join(LEVELS)}."
        )
    names = _KEYS | _OPTIONAL
    return Rule(**{names[key]: value.strip() for key, value in entry.items()})


def _check_keys(entry: dict[str, Any], told: str) -> None:
    """Refuse a rule that lacks a key, has an unknown one, or a value that is not a text."""
    for key in _KEYS:
        if key not in entry or entry[key] == "":
            raise UsageError(f"{told} n'a pas de « {key} ».")
    for key, value in entry.items():
        if key not in _KEYS | _OPTIONAL:
            raise UsageError(
                f"{told} a une clé inconnue, « {key} »{hint(key, [*_KEYS, *_OPTIONAL])}"
            )
        if not isinstance(value, str) or not (value.strip() or key in _OPTIONAL):
            raise UsageError(f"{told} : « {key} » doit être un texte entre guillemets, non vide.")
