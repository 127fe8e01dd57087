"""Finds a Chromium and launches it once per worker."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Error, sync_playwright

from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
_FLAGS = (
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--lang=fr-FR",
)
NO_BROWSER = (
    "Aucun navigateur Chromium n'a été trouvé : installez-en un (« apt-get install chromium », ou "
    "« playwright install chromium »), ou nommez-le par la variable RECETTE_CHROMIUM."
)


def find_chromium(own: str, environ: Mapping[str, str]) -> Path | None:
    """Return the browser to launch.

    Args:
        own: where Playwright would put its own Chromium, installed or not.
        environ: environment variables; `RECETTE_CHROMIUM` names a browser and wins.

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
    if own and Path(own).is_file():
        return Path(own)
    found = (shutil.which(name, path=environ.get("PATH")) for name in NAMES)
    return next((Path(path) for path in found if path), None)


class Chromium:
    """A launched browser, with the Playwright driver behind it."""

    def __init__(self, playwright: Playwright, browser: Browser) -> None:
        self._playwright = playwright
        self.browser = browser

    @classmethod
    def launch(cls, hosts: Sequence[str], *, visible: bool = False) -> Chromium:
        """Launch the browser found, able to reach `hosts` and this machine, nothing else.

        Raises:
            RecetteError: no browser, or it does not start.
        """
        playwright = sync_playwright().start()
        try:
            return cls(playwright, _launch(playwright, hosts, visible=visible))
        except BaseException:
            playwright.stop()
            raise

    @property
    def version(self) -> str:
        """Name and version, for the results."""
        return f"Chromium {self.browser.version}"

    def close(self) -> None:
        """Stop browser and driver, whatever state they are in."""
        with suppress(Error):
            self.browser.close()
        self._playwright.stop()


def resolver_rule(hosts: Sequence[str]) -> str:
    """Return the flag by which Chromium finds no other host than these and this machine.

    A link or a redirection towards a real service ends in « name not resolved », whatever page
    it comes from (chromium, net/dns/mapped_host_resolver).
    """
    kept = ["localhost", "127.0.0.1", "[::1]", *hosts]
    return "--host-resolver-rules=MAP * ~NOTFOUND, " + ", ".join(f"EXCLUDE {h}" for h in kept)


def _launch(playwright: Playwright, hosts: Sequence[str], *, visible: bool) -> Browser:
    executable = find_chromium(playwright.chromium.executable_path, os.environ)
    if executable is None:
        raise RecetteError(NO_BROWSER)
    # Chromium refuses its sandbox to root (https://crbug.com/638180).
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = [*_FLAGS, resolver_rule(hosts), *(["--no-sandbox"] if root else [])]
    try:
        return playwright.chromium.launch(
            executable_path=executable, headless=not visible, args=flags
        )
    except Error as error:
        first = str(error).strip().splitlines()[0]
        raise RecetteError(
            f"Le navigateur {executable} ne démarre pas ({first}) : lancez-le à la main pour voir "
            "ce qui lui manque, ou nommez-en un autre par RECETTE_CHROMIUM."
        ) from error
