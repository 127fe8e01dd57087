"""What is wrong in a command line, in French: the library that reads it only says it in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pydantic import ValidationError

from recette.domain.language.text import hint
from recette.target.loading import expectation

if TYPE_CHECKING:
    from typer.exceptions import TyperException

COMMANDS = (
    "verifier",
    "explorer",
    "diagnostic",
    "servir",
    "regles",
    "sensibilite",
    "relire",
    "semer",
    "relever",
    "echeances",
    "purger",
    "profil",
)
_HELP = "« recette --help » donne"


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
        return f"La commande {found[1]} n'existe pas{hint(found[1], COMMANDS)} {_HELP} les autres."
    if found := re.search(r"unexpected extra arguments? \((.*)\)", said.replace("(s)", "s")):
        return f"« {found[1]} » est de trop : chaque valeur suit une option. {_HELP} l'usage."
    return f"La commande ne se comprend pas ({said}). {_HELP} l'usage."


def _parameter(error: TyperException) -> str:
    parameter = getattr(error, "param", None)
    return (parameter.opts or [parameter.name])[0] if parameter is not None else ""
