"""What may stop a verdict; an `AssertionError` is none of these: it says the target is wrong."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_REASONS = {
    errno.ENOENT: "il n'existe pas",
    errno.EISDIR: "c'est un dossier",
    errno.ENOTDIR: "un de ses parents n'est pas un dossier",
    errno.EEXIST: "un fichier porte déjà ce nom",
    errno.EACCES: "vous n'en avez pas le droit",
    errno.EPERM: "vous n'en avez pas le droit",
    errno.EROFS: "le disque est en lecture seule",
    errno.ENOSPC: "le disque est plein",
    errno.ENAMETOOLONG: "son nom est trop long",
}


class RecetteError(Exception):
    """We could not look; never the target's fault. The message is in French, with a remedy."""


class UnknownAccountError(RecetteError):
    """The clock of the target moves accounts one by one, and finds none of this address."""


class PreparationError(RecetteError):
    """A state that the scenario only supposes (« Étant donné ») could not be reached."""


class UsageError(RecetteError):
    """Wrong usage or configuration, to be said in words (exit status 2)."""


class NotVerifiableError(RecetteError):
    """A capability is missing: the rule is « non vérifiable », neither green nor red.

    Args:
        capability: short French name of what is missing (« horloge », « application »).
        reason: French sentence saying why, and how to provide it.
    """

    def __init__(self, capability: str, reason: str) -> None:
        super().__init__(reason)
        self.capability = capability
        self.reason = reason


def reason(error: OSError) -> str:
    """Return why a file cannot be used, in French; the words of the system for what is rare."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


def unwritable(path: Path) -> str:
    """Return why a file cannot be written there, in French; empty when nothing forbids it.

    Nothing is created: asked before hours of work, whose results would have nowhere to go.
    """
    try:
        if path.exists():
            nearest, wrong = path, path.is_dir() and errno.EISDIR
        else:
            nearest = next(folder for folder in path.absolute().parents if folder.exists())
            wrong = not nearest.is_dir() and errno.ENOTDIR
    except OSError as error:
        return reason(error)
    if not wrong and not os.access(nearest, os.W_OK):
        wrong = errno.EACCES
    return _REASONS[wrong] if wrong else ""
