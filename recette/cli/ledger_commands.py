"""The commands of the ledger (« registre des échéances »), as typer reads them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Option, Typer
from typer.exceptions import Exit

from recette.cli import arguments
from recette.cli.french import FrenchCommand
from recette.cli.ledger import LEDGER, LedgerOptions
from recette.cli.ledger_calendar import show_calendar
from recette.cli.ledger_read import read_ledger
from recette.cli.ledger_sow import sow_ledger
from recette.cli.terminal import Terminal

Target = Annotated[str, Option(metavar="URL", help="URL de la cible, si le profil l'ignore.")]
LedgerFile = Annotated[Path, Option(metavar="FICHIER", help="Registre des échéances.")]
Key = Annotated[
    Path | None,
    Option(metavar="FICHIER", help="Clé du registre ; sinon RECETTE_CLE, ou le profil."),
]
NewKey = Annotated[
    bool, Option("--creer-cle", help="Crée d'abord la clé, dans le fichier nommé par --cle.")
]
Html = Annotated[Path | None, Option(metavar="FICHIER", help="Écrit aussi une page.")]
Ics = Annotated[Path | None, Option(metavar="FICHIER", help="Écrit aussi un agenda (iCalendar).")]
console = Terminal(highlight=False)


def add_to(app: Typer) -> None:
    """Add these commands to the others."""
    for command, summary in (
        (semer, "Crée les comptes des délais, et leur registre."),
        (relever, "Joue ce qui est dû d'un registre."),
        (echeances, "Donne le calendrier d'un registre."),
    ):
        app.command(cls=FrenchCommand, short_help=summary)(command)


def semer(  # noqa: PLR0913 - one argument for each option of the command
    cible: Target = "",
    boite: arguments.Inbox = "",
    profil: arguments.ProfileFile = None,
    registre: LedgerFile = LEDGER,
    cle: Key = None,
    creer_cle: NewKey = False,
    autoriser_hote: arguments.Hosts = None,
    registre_comptes: arguments.Register = None,
    visible: arguments.Visible = False,
) -> None:
    """Crée sur la cible un compte par échéance, à vérifier en jours réels par « relever »."""
    options = LedgerOptions(
        ledger=registre,
        target=cible,
        inbox=boite,
        profile=profil,
        key=cle,
        new_key=creer_cle,
        hosts=tuple(autoriser_hote or ()),
        register=registre_comptes,
        visible=visible,
    )
    raise Exit(sow_ledger(options, console))


def relever(  # noqa: PLR0913 - one argument for each option of the command
    cible: Target = "",
    boite: arguments.Inbox = "",
    profil: arguments.ProfileFile = None,
    registre: LedgerFile = LEDGER,
    cle: Key = None,
    sortie: arguments.Output = Path("rapport-echeances"),
    autoriser_hote: arguments.Hosts = None,
    registre_comptes: arguments.Register = None,
    visible: arguments.Visible = False,
) -> None:
    """Joue ce qui est dû d'un registre, note ce qui a été vu et dit la suite."""
    options = LedgerOptions(
        ledger=registre,
        target=cible,
        inbox=boite,
        profile=profil,
        key=cle,
        hosts=tuple(autoriser_hote or ()),
        register=registre_comptes,
        output=sortie,
        visible=visible,
    )
    raise Exit(read_ledger(options, console))


def echeances(registre: LedgerFile = LEDGER, html: Html = None, ics: Ics = None) -> None:
    """Donne le calendrier d'un registre ; ni la clé ni la cible ne sont demandées."""
    raise Exit(show_calendar(registre, html, ics, console))
