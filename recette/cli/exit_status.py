"""How the command ends: whatever happens, one clear sentence and the right exit status."""

from __future__ import annotations

import os
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from typer.exceptions import Abort, TyperException

from recette.cli.misuse import in_french
from recette.domain.errors import RecetteError, UsageError, reason
from recette.domain.verdicts import COULD_NOT_LOOK, WRONG_USAGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.cli.terminal import Terminal

_INTERRUPTED = 130  # what typer makes of a KeyboardInterrupt


def status_of(
    command: Callable[[], int | None], output: Terminal, errors: Terminal, *, traces: bool
) -> int:
    """Run the command; say why it failed on `errors`, and return its exit status.

    A command whose `output` could not be written has not said what was asked of it.
    """
    status = _status_of(command, errors, traces=traces)
    if not output.lost:
        return status
    told = f"La sortie n'a pas pu être écrite ({output.lost}) : la suite n'y est pas."
    errors.print(told, markup=False, soft_wrap=True)
    return status or COULD_NOT_LOOK


def _status_of(command: Callable[[], int | None], errors: Terminal, *, traces: bool) -> int:
    def say(message: str, status: int) -> int:
        errors.print(message, markup=False, soft_wrap=True)
        return status

    try:
        status = command() or 0
        return status if status != _INTERRUPTED else say("Interrompu.", COULD_NOT_LOOK)
    except UsageError as error:
        return say(str(error), WRONG_USAGE)
    except RecetteError as error:
        return say(str(error), COULD_NOT_LOOK)
    except TyperException as error:
        return say(in_french(error), WRONG_USAGE)
    except (KeyboardInterrupt, Abort):
        return say("Interrompu.", COULD_NOT_LOOK)
    except Exception as error:  # noqa: BLE001 - the last word is a traceback only when asked for
        told = traceback.format_exc() if traces else ""
        return say(f"{told}{_refused(error) or _unexpected(error)}", COULD_NOT_LOOK)


def _refused(error: Exception) -> str:
    """Tell what the machine refused to do with a file; empty when none is named: a bug of ours."""
    if not isinstance(error, OSError) or not error.filename:
        return ""
    name = os.fsdecode(error.filename) if isinstance(error.filename, bytes) else error.filename
    return (
        f"{name} ne peut pas être utilisé ({reason(error)}) : rendez-le accessible, ou donnez un "
        "autre chemin."
    )


def _unexpected(error: Exception) -> str:
    """Tell a bug of ours, its trace kept: it may not happen again."""
    told = f"Erreur inattendue du banc ({type(error).__name__} : {error})"
    log = Path("recette-erreur.log")
    with suppress(OSError):
        trace = "".join(traceback.format_exception(error))
        log.write_text(trace, encoding="utf-8", errors="backslashreplace")
        told += f" ; détail dans {log}, ou par « recette --traces … »"
    return f"{told}."
