"""Which browser is launched, and what is said when none can be."""

from __future__ import annotations

from pathlib import Path

import pytest

from recette.adapters.browser.chromium import Chromium
from recette.adapters.browser.chromium_path import find_chromium
from recette.adapters.browser.print_browser import main
from recette.domain.errors import RecetteError

pytestmark = pytest.mark.xdist_group("navigateur")


@pytest.fixture
def browser(tmp_path: Path) -> Path:
    """Return what could be a browser."""
    path = tmp_path / "chromium"
    path.write_text("#!/bin/sh\nexit 1\n", encoding="ascii")
    path.chmod(0o755)
    return path


def test_the_one_named_wins(browser: Path) -> None:
    """The variable is preferred to what Playwright installed."""
    assert find_chromium(__file__, {"RECETTE_CHROMIUM": str(browser)}) == browser


def test_the_one_named_has_to_exist() -> None:
    """A variable that names nothing is said, rather than another browser taken."""
    with pytest.raises(RecetteError, match="RECETTE_CHROMIUM désigne « /nulle/part », qui"):
        find_chromium(__file__, {"RECETTE_CHROMIUM": "/nulle/part"})


def test_the_one_of_playwright_before_the_system(browser: Path) -> None:
    """What Playwright installed is taken when it is there, else what the path gives, else none."""
    path = {"PATH": str(browser.parent)}
    assert find_chromium(__file__, path) == Path(__file__)
    assert find_chromium("/nulle/part", path) == browser
    assert find_chromium("", {"PATH": "/nulle/part"}) is None


def test_a_browser_that_does_not_start_is_told(
    browser: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its path and what to do are said."""
    monkeypatch.setenv("RECETTE_CHROMIUM", str(browser))
    with pytest.raises(RecetteError, match=rf"Le navigateur {browser} ne démarre pas"):
        Chromium.launch([])


def test_the_command_prints_the_browser(
    browser: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The path alone is printed, for a script to read."""
    monkeypatch.setenv("RECETTE_CHROMIUM", str(browser))
    assert main() == 0
    assert capsys.readouterr().out == f"{browser}\n"


def test_the_command_tells_a_variable_that_is_wrong(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A wrong variable is a misuse."""
    monkeypatch.setenv("RECETTE_CHROMIUM", "/nulle/part")
    assert main() == 2
    assert "corrigez la variable" in capsys.readouterr().err


def test_no_browser_at_all(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """How to get one is said, by the command as by a launch; the driver is stopped each time."""
    monkeypatch.setattr(
        "recette.adapters.browser.print_browser.find_chromium", lambda *_, **__: None
    )
    monkeypatch.setattr("recette.adapters.browser.chromium.find_chromium", lambda *_, **__: None)
    assert main() == 3
    assert "Aucun navigateur Chromium n'a été trouvé" in capsys.readouterr().err
    with pytest.raises(RecetteError, match="Aucun navigateur Chromium n'a été trouvé"):
        Chromium.launch([])
