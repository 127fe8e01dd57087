"""What is published of the profile: its schema, its example, its page; one source, the model."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from recette.domain.errors import UsageError
from recette.target import example, schema
from recette.target.clock_examples import CLOCK_TEMPLATES
from recette.target.franceconnect_section import Identity
from recette.target.loading import load_profile, profile_of
from recette.target.profile import NAMED, PLACES, Profile
from recette.target.section import Section
from tests.cli.support import recette

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/profil.md").read_text(encoding="utf-8")
WRITTEN = (
    "docker/profil.toml",
    "tests/targets/guichet/profil.toml",
    "tests/targets/vitrine/profil.toml",
)
CODE = re.compile(r"^```toml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema.PUBLISHED.read_text(encoding="utf-8")))


def _keys() -> Iterator[tuple[str, str]]:
    """Yield every key of a profile with its table."""
    for key, value in Profile():
        yield "", key
        if isinstance(value, Section):
            yield from ((key, name) for name in type(value).model_fields)


def test_the_published_schema_is_the_one_drawn() -> None:
    """After a change: `recette profil --schema > recette/target/profil.schema.json`."""
    published = schema.PUBLISHED.read_text(encoding="utf-8")
    assert json.loads(published) == schema.document()
    assert published == schema.text() + "\n"


def test_it_is_a_schema_that_explains_every_key() -> None:
    """It is valid, and each key of each table has its description, in no English of ours."""
    drawn = schema.document()
    Draft202012Validator.check_schema(drawn)
    tables = [drawn, *drawn["$defs"].values()]
    keys = [key for table in tables for key in table["properties"].items()]
    assert len(keys) == len(list(_keys())) + len(Identity.model_fields)
    assert not [name for name, told in keys if not told.get("description", "").strip()]
    assert not [table for table in tables[1:] if "description" in table or "title" in table]


@pytest.mark.parametrize("path", WRITTEN)
def test_the_profiles_of_the_project_are_valid(path: str) -> None:
    """A profile that loads is one that the schema admits."""
    data = tomllib.loads((ROOT / path).read_text(encoding="utf-8"))
    _validator().validate(data)
    profile_of(data, path)


@pytest.mark.parametrize(
    "wrong",
    [
        {"cible": {"ulr": "x"}},
        {"version": 2},
        {"horloge": {"pilote": "lune"}},
        {"horloge": {"tolerance_secondes": 90}},
        {"libelles": {"nomm": ["Votre nom"]}},
        {"ecrans": {"inscription": "/inscription"}},
        {"etapes": {"accueil": [["nom"]]}},
        {"politique": {"longueurs_numero": [14]}},
    ],
)
def test_what_the_harness_refuses_the_schema_refuses(wrong: dict[str, Any]) -> None:
    """An editor shows what a run would say."""
    assert not _validator().is_valid(wrong)
    with pytest.raises(UsageError):
        profile_of(wrong, "essai")


def test_the_example_says_the_defaults(tmp_path: Path) -> None:
    """It loads, and says of a target what saying nothing does."""
    path = tmp_path / "cible.toml"
    path.write_text(example.text(), encoding="utf-8")
    assert load_profile(path) == Profile()


def test_the_example_explains_every_key() -> None:
    """Each key is there; its commented lines are good too, once the hash is taken away."""
    text = example.text()
    told = tomllib.loads(text)
    assert {(t, k) for t, k in _keys() if t} <= {
        (table, key) for table, given in told.items() if isinstance(given, dict) for key in given
    }
    assert {key for table, key in _keys() if not table} <= told.keys()
    lines = [line.lstrip("# ") for line in text.splitlines() if re.match(r"#\s+\w+ = ", line)]
    assert len(lines) > 20
    for line in lines:
        tomllib.loads(line)


@pytest.mark.parametrize("option", ["--schema", "--exemple"])
def test_the_command_prints_the_schema_or_the_example_whole(tmp_path: Path, option: str) -> None:
    """`recette profil` prints one or the other, whole; neither is a misuse."""
    done = recette("profil", option, cwd=tmp_path)
    expected = schema.text() if option == "--schema" else example.text()
    assert (done.returncode, done.stdout) == (0, expected + "\n")
    alone = recette("profil", cwd=tmp_path)
    assert alone.returncode == 2
    assert "--schema" in alone.stderr


def test_the_page_tells_every_key() -> None:
    """docs/profil.md writes each key, in its table, and each name of a screen or a label."""
    told = tomllib.loads(CODE.findall(PAGE)[0])
    missing = [
        (table, key) for table, key in _keys() if key not in (told[table] if table else told)
    ]
    assert not missing
    assert not [key for key in (*NAMED, *PLACES) if f"`{key}`" not in PAGE]


def test_what_the_page_writes_is_a_profile() -> None:
    """Every extract of docs/profil.md loads, the two templates of a clock among them."""
    extracts = CODE.findall(PAGE)
    for extract in extracts:
        profile_of(tomllib.loads(extract), "docs/profil.md")
    assert set(CLOCK_TEMPLATES.values()) <= set(extracts)


@pytest.mark.parametrize(
    ("version", "told"),
    [
        ("2", "est écrit pour la version 2 du format ; cette recette lit la version 1 : mettez"),
        ("0", "version 0 du format ; cette recette lit la version 1 : écrivez version = 1"),
        ('"1"', "écrivez version = 1"),
        ("true", "écrivez version = 1"),
    ],
)
def test_a_profile_of_another_version_is_told_before_its_keys(
    tmp_path: Path, version: str, told: str
) -> None:
    """It is said before the keys, which may not be ours, with the status of a misuse."""
    path = tmp_path / "cible.toml"
    path.write_text(f"version = {version}\n[inconnue]\ncle = 1\n", encoding="utf-8")
    with pytest.raises(UsageError) as refusal:
        load_profile(path)
    assert told in str(refusal.value)
    assert "inconnue" not in str(refusal.value)
