"""What the frontier stopped is told with the scenario, and with no other."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from recette.ports import Way
from recette.screenplay.stage import Stage
from tests.sites import ELSEWHERE, frontier

if TYPE_CHECKING:
    from recette.screenplay.stage import Props


def test_the_notes_of_the_stage_and_of_the_frontier_are_told_once() -> None:
    """The notes of the stage and those of the frontier are told together, once."""
    guard = frontier()
    props = cast("Props", SimpleNamespace(frontier=guard))
    stage = Stage(props, notes=["autre chose"])
    guard.refused(ELSEWHERE, Way.LINK)
    guard.refused(ELSEWHERE, Way.LINK)
    first, second = stage.close(failed=False).notes
    assert first == "autre chose"
    assert second.startswith("lien vers http://ailleurs.example non suivi : l'hôte")
    assert Stage(props).close(failed=False).notes == []
