"""The progress of a run: a live line on a terminal, a few lines elsewhere; failures at once."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from recette.domain.verdicts import Status
from recette.report.masking import masked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType
    from typing import Self

    from rich.console import Console

    from recette.run.events import ScenarioPlayed, Started
    from recette.run.plan import PlannedScenario

_EVERY = 15.0
_MINUTE = 60
_STYLES = {
    Status.NON_CONFORME: "bold red",
    Status.RESERVE: "bold cyan",
    Status.ERREUR: "bold yellow",
    Status.INSTABLE: "bold magenta",
    Status.NON_VERIFIABLE: "blue",
}


class ProgressBoard:
    """Tells the progress of a run (a context manager)."""

    def __init__(self, console: Console, planned: Sequence[PlannedScenario], repeats: int) -> None:
        self._console = console
        self._by_id = {s.id: s for s in planned}
        self._total = len(planned) * repeats
        self._done = 0
        self._began = self._last = time.monotonic()
        self._progress = Progress(
            MofNCompleteColumn(),
            BarColumn(bar_width=24),
            TextColumn("{task.description}"),
            TextColumn("reste"),
            TimeRemainingColumn(),
            console=console,
            disable=not console.is_terminal,
            transient=True,
        )
        self._task = self._progress.add_task("ouverture…", total=self._total)

    def __enter__(self) -> Self:
        """Begin."""
        self._began = self._last = time.monotonic()
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End."""
        self._progress.stop()

    def started(self, scenario: Started) -> None:
        """Tell what is being played."""
        name = self._by_id[scenario.id].name[:60]
        self._progress.update(self._task, description=escape(name))

    def played(self, scenario: ScenarioPlayed) -> None:
        """Tell that a scenario was played."""
        self._done += 1
        planned = self._by_id[scenario.id]
        self._progress.update(self._task, completed=self._done)
        status = Status(scenario.status)
        if status in _STYLES and status is not Status.NON_VERIFIABLE:
            self._tell_failure(planned, scenario, status)
        elif not self._console.is_terminal and time.monotonic() - self._last > _EVERY:
            self._last = time.monotonic()
            told = f"{self._done}/{self._total} scénarios joués{self._left()}"
            self._console.print(told, highlight=False)

    def _left(self) -> str:
        """Return the time left, as far as what was played tells."""
        seconds = (self._last - self._began) * (self._total - self._done) / self._done
        if not seconds:
            return ""
        if seconds < _MINUTE:
            return ", reste moins d'une minute"
        return f", reste {seconds / _MINUTE:.0f} min environ"

    def _tell_failure(
        self, planned: PlannedScenario, scenario: ScenarioPlayed, status: Status
    ) -> None:
        rules = " ".join(planned.rule_ids)
        self._console.print(
            f"{status.words.upper()} [{rules}] {planned.name} ({planned.id})",
            style=_STYLES[status],
            highlight=False,
            markup=False,
            soft_wrap=True,
        )
        read = "".join(f"lecture : {sentence}\n" for sentence in scenario.readings)
        for line in masked(f"{scenario.failing}\n{read}{scenario.message}").strip().splitlines():
            self._console.print(f"    {line}", highlight=False, markup=False, soft_wrap=True)
