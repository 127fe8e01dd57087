"""The last word of proofreading: what a person reads is what both Gherkin readers play."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from behave.parser import ParserError as BehaveError
from behave.parser import parse_feature
from gherkin.errors import ParserError
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from recette.relecture.checks.base import Finding
from recette.relecture.headers import Part
from recette.run.plan import first_error

if TYPE_CHECKING:
    from recette.relecture.document import Document, Scenario

_REMEDY = "corrigez cette ligne, ou celle qui la précède"


def disagreement(text: str, document: Document) -> Finding | None:
    """Return where a Gherkin reader stops, or sees other steps than a person; None if all agree."""
    try:
        cucumber = _cucumber(text)
    except ParserError as error:
        line, cause = first_error(error)
        return Finding(line, f"Cucumber ne lit pas cette ligne : {cause}.", _REMEDY)
    try:
        behave = _behave(text)
    except BehaveError as error:
        return Finding(error.line or 1, "behave ne lit pas cette ligne.", _REMEDY)
    expected = [steps for block in document.scenarios() for steps in _expected(block, document)]
    for name, seen in (("Cucumber", cucumber), ("behave", behave)):
        if seen != expected:
            return Finding(
                1,
                f"{name} voit {len(seen)} scénarios et {sum(seen)} étapes, "
                f"là où on en lit {len(expected)} et {sum(expected)}.",
                "cherchez la ligne avalée comme une description",
            )
    return None


def _expected(block: Scenario, document: Document) -> list[int]:
    """Return how many steps each scenario, or example row, should have."""
    shared = 0
    for group in document.groups():
        if block in group.scenarios or group is document.features[0]:
            shared += sum(len(background.steps) for background in group.backgrounds)
    if block.part is not Part.OUTLINE:
        return [shared + len(block.steps)]
    rows = sum(len(examples.rows[1:]) for examples in block.examples)
    return [shared + len(block.steps)] * rows


def _cucumber(text: str) -> list[int]:
    document: Any = Parser().parse(text)
    if not document.get("feature"):
        return []
    document["uri"] = ""
    pickles: list[Any] = Compiler().compile(document)
    return [len(pickle["steps"]) for pickle in pickles]


def _behave(text: str) -> list[int]:
    feature: Any = parse_feature(text, language="fr")  # type: ignore[no-untyped-call]
    if feature is None:
        return []
    return [len(list(s.all_steps)) for s in feature.walk_scenarios(with_outlines=False)]
