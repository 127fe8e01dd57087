"""The commands that look at the bench itself, not at a target, as typer reads them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option, Typer
from typer.exceptions import Exit

from recette.cli import arguments
from recette.cli.defects import known_defects
from recette.cli.french import FrenchCommand
from recette.cli.profile import show_profile
from recette.cli.proofread import proofread
from recette.cli.rules import list_rules
from recette.cli.sensitivity import SensitivityOptions, measure
from recette.cli.terminal import Terminal

console = Terminal(highlight=False)


def add_to(app: Typer) -> None:
    """Add these commands to the others."""
    for command, summary in (
        (regles, "Donne le catalogue des règles et ce qui les vérifie."),
        (profil, "Donne ce que peut dire le profil d'une cible."),
        (sensibilite, "Mesure quels défauts les règles voient."),
        (relire, "Cherche les pièges de typographie des features."),
    ):
        app.command(cls=FrenchCommand, short_help=summary)(command)


def regles(
    sortie: Annotated[
        Path, Option(metavar="DOSSIER", help="Dossier des derniers résultats.")
    ] = Path("rapport"),
    detail: Annotated[bool, Option("--detail", help="Donne aussi les scénarios.")] = False,
    features: arguments.Features = None,
) -> None:
    """Donne le catalogue des règles et ce qui les vérifie."""
    raise Exit(list_rules(sortie, console, features or (), detailed=detail))


def profil(
    schema: Annotated[bool, Option("--schema", help="Son schéma JSON, pour un éditeur.")] = False,
    exemple: Annotated[
        bool, Option("--exemple", help="Un exemple à copier, chaque clé expliquée.")
    ] = False,
) -> None:
    """Donne ce que peut dire le profil d'une cible."""
    raise Exit(show_profile(console, as_schema=schema, as_example=exemple))


def sensibilite(
    defaut: Annotated[
        list[str] | None, Option(metavar="NOM", help="Seulement ce défaut (répétable).")
    ] = None,
    regle: Annotated[
        list[str] | None, Option(metavar="ID", help="Défauts de cette règle (répétable).")
    ] = None,
    partout: Annotated[bool, Option("--partout", help="Joue aussi les autres règles.")] = False,
    sortie: Annotated[Path, Option(metavar="DOSSIER", help="Dossier de la matrice.")] = Path(
        "rapport-sensibilite"
    ),
    travailleurs: Annotated[
        int, Option(metavar="N", min=1, help="Défauts essayés en parallèle.")
    ] = 2,
    publier: Annotated[
        Path | None,
        Option(metavar="FICHIER", help="Tient à jour la sensibilité que disent les résultats."),
    ] = None,
    liste: Annotated[bool, Option("--liste", help="Donne les défauts connus.")] = False,
) -> None:
    """Allume chaque défaut de la cible embarquée : ses règles le voient-elles ?"""
    if liste:
        for defect in known_defects():
            told = f"{defect['nom']}  {' '.join(defect['regles'])}  {defect['phrase']}"
            console.print(told, markup=False, soft_wrap=True)
        raise Exit(0)
    options = SensitivityOptions(
        tuple(defaut or ()),
        tuple(regle or ()),
        everywhere=partout,
        workers=travailleurs,
        published=publier,
    )
    raise Exit(measure(options, sortie, console))


def relire(
    chemins: Annotated[
        list[Path] | None,
        Argument(
            metavar="CHEMIN", help="Features, ou dossiers de features ; les nôtres par défaut."
        ),
    ] = None,
) -> None:
    """Cherche les pièges de typographie des features."""
    raise Exit(proofread(chemins or [], console))
