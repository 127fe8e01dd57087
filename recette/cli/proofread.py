"""`recette relire`: the traps of French typography in features."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import UsageError
from recette.relecture import relire
from recette.run.bench_files import features_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rich.console import Console


def proofread(paths: Sequence[Path], console: Console) -> int:
    """Print what is wrong in features, ours by default; return 0 when nothing is, else 1.

    Raises:
        UsageError: a path does not exist, or holds no feature.
    """
    asked = list(paths) or [features_folder()]
    for path in asked:
        if not path.exists():
            raise UsageError(f"{path} n'existe pas : vérifiez son chemin.")
        if path.is_dir() and not any(path.rglob("*.feature")):
            raise UsageError(f"{path} ne contient aucune feature (fichier « .feature »).")
    found = relire(asked)
    for anomaly in found:
        console.print(str(anomaly), highlight=False, markup=False, soft_wrap=True)
    if found:
        console.print(f"{len(found)} à corriger.", highlight=False)
    else:
        console.print("Rien à corriger.", highlight=False)
    return 1 if found else 0
