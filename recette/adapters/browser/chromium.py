"""A Chromium, launched once per worker, that reaches the target and nothing else."""

from __future__ import annotations

import base64
import json
import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import getproxies_environment, proxy_bypass

from playwright.sync_api import Error, sync_playwright

from recette.adapters.browser.chromium_path import find_chromium, no_browser
from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Browser, Playwright

_HERE = ("localhost", "*.localhost", "127.0.0.1", "[::1]")
_LOOPBACK = re.compile(r"(.+\.)?localhost|127(\.\d+){3}|::1")
_PROXY = re.compile(r"(https?|all|ftp)_proxy", re.IGNORECASE)
_FLAGS = (
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--lang=fr-FR",
)


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


def confinement(hosts: Sequence[str], proxy: str = "") -> list[str]:
    """Return the flags by which Chromium finds no other host than these and this machine.

    A link or a redirection towards a real service ends in « name not resolved », whatever page
    it comes from (chromium, net/dns/mapped_host_resolver). A proxy would resolve names in our
    place: only what is allowed and not on this machine is asked of it.

    Args:
        hosts: allowed, beside this machine.
        proxy: `host:port` by which they are reached; directly without it.
    """
    kept = [*_HERE, *(f"[{h}]" if ":" in h else h for h in hosts)]
    kept += [proxy.rpartition(":")[0]] if proxy else []
    rules = ", ".join(f"EXCLUDE {host}" for host in dict.fromkeys(kept))
    return [f"--host-resolver-rules=MAP * ~NOTFOUND, {rules}", _proxy_flag(hosts, proxy)]


def _proxy_flag(hosts: Sequence[str], proxy: str) -> str:
    foreign = [host for host in hosts if not _LOOPBACK.fullmatch(host)]
    if not proxy or not foreign:
        return "--no-proxy-server"
    choice = f"{json.dumps(foreign)}.indexOf(host) < 0 ? 'DIRECT' : 'PROXY {proxy}'"
    script = f"function FindProxyForURL(url, host) {{ return {choice}; }}"
    encoded = base64.b64encode(script.encode()).decode()
    return f"--proxy-pac-url=data:application/x-ns-proxy-autoconfig;base64,{encoded}"


def proxy_for(hosts: Sequence[str]) -> str:
    """Return the `host:port` of the proxy that the environment gives for these hosts, if any."""
    if all(_LOOPBACK.fullmatch(host) or proxy_bypass(host) for host in hosts):
        return ""
    proxies = getproxies_environment()
    given = proxies.get("https") or proxies.get("http") or ""
    return urlsplit(given if "://" in given else f"//{given}").netloc.rpartition("@")[2]


def _without_proxy() -> dict[str, str | float | bool]:
    return {name: value for name, value in os.environ.items() if not _PROXY.fullmatch(name)}


def _launch(playwright: Playwright, hosts: Sequence[str], *, visible: bool) -> Browser:
    own = playwright.chromium.executable_path
    proxy = proxy_for(hosts)
    # Without windows it reads no choice of proxy, and takes that of the environment.
    whole = visible or bool(proxy)
    executable = find_chromium(own, os.environ, visible=whole)
    if executable is None:
        raise RecetteError(no_browser(visible=whole))
    # Chromium refuses its sandbox to root (https://crbug.com/638180).
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    confined = confinement(hosts, proxy)
    flags = [*_FLAGS, *confined, *(["--no-sandbox"] if root else [])]
    try:
        return playwright.chromium.launch(
            executable_path=executable, headless=not visible, args=flags, env=_without_proxy()
        )
    except Error as error:
        first = str(error).strip().splitlines()[0]
        raise RecetteError(
            f"Le navigateur {executable} ne démarre pas ({first}) : lancez-le à la main pour voir "
            "ce qui lui manque, ou nommez-en un autre par RECETTE_CHROMIUM."
        ) from error
