"""Where the features and the steps are: in the wheel, or in the project itself."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def bench_folder() -> Path:
    """Return the folder that holds `features/`, `steps/` and `environment.py`.

    `RECETTE_BANC` names another one: our own tests play small features against no target.
    """
    if named := os.environ.get("RECETTE_BANC"):
        return Path(named).resolve()
    installed = _PACKAGE / "_banc"
    return installed if installed.is_dir() else _PACKAGE.parent


def features_folder() -> Path:
    """Return our own features."""
    return bench_folder() / "features"


def catalogue_file() -> Path:
    """Return the catalogue of the rules."""
    return features_folder() / "regles.toml"
