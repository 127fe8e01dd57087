"""A profile that says nothing but the defaults, every key explained: to copy, then adapt."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from recette.target import as_toml
from recette.target.clock_examples import CLOCK_TEMPLATES
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
                yield f"# {as_toml.line(name, given)}"
        else:
            yield as_toml.line(key, value)
        if key == "horloge":
            yield from _templates()


def _section(section: Section) -> Iterator[str]:
    for key, field in type(section).model_fields.items():
        yield from _comment(field.description or "")
        yield from _example(key, field)
        yield as_toml.line(key, getattr(section, key))


def _example(key: str, field: FieldInfo) -> Iterator[str]:
    for example in field.examples or ():
        yield f"#   {as_toml.line(key, example)}"


def _templates() -> Iterator[str]:
    for name, template in CLOCK_TEMPLATES.items():
        yield ""
        yield from _comment(f"Modèle : {name}.")
        yield from (f"#   {line}" for line in template.splitlines())


def _comment(sentence: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(sentence, _WIDTH)]
