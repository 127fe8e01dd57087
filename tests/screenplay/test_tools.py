"""The other commands on paper: a diagnosis, an exploration and the runner of a ledger."""

from __future__ import annotations

import io
import json
import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest
from rich.console import Console

from recette.bootstrap import open_resources
from recette.cli.diagnose import DiagnoseOptions, diagnose
from recette.cli.options import VerifyOptions
from recette.cli.verify import verify
from recette.domain.errors import RecetteError
from recette.domain.screen.vocabulary import Place
from recette.explore.expectation import Answer
from recette.explore.generator import Ground
from recette.explore.traits import Case
from recette.explore.visiting import Visits
from recette.ledger.runner import LedgerRunner
from recette.ledger.schedule import CHECKS
from recette.ledger.state import State
from recette.run.resources import ScenarioInfo
from recette.run.stack import SPECIALS, Stack
from recette.target.loading import load_profile
from recette.target.profile import RunSettings
from tests.screenplay.theatre import on_paper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from recette.bootstrap import RunResources
    from recette.ledger.person_snapshot import PersonSnapshot
    from recette.ledger.schedule import Check
    from recette.screenplay.stage import Stage

pytestmark = pytest.mark.xdist_group("papier-outils")

CHECK_OF = {check.key: check for check in CHECKS}
PROFILE = f"""
preparation = "http"
[cible]
delai_secondes = 1
[politique]
caracteres_speciaux = '{SPECIALS}'
"""


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """Return the bundled target, open for every test of this file."""
    with Stack(tmp_path_factory.mktemp("outils") / "cible") as stack:
        yield stack


@pytest.fixture
def given(bundled: Stack, tmp_path: Path) -> dict[str, Any]:
    """Return the options that name the bundled target as if it were somebody else's."""
    path = tmp_path / "profil.toml"
    path.write_text(PROFILE, encoding="utf-8")
    return {
        "target": bundled.app,
        "inbox": bundled.box,
        "profile": path,
        "output": tmp_path / "rapport",
    }


@pytest.fixture(scope="module")
def resources(bundled: Stack, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunResources]:
    """Return resources without a browser on the bundled target, its clock included."""
    profile = bundled.profile()
    cible = profile.cible.model_copy(update={"delai_secondes": 1.0})
    boite = profile.boite.model_copy(update={"delai_secondes": 10.0})
    profile = profile.model_copy(update={"cible": cible, "boite": boite})
    folder = tmp_path_factory.mktemp("maison")
    settings = RunSettings(profil=profile, sortie=str(folder), graine=11)
    with on_paper(), patch.dict(os.environ, bundled.environment()):
        opened = open_resources(settings)
        yield opened
        opened.close()


def told() -> tuple[Console, io.StringIO]:
    """Return a console, and what it writes."""
    text = io.StringIO()
    return Console(file=text, width=200), text


def test_a_diagnosis_walks_to_the_last_step(given: dict[str, Any], tmp_path: Path) -> None:
    """Each screen is visited, everything is found there, and the profile proposed loads."""
    console, text = told()
    proposed = tmp_path / "propose.toml"
    with on_paper(), patch.dict(os.environ):
        status = diagnose(DiagnoseOptions(**given, walk=True, proposal=proposed), console)
    data = json.loads((tmp_path / "rapport" / "diagnostic.json").read_text(encoding="utf-8"))
    assert status == 0, text.getvalue()
    assert [s["visite"] for s in data["ecrans"]] == ["visité"] * 6
    assert data["complet"]
    assert "Tout ce que le parcours demande a été trouvé" in text.getvalue()
    assert load_profile(proposed).cible.url == given["target"]
    page = (tmp_path / "rapport" / "diagnostic.html").read_text(encoding="utf-8")
    assert "Étape des informations personnelles" in page


