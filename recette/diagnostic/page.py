"""`diagnostic.html`: one page that asks nothing of the network, images included."""

from __future__ import annotations

import base64
from datetime import datetime
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment

from recette.diagnostic.terminal import SHOWN, STATES, plural
from recette.report.html import CHAPTERS
from recette.target.profile import TargetSection

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_UNNAMED = TargetSection().nom


def write(data: Mapping[str, Any], folder: Path) -> Path:
    """Write the page from what `document` returned; return its path."""
    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters["classe"] = lambda state: STATES[state][0]
    environment.filters["symbole"] = lambda state: STATES[state][1]
    environment.filters["image"] = lambda name: _image(folder / name)
    environment.filters["date"] = _date
    environment.filters["pluriel"] = plural
    template = files("recette.diagnostic").joinpath("diagnostic.html.j2")
    rules = [
        (title, [r for r in data["regles"] if r["id"].startswith(prefix)])
        for prefix, title in CHAPTERS.items()
    ]
    page = environment.from_string(template.read_text(encoding="utf-8")).render(
        d=data,
        nom=data["cible"]["url"] if data["cible"]["nom"] == _UNNAMED else data["cible"]["nom"],
        montres=SHOWN,
        chapitres=[(title, of_it) for title, of_it in rules if of_it],
        etats=[s for s in STATES if s in data["comptes"]],
    )
    path = folder / "diagnostic.html"
    # A guillemet never stands alone at the end of a line, nor at its beginning.
    page = page.replace("« ", "«\N{NO-BREAK SPACE}").replace(" »", "\N{NO-BREAK SPACE}»")
    path.write_text(page, encoding="utf-8")
    return path


def _image(path: Path) -> str:
    """Return an image as an address that holds it."""
    encoded = base64.b64encode(path.read_bytes()).decode("ascii")
    return f"data:image/png;base64,{encoded}"


def _date(moment: str) -> str:
    return f"{datetime.fromisoformat(moment):%d/%m/%Y à %H h %M} UTC"
