"""A diagnosis on paper of what is rough: each screen says how it was reached, or why it was not."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from recette.bootstrap import open_resources
from recette.diagnostic.diagnosis import Diagnosis
from recette.diagnostic.examination import look
from recette.diagnostic.findings import FindingState
from recette.diagnostic.screens import Visit
from recette.domain.screen.vocabulary import Choice, Control, Field, Place
from recette.run.resources import ScenarioInfo
from recette.target.profile import InboxSection, Profile, RunSettings, TargetSection
from tests.integration.diagnostic import rough
from tests.screenplay.theatre import on_paper

if TYPE_CHECKING:
    from pathlib import Path

    from recette.diagnostic.screens import Screen

HOME = '<h1>Bienvenue</h1><a href="/i">Je crée mon compte</a> <a href="/c">Accéder à mon compte</a>'
CREATION = """<h1>Création</h1><form action="/{}" method="post">
<label>Mon nom <input name="n"></label>
<label>Mon n° de sécurité sociale <input name="s"></label>
<label>Ma date de naissance <input name="d"></label>
<label>Mon code postal <input name="c"></label>
<button>Continuer</button></form>"""
CONDITIONS = """<h1>Conditions</h1><form action="/code" method="post">
<fieldset><legend>J'accepte les conditions d'utilisation</legend>
<label><input type="radio" name="a" value="1">Oui</label>
<label><input type="radio" name="a" value="0">Non</label></fieldset>
<button>Continuer</button></form>"""
CODE = """<h1>Code</h1><form action="/infos" method="post">
<label>Mon nouveau code <input type="password" name="a"></label>
<label>Confirmer mon nouveau code <input type="password" name="b"></label>
<button>Continuer</button></form>"""
INFORMATIONS = """<h1>Informations</h1><form action="/fin" method="post">
<label>Mon adresse email <input name="e"></label>
<label>Je confirme mon adresse email <input name="f"></label>{}
<fieldset><legend>J'autorise l'Assurance Maladie à m'envoyer par email des informations</legend>
<label><input type="radio" name="p" value="1">Oui</label>
<label><input type="radio" name="p" value="0">Non</label></fieldset>
<button>Continuer</button></form>"""
CALLS = """<fieldset><legend>Par téléphone</legend>
<label><input type="radio" name="q" value="1">Oui</label>
<label><input type="radio" name="q" value="0">Non</label></fieldset>"""
MOBILES = "".join(f"<label>Téléphone portable <input name='m{n}'></label>" for n in (1, 2))


def looked_at(
    folder: Path, pages: dict[str, str], *, walk: bool = False, **addresses: str
) -> tuple[Diagnosis, list[str]]:
    """Return the diagnosis of a few pages, and what was sent to them."""
    with rough.site(**pages) as site, on_paper():
        profile = Profile(
            cible=TargetSection(url=site.url, delai_secondes=0.5),
            boite=InboxSection(url="http://127.0.0.1:9"),
            ecrans=addresses,
        )
        settings = RunSettings(profil=profile, sortie=str(folder), graine=2)
        resources = open_resources(settings, without_inbox=True)
        stage = resources.open_stage(ScenarioInfo("d", "d", frozenset(), "d"))
        diagnosis = Diagnosis({}, datetime.now(UTC), walked=walk)
        look(diagnosis, stage, folder / "ecrans", lambda _: None)
        stage.close(failed=False)
        resources.close()
        assert "ne répond pas" in resources.inbox_failure
    return diagnosis, site.posted


def screen(diagnosis: Diagnosis, place: Place) -> Screen:
    """Return what became of one screen."""
    return next(s for s in diagnosis.screens if s.place is place)


def test_a_home_page_that_is_a_screen(tmp_path: Path) -> None:
    """A home page may be the connection itself; the creation then lacks a way, told by its word."""
    diagnosis, _ = looked_at(tmp_path, {"accueil": rough.CONNECTION})
    home, creation, connection = diagnosis.screens[:3]
    assert home.visit is Visit.VISITED
    assert "l'accueil est déjà l'écran « Connexion »" in home.told
    access = home.finding(Control.ACCESS)
    assert access is not None
    assert access.how == "l'accueil y est déjà"
    assert creation.visit is Visit.BLOCKED
    assert "[libelles] creer = […], ou l'adresse de l'écran, [ecrans] creation = \"/…\"" in (
        creation.told
    )
    assert (connection.visit, connection.told) == (Visit.VISITED, "l'accueil y est déjà")


def test_the_addresses_of_the_profile(tmp_path: Path) -> None:
    """A screen is looked for where the profile says; what is there instead is told."""
    pages = {"accueil": HOME, "ici": rough.CONNECTION, "la": rough.CONNECTION}
    diagnosis, _ = looked_at(tmp_path, pages, creation="/ici", connexion="/la")
    creation, connection = diagnosis.screens[1:3]
    assert creation.visit is Visit.UNKNOWN
    assert creation.told == (
        "par l'adresse du profil (/ici) ; l'écran obtenu se reconnaît comme « Connexion »"
    )
    assert (connection.visit, connection.told) == (
        Visit.VISITED,
        "par l'adresse du profil (/la)",
    )
    create = diagnosis.screens[0].finding(Control.CREATE)
    assert create is not None
    assert not create.needed


def test_a_link_that_leads_away(tmp_path: Path) -> None:
    """A link to a host where nobody lets us go blocks its screen, and no other."""
    away = HOME.replace("/c", "http://ailleurs.example/c")
    diagnosis, _ = looked_at(tmp_path, {"accueil": away, "i": CREATION})
    assert screen(diagnosis, Place.CREATION).visit is Visit.VISITED
    assert screen(diagnosis, Place.CONNECTION).visit is Visit.BLOCKED
    assert "ailleurs.example" in screen(diagnosis, Place.CONNECTION).told


def test_a_target_that_does_not_answer(tmp_path: Path) -> None:
    """Without a home page nothing is looked at, and the diagnosis says why."""
    with rough.site() as site:
        gone = site.url
    profile = Profile(cible=TargetSection(url=gone), boite=InboxSection(url=gone))
    with on_paper():
        settings = RunSettings(profil=profile, sortie=str(tmp_path))
        resources = open_resources(settings, without_inbox=True)
        stage = resources.open_stage(ScenarioInfo("d", "d", frozenset(), "d"))
        diagnosis = Diagnosis({}, datetime.now(UTC), walked=False)
        look(diagnosis, stage, tmp_path, lambda _: None)
    assert "ne répond pas" in diagnosis.failure
    assert not diagnosis.screens


PAGES = {"accueil": HOME, "c": rough.CONNECTION, "code": CODE}


def walked(folder: Path, **pages: str) -> tuple[list[tuple[Visit, str]], list[str]]:
    """Return what became of each step, and what was sent."""
    diagnosis, posted = looked_at(folder, PAGES | pages, walk=True)
    return [(s.visit, s.told) for s in diagnosis.screens[3:]], posted


def test_a_walk_to_the_last_step(tmp_path: Path) -> None:
    """Every step is visited in its turn; the last one is not validated, nor its phones needed."""
    steps, posted = walked(
        tmp_path, i=CREATION.format("cond"), cond=CONDITIONS, infos=INFORMATIONS.format("")
    )
    assert [visit for visit, _ in steps] == [Visit.VISITED] * 3
    assert posted == ["/cond", "/code", "/infos"]


def test_phones_that_cannot_be_told_apart(tmp_path: Path) -> None:
    """A phone asked for twice is in doubt, and left empty; the choice that follows it is not."""
    pages = PAGES | {
        "i": CREATION.format("cond"),
        "cond": CONDITIONS,
        "infos": INFORMATIONS.format(MOBILES + CALLS),
    }
    diagnosis, posted = looked_at(tmp_path, pages, walk=True)
    assert not diagnosis.failure
    last = screen(diagnosis, Place.INFORMATIONS)
    assert last.visit is Visit.VISITED
    states = {f.word: f.state for f in last.findings}
    assert states[Field.MOBILE] is FindingState.AMBIGUOUS
    assert states[Choice.PROMO_MOBILE_CALL] is states[Choice.PROMO_EMAIL] is FindingState.FOUND
    assert "/fin" not in posted


def test_steps_in_another_order(tmp_path: Path) -> None:
    """A step is visited when it comes; one that nothing leads to any more is told."""
    steps, _ = walked(tmp_path, i=CREATION.format("code"), infos=INFORMATIONS.format(""))
    assert [visit for visit, _ in steps[:2]] == [Visit.VISITED] * 2
    visit, why = steps[2]
    assert visit is Visit.LEFT_OUT
    assert "c'est là que le compte se crée" in why


def test_a_step_that_keeps_its_visitor(tmp_path: Path) -> None:
    """A screen that does not let pass is told with what it says, and what follows is blocked."""
    kept = CREATION.format("i").replace("<h1>", "<p>Service fermé le dimanche.</p><h1>")
    steps, posted = walked(tmp_path, i=kept)
    assert posted == ["/i"]
    assert {visit for visit, _ in steps} == {Visit.BLOCKED}
    assert "est resté le même après l'envoi de données admises" in steps[0][1]


def test_a_step_that_leads_back(tmp_path: Path) -> None:
    """A screen that becomes another place of the journey is told as what it became."""
    steps, _ = walked(tmp_path, i=CREATION.format("c"))
    assert {visit for visit, _ in steps} == {Visit.BLOCKED}
    assert "est devenu « à la connexion »" in steps[0][1]


def test_a_step_that_is_not_recognised(tmp_path: Path) -> None:
    """What follows a screen that nobody recognises is not looked for."""
    steps, _ = walked(tmp_path, i=CREATION.format("merci"))
    assert [visit for visit, _ in steps] == [Visit.UNKNOWN, Visit.BLOCKED, Visit.BLOCKED]
    assert steps[1][1] == "« Étape des conditions » n'est pas reconnu"


def test_a_step_that_cannot_be_filled(tmp_path: Path) -> None:
    """A field that is not there stops the walk where it is."""
    without = CREATION.replace('<label>Mon code postal <input name="c"></label>', "")
    steps, posted = walked(tmp_path, i=without)
    assert posted == []
    assert steps[0][0] is Visit.BLOCKED
    assert "resté à la création de compte" in steps[0][1]
