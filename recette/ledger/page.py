"""The calendar as a page: no outside request, nothing secret."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from jinja2 import Environment

from recette.ledger.calendar import lines, moment, tally, whats_next

if TYPE_CHECKING:
    from datetime import datetime

    from recette.ledger.events import Event
    from recette.ledger.state import Story


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
