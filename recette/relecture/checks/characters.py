"""Checks on characters: what a text processor slips in and the eye does not see."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.relecture import characters as chars
from recette.relecture.findings import Check, Finding, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from recette.relecture.allowed_names import AllowedNames
    from recette.relecture.document import Document
    from recette.relecture.findings import Find

_BEFORE_COLON = re.compile(r"^(\s*[^\s:][^:]{0,30}?)\s+:")


def _lines(document: Document) -> Iterator[tuple[int, str]]:
    """Yield the lines, without the byte order mark, which has its own check."""
    for number, line in enumerate(document.lines, start=1):
        if number not in document.opaque:
            yield number, line.removeprefix(chars.BOM) if number == 1 else line


def _with(unwanted: str, message: str) -> Find:
    """Return what finds the lines that hold an unwanted character, with the cleaned line."""

    def find(document: Document, _: AllowedNames) -> Iterator[Finding]:
        for number, line in _lines(document):
            if any(character in line for character in unwanted):
                yield Finding(number, message, write(chars.clean(line)))

    return find


def decomposed_accents(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find accents written apart from their letter."""
    for number, line in _lines(document):
        if line != chars.composed(line):
            yield Finding(
                number,
                "Un accent est séparé de sa lettre (NFD) : ce mot n'est plus le mot-clé attendu.",
                f"{write(chars.clean(line))} (enregistrez le fichier en NFC)",
            )


def byte_order_mark(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find the mark that some editors put at the head of a file."""
    if document.lines[0].startswith(chars.BOM):
        yield Finding(
            1,
            "Une marque d'ordre des octets (BOM) cache le début du fichier.",
            "enregistrez le fichier en « UTF-8 sans BOM »",
        )


def no_break_spaces(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find no-break spaces, save the one before the colon of a keyword, told by R10."""
    headers = {node.line for node in document.nodes}
    for number, line in _lines(document):
        text = _BEFORE_COLON.sub(r"\1:", line) if number in headers else line
        if any(space in text for space in chars.NO_BREAK_SPACES + chars.OTHER_SPACES):
            yield Finding(
                number,
                "Une espace insécable, ou d'une autre largeur : la phrase n'est plus reconnue.",
                write(chars.clean(line)),
            )


def foreign_quotes(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find quotes other than « » with one plain space inside, or that are not paired."""
    for number, line in _lines(document):
        text = chars.clean(line).strip()
        if text.startswith("#"):
            continue
        french = chars.french_quotes(text)
        if french != text:
            message = "Les guillemets de la maison sont « et », avec une espace à l'intérieur."
            yield Finding(number, message, write(french))
        elif not chars.quotes_are_paired(text):
            yield Finding(
                number,
                "Un guillemet n'a pas son pareil sur la ligne.",
                "ouvrez par « et fermez par » sur la même ligne",
            )


def foreign_fences(document: Document, _: AllowedNames) -> Iterator[Finding]:
    """Find fences of a doc string that only one reader admits."""
    for number in document.fences[::2]:
        line = chars.clean(document.lines[number - 1])
        if line.strip().startswith("```"):
            message = "behave refuse un texte entre ``` que Cucumber admet."
            yield Finding(number, message, write(line.replace("```", '"""')))


tabs = _with(chars.TAB, "Une tabulation tient lieu d'espaces.")
curly_apostrophes = _with(
    chars.APOSTROPHES,
    "Une apostrophe typographique : le mot-clé ou la phrase ne sont plus reconnus.",
)
unseen_characters = _with(
    chars.UNSEEN + chars.LINE_BREAKERS,
    "Un caractère invisible, venu sans doute d'un copier-coller.",
)

CHECKS = (
    Check("R01", "Pas d'accent séparé de sa lettre (NFD)", decomposed_accents, corrigible=True),
    Check("R02", "Pas de marque d'ordre des octets (BOM)", byte_order_mark, corrigible=True),
    Check("R03", "Pas de tabulation", tabs, corrigible=True),
    Check("R04", "Pas d'apostrophe typographique", curly_apostrophes, corrigible=True),
    Check("R05", "Pas d'espace insécable", no_break_spaces, corrigible=True),
    Check("R06", "Pas de caractère invisible", unseen_characters, corrigible=True),
    Check("R07", "Des guillemets « français », par paires", foreign_quotes, corrigible=True),
    Check("R08", 'Un texte long s\'écrit entre """', foreign_fences, corrigible=True),
)
