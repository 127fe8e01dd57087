"""What the behave hooks do: open the resources, a stage per scenario, tell what was played."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from recette.domain.errors import RecetteError, UsageError
from recette.domain.screen.reading import Tier
from recette.domain.verdicts import Status
from recette.run.classify import Cause, cause_of
from recette.run.events import Event, Failed, Ready, ScenarioPlayed, StepPlayed
from recette.run.player import Playing
from recette.run.resources import Evidence, Resources, ScenarioInfo, StageLike
from recette.target.profile import RunSettings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


@dataclass
class Worker:
    """What a worker shares with its hooks: settings, a way to tell, a way to open the resources."""

    settings: RunSettings
    tell: Callable[[Event], None]
    open_resources: Callable[[RunSettings], Resources]
    playing: Playing = field(default_factory=Playing)
    resources: Resources | None = None
    _started: float = 0.0
    _other: bool = False

    def begin(self) -> bool:
        """Open the resources; tell that they are ready, or why not."""
        try:
            self.resources = self.open_resources(self.settings)
        except Exception as error:  # noqa: BLE001 - whatever it is, the run must hear of it
            self.tell(failure_of(error))
            return False
        self.tell(Ready(self.resources.describe()))
        return True

    def begin_scenario(self, scenario: Any) -> StageLike | None:
        """Return the stage of a scenario; None when a capability it needs is missing.

        Behave takes the scenario nearest to the line asked for: another one is not played.
        """
        self._started = time.monotonic()
        request = self.playing.request
        identifier = request.id if request else scenario.name
        tags = frozenset(str(tag) for tag in scenario.effective_tags)
        attempt = request.attempt if request else 1
        folder = _folder(identifier if attempt == 1 else f"{identifier}-essai-{attempt}")
        info = ScenarioInfo(identifier, scenario.name, tags, folder, attempt)
        self._other = request is not None and scenario.line != request.line
        if self._other:
            scenario.skip()
            return None
        try:
            stage = self.resources.open_stage(info) if self.resources else None
        except Exception as error:  # noqa: BLE001 - whatever it is, the scenario must be accounted for
            self.playing.recorder.cause = cause_of(error, prepared=True)
            scenario.skip()
            return None
        if stage is not None:
            self.playing.recorder.observe = stage.observed
        return stage

    def end_scenario(self, stage: StageLike | None) -> None:
        """Leave the stage and tell what was played, whatever happens."""
        if self._other:
            return
        recorder = self.playing.recorder
        evidence = Evidence()
        try:
            if stage is not None:
                evidence = stage.close(failed=recorder.cause is not None)
        except Exception as error:  # noqa: BLE001 - a stage that does not close hides no verdict
            recorder.cause = recorder.cause or cause_of(error, prepared=True)
        self._tell(evidence)

    def missing(self, message: str) -> None:
        """Tell that behave did not play the scenario asked for."""
        self.playing.recorder.cause = Cause(Status.ERREUR, message)
        self._tell(Evidence())

    def _tell(self, evidence: Evidence) -> None:
        recorder, request = self.playing.recorder, self.playing.request
        if self.settings.lectures_approuvees and recorder.status() is Status.CONFORME:
            recorder.cause = awaiting_approval(recorder.steps)
        cause = recorder.cause
        self.playing.told = True
        self.tell(
            ScenarioPlayed(
                id=request.id if request else "",
                status=recorder.status().value,
                duration=round(time.monotonic() - self._started, 3),
                steps=tuple(recorder.steps),
                failing=recorder.failing,
                message=cause.message if cause else "",
                detail=cause.detail if cause else "",
                capability=cause.capability if cause else "",
                notes=tuple(evidence.notes),
                artefacts=tuple(evidence.artefacts),
                persons=tuple(evidence.persons),
                clock=tuple(evidence.clock),
            )
        )

    def end(self) -> None:
        """Close the resources."""
        if self.resources is not None:
            self.resources.close()


def awaiting_approval(steps: Iterable[StepPlayed]) -> Cause | None:
    """Return why a green rests on sentences that nobody approved; None when it does not."""
    found = [seen for step in steps for seen in step.seen if seen.tier == Tier.OTHERWISE.value]
    if not found:
        return None
    told = " ; ".join(f"{seen.said} : {' '.join(seen.sentences)}" for seen in found)
    message = f"Lecture à approuver ({told}). « recette approuver » la montre et garde la réponse."
    return Cause(Status.NON_VERIFIABLE, message, capability="lecture approuvée")


def failure_of(error: Exception) -> Failed:
    """Return what is told when a worker cannot begin."""
    if isinstance(error, RecetteError):
        return Failed(str(error), usage=isinstance(error, UsageError))
    return Failed(cause_of(error, prepared=True).message)


def _folder(identifier: str) -> str:
    return re.sub(r"[^A-Za-z0-9_-]+", "-", identifier.replace(".feature", "")).strip("-")