def test_a_diagnosis_sends_a_test_message(
    bundled: Stack, given: dict[str, Any], tmp_path: Path
) -> None:
    """A test message is found again in the inbox; without the walk the steps are left out."""
    console, text = told()
    smtp = next(
        line.partition("smtp://")[2].split()[0].rstrip("/.,")
        for line in (bundled.folder / "boite.log").read_text(encoding="utf-8").splitlines()
        if "smtp://" in line
    )
    with on_paper(), patch.dict(os.environ):
        status = diagnose(DiagnoseOptions(**given, smtp=smtp), console)
    data = json.loads((tmp_path / "rapport" / "diagnostic.json").read_text(encoding="utf-8"))
    assert status == 0, text.getvalue()
    assert "message d'essai retrouvé" in text.getvalue()
    assert [s["visite"] for s in data["ecrans"][3:]] == ["non visité"] * 3


def test_an_exploration_agrees_with_the_guide(given: dict[str, Any], tmp_path: Path) -> None:
    """On a target that follows the guide, what is drawn is compared, and every rule conforme."""
    console, text = told()
    options = VerifyOptions(
        **given, explored=6, only_explored=True, seed=5, register=tmp_path / "comptes"
    )
    with on_paper(), patch.dict(os.environ):
        status = verify(options, console)
    assert status == 0, text.getvalue()
    assert "Exploration : saisies tirées : 6 (graine 5)" in text.getvalue()
    told_of = json.loads((tmp_path / "rapport" / "exploration.json").read_text(encoding="utf-8"))
    assert {case["etape"] for case in told_of["cas"]} == {"creation", "code", "informations"}
    assert not told_of["erreurs"]


def ground(nonce: str) -> Ground:
    """Return what entries are made of on the bundled target."""
    return Ground(3, datetime.now(UTC).date(), SPECIALS, "exemple.test", nonce)


def test_the_address_of_another_account(resources: RunResources) -> None:
    """An account is created first, for its address to be tried; it is refused, as the guide says.

    What is refused is then seen again by somebody new, and what helps to understand is kept.
    """
    visits = Visits(resources, ground("autre"))
    case = Case(Place.INFORMATIONS, {"adresse": "celle d'un autre compte"})
    trial = visits.tried(case)
    assert visits.ground.taken
    assert (trial.seen.answer, trial.in_browser) == (Answer.REFUSED, False)
    assert trial.judgement.rules == ("INF-08",)
    again, evidence = visits.confirmed(case, "INF-08")
    assert (again.seen.answer, again.in_browser) == (Answer.REFUSED, True)
    assert any(path.endswith("page.html") for path in evidence.artefacts)
    assert evidence.persons
    visits.close()


def test_what_is_admitted_is_an_account(resources: RunResources) -> None:
    """Whoever is admitted has an account, whose address others may try."""
    visits = Visits(resources, ground("admise"))
    trial, _ = visits.confirmed(Case(Place.INFORMATIONS, {"portable": "à points"}), "INF-05")
    assert trial.seen.answer is Answer.ADMITTED
    assert visits.ground.taken == trial.person.email


@pytest.fixture
def runner(resources: RunResources) -> LedgerRunner:
    """Return what plays the checks of a ledger."""
    return LedgerRunner(resources)


def sown(runner: LedgerRunner, name: str) -> PersonSnapshot:
    """Return someone whose account waits for its confirmation."""
    return runner.create(runner.cast(name, 1))


def later(resources: RunResources, snapshot: PersonSnapshot, days: int) -> None:
    """Move the time of one account."""
    stage = resources.open_stage(ScenarioInfo("horloge", "horloge", frozenset(), "horloge"))
    stage.props.clock.advance(snapshot.person.email, timedelta(days=days))
    stage.close(failed=False)


def played(runner: LedgerRunner, check: Check, snapshot: PersonSnapshot) -> tuple[State, str, int]:
    """Return the state of a check, its message, and how many acts were announced."""
    acts: list[None] = []
    done = runner.play(check, snapshot, lambda: acts.append(None))
    return done.state, done.message, len(acts)


