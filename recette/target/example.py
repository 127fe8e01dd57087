"""A profile that says nothing but the defaults, every key explained: to copy, then adapt."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, Any

from recette.target.clock_templates import CLOCK_TEMPLATES
from recette.target.profile import Profile
from recette.target.section import Section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

_WIDTH = 98
_HEAD = (
    "Le profil d'une cible : tout y est facultatif, et vaut ici ce qu'il vaut sans être dit. "
    "Gardez ce qui diffère chez vous. Aucun secret ici : une clé en _variable nomme la variable "
    "d'environnement qui le porte."
)


def text() -> str:
    """Return the example: a TOML file whose profile is the default one."""
    return "\n".join(_profile())


def _profile() -> Iterator[str]:
    yield from _comment(_HEAD)
    profile = Profile()
    for key, field in Profile.model_fields.items():
        value = getattr(profile, key)
        yield ""
        yield from _comment(field.description or "")
        if isinstance(value, Section):
            yield f"[{key}]"
            yield from _section(value)
        elif isinstance(value, dict):
            yield f"[{key}]"
            for name, given in (field.examples or [{}])[0].items():
                yield f"# {name} = {toml(given)}"
        else:
            yield f"{key} = {toml(value)}"
        if key == "horloge":
            yield from _templates()


def _section(section: Section) -> Iterator[str]:
    for key, field in type(section).model_fields.items():
        yield from _comment(field.description or "")
        yield from _example(key, field)
        yield f"{key} = {toml(getattr(section, key))}"


def _example(key: str, field: FieldInfo) -> Iterator[str]:
    for example in field.examples or ():
        yield f"#   {key} = {toml(example)}"


def _templates() -> Iterator[str]:
    for name, template in CLOCK_TEMPLATES.items():
        yield ""
        yield from _comment(f"Modèle : {name}.")
        yield from (f"#   {line}" for line in template.splitlines())


def _comment(sentence: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(sentence, _WIDTH)]


def toml(value: Any) -> str:
    """Return a value as TOML writes it: text, number, true or false, list, inline table."""
    if isinstance(value, str):
        literal = '"' in value and "'" not in value
        return f"'{value}'" if literal else json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, dict):
        pairs = ", ".join(f"{json.dumps(k)} = {toml(v)}" for k, v in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return json.dumps(value)
