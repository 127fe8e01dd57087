"""The hooks of the project, on resources that open nothing."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recette.domain.errors import NotVerifiableError, RecetteError, UsageError
from recette.domain.observation import Observation
from recette.run.resources import Evidence, ScenarioInfo

if TYPE_CHECKING:
    from recette.target.profile import RunSettings


@dataclass
class FakeStage:
    """A stage with nothing on it."""

    folder: Path
    attempt: int
    broken: bool

    def observed(self, verdict: bool) -> tuple[Observation, ...]:  # noqa: FBT001 - as the port
        """Return what a verdict saw."""
        return (Observation("écran : rien"),) if verdict else ()

    def close(self, *, failed: bool) -> Evidence:
        """Leave nothing but a note."""
        if self.broken:
            raise RuntimeError("la page était fermée")
        return Evidence(notes=["échec"] if failed else [])


@dataclass
class FakeResources:
    """Resources without browser, inbox or clock."""

    settings: RunSettings

    def open_stage(self, scenario: ScenarioInfo) -> FakeStage:
        """Open a stage; there is no clock."""
        if "horloge" in scenario.tags:
            raise NotVerifiableError("horloge", "Aucune horloge ici.")
        return FakeStage(
            Path(self.settings.sortie), scenario.attempt, broken="cloture" in scenario.tags
        )

    def describe(self) -> dict[str, Any]:
        """Tell versions."""
        return {"navigateur": "aucun", "boite": "aucune", "horloge": "aucune"}

    def close(self) -> None:
        """Close nothing."""


def _open(settings: RunSettings) -> FakeResources:
    how = os.environ.get("BENCH_RESOURCES", "")
    if how == "refus":
        raise RecetteError("Aucun navigateur : installez Chromium.")
    if how == "usage":
        raise UsageError("Le profil ne convient pas.")
    if how == "surprise":
        raise ValueError("imprévu")
    if how == "mort":
        os._exit(4)
    return FakeResources(settings)


def before_all(context: Any) -> None:
    """Open the false resources, or the true ones when they are asked for."""
    context.worker = context.config.userdata["travailleur"]
    if os.environ.get("BENCH_RESOURCES") != "vraie":
        context.worker.open_resources = _open
    if not context.worker.begin():
        context.abort(reason="rien n'est ouvert")


def before_scenario(context: Any, scenario: Any) -> None:
    """Set a fresh stage."""
    context.stage = context.worker.begin_scenario(scenario)


def after_scenario(context: Any, scenario: Any) -> None:
    """Tell what was played."""
    del scenario
    context.worker.end_scenario(context.stage)


def after_all(context: Any) -> None:
    """Close the resources."""
    context.worker.end()
