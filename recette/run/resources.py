"""What the behave hooks ask of the composition root: resources once, a stage per scenario."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from recette.domain.observation import Observation


@dataclass(frozen=True)
class ScenarioInfo:
    """The scenario about to be played.

    Attributes:
        id: stable identifier, `acces/identite.feature:12` style path and line.
        name: title of the scenario, parameters substituted.
        tags: effective tags (feature, rule, scenario, examples), without the `@`.
        folder: name of a folder, safe on every system, for its artefacts.
        attempt: 1, then more when it is played several times: each has its own persons.
    """

    id: str
    name: str
    tags: frozenset[str]
    folder: str
    attempt: int = 1

    @property
    def cast(self) -> str:
        """What the persons of this attempt are drawn from."""
        return self.id if self.attempt == 1 else f"{self.id}#{self.attempt}"


@dataclass
class Evidence:
    """What a scenario leaves behind it.

    Attributes:
        artefacts: paths relative to the output folder (screenshot, HTML, trace, courriels).
        notes: French sentences to report beside the verdict (« risque de délivrabilité… »).
        persons: the fictitious persons used: `{"prenom", "courriel", "numero"}`.
        clock: what was proved of each move of the clock, JSON-ready.
    """

    artefacts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    persons: list[dict[str, str]] = field(default_factory=list)
    clock: list[dict[str, Any]] = field(default_factory=list)


class StageLike(Protocol):
    """The stage of one scenario, as the hooks see it."""

    def observed(self, verdict: bool) -> tuple[Observation, ...]:  # noqa: FBT001 - a callback
        """Return what was read and seen since the last call; of a verdict, something always."""

    def close(self, *, failed: bool) -> Evidence:
        """Leave the stage; when `failed`, write the artefacts first."""


class Resources(Protocol):
    """What is opened once per worker: browser, inbox, clock."""

    def open_stage(self, scenario: ScenarioInfo) -> StageLike:
        """Return a fresh stage.

        Raises:
            NotVerifiableError: the target lacks a capability that a tag of the scenario names.
        """

    def describe(self) -> dict[str, Any]:
        """Return versions and kinds for the results: browser, inbox, clock driver."""

    def close(self) -> None:
        """Stop what was started."""
