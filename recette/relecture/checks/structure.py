"""Checks on the shape of scenarios: a scenario that verifies nothing passes, so it is refused."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from recette.relecture.document import BLOCKS, SCENARIOS
from recette.relecture.findings import Check, Finding, each
from recette.relecture.headers import Part
from recette.relecture.sentences import StepType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.relecture.allowed_names import AllowedNames
    from recette.relecture.document import Document, Node

LONGEST = 6
LONGEST_BACKGROUND = 2
_ORDER = (StepType.GIVEN, StepType.WHEN, StepType.THEN)


def _is_journey(scenario: Node) -> bool:
    """Tell whether a scenario is a whole journey: several actions, in its own order."""
    return scenario.has_tag("parcours")


def one_feature(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find a file with no feature, or several."""
    features = list(document.nodes_of([Part.FEATURE]))
    if not features:
        message = "Aucune « Fonctionnalité: » : rien ne serait joué."
        yield Finding(1, message, "ajoutez Fonctionnalité: titre")
    for other in features[1:]:
        message = "Une seconde fonctionnalité."
        yield Finding(other.line, message, "écrivez-la dans un fichier à elle")


without_steps = each(
    BLOCKS,
    lambda block: not block.steps,
    lambda block: (
        f"« {block.part.value}: {block.title} » n'a aucune étape : il passerait toujours."
    ),
    "écrivez ses étapes, ou supprimez-le",
)
without_when = each(
    SCENARIOS,
    lambda scenario: bool(scenario.steps) and StepType.WHEN not in scenario.types,
    lambda scenario: f"« {scenario.title} » n'a pas de « Quand ».",
    "dites par « Quand » l'action qui est vérifiée",
)
without_then = each(
    SCENARIOS,
    lambda scenario: bool(scenario.steps) and StepType.THEN not in scenario.types,
    lambda scenario: f"« {scenario.title} » n'a pas d'« Alors » : il ne vérifie rien.",
    "dites par « Alors » ce que quelqu'un peut observer",
)
empty_rule = each(
    [Part.RULE],
    lambda rule: all(child.part is Part.BACKGROUND for child in rule.children),
    lambda rule: f"« Règle: {rule.title} » n'a aucun scénario.",
    "écrivez-en un",
)
too_many_steps = each(
    SCENARIOS,
    lambda scenario: len(scenario.steps) > LONGEST and not _is_journey(scenario),
    lambda scenario: f"« {scenario.title} » a {len(scenario.steps)} étapes ; {LONGEST} au plus.",
    "regroupez la préparation, ou coupez en deux scénarios",
)
several_whens = each(
    SCENARIOS,
    lambda scenario: scenario.types.count(StepType.WHEN) > 1 and not _is_journey(scenario),
    lambda scenario: (
        f"« {scenario.title} » a plusieurs « Quand » (un « Et » qui le suit en est un)."
    ),
    "gardez une action ; préparez par « Étant donné que », ou coupez en deux scénarios",
)
# Nobody remembers a long background while reading a scenario.
long_background = each(
    [Part.BACKGROUND],
    lambda block: len(block.steps) > LONGEST_BACKGROUND,
    lambda block: f"Ce contexte a {len(block.steps)} étapes ; {LONGEST_BACKGROUND} au plus.",
    "redites dans chaque scénario ce qui compte pour lui",
)


def follows_nothing(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find scenarios that begin with « Et » or « Mais »: behave refuses them."""
    for block in document.nodes_of(BLOCKS):
        if block.steps and block.steps[0].type is None:
            yield Finding(
                block.steps[0].line,
                "La première étape ne peut pas commencer par « Et » ou « Mais ».",
                "commencez par « Étant donné que » ou « Quand »",
            )


def disorder(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find the first step out of order of each scenario, journeys excepted."""
    for scenario in document.nodes_of(SCENARIOS):
        for before, after in pairwise(() if _is_journey(scenario) else scenario.steps):
            if before.type and after.type and _rank(after.type) < _rank(before.type):
                message = f"« {after.type.value} » vient après « {before.type.value} »."
                yield Finding(after.line, message, "suivez l'ordre : Étant donné que, Quand, Alors")
                break


def _rank(kind: StepType) -> int:
    return _ORDER.index(kind)


def same_names(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find two scenarios of one name in one rule: a report could not tell them apart."""
    seen: Counter[tuple[Node | None, str]] = Counter()
    for scenario in document.nodes_of(SCENARIOS):
        seen[scenario.parent, scenario.title] += 1
        if seen[scenario.parent, scenario.title] > 1:
            yield Finding(
                scenario.line,
                f"Deux scénarios s'appellent « {scenario.title} » sous la même règle.",
                "dites dans le titre ce qui les distingue",
            )


CHECKS = (
    Check("R18", "Une fonctionnalité par fichier", one_feature),
    Check("R20", "Pas de scénario sans étape", without_steps),
    Check("R21", "Pas de scénario sans Quand", without_when),
    Check("R22", "Pas de scénario sans Alors", without_then),
    Check("R23", "Pas de règle sans scénario", empty_rule),
    Check("R24", "Une première étape qui dit sa nature", follows_nothing),
    Check("R25", "Les étapes dans l'ordre", disorder),
    Check("R26", "Six étapes au plus, hors @parcours", too_many_steps),
    Check("R27", "Un seul Quand, hors @parcours", several_whens),
    Check("R28", "Deux étapes de contexte au plus", long_background),
    Check("R29", "Des noms distincts sous une règle", same_names),
)
