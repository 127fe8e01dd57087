"""The lock file installs tomorrow as today: it is whole, and pip is left nothing to choose."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
LOCKED = re.findall(r"^([a-z0-9-]+)==", LOCK, re.MULTILINE)


@pytest.mark.parametrize("name", ["Dockerfile", "outils/installer.sh"])
def test_the_lock_leaves_pip_nothing_to_resolve(name: str) -> None:
    """An old pip refuses the lock when an extra it resolves alone has a newer version that day."""
    text = (ROOT / name).read_text(encoding="utf-8")
    (line,) = re.findall(r".*pip install.*requirements\.lock", text)
    assert "--no-deps" in line
    assert "--require-hashes" in line


def test_every_dependency_is_locked() -> None:
    """What `pyproject.toml` asks for is in the lock, extras and tools of development too."""
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = asked["project"].get("optional-dependencies", {}).values()
    lines = [*asked["project"]["dependencies"], *asked["build-system"]["requires"]]
    lines += [*asked["dependency-groups"]["dev"], *(line for extra in extras for line in extra)]
    names = {re.split(r"[\[<>=!~; ]", line)[0].lower().replace("_", "-") for line in lines}
    assert names <= set(LOCKED)
