"""A worker: reads the scenarios to play on its input, tells what it played on its output.

`python -m recette.run.worker SETTINGS.json BENCH [STEPS…]`; a request is a JSON line
`{"id": …, "path": …, "line": …, "attempt": …}`, an event a JSON line (recette.run.events). The true
output is kept for events alone: what behave or a step prints goes to the error output.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from recette.bootstrap import open_resources
from recette.run.events import Event, written
from recette.run.hooks import Worker, failure_of
from recette.run.player import Request, play
from recette.target.profile import RunSettings

if TYPE_CHECKING:
    from collections.abc import Iterator


def _events_channel() -> TextIO:
    """Return the true output, and leave the error output in its place."""
    channel = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return channel


def _requests(source: TextIO) -> Iterator[Request]:
    for line in source:
        yield Request(**json.loads(line))


def main() -> int:
    """Play until the input ends."""
    # The parent decides when to stop; a Ctrl-C of the terminal reaches the whole group.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    channel = _events_channel()
    settings = RunSettings.model_validate_json(Path(sys.argv[1]).read_text(encoding="utf-8"))

    def tell(event: Event) -> None:
        channel.write(written(event) + "\n")
        channel.flush()

    worker = Worker(settings, tell, open_resources)
    bench, steps = Path(sys.argv[2]), sys.argv[3:]
    userdata = {"travailleur": worker, "etapes": steps}
    try:
        play(bench, _requests(sys.stdin), userdata, worker.playing, worker.missing)
    except Exception as error:
        tell(failure_of(error))
        raise
    return 0


if __name__ == "__main__":
    sys.exit(main())