def test_an_account_of_a_ledger(runner: LedgerRunner) -> None:
    """It is created, found again after an interruption, known to the target, then activated."""
    planned = datetime.now(UTC)
    cast = runner.cast("compte", 1)
    assert runner.forgotten([cast, runner.cast("autre", 1)])
    kept = runner.create(cast)
    assert len(kept.links) == len(kept.seen) == 1
    assert kept.issued is not None
    assert abs(kept.issued - planned) < timedelta(minutes=1)
    recovered = runner.recover(cast, planned)
    assert recovered is not None
    assert recovered.links == kept.links
    assert not runner.forgotten([kept])
    assert runner.look(CHECK_OF["lien-j6"], kept, patiently=False) is None
    runner.activate(kept)
    runner.activate(kept)
    assert runner.look(CHECK_OF["lien-j6"], kept, patiently=False) is kept
    assert not runner.forgotten([kept])
    assert not runner.forgotten([])


@dataclass
class Hasty:
    """Resources whose stages do not wait for a courriel."""

    resources: RunResources

    def open_stage(self, scenario: ScenarioInfo) -> Stage:
        """Return a stage of the resources, with another delay."""
        stage = self.resources.open_stage(scenario)
        profile = stage.props.profile
        boite = profile.boite.model_copy(update={"delai_secondes": 0.0})
        stage.props.profile = profile.model_copy(update={"boite": boite})
        return stage


def test_a_creation_that_left_no_courriel_is_given_up(resources: RunResources) -> None:
    """Whose creation left no courriel is given up; no courriel sent again is no effect either."""
    runner = LedgerRunner(Hasty(resources))
    cast = runner.cast("personne", 1)
    assert runner.recover(cast, datetime.now(UTC)) is None
    assert runner.look(CHECK_OF["renvoi-lien-j8"], cast, patiently=True) is None


def test_a_dead_link_does_not_activate(runner: LedgerRunner, resources: RunResources) -> None:
    """An account whose link is dead cannot be made active, and the message keeps its secrets."""
    kept = sown(runner, "tard")
    later(resources, kept, 8)
    with pytest.raises(RecetteError, match="n'a pas activé le compte") as refusal:
        runner.activate(kept)
    assert kept.links[0] not in str(refusal.value)
    assert kept.person.code not in str(refusal.value)


def test_checks_on_their_day(runner: LedgerRunner, resources: RunResources) -> None:
    """On the eighth day a link is dead, another is sent again and activates; each act announced."""
    kept = sown(runner, "j8")
    early = runner.play(CHECK_OF["lien-j8"], sown(runner, "trop tôt"), lambda: None)
    assert early.state is State.FAILED
    assert early.failing
    assert "/valider/" not in early.message
    later(resources, kept, 8)
    sends = CHECK_OF["renvoi-connexion-j8"]
    assert runner.look(sends, kept, patiently=False) is None
    assert played(runner, CHECK_OF["connexion-j8"], kept)[::2] == (State.PASSED, 0)
    assert played(runner, CHECK_OF["lien-j8"], kept)[::2] == (State.PASSED, 1)
    assert played(runner, sends, kept)[::2] == (State.PASSED, 1)
    seen = runner.look(sends, kept, patiently=True)
    assert seen is not None
    assert len(seen.links) == 2
    assert played(runner, CHECK_OF["lien-renvoye-j8"], seen)[::2] == (State.PASSED, 1)


def test_what_cannot_be_played_is_blocked(runner: LedgerRunner) -> None:
    """A person without a link cannot follow it: that is nobody's verdict."""
    kept = replace(runner.cast("sans lien", 1), links=())
    state, message, acts = played(runner, CHECK_OF["lien-j6"], kept)
    assert (state, acts) == (State.BLOCKED, 1)
    assert "n'a reçu aucun lien" in message
