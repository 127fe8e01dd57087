"""Checks on tags: a mistyped tag silently takes a scenario out of what is asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.language.text import hint, nearest
from recette.relecture.document import SCENARIOS
from recette.relecture.findings import Check, Finding, each
from recette.relecture.headers import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.relecture.allowed_names import AllowedNames
    from recette.relecture.document import Document

_LIKE_A_RULE = re.compile(r"[A-Za-z]{3}[-_ ]?\d{1,3}")


def unknown_tags(document: Document, allowed: AllowedNames) -> Iterator[Finding]:
    """Find tags that the glossary does not know, and words that lack their `@`."""
    for tag in document.tags:
        if not tag.sound:
            message = f"« {tag.name} » n'est pas une étiquette : un mot, précédé de @."
            yield Finding(tag.line, message, f"écrivez : @{tag.name or 'etiquette'}")
        elif tag.name not in allowed.tags and not _LIKE_A_RULE.fullmatch(tag.name):
            near = nearest(tag.name, allowed.tags) or "…"
            yield Finding(
                tag.line,
                f"L'étiquette @{tag.name} n'est pas au glossaire{hint(tag.name, allowed.tags)}",
                f"écrivez : @{near}, ou ajoutez-la à GLOSSAIRE.md",
            )


def unknown_rules(document: Document, allowed: AllowedNames) -> Iterator[Finding]:
    """Find rules that the catalogue does not hold."""
    for tag in document.tags:
        if tag.sound and _LIKE_A_RULE.fullmatch(tag.name) and tag.name not in allowed.rules:
            near = nearest(tag.name, allowed.rules)
            yield Finding(
                tag.line,
                f"La règle @{tag.name} n'est pas au catalogue{hint(tag.name, allowed.rules)}",
                f"écrivez : @{near}" if near else "ajoutez la règle à features/regles.toml",
            )


def no_rule(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find what counts for no verdict: a rule without the id of one."""
    shared = [tag for feature in document.nodes_of([Part.FEATURE]) for tag in feature.tags]
    for rule in document.nodes_of([Part.RULE]):
        if not any(_LIKE_A_RULE.fullmatch(tag.name) for tag in (*shared, *rule.tags)):
            yield Finding(
                rule.line,
                f"« Règle: {rule.title} » ne dit pas quelle règle du guide elle vérifie.",
                "écrivez au-dessus son identifiant, par exemple @ACC-01",
            )


# Nobody could say what such a scenario would contradict.
under_no_rule = each(
    SCENARIOS,
    lambda scenario: scenario.parent is None or scenario.parent.part is not Part.RULE,
    lambda scenario: f"« {scenario.title} » n'est sous aucune « Règle: ».",
    "écrivez au-dessus la règle qu'il illustre, avec son identifiant",
)

CHECKS = (
    Check("R50", "Des étiquettes du glossaire", unknown_tags),
    Check("R51", "Des règles du catalogue", unknown_rules),
    Check("R52", "Chaque Règle porte son identifiant", no_rule),
    Check("R53", "Chaque scénario est sous une Règle", under_no_rule),
)
