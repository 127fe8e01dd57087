"""« Brancher sa cible en quinze minutes », followed to the letter on a target that is not ours.

Each block `sh` is run, each block `toml` is saved as the profile, each line of a block `text` is
looked for in what the command before it told. Only the addresses are those of the day.
"""

from __future__ import annotations

import re
import shlex
import tomllib
from typing import TYPE_CHECKING

import pytest

from tests.deployment.installation import ROOT, Installed, built, installed
from tests.targets.opening import Opened, opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.lent, pytest.mark.xdist_group("wheel")]
PAGE = (ROOT / "docs" / "brancher.md").read_text(encoding="utf-8")
PROFILE = "cible.toml"
Block = tuple[str, str]


def blocks(chapters: str) -> list[Block]:
    """Return the blocks of these chapters (« 12 »): language, content."""
    kept = [c for c in re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:] if c[0] in chapters]
    return re.findall(r"^```(\w+)\n(.*?)^```", "".join(kept), re.DOTALL | re.MULTILINE)


class Newcomer:
    """Somebody who does what the page says, in a folder of her own."""

    def __init__(self, folder: Path, target: Opened) -> None:
        self._folder, self._target = folder, target
        self._bench: Installed | None = None
        self._told = ""

    def follow(self, block: Block) -> None:
        """Do what a block says."""
        language, content = block
        content = content.replace("http://127.0.0.1:8000", self._target.url)
        content = content.replace("http://127.0.0.1:8025", self._target.inbox.url)
        if language == "toml":
            (self._folder / PROFILE).write_text(content, encoding="utf-8")
        elif language == "text":
            for line in content.splitlines():
                assert line in self._told, f"« {line} » : not told\n{self._told}"
        else:
            self._run(shlex.split(content))

    def _run(self, argv: list[str]) -> None:
        if argv[:2] == ["pip", "install"]:
            project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
            assert argv[2:] == [project["project"]["name"]]
            self._bench = installed(built(self._folder / "dist"), self._folder / "venv")
            return
        assert self._bench is not None
        done = self._bench.run(*argv, cwd=self._folder, timeout=1800)
        self._told = done.stdout
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def newcomer(tmp_path: Path) -> Iterator[Newcomer]:
    """Return somebody before an open target."""
    with opened("guichet", tmp_path) as target:
        yield Newcomer(tmp_path, target)


def test_the_page_followed_to_the_letter_gives_a_first_verdict_and_a_profile(
    newcomer: Newcomer,
) -> None:
    """Installed, looked at, a first verdict, a profile with its clock."""
    for block in blocks("1234"):
        newcomer.follow(block)


@pytest.mark.preuve
def test_the_page_followed_to_its_end_gives_the_whole_run(newcomer: Newcomer) -> None:
    """And in the end the whole run."""
    for block in blocks("145"):
        newcomer.follow(block)
