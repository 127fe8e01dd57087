"""`recette servir`: keeps the bundled target open for a person to try the journey."""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from recette.cli.defects import check_defects
from recette.cli.target import keep_loopback_direct
from recette.run.stack import Stack

if TYPE_CHECKING:
    from rich.console import Console


def serve(ports: tuple[int, int, int, int], defects: tuple[str, ...], console: Console) -> int:
    """Start the bundled target and wait for Ctrl-C; return the exit status."""
    keep_loopback_direct()
    check_defects(defects)
    try:
        with (
            tempfile.TemporaryDirectory(prefix="recette-servir-") as folder,
            Stack(Path(folder), defects, ports) as stack,
        ):
            for what, where in (
                ("Application de référence", stack.app),
                ("Courriels reçus", stack.box),
                ("Bac à sable FranceConnect", stack.connect),
            ):
                console.print(f"{what:<26} {where}", highlight=False)
            console.print("Ctrl-C pour arrêter.", highlight=False)
            threading.Event().wait()
    except KeyboardInterrupt:
        console.print("Arrêt.")
    return 0
