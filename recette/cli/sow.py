"""`recette semer`: the accounts that the checks need, and the ledger that remembers them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Option
from typer.exceptions import Exit

from recette.cli import terminal
from recette.cli.ledger import (
    LEDGER,
    Key,
    LedgerOptions,
    LedgerPath,
    Target,
    cipher_of,
    clock_of,
    lazy_resources,
    profile_of,
)
from recette.cli.options import Hosts, Inbox, ProfileFile, Register, Visible
from recette.cli.target import keep_loopback_direct
from recette.domain.errors import RecetteError
from recette.ledger.calendar import lines, whats_next
from recette.ledger.ledger import Ledger
from recette.ledger.schedule import ACCOUNTS
from recette.ledger.sowing import sow

if TYPE_CHECKING:
    from rich.console import Console

    from recette.ledger.schedule import Account

NewKey = Annotated[
    bool, Option("--creer-cle", help="Crée d'abord la clé, dans le fichier nommé par --cle.")
]


def semer(  # noqa: PLR0913 - one argument for each option of the command
    cible: Target = "",
    boite: Inbox = "",
    profil: ProfileFile = None,
    registre: LedgerPath = LEDGER,
    cle: Key = None,
    creer_cle: NewKey = False,
    autoriser_hote: Hosts = None,
    registre_comptes: Register = None,
    visible: Visible = False,
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
    raise Exit(sow_ledger(options, terminal.console))


def sow_ledger(options: LedgerOptions, console: Console) -> int:
    """Sow what is missing; return the exit status.

    Raises:
        UsageError: wrong usage or configuration.
        RecetteError: the target or the inbox could not be used; what is sown stays sown.
    """
    keep_loopback_direct()
    profile = profile_of(options)
    cipher = cipher_of(options, profile)
    clock = clock_of(profile)

    def say(text: str) -> None:
        console.print(text, markup=False, highlight=False, soft_wrap=True)

    def told(account: Account) -> None:
        say(f"  semé : {account.title}")

    with (
        Ledger.begin(options.ledger, cipher, profile, clock.today()) as ledger,
        lazy_resources(profile, options) as resources,
    ):
        if not ledger.story.unsown():
            say(f"Les {len(ACCOUNTS)} comptes de {options.ledger} sont déjà semés.")
        else:
            say(f"Cible : {profile.cible.nom}, {profile.cible.url} · {options.ledger}")
            try:
                sow(ledger, clock.today, resources.open(), told)
            except RecetteError as error:
                left = len(ledger.story.unsown())
                raise RecetteError(
                    f"{error}\n{left} compte(s) sur {len(ACCOUNTS)} restent à semer : relancez la "
                    "même commande, ce qui est semé est gardé."
                ) from error
        now = clock.about_now()
        for line in lines(ledger.story, now):
            say(f"  {line.window} : {line.term.check.title}")
        say(whats_next(ledger.story, now))
        return 0
