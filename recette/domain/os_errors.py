"""Why a file cannot be read or written, in French: the system only says it in English."""

from __future__ import annotations

import errno

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


def reason(error: OSError) -> str:
    """Return why, in French; the words of the system for what is rare."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))
