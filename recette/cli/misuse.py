"""What is wrong in a command line, in French: the library that reads it only says it in English."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from pydantic import ValidationError

from recette.domain.errors import UsageError
from recette.domain.language.text import hint
from recette.target.loading import expectation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer.exceptions import TyperException

# What Python makes of bytes that are no text (PEP 383).
_UNREADABLE = re.compile("[\ud800-\udfff]")
_HELP = "« recette --help » donne"


def check_arguments(arguments: Sequence[str]) -> None:
    """Refuse what the encoding of the terminal cannot read: no file of ours could name it.

    Raises:
        UsageError: the message gives the argument, and the encoding.
    """
    for argument in arguments:
        if _UNREADABLE.search(argument):
            raise UsageError(
                f"« {_UNREADABLE.sub('?', argument)} » ne se lit pas en "
                f"{sys.getfilesystemencoding()}, l'encodage de cette machine : renommez-le, ou "
                "choisissez un autre encodage (LC_ALL=C.UTF-8)."
            )


def in_french(error: TyperException) -> str:
    """Return a usage error of the command line in French."""
    option = getattr(error, "option_name", "") or _parameter(error)
    near = getattr(error, "possibilities", None) or []
    guess = f" ; vouliez-vous dire {' ou '.join(near[:2])} ?" if near else "."
    said = error.message
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return f"L'option {option} n'existe pas{guess} {_HELP} les options."
    if kind == "MissingParameter":
        return f"Il manque {option}. {_HELP} les options."
    if kind == "BadParameter":
        cause = error.__cause__
        faults = cause.errors() if isinstance(cause, ValidationError) else []
        return f"{option} : {expectation(faults[0]) if faults else said}."
    if kind == "BadOptionUsage":
        takes_none = "does not take" in said
        return f"L'option {option} {'ne prend pas de' if takes_none else 'demande une'} valeur."
    if kind == "NoArgsIsHelpError":
        return error.format_message()
    if found := re.search(r"No such command '([^']*)'", said):
        known = getattr(getattr(error, "cmd", None), "commands", ())
        return f"La commande {found[1]} n'existe pas{hint(found[1], known)} {_HELP} les autres."
    if found := re.search(r"unexpected extra arguments? \((.*)\)", said.replace("(s)", "s")):
        return f"« {found[1]} » est de trop : chaque valeur suit une option. {_HELP} l'usage."
    return f"La commande ne se comprend pas ({said}). {_HELP} l'usage."


def _parameter(error: TyperException) -> str:
    parameter = getattr(error, "param", None)
    return (parameter.opts or [parameter.name])[0] if parameter is not None else ""
