"""Checks on tables, outlines and their parameters."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from recette.domain.language.text import hint
from recette.relecture.checks.base import Check, Finding
from recette.relecture.headers import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.relecture.allowed_names import House
    from recette.relecture.document import Document, Scenario

_PARAMETER = re.compile(r"<([^<>]+)>")


def uneven_rows(document: Document, _: House) -> Iterator[Finding]:
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


def _outlines(document: Document) -> Iterator[Scenario]:
    return (s for s in document.scenarios() if s.part is Part.OUTLINE)


def without_examples(document: Document, _: House) -> Iterator[Finding]:
    """Find outlines that would be played zero times."""
    for outline in _outlines(document):
        if not any(len(examples.rows) > 1 for examples in outline.examples):
            yield Finding(
                outline.line,
                f"« {outline.title} » n'a aucune ligne d'exemple : il ne serait jamais joué.",
                "ajoutez « Exemples: » et un tableau, ou écrivez « Scénario: »",
            )


def examples_of_no_outline(document: Document, _: House) -> Iterator[Finding]:
    """Find examples under what is not an outline: one reader refuses, the other plays."""
    for block in document.blocks():
        if block.examples and block.part is not Part.OUTLINE:
            yield Finding(
                block.line,
                f"« {block.part.value}: {block.title} » a des exemples : behave les refuse.",
                f"écrivez : {Part.OUTLINE.value}: {block.title}",
            )


def unknown_parameters(document: Document, _: House) -> Iterator[Finding]:
    """Find parameters that no column gives: they would be played as written."""
    for block in document.blocks():
        columns = _columns(block)
        for line, text in _texts(block):
            for name in _PARAMETER.findall(text):
                if name not in columns:
                    yield Finding(
                        line,
                        f"Aucune colonne des exemples ne s'appelle « {name} ».",
                        f"ajoutez la colonne, ou corrigez <{name}>{hint(name, columns)}",
                    )


def unused_columns(document: Document, _: House) -> Iterator[Finding]:
    """Find columns that no sentence uses: what they say is not verified."""
    for outline in _outlines(document):
        used = {name for _, text in _texts(outline) for name in _PARAMETER.findall(text)}
        for examples in outline.examples:
            for name in examples.rows[0].cells if examples.rows else ():
                if name not in used:
                    yield Finding(
                        examples.rows[0].line,
                        f"La colonne « {name} » ne sert dans aucune étape ni dans le titre.",
                        f"employez <{name}>, ou supprimez la colonne",
                    )


def same_rows(document: Document, _: House) -> Iterator[Finding]:
    """Find an example given twice in an outline."""
    for outline in _outlines(document):
        seen: Counter[tuple[tuple[str, str], ...]] = Counter()
        for examples in outline.examples:
            for row in examples.rows[1:]:
                key = tuple(sorted(zip(examples.rows[0].cells, row.cells, strict=False)))
                seen[key] += 1
                if seen[key] > 1:
                    yield Finding(row.line, "Cet exemple est déjà donné.", "gardez-en un seul")


def _columns(block: Scenario) -> set[str]:
    return {cell for examples in block.examples if examples.rows for cell in examples.rows[0].cells}


def _texts(block: Scenario) -> Iterator[tuple[int, str]]:
    """Yield what may hold a parameter, with its line."""
    yield block.line, block.title
    for step in block.steps:
        yield step.line, step.sentence.text
        yield from ((row.line, cell) for row in step.rows for cell in row.cells)
        yield from ((step.line, text) for text in step.quoted)


CHECKS = (
    Check("R33", "Autant de cases que de colonnes", uneven_rows),
    Check("R34", "Pas de plan sans exemple", without_examples),
    Check("R35", "Des exemples pour un plan seulement", examples_of_no_outline),
    Check("R36", "Pas de <paramètre> inconnu", unknown_parameters),
    Check("R37", "Pas de colonne inutilisée", unused_columns),
    Check("R38", "Pas d'exemple en double", same_rows),
)
