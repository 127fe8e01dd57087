"""Checks on the shape of scenarios: a scenario that verifies nothing passes, so it is refused."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from recette.relecture.checks.base import Check, Finding
from recette.relecture.headers import Part
from recette.relecture.sentences import StepType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.relecture.allowed_names import House
    from recette.relecture.document import Document, Scenario

LONGEST = 6
LONGEST_BACKGROUND = 2
_ORDER = (StepType.GIVEN, StepType.WHEN, StepType.THEN)


def _types(scenario: Scenario) -> list[StepType]:
    return [step.type for step in scenario.steps if step.type is not None]


def _short(document: Document) -> Iterator[Scenario]:
    """Yield the scenarios that have steps and are not whole journeys."""
    for scenario in document.scenarios():
        if scenario.steps and "parcours" not in scenario.effective_tags:
            yield scenario


def one_feature(document: Document, _: House) -> Iterator[Finding]:
    """Find a file with no feature, or several."""
    features = [node for node in document.nodes if node.part is Part.FEATURE]
    if not features:
        yield Finding(
            1, "Aucune « Fonctionnalité: » : rien ne serait joué.", "ajoutez Fonctionnalité: titre"
        )
    for other in features[1:]:
        yield Finding(
            other.line, "Une seconde fonctionnalité.", "écrivez-la dans un fichier à elle"
        )


def without_steps(document: Document, _: House) -> Iterator[Finding]:
    """Find scenarios and backgrounds without steps: they pass."""
    for block in document.blocks():
        if not block.steps:
            yield Finding(
                block.line,
                f"« {block.part.value}: {block.title} » n'a aucune étape : il passerait toujours.",
                "écrivez ses étapes, ou supprimez-le",
            )


def without_when(document: Document, _: House) -> Iterator[Finding]:
    """Find scenarios where nobody does anything."""
    for scenario in document.scenarios():
        if scenario.steps and StepType.WHEN not in _types(scenario):
            yield Finding(
                scenario.line,
                f"« {scenario.title} » n'a pas de « Quand ».",
                "dites par « Quand » l'action qui est vérifiée",
            )


def without_then(document: Document, _: House) -> Iterator[Finding]:
    """Find scenarios that verify nothing."""
    for scenario in document.scenarios():
        if scenario.steps and StepType.THEN not in _types(scenario):
            yield Finding(
                scenario.line,
                f"« {scenario.title} » n'a pas d'« Alors » : il ne vérifie rien.",
                "dites par « Alors » ce que quelqu'un peut observer",
            )


def several_whens(document: Document, _: House) -> Iterator[Finding]:
    """Find scenarios with several actions, journeys excepted."""
    for scenario in _short(document):
        if _types(scenario).count(StepType.WHEN) > 1:
            yield Finding(
                scenario.line,
                f"« {scenario.title} » a plusieurs « Quand » (un « Et » qui le suit en est un).",
                "gardez une action ; préparez par « Étant donné que », ou coupez en deux scénarios",
            )


def too_many_steps(document: Document, _: House) -> Iterator[Finding]:
    """Find scenarios that are too long, journeys excepted."""
    for scenario in _short(document):
        if len(scenario.steps) > LONGEST:
            yield Finding(
                scenario.line,
                f"« {scenario.title} » a {len(scenario.steps)} étapes ; {LONGEST} au plus.",
                "regroupez la préparation, ou coupez en deux scénarios",
            )


def disorder(document: Document, _: House) -> Iterator[Finding]:
    """Find steps out of order, journeys excepted."""
    for scenario in _short(document):
        for before, after in pairwise(scenario.steps):
            if before.type and after.type and _rank(after.type) < _rank(before.type):
                yield Finding(
                    after.line,
                    f"« {after.type.value} » vient après « {before.type.value} ».",
                    "suivez l'ordre : Étant donné que, Quand, Alors",
                )
                break


def _rank(kind: StepType) -> int:
    return _ORDER.index(kind)


def follows_nothing(document: Document, _: House) -> Iterator[Finding]:
    """Find scenarios that begin with « Et » or « Mais »: behave refuses them."""
    for block in document.blocks():
        if block.steps and block.steps[0].type is None:
            yield Finding(
                block.steps[0].line,
                "La première étape ne peut pas commencer par « Et » ou « Mais ».",
                "commencez par « Étant donné que » ou « Quand »",
            )


def long_background(document: Document, _: House) -> Iterator[Finding]:
    """Find backgrounds that nobody remembers while reading a scenario."""
    for group in document.groups():
        for background in group.backgrounds:
            if len(background.steps) > LONGEST_BACKGROUND:
                yield Finding(
                    background.line,
                    f"Ce contexte a {len(background.steps)} étapes ; {LONGEST_BACKGROUND} au plus.",
                    "redites dans chaque scénario ce qui compte pour lui",
                )


def empty_rule(document: Document, _: House) -> Iterator[Finding]:
    """Find rules that nothing verifies."""
    for rule in document.rules:
        if not rule.scenarios:
            yield Finding(
                rule.line, f"« Règle: {rule.title} » n'a aucun scénario.", "écrivez-en un"
            )


def same_names(document: Document, _: House) -> Iterator[Finding]:
    """Find two scenarios of one name in one rule: a report could not tell them apart."""
    for group in document.groups():
        seen: Counter[str] = Counter()
        for scenario in group.scenarios:
            seen[scenario.title] += 1
            if seen[scenario.title] > 1:
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
