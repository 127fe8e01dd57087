"""« Brancher sa cible en quinze minutes », followed to the letter on a target that is not ours.

Each block `sh` is run by a shell, beside a clone: the wheel is built there by `make`, installed in
a new virtual environment, and played from a folder that is not the clone. Each block `toml` is
saved as the profile, each line of a block `text` is looked for in what the command before it told.
Only the addresses are those of the day.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.deployment.installation import ROOT, cloned, lend_dependencies
from tests.targets.opening import opened

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [pytest.mark.lent, pytest.mark.xdist_group("wheel")]
PAGE = (ROOT / "docs" / "brancher.md").read_text(encoding="utf-8")
PROFILE = "cible.toml"
USUAL_URL, USUAL_INBOX = "http://127.0.0.1:8000", "http://127.0.0.1:8025"
Block = tuple[str, str]


def blocks(chapters: str) -> list[Block]:
    """Return the blocks of these chapters (« 12 »): language, content."""
    kept = [c for c in re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:] if c[0] in chapters]
    return re.findall(r"^```(\w+)\n(.*?)^```", "".join(kept), re.DOTALL | re.MULTILINE)


class Newcomer:
    """Somebody who does what the page says, in a folder of her own, beside a clone.

    The blocks are run in one shell session: a variable, an environment that is activated, a folder
    that is entered hold for the blocks that follow.
    """

    def __init__(self, folder: Path, addresses: dict[str, str]) -> None:
        self.folder = self._here = folder
        self._addresses = addresses
        self._environment = _bare(folder / "atelier")
        self._told = ""

    def follow(self, block: Block) -> None:
        """Do what a block says."""
        language, content = block
        for told, real in self._addresses.items():
            content = content.replace(told, real)
        if language == "toml":
            (self._here / PROFILE).write_text(content, encoding="utf-8")
        elif language == "text":
            for line in content.splitlines():
                assert line in self._told, f"« {line} » : not told\n{self._told}"
        else:
            for line in content.splitlines():
                self.run(line)

    def run(self, line: str) -> None:
        """Run a line of the page, to its end; keep what it changes of the session."""
        left = self.folder / ".session"
        done = subprocess.run(
            ["sh", "-e", "-c", f'{line}\n{{ pwd; env -0; }} >"$SESSION"'],
            cwd=self._here,
            env={**self._environment, "SESSION": str(left)},
            capture_output=True,
            text=True,
            timeout=1800,
            check=False,
        )
        self._told = done.stdout
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
        here, _, variables = left.read_text(encoding="utf-8").partition("\n")
        self._here = Path(here)
        self._environment = dict(v.split("=", 1) for v in variables.split("\0") if v)
        for made in self.folder.glob("*/pyvenv.cfg"):
            lend_dependencies(made.parent)

    def program(self) -> Path:
        """Return the `recette` that her session finds."""
        found = shutil.which("recette", path=self._environment["PATH"])
        assert found, self._environment["PATH"]
        return Path(found)


def _bare(workshop: Path) -> dict[str, str]:
    """Return the environment of a machine with `python3`, `make` and a browser, and no bench.

    Dependencies are lent by the environment that runs the tests, in the clone's own environment
    (`make` finds it made) as in hers: pip fetches nothing, and installs the bench alone.
    """
    workshop.mkdir()
    (workshop / "python3").symlink_to(Path(sys.executable).resolve())
    (workshop / "pret").touch()
    tests = Path(sys.executable).parent
    path = [p for p in os.environ["PATH"].split(os.pathsep) if p and Path(p) != tests]
    ours = {"PYTHONPATH", "RECETTE_BANC", "VIRTUAL_ENV", "MAKEFLAGS", "MAKELEVEL"}
    return {name: value for name, value in os.environ.items() if name not in ours} | {
        "PATH": os.pathsep.join((str(workshop), *path)),
        "COLUMNS": "200",
        "NO_COLOR": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_INDEX": "1",
        "PIP_NO_BUILD_ISOLATION": "0",
        "MAKEFLAGS": f"VENV={sys.prefix} PRET={workshop / 'pret'}",
    }


@pytest.fixture
def newcomer(tmp_path: Path) -> Iterator[Newcomer]:
    """Return somebody before an open target."""
    cloned(tmp_path / "recette-compte")
    with opened("guichet", tmp_path) as target:
        yield Newcomer(tmp_path, {USUAL_URL: target.url, USUAL_INBOX: target.inbox.url})


def test_the_page_followed_to_the_letter_gives_a_first_verdict_and_a_profile(
    newcomer: Newcomer,
) -> None:
    """Installed, looked at, a first verdict, a profile with its clock."""
    for block in blocks("1234"):
        newcomer.follow(block)
    assert newcomer.program().is_relative_to(newcomer.folder / "banc")


def test_installed_from_the_repository(tmp_path: Path) -> None:
    """The other way that the page gives, without `make`, installs the same command."""
    cloned(tmp_path / "recette-compte")
    newcomer = Newcomer(tmp_path, {})
    ((_, installing),) = blocks("1")
    (other,) = re.findall(r"`(pip install [^`]*)`", PAGE)
    kept = [line for line in installing.splitlines() if not line.startswith(("make ", "pip "))]
    for line in (*kept, other):
        newcomer.run(line)
    shutil.rmtree(tmp_path / "recette-compte")
    newcomer.run("recette regles")
    assert newcomer.program().is_relative_to(tmp_path / "banc")


@pytest.mark.preuve
def test_the_page_followed_to_its_end_gives_the_whole_run(newcomer: Newcomer) -> None:
    """And in the end the whole run."""
    for block in blocks("145"):
        newcomer.follow(block)
