"""How the command ends: whatever happens, one clear sentence and the right exit status."""

from __future__ import annotations

import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from typer.exceptions import Abort, TyperException

from recette.cli.misuse import in_french
from recette.cli.terminal import silence
from recette.domain.errors import RecetteError, UsageError
from recette.domain.verdicts import COULD_NOT_LOOK, WRONG_USAGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

_NOBODY_READS = 141
_INTERRUPTED = 130  # what typer makes of a KeyboardInterrupt


def status_of(command: Callable[[], int | None], errors: Console, *, traces: bool) -> int:
    """Run the command; say why it failed on `errors`, and return its exit status."""

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
    except (BrokenPipeError, SystemExit):
        # What is not printed by our own console (a help page, whose library exits on a broken
        # pipe): as if SIGPIPE had ended us.
        silence(sys.stdout.fileno())
        return _NOBODY_READS
    except (KeyboardInterrupt, Abort):
        return say("Interrompu.", COULD_NOT_LOOK)
    except Exception as error:  # noqa: BLE001 - the last word is a traceback only when asked for
        told = traceback.format_exc() if traces else ""
        return say(f"{told}{_unexpected(error)}", COULD_NOT_LOOK)


def _unexpected(error: Exception) -> str:
    """Tell a bug of ours, its trace kept: it may not happen again."""
    told = f"Erreur inattendue du banc ({type(error).__name__} : {error})"
    log = Path("recette-erreur.log")
    with suppress(OSError):
        log.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
        told += f" ; détail dans {log}, ou par « recette --traces … »"
    return f"{told}."
