"""Where a feature cannot be read by gherkin-official, told in French."""

from __future__ import annotations

from gherkin.errors import (
    CompositeParserException,
    NoSuchLanguageException,
    ParserError,
    ParserException,
    UnexpectedEOFException,
    UnexpectedTokenException,
)


def first_error(error: ParserError) -> tuple[int, str]:
    """Return the line of the first error, and its reason as a French clause."""
    first = error.errors[0] if isinstance(error, CompositeParserException) else error
    if not isinstance(first, ParserException):
        return 1, str(first)
    return first.location["line"], _reason(first)


def _reason(error: ParserException) -> str:
    if isinstance(error, UnexpectedEOFException):
        return "la feature s'arrête trop tôt"
    if isinstance(error, NoSuchLanguageException):
        return "cette langue n'existe pas"
    told = str(error).partition(": ")[2]
    if isinstance(error, UnexpectedTokenException):
        return f"« {told.rpartition(', got ')[2].strip(chr(39))} » n'y est pas attendu"
    if "inconsistent cell count" in told:
        return "la ligne n'a pas autant de cases que le tableau"
    return "une étiquette contient une espace" if "whitespace" in told else told
