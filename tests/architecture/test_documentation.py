"""ARCHITECTURE.md leads to the right room: its paths exist, and hold what they are said to hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
# Where is it decided? A question, the file that the page gives, what is defined there.
DECIDED = [
    ("what a rule of the guide says", "features/regles.toml", "enonce"),
    ("how a field is named on a screen", "recette/target/names.py", "Field."),
    (
        "that a screen says the link is inactive",
        "recette/domain/language/statements.py",
        "LINK_INACTIVE",
    ),
    ("that a negation denies a clause", "recette/domain/language/negation.py", "def is_denied"),
    ("which screen one is at", "recette/domain/screen/places.py", "def shows"),
    ("which link confirms", "recette/domain/courriel/confirmation.py", "def named_links"),
    ("where the harness may go", "recette/target/guard.py", "class Guard"),
    ("what a profile may say", "recette/target/profile.py", "class Profile"),
    ("what an exception means", "recette/run/classify.py", "def cause_of"),
    ("which commands there are", "recette/cli/app.py", "app.command"),
]


@pytest.mark.parametrize(("question", "path", "holds"), DECIDED)
def test_where_it_is_decided_is_in_the_page_and_true(question: str, path: str, holds: str) -> None:
    """The page names the file, and the file defines it."""
    assert f"`{path}`" in PAGE, question
    assert holds in (ROOT / path).read_text(encoding="utf-8"), question


def test_every_path_of_the_page_exists() -> None:
    """A path between backquotes with a slash or an extension is one of the tree."""
    named = re.findall(
        r"`((?:recette|features|steps|tests|docs|reference_impl|mail_sandbox)/[^`]*)`", PAGE
    )
    assert named
    assert not [path for path in named if not (ROOT / path).exists()]


def test_every_room_is_named_in_the_page() -> None:
    """A folder or module at the top of `recette/` has its line."""
    rooms = [p for p in (ROOT / "recette").iterdir() if not p.name.startswith(("_", "."))]
    named = [
        f"recette/{p.name}" + ("/" if p.is_dir() else "") for p in rooms if p.suffix in {"", ".py"}
    ]
    assert not [name for name in named if f"`{name}`" not in PAGE]
