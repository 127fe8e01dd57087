"""Which browser is launched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.adapters.browser.chromium_path import find_chromium, no_browser
from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from pathlib import Path


def _program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n", encoding="ascii")
    path.chmod(0o755)
    return path


@pytest.fixture
def bin_folder(tmp_path: Path) -> Path:
    """Return a folder of programs: a whole browser, and one without windows."""
    _program(tmp_path / "bin" / "chromium")
    _program(tmp_path / "bin" / "chromium-headless-shell")
    return tmp_path / "bin"


def test_the_lightest_is_taken(bin_folder: Path) -> None:
    """Nothing is shown, so the browser needs no windows."""
    found = find_chromium("", {"PATH": str(bin_folder)})
    assert found == bin_folder / "chromium-headless-shell"


def test_one_with_windows_is_taken_to_be_seen(bin_folder: Path) -> None:
    """The other draws nothing on a screen."""
    found = find_chromium("", {"PATH": str(bin_folder)}, visible=True)
    assert found == bin_folder / "chromium"


@pytest.mark.parametrize("name", ["chromium", "msedge", "google-chrome"])
def test_any_chromium_will_do(tmp_path: Path, name: str) -> None:
    """The browser of the machine is enough."""
    assert find_chromium("", {"PATH": str(tmp_path)}) is None
    program = _program(tmp_path / name)
    assert find_chromium("", {"PATH": str(tmp_path)}) == program


def test_that_of_playwright_goes_first(tmp_path: Path, bin_folder: Path) -> None:
    """It was installed for this; its windowless one stands in a folder beside it."""
    own = tmp_path / "ms-playwright" / "chromium-1200" / "chrome-linux" / "chrome"
    path = {"PATH": str(bin_folder)}
    assert find_chromium(str(own), path) == bin_folder / "chromium-headless-shell"
    _program(own)
    assert find_chromium(str(own), path) == own
    beside = tmp_path / "ms-playwright" / "chromium_headless_shell-1200" / "chrome-linux"
    windowless = _program(beside / "headless_shell")
    (beside / "headless_shell.sig").write_text("not a program", encoding="ascii")
    assert find_chromium(str(own), path) == windowless
    assert find_chromium(str(own), path, visible=True) == own


def test_the_browser_that_the_variable_names_is_taken_or_told_absent(
    tmp_path: Path, bin_folder: Path
) -> None:
    """Who names a browser gets it, or hears that it does not exist."""
    named = _program(tmp_path / "mon-navigateur")
    environ = {"PATH": str(bin_folder), "RECETTE_CHROMIUM": str(named)}
    assert find_chromium("", environ) == named
    with pytest.raises(RecetteError, match="n'existe pas"):
        find_chromium("", environ | {"RECETTE_CHROMIUM": str(tmp_path / "absent")})


def test_what_to_install_can_be_seen_when_asked() -> None:
    """The remedy names a package that will do."""
    assert "install chromium-headless-shell" in no_browser()
    assert "install chromium »" in no_browser(visible=True)
