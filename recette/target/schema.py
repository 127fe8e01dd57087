"""The JSON Schema of a profile, for editors: drawn from the model, published beside this file.

After a change of the model: `recette profil --schema > recette/target/profil.schema.json`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from recette.target.profile import VERSION, Profile

PUBLISHED = Path(__file__).with_name("profil.schema.json")


def document() -> dict[str, Any]:
    """Return the schema (JSON Schema 2020-12), its descriptions in French."""
    drawn = Profile.model_json_schema()
    sections = drawn.pop("$defs")
    for section in (drawn, *sections.values()):
        _keep_what_a_person_reads(section)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Profil d'une cible de la recette",
        "description": f"Ce que la recette sait d'une cible, version {VERSION} ; tout y est "
        "facultatif.",
        **drawn,
        "$defs": sections,
    }


def text() -> str:
    """Return the schema as it is published."""
    return json.dumps(document(), ensure_ascii=False, indent=1)


def _keep_what_a_person_reads(section: dict[str, Any]) -> None:
    """Take away what pydantic draws from the code: English docstrings, names in title case."""
    section.pop("description", None)
    section.pop("title", None)
    for key in section["properties"].values():
        key.pop("title", None)
        if "$ref" in key:
            key.pop("default", None)
