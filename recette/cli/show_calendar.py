"""`recette echeances`: the calendar of a ledger, read without its key nor its target."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Option
from typer.exceptions import Exit

from recette.cli import terminal
from recette.cli.ledger import LEDGER, LedgerPath
from recette.domain.errors import UsageError, reason
from recette.ledger.calendar import lines, moment, tally, whats_next
from recette.ledger.calendar_export import calendar, page
from recette.ledger.ledger import opening_of
from recette.ledger.state import Story
from recette.ledger.store import LedgerFile

if TYPE_CHECKING:
    from rich.console import Console

Html = Annotated[Path | None, Option(metavar="FICHIER", help="Écrit aussi une page.")]
Ics = Annotated[Path | None, Option(metavar="FICHIER", help="Écrit aussi un agenda (iCalendar).")]


def echeances(registre: LedgerPath = LEDGER, html: Html = None, ics: Ics = None) -> None:
    """Donne le calendrier d'un registre ; ni la clé ni la cible ne sont demandées."""
    raise Exit(show_calendar(registre, html, ics, terminal.console))


def show_calendar(path: Path, html: Path | None, ics: Path | None, console: Console) -> int:
    """Show the calendar, and write it where asked; return the exit status.

    Raises:
        UsageError: no ledger there, or a file cannot be written.
        RecetteError: another command holds the ledger, or it is damaged.
    """
    with LedgerFile.open(path) as file:
        opening = opening_of(file)
        story = Story(file.events)
    # A trial target may be ahead of us: what was written there has happened.
    now = max(datetime.now(UTC), story.latest or opening.at)

    def say(text: str) -> None:
        console.print(text, markup=False, highlight=False, soft_wrap=True)

    say(f"{opening.content['nom']}, {opening.content['cible']}, semé le {moment(opening.at)}")
    for line in lines(story, now):
        rules = " ".join(line.term.check.rules)
        say(f"  {line.words:<18} {line.window:<52} {line.term.check.title} ({rules})")
        if line.term.reason:
            say(f"{'':<21}{line.term.reason.splitlines()[0]}")
    say(f"{tally(story, now).capitalize()}.")
    say(whats_next(story, now))
    if html is not None:
        _write(html, page(story, opening, now))
    if ics is not None:
        _write(ics, calendar(story, opening, now))
    return 0


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise UsageError(f"{path} ne peut pas être écrit : {reason(error)}.") from error
