"""`recette profil`: what a profile may say, for an editor or for a person."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from recette.cli import terminal
from recette.domain.errors import UsageError
from recette.target import example
from recette.target import schema as json_schema


def profil(
    schema: Annotated[bool, Option("--schema", help="Son schéma JSON, pour un éditeur.")] = False,
    exemple: Annotated[
        bool, Option("--exemple", help="Un exemple à copier, chaque clé expliquée.")
    ] = False,
) -> None:
    """Donne ce que peut dire le profil d'une cible."""
    if schema == exemple:
        raise UsageError(
            "Que voulez-vous du profil ? --schema (pour un éditeur) ou --exemple (à copier)."
        )
    text = json_schema.text() if schema else example.text()
    terminal.console.print(text, markup=False, highlight=False, soft_wrap=True)
