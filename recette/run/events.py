"""What a worker tells of what it plays: one JSON object a line."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from recette.domain.observation import Observation

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True)
class Ready:
    """The worker has opened browser, inbox and clock."""

    description: dict[str, Any]


@dataclass(frozen=True)
class Failed:
    """The worker could not open them; `usage` tells a wrong configuration."""

    message: str
    usage: bool = False


@dataclass(frozen=True)
class Started:
    """A scenario has been given to a worker."""

    id: str
    attempt: int = 1


@dataclass(frozen=True)
class StepPlayed:
    """A step: its keyword and text, its status for a person, its duration, what it saw.

    `duration` is in seconds.
    """

    keyword: str
    text: str
    status: str
    duration: float
    seen: tuple[Observation, ...] = ()


@dataclass(frozen=True)
class ScenarioPlayed:
    """A scenario has been played.

    Attributes:
        id: as planned.
        status: see `recette.domain.verdicts.Status`.
        duration: seconds, hooks included.
        steps: what was played, in order.
        failing: the step that decided the status, as written.
        message: what was expected and seen, or why we could not look.
        detail: trace of an unexpected error, for us.
        capability: what was missing.
        readings: the sentences of the readings that alone ask for what differs (a reserve).
    """

    id: str
    status: str
    duration: float
    steps: tuple[StepPlayed, ...] = ()
    failing: str = ""
    message: str = ""
    detail: str = ""
    capability: str = ""
    notes: tuple[str, ...] = ()
    artefacts: tuple[str, ...] = ()
    persons: tuple[dict[str, str], ...] = ()
    clock: tuple[dict[str, Any], ...] = ()
    readings: tuple[str, ...] = ()


Event = Ready | Failed | Started | ScenarioPlayed
_KINDS: dict[str, type[Event]] = {
    "pret": Ready,
    "echec": Failed,
    "debut": Started,
    "scenario": ScenarioPlayed,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}


@dataclass(frozen=True)
class _Envelope:
    genre: str
    contenu: dict[str, Any] = field(default_factory=dict)


def written(event: Event, shown: Callable[[Any], Any] = lambda data: data) -> str:
    """Return an event as one line of JSON, which can always be written in UTF-8.

    `shown` makes of the data what may be shown to others.
    """
    envelope = _Envelope(_NAMES[type(event)], asdict(event))
    line = json.dumps(shown(asdict(envelope)), ensure_ascii=False)
    return line.encode("utf-8", errors="replace").decode("utf-8")


def read(line: str) -> Event:
    """Return the event that a line writes.

    Raises:
        ValueError: the line is none.
    """
    data = json.loads(line)
    try:
        content = data["contenu"]
        if data["genre"] == "scenario":
            content["steps"] = tuple(map(_step, content["steps"]))
            for name in ("notes", "artefacts", "persons", "clock", "readings"):
                content[name] = tuple(content[name])
        return _KINDS[data["genre"]](**content)
    except (KeyError, TypeError) as error:
        raise ValueError(f"not an event: {line!r}") from error


def _step(data: dict[str, Any]) -> StepPlayed:
    seen = [{**each, "sentences": tuple(each["sentences"])} for each in data.pop("seen", ())]
    return StepPlayed(**data, seen=tuple(Observation(**each) for each in seen))
