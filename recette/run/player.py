"""Plays scenarios with behave, one at a time, in the order they are asked for."""

from __future__ import annotations

import sys
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from behave.configuration import Configuration
from behave.formatter.api import IFormatter  # type: ignore[import-untyped]
from behave.model_type import FileLocation
from behave.parser import ParserError
from behave.runner import Runner
from behave.runner_util import parse_features
from behave.step_registry import AmbiguousStep

from recette.domain.errors import RecetteError
from recette.domain.verdicts import Status
from recette.run.classify import Cause, cause_of
from recette.run.events import StepPlayed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from recette.domain.observation import Observation

_STATUS = {"passed": "conforme", "skipped": "non joué", "untested": "non joué"}
UNDEFINED = (
    "Cette phrase n'est pas définie : aucune étape ne lui répond, ou un de ses mots est inconnu."
)


@dataclass(frozen=True)
class Request:
    """A scenario to play: its identifier, its file, its line (or that of its example row)."""

    id: str
    path: str
    line: int
    attempt: int = 1


class Recorder(IFormatter):  # type: ignore[misc]
    """The steps of the scenario under way, and what decided its status.

    A formatter, since only formatters see every step.
    """

    name = "recette"
    description = "événements de la recette"

    def __init__(self) -> None:
        self.stream = None
        self.begin()

    def begin(self) -> None:
        """Forget the scenario before."""
        self.steps: list[StepPlayed] = []
        self.cause: Cause | None = None
        self.failing = ""
        self.observe: Callable[[bool], tuple[Observation, ...]] = lambda _: ()

    def result(self, step: Any) -> None:
        """Note a step that has ended."""
        status = step.status.name
        sentence = written(step)
        if status not in _STATUS and self.cause is None:
            self.cause = self._cause(step)
            self.failing = sentence
        told = _STATUS.get(status) or (self.cause.status.value if self.cause else "erreur")
        keyword = sentence[: len(sentence) - len(step.name)].strip()
        duration = round(step.duration or 0.0, 3)
        seen = self.observe(step.step_type == "then" and status == "passed")
        self.steps.append(StepPlayed(keyword, step.name, told, duration, seen))

    def _cause(self, step: Any) -> Cause:
        if step.exception is None:
            return Cause(Status.ERREUR, UNDEFINED)
        if step.status.name in {"undefined", "pending"}:
            return Cause(Status.ERREUR, UNDEFINED)
        return cause_of(step.exception, prepared=step.step_type == "given")

    def status(self) -> Status:
        """Return the status of the scenario; nothing played is never conforme."""
        if self.cause is not None:
            return self.cause.status
        played = bool(self.steps) and all(step.status == "conforme" for step in self.steps)
        return Status.CONFORME if played else Status.NON_EXECUTE

    # What behave tells and we do not need.
    def uri(self, uri: str) -> None: ...  # noqa: D102
    def feature(self, feature: Any) -> None: ...  # noqa: D102
    def rule(self, rule: Any) -> None: ...  # noqa: D102
    def background(self, background: Any) -> None: ...  # noqa: D102
    def scenario(self, scenario: Any) -> None: ...  # noqa: D102
    def step(self, step: Any) -> None: ...  # noqa: D102
    def match(self, match: Any) -> None: ...  # noqa: D102
    def eof(self) -> None: ...  # noqa: D102
    def close(self) -> None: ...  # noqa: D102


def written(step: Any) -> str:
    """Return a step as written, its elided keyword joined again: « Et qu'elle suit le lien »."""
    keyword = step.keyword.strip()
    return f"{keyword}{'' if keyword.endswith(chr(39)) else ' '}{step.name}"


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


def load_steps(load: Callable[[Sequence[str]], Any], folders: Sequence[str]) -> None:
    """Load our steps, then those of `folders`.

    Raises:
        RecetteError: a file of `folders` does not load; another error is ours and goes on.
    """
    try:
        load(folders)
    except Exception as error:
        where = _place(error, folders)
        if not where:
            raise
        raise RecetteError(
            f"Vos étapes ne se chargent pas ({where}) : {_why_unloaded(error)}"
        ) from error


def _place(error: Exception, folders: Sequence[str]) -> str:
    """Return the file of `folders` at fault and its line; nothing when it is none of them."""
    seen = [(f.filename, f.lineno) for f in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError):
        seen.append((error.filename or "", error.lineno))
    wanted = {Path(folder).resolve() for folder in folders}
    found = [(file, line) for file, line in seen if Path(file).resolve().parent in wanted]
    return f"{found[-1][0]}, ligne {found[-1][1]}" if found else ""


def _why_unloaded(error: Exception) -> str:
    if isinstance(error, AmbiguousStep):
        other = str(error).strip().rpartition(" at ")[2]
        return f"une étape répond déjà à cette phrase ({other}). Dites la vôtre autrement."
    if isinstance(error, SyntaxError):
        return f"Python ne lit pas ce fichier, {error.msg}."
    if isinstance(error, ModuleNotFoundError):
        return (
            f"le module {error.name} manque. Installez-le avec la recette, ou posez-le à côté de "
            "vos étapes."
        )
    return f"{type(error).__name__}, {error}."
