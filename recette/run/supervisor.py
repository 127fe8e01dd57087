"""Gives planned scenarios to workers, one at a time, and gathers what they tell."""

from __future__ import annotations

import json
import os
import queue
import random
import signal
import subprocess
import sys
import tempfile
import threading
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError, UsageError
from recette.domain.verdicts import Status
from recette.run.events import Event, Failed, Ready, ScenarioPlayed, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from recette.run.plan import PlannedScenario
    from recette.target.profile import RunSettings

_STOP_WITHIN = 5.0
_LONGEST_SCENARIO = 600.0
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
    """

    settings: RunSettings
    bench: Path
    steps: Sequence[Path] = ()
    workers: int = 1
    environment: dict[str, str] | None = None
    journal: Path | None = None


class _Process:
    """A worker process, its requests, its events."""

    def __init__(
        self, conditions: Conditions, settings_file: Path, mailbox: queue.Queue[_Told]
    ) -> None:
        argv = [sys.executable, "-m", "recette.run.worker", str(settings_file)]
        argv += [str(conditions.bench), *map(str, conditions.steps)]
        log = conditions.journal.open("ab") if conditions.journal else subprocess.DEVNULL
        self.current: PlannedScenario | None = None
        self.ready = False
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            argv,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            encoding="utf-8",
            env=conditions.environment,
            start_new_session=True,
        )
        threading.Thread(target=self._listen, args=(mailbox,), daemon=True).start()

    def _listen(self, mailbox: queue.Queue[_Told]) -> None:
        for line in self._process.stdout or ():
            with suppress(ValueError):
                mailbox.put((self, read(line)))
        self._process.wait()
        mailbox.put((self, None))

    def play(self, scenario: PlannedScenario) -> None:
        """Ask for a scenario."""
        self.current = scenario
        request = {"id": scenario.id, "path": str(scenario.path), "line": scenario.line}
        with suppress(OSError):  # a worker that died is told by its own silence
            assert self._process.stdin is not None  # noqa: S101 - a pipe was asked for
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()

    def finish(self) -> None:
        """Ask for nothing more."""
        with suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()

    def stop(self) -> None:
        """Stop the worker and its browser, whatever state they are in."""
        self.finish()
        for signum in (signal.SIGTERM, signal.SIGKILL):
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signum)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(timeout=_STOP_WITHIN)
                return

    def wait(self) -> None:
        """Let the worker close what it opened."""
        try:
            self._process.wait(timeout=_STOP_WITHIN * 2)
        except subprocess.TimeoutExpired:
            self.stop()


_Told = tuple[_Process, Event | None]


class Supervisor:
    """Plays a plan; `on_event` is told of every event as it comes."""

    def __init__(self, conditions: Conditions, on_event: Callable[[Event], None]) -> None:
        self._conditions = conditions
        self._on_event = on_event
        self._mailbox: queue.Queue[_Told] = queue.Queue()
        self._processes: list[_Process] = []
        self._waiting: list[PlannedScenario] = []
        self._alone: list[PlannedScenario] = []
        self._failures = 0

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
            except BaseException:
                for process in self._processes:
                    process.stop()
                raise

    def _play(self, settings_file: Path, count: int) -> None:
        self._processes = [self._start(settings_file) for _ in range(count)]
        while self._processes:
            try:
                process, event = self._mailbox.get(timeout=_LONGEST_SCENARIO)
            except queue.Empty:
                self._give_up_on_the_stuck()
                continue
            self._take(process, event, settings_file)

    def _start(self, settings_file: Path) -> _Process:
        return _Process(self._conditions, settings_file, self._mailbox)

    def _take(self, process: _Process, event: Event | None, settings_file: Path) -> None:
        if event is None:
            self._bury(process, settings_file)
        elif isinstance(event, Failed):
            self._refuse(event)
        else:
            if isinstance(event, Ready):
                process.ready = True
            elif isinstance(event, ScenarioPlayed):
                process.current = None
            self._on_event(event)
            self._feed(process)

    def _feed(self, process: _Process) -> None:
        if self._waiting:
            process.play(self._waiting.pop(0))
        elif not self._alone:
            for idle in self._processes:
                idle.finish()
        elif not any(p.current for p in self._processes):
            process.play(self._alone.pop(0))

    def _bury(self, process: _Process, settings_file: Path) -> None:
        """A worker has ended: its scenario is an error if it had one, the others go on."""
        self._processes.remove(process)
        if process.current is not None:
            self._on_event(
                ScenarioPlayed(
                    process.current.id,
                    Status.ERREUR.value,
                    0.0,
                    message="Le travailleur s'est arrêté pendant ce scénario (voir les journaux).",
                )
            )
        left = bool(self._waiting or self._alone)
        if left and not self._processes:
            self._failures += 1
            if not process.ready or self._failures > 5:  # noqa: PLR2004 - five deaths are enough
                raise RecetteError(
                    "Les travailleurs s'arrêtent l'un après l'autre : regardez le dossier "
                    "« journaux » des résultats."
                )
            self._processes.append(self._start(settings_file))

    def _refuse(self, event: Failed) -> None:
        raise (UsageError if event.usage else RecetteError)(event.message)

    def _give_up_on_the_stuck(self) -> None:
        for process in list(self._processes):
            process.stop()


def workers_for(settings: RunSettings, asked: int) -> int:
    """Return how many workers may play at once: one when the clock moves the whole target."""
    clock = settings.profil.horloge
    per_account = "{courriel}" in clock.url_compte or any(
        "{courriel}" in word for word in clock.commande
    )
    shared = clock.pilote in GLOBAL_CLOCKS or (
        clock.pilote in {"http", "commande"} and not per_account
    )
    return 1 if shared else max(1, asked)


def shuffled(scenarios: Sequence[PlannedScenario], seed: int) -> list[PlannedScenario]:
    """Return the scenarios in another order, the same for the same seed."""
    order = list(scenarios)
    random.Random(seed).shuffle(order)  # noqa: S311 - an order, not a secret
    return order
