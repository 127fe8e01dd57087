"""`recette relever`: plays what is due, writes it down, tells the verdicts and what comes next."""

from __future__ import annotations

import platform
import sys
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from typer.exceptions import Exit

from recette import __version__
from recette.catalogue import load_catalogue
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
from recette.cli.options import Hosts, Inbox, Output, ProfileFile, Register, Visible
from recette.cli.output import prepare_folder, told_reserves, write_all
from recette.cli.target import keep_loopback_direct
from recette.domain.verdicts import Status
from recette.ledger import outcome
from recette.ledger.calendar import tally, whats_next
from recette.ledger.ledger import Ledger
from recette.ledger.session import ReadingSession
from recette.ledger.state import FINAL, NOT_SOWN, State
from recette.ledger.store import LedgerFile
from recette.report.html import sentence
from recette.report.results import RunFacts
from recette.run.bench_files import catalogue_file
from recette.run.events import written

if TYPE_CHECKING:
    from datetime import datetime

    from rich.console import Console

    from recette.ledger.schedule import Check
    from recette.target.profile import Profile


def relever(  # noqa: PLR0913 - one argument for each option of the command
    cible: Target = "",
    boite: Inbox = "",
    profil: ProfileFile = None,
    registre: LedgerPath = LEDGER,
    cle: Key = None,
    sortie: Output = Path("rapport-echeances"),
    autoriser_hote: Hosts = None,
    registre_comptes: Register = None,
    visible: Visible = False,
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
    raise Exit(read_ledger(options, terminal.console))


def read_ledger(options: LedgerOptions, console: Console) -> int:
    """Read a ledger; return the exit status.

    Raises:
        UsageError: wrong usage or configuration.
        RecetteError: the ledger cannot be used; nothing was done.
    """
    keep_loopback_direct()
    profile = profile_of(options)
    cipher = cipher_of(options, profile)
    with LedgerFile.open(options.ledger) as file:
        ledger = Ledger.of(file, cipher, profile.cible.url)
        results = outcome.LedgerResults(
            _facts(options, profile),
            load_catalogue(catalogue_file()),
            outcome.planned(ledger.story),
        )
        results.exemptions = profile.politique.exemptions
        prepare_folder(options.output)
        clock = clock_of(profile)

        def told(check: Check, state: State) -> None:
            text = f"  {state.words} : {check.title} ({' '.join(check.rules)})"
            console.print(text, markup=False, highlight=False, soft_wrap=True)

        with lazy_resources(profile, options) as resources:
            try:
                now = ReadingSession(
                    ledger, clock.today, clock.about_now, resources.open, told
                ).run()
            except KeyboardInterrupt:
                results.interrupted = True
                now = clock.about_now()
            if resources.opened is not None:
                results.description.update(resources.opened.describe())
        return _conclude(options, ledger, results, now, console)


def _conclude(
    options: LedgerOptions,
    ledger: Ledger,
    results: outcome.LedgerResults,
    now: datetime,
    console: Console,
) -> int:
    events = outcome.played(ledger.story, now, results.catalogue)
    for event in events:
        results.add(event)
    terms = ledger.story.terms(now)
    unsown = [t for t in terms if t.reason == NOT_SOWN]
    results.troubled = bool(unsown)
    log = "".join(f"{written(event)}\n" for event in events)
    (options.output / "evenements.ndjson").write_text(log, encoding="utf-8")
    page = write_all(results, options.output)

    def say(text: str) -> None:
        console.print(text, markup=False, highlight=False, soft_wrap=True)

    for term in terms:
        if term.state not in {State.TODO, State.PASSED}:
            say(f"  {term.check.key} {term.state.words} : {term.reason}")
    rules = {rule: results.verdict_of(rule) for rule in results.selected()}
    for rule, verdict in rules.items():
        if verdict is not Status.NON_EXECUTE:
            say(f"  {rule} {verdict.words} : {results.catalogue[rule].statement}")
    say(f"Vérifications : {tally(ledger.story, now)}.")
    say(_verdict(results, waiting=any(t.state not in FINAL for t in terms)))
    if unsown:
        say(
            f"{len(ledger.story.unsown())} compte(s) ne sont pas semés : "
            "relancez « recette semer »."
        )
    say(whats_next(ledger.story, now))
    say(f"Résultats : {page}")
    for line in told_reserves(results):
        say(line)
    return results.exit_status()


def _verdict(results: outcome.LedgerResults, *, waiting: bool) -> str:
    """Return the verdict in a sentence; it says that it is incomplete as long as it is."""
    if not waiting or results.interrupted:
        return sentence(results)
    known = {results.status_of(planned) for planned in results.planned}
    if Status.NON_CONFORME in known:
        return "Incomplet, et déjà non conforme au guide."
    if Status.ERREUR in known:
        return "Incomplet, et une partie de ce qui était dû n'a pas pu être regardée."
    so_far = "conforme à la lettre jusqu'ici" if results.reserves() else "conforme jusqu'ici"
    return f"Incomplet : {so_far}, des échéances restent à venir."


def _facts(options: LedgerOptions, profile: Profile) -> RunFacts:
    section = profile.cible
    return RunFacts(
        target={
            "nom": section.nom,
            "url": section.url,
            "autorise_par": section.autorise_par or ", ".join(options.hosts),
        },
        inbox_url=profile.boite.url,
        clock="ecoule",
        seed=0,
        command=" ".join(["recette", *sys.argv[1:]]),
        versions={
            "recette": __version__,
            "python": platform.python_version(),
            "playwright": version("playwright"),
        },
        preparation=profile.preparation,
        filtered=True,
    )
