"""The calendar in files: a page (no outside request, nothing secret), and iCalendar (RFC 5545)."""

from __future__ import annotations

from datetime import UTC, timedelta
from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment

from recette.ledger.calendar import lines, moment, tally, whats_next
from recette.ledger.state import FINAL, State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from recette.ledger.calendar import Line
    from recette.ledger.events import Event
    from recette.ledger.state import Story

_WIDTH = 75  # octets of a line, its end excluded (3.1)
_SHOWN = timedelta(hours=1)


def page(story: Story, opening: Event, now: datetime) -> str:
    """Return the page of a ledger."""
    text = files("recette.ledger").joinpath("echeances.html.j2").read_text(encoding="utf-8")
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(text).render(
        nom=opening.content["nom"],
        cible=opening.content["cible"],
        seme=moment(opening.at),
        aujourdhui=moment(now),
        phrase=f"{tally(story, now).capitalize()}. {whats_next(story, now)}",
        lignes=lines(story, now),
    )


def calendar(story: Story, opening: Event, now: datetime) -> str:
    """Return the calendar of a ledger; written twice from the same events, it is the same.

    An event is an hour long, from the moment when its check may be played; its identifier never
    changes, so that a new export replaces the one before.
    """
    name = f"Recette de {opening.content['nom']}"
    content = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//recette-compte//registre des echeances//FR",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escaped(name)}",
    ]
    for line in lines(story, now):
        content += _event(line, story, opening)
    content.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for each in content for folded in _folded(each))


def _event(line: Line, story: Story, opening: Event) -> Iterator[str]:
    if line.opens is None:
        return
    verdicts = story.checks[line.key].verdicts
    revised = verdicts[-1].at if verdicts else story.accounts[line.term.check.account].issued
    settled = line.term.state in FINAL
    told = f" ({line.term.state.words})" if settled else ""
    rules = " ".join(line.term.check.rules)
    description = f"{rules}\nÀ jouer {line.window} : recette relever."
    yield "BEGIN:VEVENT"
    yield f"UID:{opening.content['registre']}-{line.key}@recette-compte.invalid"
    yield f"DTSTAMP:{_utc(revised or opening.at)}"
    yield f"SEQUENCE:{len(verdicts)}"
    yield f"DTSTART:{_utc(line.opens)}"
    yield f"DTEND:{_utc(line.opens + _SHOWN)}"
    yield f"SUMMARY:{_escaped(f'Recette : {line.term.check.title}{told}')}"
    yield f"DESCRIPTION:{_escaped(description)}"
    yield f"STATUS:{'CANCELLED' if line.term.state is State.VOID else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _utc(instant: datetime) -> str:
    return f"{instant.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    """Return a text value (3.3.11)."""
    for written, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(written, escaped)
    return text


def _folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of 75 octets at most, no character cut, the next ones indented."""
    piece = ""
    for character in line:
        if len((piece + character).encode()) > _WIDTH:
            yield piece
            piece = " "
        piece += character
    yield piece
