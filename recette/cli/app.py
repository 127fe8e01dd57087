"""The command `recette`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from recette.cli.approve import approuver
from recette.cli.diagnose import diagnostic
from recette.cli.exit_status import status_of
from recette.cli.explore import explorer
from recette.cli.french import FrenchCommand, FrenchGroup
from recette.cli.list_rules import regles
from recette.cli.measure import sensibilite
from recette.cli.misuse import check_arguments
from recette.cli.play_due import relever
from recette.cli.proofread import relire
from recette.cli.purge import purger
from recette.cli.serve import servir
from recette.cli.show_calendar import echeances
from recette.cli.show_profile import profil
from recette.cli.sow import semer
from recette.cli.terminal import console, errors, make_ready
from recette.cli.understand import comprendre
from recette.cli.verify import verifier
from recette.run import interruption

app = typer.Typer(
    name="recette",
    cls=FrenchGroup,
    help="Vérifie le parcours de création de compte, règle par règle, sur la cible embarquée ou "
    "sur une URL.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
_TRACES = "--traces"


@app.callback()
def recette(
    *,
    traces: Annotated[
        bool, typer.Option(_TRACES, help="Montre la trace d'une erreur inattendue du banc.")
    ] = False,
) -> None:
    """Admit this option before the name of a command; `main` reads it, whatever fails."""
    del traces


for command, summary in (
    (verifier, None),
    (explorer, "Essaie des saisies combinées au hasard."),
    (diagnostic, "Dit ce que la recette reconnaît d'une cible."),
    (servir, None),
    (purger, "Liste ou efface les comptes créés par la recette."),
    (regles, "Donne le catalogue des règles et ce qui les vérifie."),
    (profil, "Donne ce que peut dire le profil d'une cible."),
    (sensibilite, "Mesure quels défauts les règles voient."),
    (relire, "Cherche les pièges de typographie des features."),
    (semer, "Crée les comptes des délais, et leur registre."),
    (relever, "Joue ce qui est dû d'un registre."),
    (echeances, "Donne le calendrier d'un registre."),
    (comprendre, "Dit si un texte dit une chose du guide."),
    (approuver, "Approuve les phrases lues autrement que dans le guide."),
):
    app.command(cls=FrenchCommand, short_help=summary)(command)


def main() -> None:
    """Run the command; whatever happens, one clear sentence and the right exit status."""
    interruption.listen()
    make_ready()
    traces = _TRACES in sys.argv
    sys.exit(status_of(_run, console, errors, traces=traces))


def _run() -> int | None:
    check_arguments(sys.argv[1:])
    status: int | None = app(standalone_mode=False)
    return status


if __name__ == "__main__":
    main()
