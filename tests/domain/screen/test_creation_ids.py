"""What names a creation in addresses: drawn for each, never the name of a step."""

from __future__ import annotations

import pytest

from recette.domain.screen.creation_ids import own_names, renamed

BASE = "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    ("theirs", "own", "asked", "expected"),
    [
        ("/creation/a1b2c3d4/etape-1", "/creation/9f8e7d6c/etape-1", "/creation/a1b2c3d4/etape-3",
         "/creation/9f8e7d6c/etape-3"),
        ("/dossiers/17/etape-1", "/dossiers/118/etape-1", "/dossiers/17/etape-3",
         "/dossiers/118/etape-3"),
        ("/etape-1?d=a1b2c3d4&l=fr", "/etape-1?d=9f8e7d6c&l=fr", "/etape-3?d=a1b2c3d4&l=fr",
         "/etape-3?d=9f8e7d6c&l=fr"),
        ("/app#/creation/a1b2c3d4", "/app#/creation/9f8e7d6c", "/app#/creation/a1b2c3d4/etape-3",
         "/app#/creation/9f8e7d6c/etape-3"),
        ("/etape-1?d=a1b2c3d4", "/etape-1", "/etape-3?d=a1b2c3d4", "/etape-3?d=a1b2c3d4"),
        ("/creation/etape-1-conditions", "/creation/etape-1-conditions",
         "/creation/etape-3-informations", "/creation/etape-3-informations"),
        ("/creation/a1b2c3d4", "/aide/9f8e7d6c", "/creation/a1b2c3d4", "/creation/a1b2c3d4"),
    ],
    ids=["path", "number", "query", "fragment", "none of one's own", "steps", "elsewhere"],
)  # fmt: skip
def test_ones_own_replaces_theirs(theirs: str, own: str, asked: str, expected: str) -> None:
    """Where both stood, what differs is the name; it is replaced in what only they saw."""
    names = own_names([BASE + theirs, BASE + asked], [BASE + own])
    assert renamed(BASE + asked, names) == BASE + expected


def test_a_step_is_never_taken_for_a_name() -> None:
    """Whoever passed every step has seen those where oneself is: they are shared."""
    steps = [f"{BASE}/creation/etape-{n}-{what}" for n, what in enumerate(("lire", "code", "fini"))]
    assert own_names(steps, steps[:1]) == {}
    assert own_names(steps, []) == {}
