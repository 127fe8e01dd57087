"""Loading the steps that a team adds: what is wrong in them is told as theirs, with the place."""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Any

from behave.step_registry import AmbiguousStep

from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def load_steps(load: Callable[[Sequence[str]], Any], folders: Sequence[str]) -> None:
    """Load our steps, then those of `folders`.

    Raises:
        RecetteError: a file of `folders` does not load; another error is ours and goes on.
    """
    try:
        load(folders)
    except Exception as error:
        where = _place(error, folders)
        if not where:
            raise
        raise RecetteError(f"Vos étapes ne se chargent pas ({where}) : {_reason(error)}") from error


def _place(error: Exception, folders: Sequence[str]) -> str:
    """Return the file of `folders` at fault and its line; nothing when it is none of them."""
    seen = [(f.filename, f.lineno) for f in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, SyntaxError):
        seen.append((error.filename or "", error.lineno))
    wanted = {Path(folder).resolve() for folder in folders}
    found = [(file, line) for file, line in seen if Path(file).resolve().parent in wanted]
    return f"{found[-1][0]}, ligne {found[-1][1]}" if found else ""


def _reason(error: Exception) -> str:
    if isinstance(error, AmbiguousStep):
        other = str(error).strip().rpartition(" at ")[2]
        return f"une étape répond déjà à cette phrase ({other}). Dites la vôtre autrement."
    if isinstance(error, SyntaxError):
        return f"Python ne lit pas ce fichier, {error.msg}."
    if isinstance(error, ModuleNotFoundError):
        return (
            f"le module {error.name} manque. Installez-le avec la recette, ou posez-le à côté de "
            "vos étapes."
        )
    return f"{type(error).__name__}, {error}."
