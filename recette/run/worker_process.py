"""A worker process: what is asked of it, what it tells, how it is stopped."""

from __future__ import annotations

import json
import subprocess
import threading
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from recette.run import subprocesses as child
from recette.run.events import Event, read
from recette.run.interruption import held_back

if TYPE_CHECKING:
    import queue
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from recette.run.plan import PlannedScenario


class WorkerProcess:
    """A worker, as the supervisor sees it.

    Attributes:
        current: the scenario that it plays now.
        ready: it has opened what it needs.
        last_words: why it ends, when that is known.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str] | None,
        journal: Path | None,
        mailbox: queue.Queue[Told | None],
    ) -> None:
        self.current: PlannedScenario | None = None
        self.ready = False
        self.last_words = ""
        with ExitStack() as stack, held_back():
            log = stack.enter_context(journal.open("ab")) if journal else subprocess.DEVNULL
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                child.module("recette.run.worker", *arguments),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                encoding="utf-8",
                env=child.environment(environment),
                start_new_session=True,
            )
            self._listener = threading.Thread(target=self._listen, args=(mailbox,), daemon=True)
            self._listener.start()

    @property
    def idle(self) -> bool:
        """Whether it waits for a scenario."""
        return self.ready and self.current is None

    def _listen(self, mailbox: queue.Queue[Told | None]) -> None:
        assert self._process.stdout is not None  # noqa: S101 - a pipe was asked for
        with self._process.stdout as lines:
            for line in lines:
                with suppress(ValueError):
                    mailbox.put((self, read(line)))
        self._process.wait()
        mailbox.put((self, None))

    def play(self, scenario: PlannedScenario, attempt: int) -> None:
        """Ask for a scenario."""
        self.current = scenario
        request = {
            "id": scenario.id,
            "path": str(scenario.path),
            "line": scenario.line,
            "attempt": attempt,
        }
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
        child.stop(self._process)
        self._listener.join(timeout=child.STOP_WITHIN)


Told = tuple[WorkerProcess, Event | None]
