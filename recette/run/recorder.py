"""Notes what behave plays of one scenario: a formatter, since only formatters see every step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from behave.formatter.api import IFormatter  # type: ignore[import-untyped]

from recette.domain.verdicts import Status
from recette.run.classify import Cause, cause_of
from recette.run.events import StepPlayed

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.domain.observation import Observation

_STATUS = {"passed": "conforme", "skipped": "non joué", "untested": "non joué"}
UNDEFINED = (
    "Cette phrase n'est pas définie : aucune étape ne lui répond, ou un de ses mots est inconnu."
)


class Recorder(IFormatter):  # type: ignore[misc]
    """The steps of the scenario under way, and what decided its status."""

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
