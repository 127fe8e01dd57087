"""The command `recette`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import Exit

from recette.cli import arguments, bench_commands, ledger_commands, understand
from recette.cli.diagnose import DiagnoseOptions, diagnose
from recette.cli.exit_status import status_of
from recette.cli.french import FrenchCommand, FrenchGroup
from recette.cli.purge import PurgeOptions, purge
from recette.cli.serve import serve
from recette.cli.terminal import Terminal
from recette.cli.verify import VerifyOptions, verify
from recette.domain.errors import UsageError
from recette.run import interruption
from recette.target.profile import Preparation

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
console = Terminal(highlight=False)
errors = Terminal(stderr=True, highlight=False)
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


@app.command(cls=FrenchCommand)
def verifier(  # noqa: PLR0913 - one argument for each option of the command
    cible: arguments.Target = "",
    boite: arguments.Inbox = "",
    profil: arguments.ProfileFile = None,
    regle: arguments.Rules = None,
    etiquettes: arguments.Tags = "",
    sortie: arguments.Output = Path("rapport"),
    visible: arguments.Visible = False,
    liste: arguments.Dry = False,
    preparation: arguments.Way = "",
    graine: arguments.Seed = None,
    travailleurs: arguments.Workers = 0,
    strict: arguments.Strict = False,
    melanger: arguments.Shuffle = False,
    repeter: arguments.Repeats = 1,
    features: arguments.Features = None,
    autoriser_hote: arguments.Hosts = None,
    registre_comptes: arguments.Register = None,
    defaut: arguments.Defects = None,
    explorer: arguments.Explored = 0,
) -> None:
    """Joue la recette et rend un verdict par règle."""
    options = VerifyOptions(
        target=cible,
        inbox=boite,
        profile=profil,
        rules=tuple(regle or ()),
        tags=etiquettes,
        output=sortie,
        visible=visible,
        dry=liste,
        preparation=_preparation(preparation),
        seed=graine,
        workers=travailleurs,
        strict=strict,
        shuffle=melanger,
        repeats=repeter,
        features=tuple(features or ()),
        hosts=tuple(autoriser_hote or ()),
        register=registre_comptes,
        defects=tuple(defaut or ()),
        explored=explorer,
    )
    raise Exit(verify(options, console))


@app.command("explorer", cls=FrenchCommand, short_help="Essaie des saisies combinées au hasard.")
def explorer_(  # noqa: PLR0913 - one argument for each option of the command
    nombre: arguments.Draws = 100,
    cible: arguments.Target = "",
    boite: arguments.Inbox = "",
    profil: arguments.ProfileFile = None,
    regle: arguments.Rules = None,
    sortie: arguments.Output = Path("rapport-exploration"),
    visible: arguments.Visible = False,
    preparation: arguments.Way = "",
    graine: arguments.Seed = None,
    strict: arguments.Strict = False,
    autoriser_hote: arguments.Hosts = None,
    defaut: arguments.Defects = None,
) -> None:
    """Essaie des saisies combinées au hasard : la cible fait-elle de chacune ce que dit le guide ?

    Chaque écart est réduit à un contre-exemple, revu dans un navigateur.
    """
    options = VerifyOptions(
        target=cible,
        inbox=boite,
        profile=profil,
        rules=tuple(regle or ()),
        output=sortie,
        visible=visible,
        preparation=_preparation(preparation),
        seed=graine,
        strict=strict,
        hosts=tuple(autoriser_hote or ()),
        defects=tuple(defaut or ()),
        explored=nombre,
        only_explored=True,
    )
    raise Exit(verify(options, console))


def _preparation(value: str) -> Preparation | None:
    if value not in {"", "http", "navigateur"}:
        raise UsageError(f"--preparation {value} : écrivez http ou navigateur.")
    return value or None  # type: ignore[return-value]


@app.command(cls=FrenchCommand, short_help="Dit ce que la recette reconnaît d'une cible.")
def diagnostic(  # noqa: PLR0913 - one argument for each option of the command
    cible: arguments.Target = "",
    boite: arguments.Inbox = "",
    profil: arguments.ProfileFile = None,
    sortie: arguments.Output = Path("rapport-diagnostic"),
    smtp: arguments.Smtp = "",
    parcourir: arguments.Walk = False,
    essayer_horloge: arguments.MoveClock = False,
    proposer: arguments.Proposal = None,
    remplacer: arguments.Replace = False,
    strict: arguments.StrictDiagnosis = False,
    visible: arguments.Visible = False,
    autoriser_hote: arguments.Hosts = None,
) -> None:
    """Dit ce que la recette reconnaît d'une cible, sans rien y créer."""
    options = DiagnoseOptions(
        target=cible,
        inbox=boite,
        profile=profil,
        output=sortie,
        smtp=smtp,
        proposal=proposer,
        replace=remplacer,
        hosts=tuple(autoriser_hote or ()),
        walk=parcourir,
        move_clock=essayer_horloge,
        strict=strict,
        visible=visible,
    )
    raise Exit(diagnose(options, console))


@app.command(cls=FrenchCommand)
def servir(
    port: Annotated[int, typer.Option(metavar="N", help="Port de l'application.")] = 8000,
    port_boite: Annotated[
        int, typer.Option(metavar="N", help="Port de la boîte aux lettres.")
    ] = 8025,
    port_smtp: Annotated[int, typer.Option(metavar="N", help="Port SMTP de la boîte.")] = 1025,
    port_franceconnect: Annotated[
        int, typer.Option(metavar="N", help="Port de FranceConnect.")
    ] = 8001,
    defaut: Annotated[
        list[str] | None, typer.Option(metavar="NOM", help="Défaut à allumer (répétable).")
    ] = None,
) -> None:
    """Garde la cible embarquée ouverte pour l'essayer à la main."""
    ports = (port, port_franceconnect, port_boite, port_smtp)
    raise Exit(serve(ports, tuple(defaut or ()), console))


@app.command(cls=FrenchCommand, short_help="Liste ou efface les comptes créés par la recette.")
def purger(
    cible: arguments.Target = "",
    profil: arguments.ProfileFile = None,
    registre_comptes: arguments.Register = None,
    autoriser_hote: arguments.Hosts = None,
    liste: Annotated[bool, typer.Option("--liste", help="Liste seulement (par défaut).")] = False,
    effacer: Annotated[
        bool, typer.Option("--effacer", help="Les efface, comme le dit [purge] dans le profil.")
    ] = False,
    tout: Annotated[
        bool, typer.Option("--tout", help="Aussi ceux que la cible a refusés ou n'a plus.")
    ] = False,
) -> None:
    """Liste les comptes que la recette a créés sur une cible, et les efface si elle l'offre."""
    if liste and effacer:
        raise UsageError("--liste ou --effacer, pas les deux.")
    hosts = tuple(autoriser_hote or ())
    options = PurgeOptions(cible, profil, registre_comptes, hosts, erase=effacer, everything=tout)
    raise Exit(purge(options, console))


bench_commands.add_to(app)
ledger_commands.add_to(app)
understand.add_to(app)


def main() -> None:
    """Run the command; whatever happens, one clear sentence and the right exit status."""
    interruption.listen()
    traces = _TRACES in sys.argv
    sys.exit(status_of(lambda: app(standalone_mode=False), errors, traces=traces))


if __name__ == "__main__":
    main()
