"""The same diagnosis, as data and on the terminal."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from rich.console import Console

from recette.catalogue import load_catalogue
from recette.diagnostic.diagnosis import Diagnosis
from recette.diagnostic.document import document
from recette.diagnostic.equipment import FAILED, GOOD, SAID, EquipmentCheck
from recette.diagnostic.examination import judge
from recette.diagnostic.screens import Screen, Visit, examine
from recette.diagnostic.terminal import tell
from recette.domain.screen.vocabulary import Place
from recette.run.bench_files import catalogue_file, features_folder
from recette.run.plan import read_plan
from recette.target.profile import Profile
from recette.target.wording import Wording
from tests.domain.screens import box, button, link, screen

if TYPE_CHECKING:
    from collections.abc import Iterable

HOME = screen(link("Je crée mon compte", "/a"), link("J'accède à mon compte", "/b"))
CREATION = screen(
    box("Mon nom"),
    box("Mon n° de sécurité sociale"),
    box("Ma date de naissance"),
    button("Continuer"),
)


class Bare:
    """Resources without any capability, or with all of them."""

    inbox_failure = ""

    def __init__(self, missing: Iterable[str] = ()) -> None:
        self._missing = dict.fromkeys(missing, "il manque quelque chose")

    def missing(self) -> dict[str, str]:
        """Return what lacks."""
        return dict(self._missing)

    def describe(self) -> dict[str, Any]:
        """Return nothing."""
        return {}


def diagnosis(*, clock: str = GOOD, missing: Iterable[str] = ()) -> Diagnosis:
    """Return a diagnosis of two screens, without a postcode."""
    made = Diagnosis({"nom": "essai", "url": "http://x"}, datetime.now(UTC), walked=False)
    for place, view in ((Place.HOME, HOME), (Place.CREATION, CREATION)):
        findings = examine(view, place, Wording({}))
        made.screens.append(Screen(place, Visit.VISITED, "vu", "http://x", "Titre", findings))
    made.equipment = {
        "boîte aux lettres": [EquipmentCheck(GOOD, "Mailpit")],
        "horloge": [EquipmentCheck(clock, "horloge d'essai")],
    }
    made.rules = load_catalogue(catalogue_file())
    judge(made, Bare(missing), Profile(), read_plan([features_folder()]))
    return made


def told(made: Diagnosis) -> str:
    """Return what the terminal says, elsewhere than on a terminal."""
    console = Console(file=io.StringIO(), width=60)
    tell(document(made, strict=False), console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_each_screen_element_and_rule_is_told_in_plain_lines() -> None:
    """Each screen, element, and rule is told in plain lines, whatever the width."""
    text = told(diagnosis())
    assert "\x1b" not in text
    assert "✔ le nom (nom) : champ « Mon nom », par son nom, au mot près" in text
    assert "✘ le code postal (code_postal) : absent, nécessaire au parcours" in text
    assert "serait dite non conforme : ACC-06 – « RETOUR » n'a pas été trouvé" in text


def test_every_rule_is_counted() -> None:
    """Counts add up to the catalogue."""
    data = document(diagnosis(), strict=False)
    assert sum(data["comptes"].values()) == len(data["regles"]) == 72


@pytest.mark.parametrize("strict", [False, True])
def test_only_strict_or_a_failed_inbox_makes_a_status_of_what_is_missing(*, strict: bool) -> None:
    """Something missing is only told, unless strict; a box that fails always counts."""
    made = diagnosis()
    assert made.exit_status(strict=strict) == (3 if strict else 0)
    made.equipment["boîte aux lettres"] = [EquipmentCheck(FAILED, "rien")]
    assert made.exit_status(strict=strict) == 3


@pytest.mark.parametrize(
    ("clock", "missing", "obstacle", "reserve"),
    [
        (GOOD, (), False, False),
        (SAID, (), False, True),
        (FAILED, (), True, False),
        (GOOD, ("horloge",), True, False),
    ],
)
def test_clock_tells_the_delays(
    *, clock: str, missing: tuple[str, ...], obstacle: bool, reserve: bool
) -> None:
    """A delay is verifiable with a clock that moved, under reserve with one only declared."""
    made = diagnosis(clock=clock, missing=missing)
    made.screens[1] = Screen(Place.CREATION, Visit.VISITED, "vu")
    judge(made, Bare(missing), Profile(), read_plan([features_folder()]))
    forecast = made.forecasts["DEL-01"]
    assert any("manque" in o or "horloge" in o for o in forecast.obstacles) is obstacle
    assert ("l'horloge est déclarée, non déplacée" in forecast.reserves) is reserve
