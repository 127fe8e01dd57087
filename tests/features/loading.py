"""Our features as behave reads them, and our steps as behave loads them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from behave.parser import parse_file
from behave.runner_util import load_step_modules
from behave.step_registry import registry

from recette.run.bench_files import bench_folder, features_folder
from recette.run.plan import WRITTEN_ONLY
from recette.screenplay import sentences

if TYPE_CHECKING:
    from pathlib import Path

FEATURES = sorted(features_folder().rglob("*.feature"))


class Sentence(NamedTuple):
    """A step of a feature, and where it is."""

    where: str
    step: Any


def name_of(path: Path) -> str:
    """Return the path of a feature in its folder."""
    return path.relative_to(features_folder()).as_posix()


@cache
def behave_feature(path: Path) -> Any:
    """Return a feature as behave reads it."""
    return parse_file(str(path), language="fr")  # type: ignore[no-untyped-call]


def behave_scenarios(path: Path) -> list[Any]:
    """Return its scenarios, each row of an outline being one."""
    return list(behave_feature(path).walk_scenarios(with_outlines=False))


@cache
def sentences_to_play() -> list[Sentence]:
    """Return every step of the scenarios that are automated, parameters replaced."""
    return [
        Sentence(f"{name_of(path)}:{step.line} {step.name}", step)
        for path in FEATURES
        for scenario in behave_scenarios(path)
        if WRITTEN_ONLY not in scenario.effective_tags
        for step in scenario.all_steps
    ]


class Definitions(NamedTuple):
    """The steps that behave loaded, by type, and those that it set aside."""

    by_type: dict[str, list[Any]]
    bad: list[Any]

    def answering(self, step: Any) -> list[Any]:
        """Return every definition that answers a sentence; behave would play the first."""
        candidates = [*self.by_type[step.step_type], *self.by_type["step"]]
        return [definition for definition in candidates if definition.match(step.name)]


def load_definitions() -> Definitions:
    """Load our steps as the run does, and leave behave's registry as it was."""
    steps, bad = registry.steps, registry.error_handler.bad_step_definitions
    registry.clear()
    try:
        sentences.register()
        load_step_modules([str(bench_folder() / "steps")])  # type: ignore[no-untyped-call]
        return Definitions(registry.steps, registry.error_handler.bad_step_definitions)
    finally:
        registry.steps, registry.error_handler.bad_step_definitions = steps, bad
