"""`recette purger`: lists the accounts that runs created; deletes them where it is offered."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Option
from typer.exceptions import Exit

from recette.bootstrap import open_accounts, open_eraser
from recette.cli import terminal
from recette.cli.options import Hosts, ProfileFile, Register, Target
from recette.cli.target import keep_loopback_direct
from recette.domain.account_register import REMAINING, Fate
from recette.domain.errors import RecetteError, UsageError
from recette.domain.verdicts import COULD_NOT_LOOK, WRONG_USAGE
from recette.report.masking import masked
from recette.target.frontier import GuardedFrontier
from recette.target.guard import addresses_of, guard_of
from recette.target.loading import load_profile
from recette.target.profile import Profile
from recette.target.register_location import register_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from recette.adapters.register.accounts import AccountsFile
    from recette.domain.account_register import Account
    from recette.ports import Eraser

HOW = (
    "Pour les effacer, décrivez dans le profil la section [purge] (une requête ou une commande "
    "de la cible, voir docs/purge.md), puis : recette purger --profil P --effacer. Sinon, donnez "
    "cette liste à l'équipe de la cible."
)


def purger(
    cible: Target = "",
    profil: ProfileFile = None,
    registre_comptes: Register = None,
    autoriser_hote: Hosts = None,
    liste: Annotated[bool, Option("--liste", help="Liste seulement (par défaut).")] = False,
    effacer: Annotated[
        bool, Option("--effacer", help="Les efface, comme le dit [purge] dans le profil.")
    ] = False,
    tout: Annotated[
        bool, Option("--tout", help="Aussi ceux que la cible a refusés ou n'a plus.")
    ] = False,
) -> None:
    """Liste les comptes que la recette a créés sur une cible, et les efface si elle l'offre."""
    if liste and effacer:
        raise UsageError("--liste ou --effacer, pas les deux.")
    keep_loopback_direct()
    profile = _profile(cible, profil)
    guard = guard_of(profile, tuple(autoriser_hote or ()))
    for url in addresses_of(profile):
        guard.check(url)
    book = open_accounts(register_file(profile.cible.url, registre_comptes), profile)
    accounts = book.accounts()
    wanted = [a for a in accounts if a.fate in REMAINING or (tout and a.fate is not Fate.DELETED)]
    eraser = open_eraser(profile, GuardedFrontier(guard))
    console = terminal.console
    _tell(console, f"Registre {book.path} : {_summary(accounts)}.")
    if effacer and eraser is not None:
        raise Exit(_erase(wanted, book, eraser, console))
    for account in accounts if tout else wanted:
        _tell(console, _line(account))
    if wanted:
        _tell(console, HOW if eraser is None else "Pour les effacer : --effacer.")
    raise Exit(WRONG_USAGE if effacer and wanted else 0)


def _profile(target: str, file: Path | None) -> Profile:
    if not target and file is None:
        raise UsageError(
            "De quelle cible ? Donnez --profil FICHIER ou --cible URL (la cible embarquée, "
            "elle, disparaît avec chaque recette)."
        )
    profile = load_profile(file) if file else Profile()
    given = {"url": target} if target else {}
    return profile.model_copy(update={"cible": profile.cible.model_copy(update=given)})


def _erase(
    accounts: Sequence[Account], book: AccountsFile, eraser: Eraser, console: Console
) -> int:
    tally: Counter[Fate] = Counter()
    failures = lost = 0
    for account in accounts:
        try:
            how = eraser.erase(account)
        except RecetteError as error:
            failures += 1
            book.failed(account, str(error))
            _tell(console, f"  échec   {account.emails[-1]} : {error}")
            continue
        book.erased(account, how)
        tally[how.fate] += 1
        lost += (account.fate, how.fate) == (Fate.CREATED, Fate.ABSENT)
        _tell(console, f"  {how.fate.words:<7} {account.emails[-1]} : {how.proof}")
    told = f"{tally[Fate.DELETED]} effacé(s), {tally[Fate.ABSENT]} absent(s), {failures} échec(s)"
    _tell(console, f"{told}.")
    if lost:
        _tell(
            console,
            f"{lost} compte(s) que la cible avait créés n'y ont pas été trouvés : si cela vous "
            "étonne, vérifiez [purge] url, puis recommencez avec --tout.",
        )
    return COULD_NOT_LOOK if failures else 0


def _summary(accounts: Sequence[Account]) -> str:
    if not accounts:
        return "aucun compte inscrit pour cette cible"
    tally = Counter(account.fate for account in accounts)
    told = ", ".join(f"{tally[fate]} {fate.words}" for fate in Fate if tally[fate])
    return f"{len(accounts)} compte(s), dont {told}"


def _line(account: Account) -> str:
    words = [
        account.instant[:19],
        f"{account.fate.words:<9}",
        account.first_name,
        " puis ".join(account.emails),
        masked(account.number),
        f"graine {account.seed}",
        account.scenario,
    ]
    failure = f"\n    dernier échec : {account.failure}" if account.failure else ""
    return "  " + "  ".join(words) + failure


def _tell(console: Console, line: str) -> None:
    console.print(line, highlight=False, markup=False, soft_wrap=True)
