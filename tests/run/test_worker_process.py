"""A worker as the supervisor sees it: what it tells is heard, and it always ends."""

from __future__ import annotations

import queue
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from recette.run import subprocesses as child
from recette.run.events import Ready, written
from recette.run.worker_process import Told, WorkerProcess
from tests.run.pretending import PLANNED

if TYPE_CHECKING:
    from pathlib import Path

STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
HELLO = f"print('bruit'); print({written(Ready({}))!r}, flush=True); "
WAITS = "import sys; sys.stdin.read(); "
FOREVER = "import time; time.sleep(600)"


def begun(
    monkeypatch: pytest.MonkeyPatch, source: str, journal: Path | None = None
) -> tuple[WorkerProcess, queue.Queue[Told | None]]:
    """Return a worker that runs this source, ready, and where it is heard."""
    monkeypatch.setattr(child, "module", lambda *_: [sys.executable, "-S", "-c", source])
    mailbox: queue.Queue[Told | None] = queue.Queue()
    worker = WorkerProcess([], None, journal, mailbox)
    told = mailbox.get(timeout=60)
    assert told == (worker, Ready({}))
    worker.ready = True
    return worker, mailbox


def test_heard_to_its_end(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What is no event is left; asked for nothing more, it ends and that is heard."""
    worker, mailbox = begun(monkeypatch, HELLO + WAITS, tmp_path / "journal")
    idle = [worker.idle]
    worker.play(PLANNED, 1)
    assert [*idle, worker.idle] == [True, False]
    worker.finish()
    assert mailbox.get(timeout=60) == (worker, None)
    worker.stop()


def test_asked_after_its_death(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked of a worker that died is lost in silence: its end is heard, and told."""
    worker, mailbox = begun(monkeypatch, HELLO)
    assert mailbox.get(timeout=60) == (worker, None)
    worker.play(PLANNED, 1)
    assert worker.current is PLANNED
    worker.stop()


@pytest.mark.parametrize("source", [HELLO + FOREVER, STUBBORN + HELLO + FOREVER])
def test_stopped_whatever_it_does(monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    """One that will not end is made to."""
    monkeypatch.setattr(child, "STOP_WITHIN", 0.2 if "SIG_IGN" in source else 60.0)
    worker, mailbox = begun(monkeypatch, source)
    worker.stop()
    assert mailbox.get(timeout=60) == (worker, None)
    expected = -signal.SIGKILL if "SIG_IGN" in source else -signal.SIGTERM
    assert worker._process.wait(timeout=60) == expected


def test_one_that_cannot_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that outlives everything is not waited for without end."""
    worker, _ = begun(monkeypatch, HELLO + WAITS)
    worker.finish()
    worker._listener.join(60)

    def late(timeout: float) -> int:
        raise subprocess.TimeoutExpired("travailleur", timeout)

    sent: list[int] = []
    monkeypatch.setattr("os.killpg", lambda _, signum: sent.append(signum))
    monkeypatch.setattr(worker._process, "wait", late)
    worker.stop()
    assert sent == [signal.SIGTERM, signal.SIGKILL]
