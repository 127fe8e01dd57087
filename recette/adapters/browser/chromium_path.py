"""Which browser to launch: one of this machine, the lightest that will do."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WITH_WINDOWS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
# The same engine without the windows around it: a visit costs a third of the time (ADR 8).
WINDOWLESS = ("chromium-headless-shell", "chrome-headless-shell")
NO_BROWSER = (
    "Aucun navigateur Chromium n'a été trouvé : installez-en un (« apt-get install {package} », ou "
    "« playwright install chromium »), ou nommez-le par la variable RECETTE_CHROMIUM."
)


def no_browser(*, visible: bool = False) -> str:
    """Return what to say when none is found: one with windows is needed to be seen."""
    return NO_BROWSER.format(package="chromium" if visible else "chromium-headless-shell")


def find_chromium(own: str, environ: Mapping[str, str], *, visible: bool = False) -> Path | None:
    """Return the browser to launch.

    Args:
        own: where Playwright would put its own Chromium, installed or not.
        environ: environment variables; `RECETTE_CHROMIUM` names a browser and wins.
        visible: it must have windows.

    Raises:
        RecetteError: the variable names a file that does not exist.
    """
    named = environ.get("RECETTE_CHROMIUM", "")
    if named:
        if not Path(named).is_file():
            raise RecetteError(
                f"RECETTE_CHROMIUM désigne « {named} », qui n'existe pas : "
                "corrigez la variable ou retirez-la."
            )
        return Path(named)
    return next(_found(own, environ.get("PATH", ""), visible=visible), None)


def _found(own: str, path: str, *, visible: bool) -> Iterator[Path]:
    """Yield the browsers of this machine: Playwright's first, without windows first."""
    if own and not visible:
        yield from _own_windowless(Path(own))
    if own and Path(own).is_file():
        yield Path(own)
    for name in WITH_WINDOWS if visible else (*WINDOWLESS, *WITH_WINDOWS):
        if found := shutil.which(name, path=path):
            yield Path(found)


def _own_windowless(own: Path) -> Iterator[Path]:
    """Yield Playwright's own browser without windows, which it installs beside the other."""
    for folder in own.parents:
        if folder.name.startswith("chromium-"):
            beside = folder.with_name(folder.name.replace("chromium", "chromium_headless_shell"))
            files = sorted(beside.glob("*/*headless?shell*"))
            yield from (file for file in files if file.is_file() and os.access(file, os.X_OK))
