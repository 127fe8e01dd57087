"""Workers that only pretend to play: they tell what their script says, at once."""

from __future__ import annotations

import queue
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from recette.run.events import Event, Ready, ScenarioPlayed
from recette.run.plan import PlannedScenario

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Script = Callable[["Pretender", PlannedScenario], None]

PLANNED = PlannedScenario(
    id="a",
    path=Path("a.feature"),
    line=1,
    feature="A",
    chapter="acces",
    rule_title="",
    name="A",
    rule_ids=("ACC-01",),
    tags=frozenset(),
    steps=1,
)


def plan(*names: str, alone: Sequence[str] = ()) -> list[PlannedScenario]:
    """Return scenarios by name, some of them to be played alone."""
    return [replace(PLANNED, id=n, tags=frozenset({"serie"} if n in alone else ())) for n in names]


class Pretender:
    """A worker that tells what its script says; see `recette.run.worker_process.WorkerProcess`."""

    begin: ClassVar[Callable[[Pretender], None]]
    script: ClassVar[Script]
    born: ClassVar[list[Pretender]]

    def __init__(
        self, arguments: Sequence[str], _environment: object, _journal: object, mailbox: object
    ) -> None:
        assert isinstance(mailbox, queue.Queue)
        self.arguments = arguments
        self.current: PlannedScenario | None = None
        self.ready = False
        self.last_words = ""
        self.finished = self.stopped = False
        self._mailbox = mailbox
        Pretender.born.append(self)
        Pretender.begin(self)

    @property
    def idle(self) -> bool:
        """Whether it waits for a scenario."""
        return self.ready and self.current is None

    def tell(self, event: Event | None) -> None:
        """Tell an event; None at its end."""
        self._mailbox.put((self, event))

    def play(self, scenario: PlannedScenario, attempt: int) -> None:
        """Play as the script says."""
        del attempt
        self.current = scenario
        Pretender.script(self, scenario)

    def finish(self) -> None:
        """End, once it plays nothing."""
        if not self.finished and self.current is None:
            self.finished = True
            self.tell(None)

    def stop(self) -> None:
        """End, whatever it does."""
        self.stopped = True


def ready(worker: Pretender) -> None:
    """Begin as a worker whose resources open."""
    worker.tell(Ready({}))


def conforme(worker: Pretender, scenario: PlannedScenario) -> None:
    """Play a scenario that is conforme."""
    worker.tell(ScenarioPlayed(scenario.id, "conforme", 0.0))


def dies(worker: Pretender, scenario: PlannedScenario) -> None:
    """Die while playing."""
    del scenario
    worker.tell(None)
