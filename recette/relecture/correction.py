"""Corrects in a feature what has one right writing, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.relecture import characters as chars
from recette.relecture.headers import FULL_STOP, Part
from recette.relecture.reader import read

if TYPE_CHECKING:
    from recette.relecture.document import Node, Step

_LANGUAGE = "# language: fr"
_ROUNDS = 5


def corriger(text: str) -> str:
    """Return the text of a feature with its safe corrections; the same when there are none.

    What a person must decide (a step without a keyword, a missing « Alors ») is left as it is. A
    correction may uncover another one (quotes within quotes): they are made until none is left.
    """
    for _ in range(_ROUNDS):
        corrected = _once(text)
        if corrected == text:
            break
        text = corrected
    return text


def _once(text: str) -> str:
    document = read(text)
    corrected: dict[int, str] = {node.line: _header(node) for node in document.nodes}
    corrected |= {step.line: line for step in document.steps() if (line := _step(step))}
    lines = []
    for number, line in enumerate(document.lines, start=1):
        if number in document.fences:
            lines.append(chars.clean(line).replace("```", '"""').rstrip())
        elif number in document.opaque:
            lines.append(line)
        else:
            lines.append(_line(line, corrected.get(number, "")))
    if not document.has_language:
        lines = _with_language(lines)
    return "\n".join(lines)


def _line(line: str, corrected: str) -> str:
    """Return a line with its margin, its characters cleaned, its keyword corrected."""
    cleaned = chars.clean(line.replace("\t", "  ")).rstrip()
    text = cleaned.lstrip()
    margin = cleaned[: len(cleaned) - len(text)]
    if text.startswith("#"):
        return cleaned
    return f"{margin}{chars.french_quotes(corrected or text)}".rstrip()


def _header(node: Node) -> str:
    line = node.header.corrected()
    return line if node.part in {Part.EXAMPLES, Part.BACKGROUND} else FULL_STOP.sub("", line)


def _step(step: Step) -> str:
    return step.sentence.corrected() if step.sentence.remarks else ""


def _with_language(lines: list[str]) -> list[str]:
    """Return the lines with the language said first, in the place of a line that said it badly."""
    first = chars.flat(lines[0]).replace(" ", "")
    badly = first.startswith(("#lang", "#langue"))
    return [_LANGUAGE, *lines[badly:]]
