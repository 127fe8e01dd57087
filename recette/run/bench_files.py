"""Where the features and the steps are: in the wheel, or in the project itself."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PACKAGE = Path(__file__).parents[1]
CATALOGUE = "regles.toml"


def bench_folder() -> Path:
    """Return the folder that holds `features/`, `steps/` and `environment.py`.

    `RECETTE_BANC` names another one: our own tests play small features against no target.
    """
    if named := os.environ.get("RECETTE_BANC"):
        return Path(named).resolve()
    installed = installed_bench()
    return installed if installed.is_dir() else _PACKAGE.parent


def installed_bench() -> Path:
    """Return where the wheel puts the bench; a clone has no such folder."""
    return _PACKAGE / "_banc"


def features_folder() -> Path:
    """Return our own features."""
    return bench_folder() / "features"


def catalogue_file() -> Path:
    """Return the catalogue of the rules."""
    return features_folder() / CATALOGUE


def catalogue_files(folders: Iterable[Path]) -> list[Path]:
    """Return our catalogue, then those that folders of features have beside their features."""
    beside = [folder / CATALOGUE for folder in folders if (folder / CATALOGUE).is_file()]
    return list(dict.fromkeys(path.resolve() for path in (catalogue_file(), *beside)))
