"""`recette servir`: keeps the bundled target open for a person to try the journey."""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Option
from typer.exceptions import Exit

from recette.cli import terminal
from recette.cli.defects import check_defects
from recette.cli.target import choose_temporary_folder, keep_loopback_direct
from recette.run.stack import Stack

if TYPE_CHECKING:
    from rich.console import Console


def servir(
    port: Annotated[int, Option(metavar="N", help="Port de l'application.")] = 8000,
    port_boite: Annotated[int, Option(metavar="N", help="Port de la boîte aux lettres.")] = 8025,
    port_smtp: Annotated[int, Option(metavar="N", help="Port SMTP de la boîte.")] = 1025,
    port_franceconnect: Annotated[int, Option(metavar="N", help="Port de FranceConnect.")] = 8001,
    defaut: Annotated[
        list[str] | None, Option(metavar="NOM", help="Défaut à allumer (répétable).")
    ] = None,
) -> None:
    """Garde la cible embarquée ouverte pour l'essayer à la main."""
    ports = (port, port_franceconnect, port_boite, port_smtp)
    raise Exit(serve(ports, tuple(defaut or ()), terminal.console))


def serve(ports: tuple[int, int, int, int], defects: tuple[str, ...], console: Console) -> int:
    """Start the bundled target and wait for Ctrl-C; return the exit status."""
    keep_loopback_direct()
    check_defects(defects)
    choose_temporary_folder()
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
