"""Gives planned scenarios to workers, one at a time, and gathers what they tell."""

from __future__ import annotations

import queue
import random
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError, UsageError
from recette.domain.verdicts import Status
from recette.run.events import Event, Failed, Ready, ScenarioPlayed, Started
from recette.run.interruption import held_back
from recette.run.readings import judged
from recette.run.worker_process import Told, WorkerProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from recette.catalogue import Rule
    from recette.run.plan import PlannedScenario
    from recette.target.profile import RunSettings

# Seconds without any event. A scenario may wait for several courriels, each as long as the profile
# says; once all is played, only browsers are left to close.
_LONGEST_SCENARIO, _LONGEST_CLOSING = 600.0, 20.0
# A worker that died is replaced: a browser may fall. After more deaths the cause is one that stays.
_DEATHS = 5
ALONE = "serie"
# These clocks move the whole target: two scenarios at once would move each other's time.
GLOBAL_CLOCKS = frozenset({"libfaketime", "politique"})


@dataclass(frozen=True)
class Conditions:
    """How scenarios are played.

    Attributes:
        bench: folder of features, steps and hooks.
        steps: folders of more steps.
        workers: how many at once.
        environment: of the workers, with the secrets that the profile names.
        catalogue: the rules, whose readings make a reserve of a difference.
    """

    settings: RunSettings
    bench: Path
    steps: Sequence[Path] = ()
    workers: int = 1
    environment: dict[str, str] | None = None
    journal: Path | None = None
    catalogue: Mapping[str, Rule] = field(default_factory=dict)


class Supervisor:
    """Plays a plan; `on_event` is told of every event as it comes."""

    def __init__(self, conditions: Conditions, on_event: Callable[[Event], None]) -> None:
        self._conditions = conditions
        self._on_event = on_event
        self._mailbox: queue.Queue[Told | None] = queue.Queue()
        self._processes: list[WorkerProcess] = []
        self._waiting: list[PlannedScenario] = []
        self._alone: list[PlannedScenario] = []
        self._attempts: Counter[str] = Counter()
        self._deaths = 0

    def play(self, scenarios: Iterable[PlannedScenario]) -> None:
        """Play every scenario, each told once.

        Raises:
            UsageError | RecetteError: no worker could open what it needs.
        """
        everything = list(scenarios)
        self._alone = [s for s in everything if ALONE in s.tags]
        self._waiting = [s for s in everything if ALONE not in s.tags]
        with tempfile.TemporaryDirectory(prefix="recette-") as folder:
            settings_file = Path(folder) / "reglages.json"
            settings_file.write_text(self._conditions.settings.model_dump_json(), encoding="utf-8")
            settings_file.chmod(0o600)
            try:
                self._play(settings_file, min(self._conditions.workers, len(everything)))
            finally:
                for process in self._processes:
                    process.stop()

    def stop(self) -> None:
        """Have `play` stop its workers and raise RecetteError, from another thread."""
        self._mailbox.put(None)

    def _play(self, settings_file: Path, count: int) -> None:
        for _ in range(count):
            self._start(settings_file)
        while self._processes:
            try:
                told = self._mailbox.get(timeout=self._patience())
            except queue.Empty:
                self._give_up_on_the_stuck()
                continue
            if told is None:
                raise RecetteError("La recette a été interrompue.")
            process, event = told
            if event is None:
                self._bury(process, settings_file)
            else:
                self._take(process, event)
            self._feed()

    def _patience(self) -> float:
        playing = any(p.current or not p.ready for p in self._processes)
        return _LONGEST_SCENARIO if playing else _LONGEST_CLOSING

    def _start(self, settings_file: Path) -> None:
        conditions = self._conditions
        arguments = [str(settings_file), str(conditions.bench), *map(str, conditions.steps)]
        with held_back():
            self._processes.append(
                WorkerProcess(arguments, conditions.environment, conditions.journal, self._mailbox)
            )

    def _take(self, process: WorkerProcess, event: Event) -> None:
        if isinstance(event, Failed):
            process.last_words = event.message
            if not process.ready:
                raise (UsageError if event.usage else RecetteError)(event.message)
            return
        if isinstance(event, Ready):
            process.ready = True
        else:
            if isinstance(event, ScenarioPlayed) and process.current is not None:
                event = judged(process.current, event, self._conditions.catalogue)
            process.current = None
        self._on_event(event)

    def _feed(self) -> None:
        """Give every idle worker something to play; what plays alone comes last, alone."""
        for process in self._processes:
            if process.idle and self._waiting:
                self._give(process, self._waiting)
        if not self._waiting and self._alone and not any(p.current for p in self._processes):
            idle = next((p for p in self._processes if p.idle), None)
            if idle is not None:
                self._give(idle, self._alone)
        if not self._waiting and not self._alone:
            for process in self._processes:
                process.finish()

    def _give(self, process: WorkerProcess, scenarios: list[PlannedScenario]) -> None:
        scenario = scenarios.pop(0)
        self._attempts[scenario.id] += 1
        attempt = self._attempts[scenario.id]
        self._on_event(Started(scenario.id, attempt))
        process.play(scenario, attempt)

    def _bury(self, process: WorkerProcess, settings_file: Path) -> None:
        """A worker has ended: its scenario is an error if it had one, the others go on."""
        process.stop()
        self._processes.remove(process)
        if process.current is not None:
            words = process.last_words or "il s'est arrêté pendant ce scénario (voir les journaux)"
            self._on_event(
                ScenarioPlayed(
                    process.current.id,
                    Status.ERREUR.value,
                    0.0,
                    message=f"Le travailleur ne répond plus : {words}.",
                )
            )
        if self._waiting or self._alone:
            self._replace(process, settings_file)

    def _replace(self, dead: WorkerProcess, settings_file: Path) -> None:
        """Start another worker, a few times at most; without any left, the run ends."""
        self._deaths += 1
        if dead.ready and self._deaths <= _DEATHS:
            self._start(settings_file)
        elif not self._processes:
            raise RecetteError(
                "Les travailleurs s'arrêtent l'un après l'autre : regardez le dossier "
                "« journaux » des résultats."
            )

    def _give_up_on_the_stuck(self) -> None:
        for process in list(self._processes):
            process.last_words = f"rien ne s'est passé en {self._patience() / 60:.0f} min"
            process.stop()


def workers_for(settings: RunSettings, asked: int) -> int:
    """Return how many workers may play at once: one when a clock or identities are shared."""
    clock = settings.profil.horloge
    shared = clock.pilote in GLOBAL_CLOCKS or (
        clock.pilote in {"http", "commande"} and not clock.per_account
    )
    listed = settings.profil.franceconnect.mode == "identites"
    return 1 if shared or listed else max(1, asked)


def shuffled(scenarios: Sequence[PlannedScenario], seed: int) -> list[PlannedScenario]:
    """Return the scenarios in another order, the same for the same seed."""
    order = list(scenarios)
    random.Random(seed).shuffle(order)  # noqa: S311 - an order, not a secret
    return order
