"""`recette relire`: the traps of French typography in features."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument
from typer.exceptions import Exit

from recette import relecture
from recette.cli import terminal
from recette.domain.errors import UsageError
from recette.run.bench_files import features_folder


def relire(
    chemins: Annotated[
        list[Path] | None,
        Argument(
            metavar="CHEMIN", help="Features, ou dossiers de features ; les nôtres par défaut."
        ),
    ] = None,
) -> None:
    """Cherche les pièges de typographie des features."""
    asked = chemins or [features_folder()]
    for path in asked:
        if not path.exists():
            raise UsageError(f"{path} n'existe pas : vérifiez son chemin.")
        if path.is_dir() and not any(path.rglob("*.feature")):
            raise UsageError(f"{path} ne contient aucune feature (fichier « .feature »).")
    found = relecture.relire(asked)
    for anomaly in found:
        terminal.console.print(str(anomaly), highlight=False, markup=False, soft_wrap=True)
    told = f"{len(found)} à corriger." if found else "Rien à corriger."
    terminal.console.print(told, highlight=False)
    raise Exit(1 if found else 0)
