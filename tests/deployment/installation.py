"""The wheel, built and installed in an empty virtual environment, away from this clone."""

from __future__ import annotations

import os
import shutil
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


def given_by_git(folder: str = ".") -> set[str]:
    """Return what git would give of a folder (or a file), relative to the root."""
    argv = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", folder]
    listed = subprocess.run(argv, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return {name for name in listed.splitlines() if (ROOT / name).is_file()}


def cloned(folder: Path) -> Path:
    """Copy into `folder` what a clone of this project holds, and nothing more; return it."""
    for name in given_by_git():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder


def lend_dependencies(environment: Path) -> None:
    """Have an environment find the dependencies of the one that runs the tests, after its own.

    Sixty packages are not fetched again, and our clone is not among them (a folder named by a
    `.pth` file is searched, its own `.pth` files are not read: module `site`).
    """
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    packages = environment / "lib" / version / "site-packages"
    lines = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "zz_dependances.pth").write_text("\n".join(lines) + "\n", encoding="utf-8")


def installed(wheel: Path, folder: Path) -> Installed:
    """Install the wheel in a new environment of `folder`, from this machine alone."""
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    argv = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    argv += ["--no-deps", "--no-index", "--disable-pip-version-check", str(wheel)]
    subprocess.run(argv, check=True, capture_output=True)
    lend_dependencies(folder)
    return Installed(folder)
