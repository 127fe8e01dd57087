"""The traps, one file each, and what the two Gherkin readers see of a text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

from behave.parser import parse_feature
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

# `.feature.txt`: neither behave nor pytest collects them.
FOLDER = Path(__file__).parent / "pieges"
SOUND = FOLDER / "sain.feature.txt"
BY_HAND = "_a_la_main_"
_NAME = re.compile(r"(?P<code>R\d\d)_l(?P<line>\d+)_\w+\.feature\.txt")


class Trap(NamedTuple):
    """A file, and the only anomaly that it must yield."""

    path: Path
    code: str
    line: int


def _traps() -> list[Trap]:
    named = ((path, _NAME.fullmatch(path.name)) for path in sorted(FOLDER.glob("R*")))
    return [Trap(path, found["code"], int(found["line"])) for path, found in named if found]


TRAPS = _traps()


def behave_steps(text: str) -> list[list[str]]:
    """Return the steps of each scenario, as behave reads them."""
    feature: Any = parse_feature(text, language="fr")  # type: ignore[no-untyped-call]
    scenarios = feature.walk_scenarios(with_outlines=False)
    return [[step.name for step in scenario.all_steps] for scenario in scenarios]


def cucumber_steps(text: str) -> list[list[str]]:
    """Return the steps of each scenario, as gherkin-official reads them."""
    document: Any = Parser().parse(text)
    document["uri"] = ""
    pickles: list[Any] = Compiler().compile(document)
    return [[step["text"] for step in pickle["steps"]] for pickle in pickles]
