"""The files of a diagnosis: its folder made ready, its results, the profile proposed."""

from __future__ import annotations

import base64
import json
from datetime import datetime
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment

from recette.diagnostic.terminal import SHOWN, STATES, plural
from recette.domain.errors import UsageError, reason, unwritable
from recette.report.html import CHAPTERS
from recette.target.profile import TargetSection

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_PAGE, _DATA = "diagnostic.html", "diagnostic.json"
_UNNAMED = TargetSection().nom
_UNWRITABLE = (
    "Le profil {path} ne peut pas être écrit ({why}) : donnez un autre fichier à --proposer."
)


def prepare(output: Path) -> Path:
    """Make the output folder, without the results of another diagnosis; return that of images.

    Raises:
        UsageError: it cannot be written.
    """
    pictures = output / "ecrans"
    try:
        pictures.mkdir(parents=True, exist_ok=True)
        for old in (*pictures.glob("*.png"), output / _PAGE, output / _DATA):
            old.unlink(missing_ok=True)
        (output / _DATA).touch()
    except OSError as error:
        raise UsageError(
            f"Le dossier {output} ne peut pas être écrit ({reason(error)}) : choisissez-en un "
            "autre par --sortie."
        ) from error
    return pictures


def write(data: Mapping[str, Any], output: Path) -> Path:
    """Write `diagnostic.json` and `diagnostic.html`; return the page."""
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    (output / _DATA).write_text(text, encoding="utf-8")
    path = output / _PAGE
    path.write_text(_page(data, output), encoding="utf-8")
    return path


def _page(data: Mapping[str, Any], folder: Path) -> str:
    """Return the page of what `document` returned: it asks nothing of the network."""
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
    # A guillemet never stands alone at the end of a line, nor at its beginning.
    return page.replace("« ", "«\N{NO-BREAK SPACE}").replace(" »", "\N{NO-BREAK SPACE}»")


def _image(path: Path) -> str:
    """Return an image as an address that holds it."""
    encoded = base64.b64encode(path.read_bytes()).decode("ascii")
    return f"data:image/png;base64,{encoded}"


def _date(moment: str) -> str:
    return f"{datetime.fromisoformat(moment):%d/%m/%Y à %H h %M} UTC"


def check_proposal(path: Path, *, replace: bool) -> None:
    """Refuse to write a profile over a file, or where none can be, before anything is done.

    Raises:
        UsageError: the file is there and is not to be replaced, or cannot be written.
    """
    if path.exists() and not replace:
        raise UsageError(
            f"{path} existe déjà : donnez un autre nom à --proposer, ou ajoutez --remplacer."
        )
    if why := unwritable(path):
        raise UsageError(_UNWRITABLE.format(path=path, why=why))


def write_proposal(path: Path, text: str, *, replace: bool) -> None:
    """Write a profile.

    Raises:
        UsageError: the file has come there meanwhile, or cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w" if replace else "x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(_UNWRITABLE.format(path=path, why=reason(error))) from error
