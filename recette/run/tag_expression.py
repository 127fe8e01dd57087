"""Tag expressions: « horloge and not (parcours or ACC-01) », with or without `@`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cucumber_tag_expressions import TagExpressionError  # type: ignore[import-untyped]
from cucumber_tag_expressions import parse as parse_expression

from recette.domain.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_TOKEN = re.compile(r"[()]|[^\s()]+")
_BINARY = ("and", "or")
_OPERAND = "une étiquette est attendue ici"
_OPERATOR = "« and » ou « or » est attendu ici"


def tag_filter(expression: str) -> Callable[[Iterable[str]], bool]:
    """Return what tells whether tags (without `@`) answer the expression; an empty one admits all.

    Raises:
        UsageError: the expression is invalid; the message shows where.
    """
    text = re.sub(r"(?<![^\s(])@(?=[^\s()])", "", expression)
    try:
        parsed = parse_expression(text)
    except TagExpressionError as error:
        raise UsageError(_told(text)) from error

    def admits(tags: Iterable[str]) -> bool:
        return bool(parsed.evaluate(tags))

    return admits


def _told(text: str) -> str:
    position, reason = _first_error(text)
    return (
        f"L'expression d'étiquettes n'est pas valide, {reason} :\n"
        f"  {text}\n  {' ' * position}^\n"
        "Écrivez par exemple « horloge and not parcours »."
    )


def _first_error(text: str) -> tuple[int, str]:
    """Return where the expression goes wrong, and why in French."""
    opened: list[int] = []
    wants_operand = True
    for match in _TOKEN.finditer(text):
        word = match.group()
        if wants_operand != (word not in {*_BINARY, ")"}):
            return match.start(), _OPERAND if wants_operand else _OPERATOR
        if word == "(":
            opened.append(match.start())
        elif word == ")":
            if not opened:
                return match.start(), "cette parenthèse n'a pas été ouverte"
            opened.pop()
        elif word in _BINARY:
            wants_operand = True
        elif word != "not":
            wants_operand = False
    if wants_operand:
        return len(text), _OPERAND
    if opened:
        return opened[-1], "cette parenthèse n'est pas refermée"
    return max(text.find("\\"), 0), "ce signe n'est pas admis"
