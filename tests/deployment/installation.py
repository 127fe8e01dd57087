"""The wheel, built and installed in an empty virtual environment, away from this clone."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


def built(folder: Path) -> Path:
    """Build the wheel in `folder` and return it."""
    argv = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(argv, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


@dataclass(frozen=True)
class Installed:
    """The programs of an environment where the wheel is installed."""

    folder: Path

    def program(self, name: str) -> str:
        """Return the path of a program of this environment."""
        return str(self.folder / "bin" / name)

    def environment(self) -> dict[str, str]:
        """Return an environment where this installation is the only one known, and no clone."""
        ours = {"PYTHONPATH", "RECETTE_BANC", "VIRTUAL_ENV"}
        kept = {k: v for k, v in os.environ.items() if k not in ours}
        path = os.pathsep.join((str(self.folder / "bin"), os.environ["PATH"]))
        return {**kept, "PATH": path, "COLUMNS": "200", "NO_COLOR": "1"}

    def run(self, *argv: str, cwd: Path, timeout: float = 300) -> subprocess.CompletedProcess[str]:
        """Run a program of this environment to its end, from `cwd`."""
        return subprocess.run(
            [self.program(argv[0]), *argv[1:]],
            cwd=cwd,
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )


def installed(wheel: Path, folder: Path) -> Installed:
    """Install the wheel in a new environment of `folder`, from this machine alone.

    Its dependencies are those of the environment that runs the tests, looked up after its own
    packages: sixty packages are not fetched again, and our clone is not among them (a folder named
    by a `.pth` file is searched, its own `.pth` files are not read: module `site`).
    """
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    argv = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    argv += ["--no-deps", "--no-index", "--disable-pip-version-check", str(wheel)]
    subprocess.run(argv, check=True, capture_output=True)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    packages = folder / "lib" / version / "site-packages"
    lines = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "zz_dependances.pth").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Installed(folder)
