"""Where the register of the accounts created on a target is kept."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from recette.domain.errors import UsageError, unwritable
from recette.target.guard import host_of, is_loopback

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "RECETTE_REGISTRE"
_PORTS = {"http": 80, "https": 443}


def register_file(url: str, asked: Path | None, environ: Mapping[str, str] = os.environ) -> Path:
    """Return the register of the target at `url`, the same however its address is written.

    Its folder is the one `asked` (--registre-comptes), else that of the variable RECETTE_REGISTRE,
    else `$XDG_STATE_HOME/recette/comptes` (XDG Base Directory; `~/.local/state` without it).

    Raises:
        UsageError: the address is none, or there is no home folder to keep it in.
    """
    host = host_of(url)
    parts = urlsplit(url.strip())
    port = parts.port or _PORTS[parts.scheme]
    name = f"{'127.0.0.1' if is_loopback(host) else host}-{port}"
    path = parts.path.strip("/")
    if path:
        digest = hashlib.sha256(path.encode()).hexdigest()[:8]
        name += f"-{re.sub(r'[^A-Za-z0-9]+', '-', path)[:40]}-{digest}"
    return _folder(asked, environ) / f"{name.replace(':', '_')}.jsonl"


def check_writable(register: Path) -> None:
    """Refuse a register that cannot be written, before anything is created on the target.

    Raises:
        UsageError: it cannot: every account to create would be refused.
    """
    if why := unwritable(register):
        raise UsageError(
            f"Le registre des comptes {register} ne peut pas être écrit ({why}) : choisissez un "
            f"autre dossier par --registre-comptes, ou par la variable {VARIABLE}."
        )


def _folder(asked: Path | None, environ: Mapping[str, str]) -> Path:
    given = asked or environ.get(VARIABLE, "")
    if given:
        return Path(given).resolve()
    state = environ.get("XDG_STATE_HOME", "")
    if state and Path(state).is_absolute():
        return Path(state) / "recette" / "comptes"
    try:
        return Path.home() / ".local" / "state" / "recette" / "comptes"
    except RuntimeError as error:
        raise UsageError(
            "Où garder le registre des comptes créés ? Dites-le par --registre-comptes DOSSIER."
        ) from error
