"""The catalogue of the guide's rules, read from `features/regles.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from recette.domain.errors import UsageError, reason
from recette.domain.language.text import hint

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

RULE_ID = re.compile(r"[A-Z]{3}-\d{2}")
LEVELS = ("documentee", "precisee", "conseil")
_KEYS = {"id": "id", "niveau": "level", "enonce": "statement", "source": "source"}
_OPTIONAL = {"precision": "precision"}
_READINGS = "lecture"
_READING_KEYS = {"phrase": "sentence", "pourquoi": "why"}
_READING_OPTIONAL = {"politique": "policy"}
_READING_LISTS = ("scenarios", "etapes")


@dataclass(frozen=True)
class Reading:
    """What we read into the guide beyond its letter, and which sentences of the features it is.

    Attributes:
        sentence: the reading, in French.
        why: what the guide leaves open.
        policy: the key of `[politique]` that chooses another reading; none when there is none.
        scenarios: titles, as features write them (« Sans <élément> »); none means any.
        steps: how the steps begin that only this reading asks for; none means any.
    """

    sentence: str
    why: str
    policy: str = ""
    scenarios: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()

    def holds_for(self, title: str) -> bool:
        """Tell whether a scenario told so, its parameters replaced, is one of its own."""
        return not self.scenarios or any(_told(own, title) for own in self.scenarios)

    def asks(self, step: str) -> bool:
        """Tell whether a step is asked for by this reading, and not by the letter."""
        return not self.steps or step.startswith(self.steps)


def _told(own: str, title: str) -> bool:
    pattern = ".+".join(re.escape(part) for part in re.split("<[^>]+>", own))
    return re.fullmatch(pattern, title) is not None


@dataclass(frozen=True)
class Rule:
    """A rule of the guide: what it states, and the sentence of the guide it comes from."""

    id: str
    level: str
    statement: str
    source: str
    precision: str = ""
    readings: tuple[Reading, ...] = ()


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
    given = {key: value for key, value in entry.items() if key != _READINGS}
    _check_keys(given, told, _KEYS, _OPTIONAL)
    if not RULE_ID.fullmatch(entry["id"]):
        raise UsageError(f"{told} : « id » s'écrit trois majuscules, un tiret, deux chiffres.")
    if entry["niveau"] not in LEVELS:
        raise UsageError(
            f"{told} : « niveau » vaut « {entry['niveau']} », et non {' ou '.join(LEVELS)}."
        )
    names = _KEYS | _OPTIONAL
    readings = tuple(_readings(entry.get(_READINGS, []), told))
    return Rule(**{names[key]: value.strip() for key, value in given.items()}, readings=readings)


def _readings(entries: Any, told: str) -> Iterator[Reading]:
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise UsageError(f"{told} : une lecture s'écrit [[regle.lecture]], sous sa règle.")
    for number, entry in enumerate(entries, start=1):
        of_it = f"{told}, lecture {number},"
        texts = {key: value for key, value in entry.items() if key not in _READING_LISTS}
        _check_keys(texts, of_it, _READING_KEYS, (*_READING_OPTIONAL, *_READING_LISTS))
        names = _READING_KEYS | _READING_OPTIONAL
        said = {names[key]: value.strip() for key, value in texts.items()}
        lists = {
            key: _texts(entry[key], f"{of_it[:-1]} : « {key} »")
            for key in _READING_LISTS
            if key in entry
        }
        yield Reading(**said, scenarios=lists.get("scenarios", ()), steps=lists.get("etapes", ()))


def _texts(value: Any, told: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(v and type(v) is str for v in value):
        raise UsageError(f"{told} doit être une liste de textes, non vide.")
    return tuple(value)


def _check_keys(
    entry: dict[str, Any], told: str, needed: Collection[str], optional: Collection[str]
) -> None:
    """Refuse what lacks a key, has an unknown one, or a value that is not a text."""
    for key in needed:
        if key not in entry or entry[key] == "":
            raise UsageError(f"{told} n'a pas de « {key} ».")
    for key, value in entry.items():
        if key not in (*needed, *optional):
            raise UsageError(
                f"{told} a une clé inconnue, « {key} »{hint(key, [*needed, *optional])}"
            )
        if not isinstance(value, str) or not (value.strip() or key in optional):
            raise UsageError(f"{told} : « {key} » doit être un texte entre guillemets, non vide.")
