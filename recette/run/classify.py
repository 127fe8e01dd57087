"""What the end of a step means: the target is wrong, we could not look, a capability lacks."""

from __future__ import annotations

import traceback
from dataclasses import dataclass

from recette.domain.errors import NotVerifiableError, RecetteError
from recette.domain.verdicts import Status

_TRACE_LINES = 12  # the last ones: where the error was raised, and what it says


@dataclass(frozen=True)
class Cause:
    """Why a scenario is not conforme.

    Attributes:
        status: what it makes of the scenario.
        message: French, for a person.
        detail: trace of an unexpected error.
        capability: what was missing.
    """

    status: Status
    message: str
    detail: str = ""
    capability: str = ""


def cause_of(error: BaseException, *, prepared: bool) -> Cause:
    """Return what an exception that a step raised means.

    A step that is `prepared` only supposes a state (« Étant donné »): it cannot convict (ADR 2).
    """
    if isinstance(error, NotVerifiableError):
        return Cause(Status.NON_VERIFIABLE, error.reason, capability=error.capability)
    if isinstance(error, AssertionError):
        if prepared:
            return Cause(Status.ERREUR, f"Préparation impossible : {error}")
        return Cause(Status.NON_CONFORME, str(error))
    if isinstance(error, RecetteError):
        return Cause(Status.ERREUR, str(error))
    trace = traceback.format_exception(error)
    first = str(error).strip().splitlines()[:1]
    return Cause(
        Status.ERREUR,
        f"Erreur inattendue du banc, {type(error).__name__} : {''.join(first)}",
        detail="".join(trace[-_TRACE_LINES:]),
    )
