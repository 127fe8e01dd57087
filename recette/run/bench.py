"""Where the features and the steps are: in the wheel, or in the project itself."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def bench_folder() -> Path:
    """Return the folder that holds `features/`, `steps/` and `environment.py`."""
    installed = _PACKAGE / "_banc"
    return installed if installed.is_dir() else _PACKAGE.parent


def features_folder() -> Path:
    """Return our own features."""
    return bench_folder() / "features"


def catalogue_file() -> Path:
    """Return the catalogue of the rules."""
    return features_folder() / "regles.toml"
