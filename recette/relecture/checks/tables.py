"""Checks on tables, outlines and their parameters."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from recette.domain.language.text import hint
from recette.relecture.document import BLOCKS
from recette.relecture.findings import Check, Finding, each
from recette.relecture.headers import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.relecture.allowed_names import AllowedNames
    from recette.relecture.document import Document, Node

_PARAMETER = re.compile(r"<([^<>]+)>")


def uneven_rows(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find rows without as many cells as the head of their table, or not closed."""
    for rows in document.tables():
        for row in rows:
            if not row.closed:
                yield Finding(
                    row.line,
                    "La ligne du tableau n'est pas fermée : behave en perdrait un caractère.",
                    "terminez la ligne par |",
                )
            elif len(row.cells) != len(rows[0].cells):
                yield Finding(
                    row.line,
                    f"{len(row.cells)} cases au lieu de {len(rows[0].cells)}.",
                    "donnez une case par colonne ; un | dans le texte s'écrit \\|",
                )


# One reader plays it zero times, the other refuses it.
without_examples = each(
    [Part.OUTLINE],
    lambda outline: not any(examples.rows[1:] for examples in outline.children),
    lambda outline: f"« {outline.title} » n'a aucune ligne d'exemple : il ne serait jamais joué.",
    "ajoutez « Exemples: » et un tableau, ou écrivez « Scénario: »",
)


def examples_of_no_outline(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find examples under what is not an outline: one reader refuses, the other plays."""
    for block in document.nodes_of(BLOCKS):
        if block.children and block.part is not Part.OUTLINE:
            message = f"« {block.part.value}: {block.title} » a des exemples : behave les refuse."
            yield Finding(block.line, message, f"écrivez : {Part.OUTLINE.value}: {block.title}")


def unknown_parameters(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find parameters that no column gives: they would be played as written."""
    for block in document.nodes_of(BLOCKS):
        columns = {
            name for examples in block.children for row in examples.rows[:1] for name in row.cells
        }
        for line, name in _parameters(block):
            if name not in columns:
                yield Finding(
                    line,
                    f"Aucune colonne des exemples ne s'appelle « {name} ».",
                    f"ajoutez la colonne, ou corrigez <{name}>{hint(name, columns)}",
                )


def unused_columns(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find columns that no sentence uses: what they say is not verified."""
    for outline in document.nodes_of([Part.OUTLINE]):
        used = {name for _, name in _parameters(outline)}
        for head in (row for examples in outline.children for row in examples.rows[:1]):
            for name in head.cells:
                if name not in used:
                    yield Finding(
                        head.line,
                        f"La colonne « {name} » ne sert dans aucune étape ni dans le titre.",
                        f"employez <{name}>, ou supprimez la colonne",
                    )


def same_rows(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find an example given twice in an outline, whatever the order of the columns."""
    for outline in document.nodes_of([Part.OUTLINE]):
        seen: Counter[tuple[tuple[str, str], ...]] = Counter()
        for examples in outline.children:
            for row in examples.rows[1:]:
                key = tuple(sorted(zip(examples.rows[0].cells, row.cells, strict=False)))
                seen[key] += 1
                if seen[key] > 1:
                    yield Finding(row.line, "Cet exemple est déjà donné.", "gardez-en un seul")


def _parameters(block: Node) -> Iterator[tuple[int, str]]:
    """Yield each `<parameter>` of a scenario, with its line."""
    texts = [(block.line, block.title)]
    for step in block.steps:
        texts += [(step.line, text) for text in (step.sentence.text, *step.quoted)]
        texts += [(row.line, cell) for row in step.rows for cell in row.cells]
    for line, text in texts:
        yield from ((line, name) for name in _PARAMETER.findall(text))


CHECKS = (
    Check("R33", "Autant de cases que de colonnes", uneven_rows),
    Check("R34", "Pas de plan sans exemple", without_examples),
    Check("R35", "Des exemples pour un plan seulement", examples_of_no_outline),
    Check("R36", "Pas de <paramètre> inconnu", unknown_parameters),
    Check("R37", "Pas de colonne inutilisée", unused_columns),
    Check("R38", "Pas d'exemple en double", same_rows),
)
