"""Plays scenarios with behave, one at a time, in the order they are asked for."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from behave.configuration import Configuration
from behave.model_type import FileLocation
from behave.parser import ParserError
from behave.runner import Runner
from behave.runner_util import parse_features

from recette.run.recorder import Recorder
from recette.run.team_steps import load_steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Request:
    """A scenario to play: its identifier, its file, its line (or that of its example row)."""

    id: str
    path: str
    line: int
    attempt: int = 1


@dataclass
class Playing:
    """What the hooks read of the scenario under way; `told` once it is reported."""

    request: Request | None = None
    recorder: Recorder = field(default_factory=Recorder)
    told: bool = False

    def begin(self, request: Request) -> None:
        """Turn to another scenario."""
        self.request = request
        self.told = False
        self.recorder.begin()


class OneByOneRunner(Runner):  # type: ignore[misc]
    """A behave runner whose features come one scenario at a time.

    `run_model` iterates over `self.features`: a generator makes it play on demand, `before_all`
    and `after_all` once. Steps and hooks come from the bench folder, never from the working folder.
    """

    def __init__(
        self,
        config: Any,
        bench: Path,
        requests: Iterator[Request],
        playing: Playing,
        on_missing: Callable[[str], None],
    ) -> None:
        super().__init__(config)
        self._bench = bench
        self._requests = requests
        self._playing = playing
        self._on_missing = on_missing

    def run(self) -> bool:
        """Load steps and hooks, then play what is asked until nothing is."""
        self.base_dir = str(self._bench)
        self.config.base_dir = self.base_dir
        with self.path_manager:
            self.path_manager.add(self.base_dir)
            self.load_hooks()
            load_steps(self.load_step_definitions, self.config.userdata.get("etapes", []))
            self.formatters = [self._playing.recorder]
            self.features = self._features()
            return bool(self.run_model())

    def _features(self) -> Iterator[Any]:
        for request in self._requests:
            self._playing.begin(request)
            location = FileLocation(request.path, request.line)  # type: ignore[no-untyped-call]
            try:
                yield from parse_features([location], language="fr")  # type: ignore[no-untyped-call]
            except ParserError as error:
                self._on_missing(f"behave ne lit pas cette feature : {error}")
            if not self._playing.told:
                self._on_missing(
                    f"behave ne trouve pas ce scénario à la ligne {request.line} : "
                    "« recette relire » en dit la cause."
                )


def configuration(userdata: dict[str, Any]) -> Any:
    """Return a behave configuration that reads no file of the machine and captures nothing."""
    config: Any = Configuration(  # type: ignore[no-untyped-call]
        command_args=["--no-capture", "--no-capture-stderr", "--no-logcapture", "--no-color"],
        load_config=False,
    )
    config.userdata.update(userdata)
    config.reporters = []
    config.show_skipped = False
    return config


def play(
    bench: Path,
    requests: Iterator[Request],
    userdata: dict[str, Any],
    playing: Playing,
    on_missing: Callable[[str], None],
) -> None:
    """Play the scenarios that `requests` asks for; the hooks of the bench report each.

    `on_missing` is told, in French, of a scenario that behave did not play.
    """
    sys.stdout.flush()
    OneByOneRunner(configuration(userdata), bench, requests, playing, on_missing).run()
