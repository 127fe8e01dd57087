"""Choose and start an inbox: the embedded one, or a real Mailpit found on this machine.

The embedded inbox is our own process; for a real Mailpit this module gives the command and the
environment, and `run` becomes it (`exec`), so that signals reach it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Kind = Literal["embarquee", "mailpit"]
Choice = Literal["auto", "embarquee", "mailpit"]

VARIABLE = "RECETTE_MAILPIT"


class MailpitMissingError(Exception):
    """A real Mailpit was asked for and none was found; the message is a French sentence."""


def find_mailpit(environ: Mapping[str, str]) -> Path | None:
    """Return the real Mailpit: named by RECETTE_MAILPIT, on PATH, or installed by Go.

    Raises:
        MailpitMissingError: RECETTE_MAILPIT names what cannot be run; nothing else is tried.
    """
    named = environ.get(VARIABLE, "")
    if named:
        return _named(named, environ)
    on_path = shutil.which("mailpit", path=environ.get("PATH", ""))
    places = [Path(on_path)] if on_path else []
    places += [folder / "mailpit" for folder in _go_folders(environ)]
    return next((place for place in places if os.access(place, os.X_OK)), None)


def choose(choice: Choice, environ: Mapping[str, str]) -> Kind:
    """Return which inbox to start: `auto` is a real Mailpit when there is one.

    Raises:
        MailpitMissingError: `mailpit` was asked for and there is none.
    """
    if choice == "embarquee":
        return "embarquee"
    if find_mailpit(environ):
        return "mailpit"
    if choice == "auto":
        return "embarquee"
    raise MailpitMissingError(
        "Mailpit est introuvable (ni sur PATH, ni dans les dossiers de Go) : installez-le "
        f"(https://mailpit.axllent.org), nommez-le avec la variable {VARIABLE}, ou prenez "
        "--moteur embarquee."
    )


def command_for(  # noqa: PLR0913 -- one argument per option of the command
    kind: Kind,
    http_port: int,
    smtp_port: int,
    database: Path | None = None,
    *,
    host: str = "127.0.0.1",
    max_messages: int = 500,
    chaos: bool = False,
    environ: Mapping[str, str] | None = None,
) -> list[str]:
    """Return the command that starts an inbox; to be run with `environment_for`.

    Raises:
        MailpitMissingError: there is no real Mailpit.
    """
    if kind == "mailpit":
        choose("mailpit", environ if environ is not None else os.environ)
        program = str(find_mailpit(environ if environ is not None else os.environ))
        command = [program, "--listen", f"{host}:{http_port}", "--smtp", f"{host}:{smtp_port}"]
        command += ["--max", str(max_messages)] + (["--enable-chaos"] if chaos else [])
    else:
        command = [sys.executable, "-m", "mail_sandbox", "--host", host]
        command += ["--http-port", str(http_port), "--smtp-port", str(smtp_port)]
        command += ["--max", str(max_messages)] + (["--chaos"] if chaos else [])
    return command + (["--database", str(database)] if database else [])


def environment_for(kind: Kind, environ: Mapping[str, str], auth: str = "") -> dict[str, str]:
    """Return the environment of that command.

    A real Mailpit must not ask GitHub for its last version, nor look names up at each connection.
    The embedded inbox runs on the real clock, never on the faked one of the target.

    Args:
        kind: which inbox.
        environ: the environment to start from.
        auth: « user:password » of Basic authentication, "" for none.
    """
    clean = {k: v for k, v in environ.items() if not k.startswith(("FAKETIME", "MP_"))}
    if "faketime" in clean.get("LD_PRELOAD", ""):
        del clean["LD_PRELOAD"]
    if kind == "mailpit":
        clean |= {"MP_DISABLE_VERSION_CHECK": "1", "MP_SMTP_DISABLE_RDNS": "1"}
        clean |= {"MP_UI_AUTH": auth} if auth else {}
    elif auth:
        clean["BOITE_ACCES"] = auth
    return clean


def become(command: Sequence[str], environ: Mapping[str, str]) -> None:
    """Replace this process by a command."""
    os.execve(command[0], [*command], dict(environ))  # noqa: S606 -- our own command, no shell


def _named(named: str, environ: Mapping[str, str]) -> Path:
    found = shutil.which(named, path=environ.get("PATH", ""))
    if found is None:
        raise MailpitMissingError(
            f"La variable {VARIABLE} nomme « {named} », qui n'est pas un programme : corrigez-la, "
            "ou retirez-la."
        )
    return Path(found)


def _go_folders(environ: Mapping[str, str]) -> list[Path]:
    """Return where Go installs programs: $GOBIN, then `bin` of each GOPATH."""
    folders = [Path(environ["GOBIN"])] if environ.get("GOBIN") else []
    paths = environ.get("GOPATH", "") or _go_path(environ)
    return folders + [Path(path) / "bin" for path in paths.split(os.pathsep) if path]


def _go_path(environ: Mapping[str, str]) -> str:
    """Return what `go env GOPATH` says, "" without Go."""
    program = shutil.which("go", path=environ.get("PATH", ""))
    if program is None:
        return str(Path(environ["HOME"]) / "go") if environ.get("HOME") else ""
    try:
        done = subprocess.run(  # noqa: S603 -- found on PATH, no input
            [program, "env", "GOPATH"],
            env=dict(environ),
            capture_output=True,
            text=True,
            timeout=10,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()
