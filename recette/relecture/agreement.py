"""The last word of proofreading: what a person reads is what both Gherkin readers play."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from behave.parser import ParserError as BehaveError
from behave.parser import parse_feature
from gherkin.errors import ParserError
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from recette.relecture.document import SCENARIOS
from recette.relecture.findings import Finding
from recette.relecture.headers import Part
from recette.run.plan import first_error

if TYPE_CHECKING:
    from recette.relecture.document import Document, Node

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
    expected = [steps for node in document.nodes_of(SCENARIOS) for steps in _expected(node)]
    for name, seen in (("Cucumber", cucumber), ("behave", behave)):
        if seen != expected:
            return Finding(
                1,
                f"{name} voit {len(seen)} scénarios et {sum(seen)} étapes, "
                f"là où on en lit {len(expected)} et {sum(expected)}.",
                "cherchez la ligne avalée comme une description",
            )
    return None


def _expected(scenario: Node) -> list[int]:
    """Return how many steps a scenario, or each of its example rows, should have."""
    beside = [node for holder in scenario.lineage() for node in holder.children]
    backgrounds = [node for node in beside if node.part is Part.BACKGROUND]
    steps = sum(len(block.steps) for block in (scenario, *backgrounds))
    if scenario.part is not Part.OUTLINE:
        return [steps]
    return [steps] * sum(len(examples.rows[1:]) for examples in scenario.children)


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
