"""The profile proposed loads as it is, whatever the screen says, and as suggested."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from recette.diagnostic.diagnosis import Diagnosis
from recette.diagnostic.proposal import proposal
from recette.diagnostic.screens import Screen, Visit, examine
from recette.domain.screen.vocabulary import Place
from recette.target.loading import load_profile, profile_of
from recette.target.profile import Profile
from recette.target.wording import Wording
from tests.domain.screens import box, button, link, screen

if TYPE_CHECKING:
    from pathlib import Path

    from recette.domain.screen.view import View

HOSTILE = 'Nom"]\nnumero = ["x\\ \x00\x1b\x7f\u2028 # […]'


def seen(**views: View) -> Diagnosis:
    """Return a diagnosis of these views, by place."""
    screens = [
        Screen(Place[name], Visit.VISITED, "vu", findings=examine(v, Place[name], Wording({})))
        for name, v in views.items()
    ]
    target = {"nom": "essai", "url": "http://127.0.0.1:1"}
    return Diagnosis(target, datetime.now(UTC), walked=True, screens=screens)


def suggested(text: str) -> str:
    """Return a proposal with every suggestion taken."""
    return re.sub(r"^# (\w+ = \[)", r"\1", text, flags=re.MULTILINE)


@pytest.mark.parametrize("name", ["Patronyme", HOSTILE, "", "« Mon “nom” »", "a" * 500])
def test_the_profile_proposed_loads_whatever_the_screen_says(tmp_path: Path, name: str) -> None:
    """Whatever a screen shows, the file loads, as it is and with its suggestions taken."""
    view = screen(box(name), box("Code postal A"), box("Code postal B"), button(name, submits=True))
    entrance = screen(box("Mon code personnel"), button(name, submits=True))
    diagnosis = seen(HOME=screen(link(name, "/x")), CREATION=view, CONNECTION=entrance)
    path = tmp_path / "profil.toml"
    text = proposal(diagnosis, Profile())
    path.write_text(text, encoding="utf-8")
    assert load_profile(path) == Profile()
    path.write_text(suggested(text), encoding="utf-8")
    assert load_profile(path).libelles["code_postal"] == ["Code postal A", "Code postal B"]


def test_what_is_missing_is_suggested() -> None:
    """What is absent comes as a commented line, with the names left on the screen."""
    view = screen(box("Patronyme"), box("Date de naissance"))
    text = proposal(seen(CREATION=view), Profile())
    assert '# nom = ["Patronyme"]' in text
    assert "# naissance : trouvé, champ « Date de naissance »" in text


def test_what_the_profile_in_force_says_is_kept_and_never_said_twice() -> None:
    """What the profile in force says is kept, and never said twice."""
    given = {
        "cible": {"nom": "essai « 1 »", "url": "http://localhost:9", "delai_secondes": 3.5},
        "horloge": {"pilote": "commande", "commande": ["vieillir", "{courriel}"]},
        "politique": {"exemptions": {"INF-09": "dans l'application"}, "caracteres_speciaux": '"\\'},
        "libelles": {"nom": ["Patronyme"]},
        "ecrans": {"creation": "/adhesion"},
        "preparation": "http",
    }
    profile = profile_of(given, "essai")
    text = proposal(seen(CREATION=screen(box("Autre")), CONNECTION=screen(box("Autre"))), profile)
    assert profile_of(tomllib.loads(text), "proposé") == profile
    assert profile_of(tomllib.loads(suggested(text)), "proposé").libelles["nom"] == ["Patronyme"]
