"""What a worker opens: what the target lacks is said, what cannot be opened too."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from recette.adapters.franceconnect.identities import AnyIdentity, KnownIdentities
from recette.adapters.inbox.client import MailpitClient
from recette.adapters.purge.command import CommandEraser
from recette.adapters.purge.http import HttpEraser
from recette.adapters.register.accounts import NoRegister, ScenarioRegister
from recette.bootstrap import RunResources, elapsed_clock, open_eraser, open_resources
from recette.domain.errors import NotVerifiableError, RecetteError, UsageError
from recette.run.resources import ScenarioInfo
from recette.run.server import free_ports
from recette.target.frontier import GuardedFrontier
from recette.target.guard import guard_of
from recette.target.loading import profile_of
from recette.target.profile import Profile, RunSettings
from tests.screenplay.theatre import on_paper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DUBOIS = {
    "nom": "DUBOIS",
    "sexe": "F",
    "naissance": "24/08/1962",
    "numero": "2620875990001",
    "code_postal": "75012",
    "passage": ["Valider"],
}


@pytest.fixture(autouse=True)
def paper() -> Iterator[None]:
    """Open no browser."""
    with on_paper():
        yield


def opened(folder: Path, data: dict[str, Any] | None = None, **settings: Any) -> RunResources:
    """Return resources whose inbox does not answer."""
    (port,) = free_ports(1)
    given = {"boite": {"url": f"http://127.0.0.1:{port}"}, **(data or {})}
    profile = profile_of(given, "essai")
    run = RunSettings(profil=profile, sortie=str(folder), **settings)
    return open_resources(run, without_inbox=True)


def scene(*tags: str) -> ScenarioInfo:
    """Return a scenario of these tags."""
    return ScenarioInfo("a:1", "A", frozenset(tags), "a")


def test_an_inbox_that_does_not_answer(tmp_path: Path) -> None:
    """A run does not begin without it; a diagnosis does, and says so."""
    resources = opened(tmp_path)
    assert "ne répond pas" in resources.inbox_failure
    assert resources.describe() == {"navigateur": "papier", "boite": "", "horloge": "aucune"}
    with pytest.raises(RecetteError, match="ne répond pas"):
        open_resources(resources._settings)


def test_an_interpreter_that_drops_assertions_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """An interpreter that drops assertions would never see anything wrong: it is refused."""
    monkeypatch.setattr(sys, "flags", SimpleNamespace(optimize=1))
    with pytest.raises(UsageError, match="-O ou PYTHONOPTIMIZE"):
        open_resources(RunSettings())


@pytest.mark.parametrize(
    "tag", ["horloge", "franceconnect", "application", "lien_plein", "accents_admis"]
)
def test_a_capability_that_lacks(tmp_path: Path, tag: str) -> None:
    """A scenario that needs it is not opened, and says why; another one is."""
    resources = opened(tmp_path)
    with pytest.raises(NotVerifiableError) as refusal:
        resources.open_stage(scene(tag))
    assert str(refusal.value) == resources.missing()[tag]
    assert resources.open_stage(scene("acces")).props.casting


@pytest.mark.parametrize(
    "clock",
    [
        {"pilote": "politique", "facteur": 5000},
        {"pilote": "commande", "commande": ["avancer", "{age_secondes}"]},
        {"pilote": "http", "url": "http://127.0.0.1:9/horloge"},
        {"pilote": "libfaketime", "fichier": "absent/decalage"},
    ],
)
def test_a_clock_that_is_described(tmp_path: Path, clock: dict[str, object]) -> None:
    """It is a capability of the target, by the name of its driver."""
    resources = opened(tmp_path, {"horloge": clock})
    assert "horloge" not in resources.missing()
    assert resources.describe()["horloge"] == clock["pilote"]


def test_the_time_of_a_ledger(tmp_path: Path) -> None:
    """A trial target tells its gap by a file; a real one has none."""
    (tmp_path / "decalage").write_text("+60\n", encoding="ascii")
    told = {"pilote": "ecoule", "fichier": str(tmp_path / "decalage")}
    assert elapsed_clock(profile_of({"horloge": told}, "essai")).offset("").seconds == 60
    assert elapsed_clock(Profile()).offset("").seconds == 0
    assert opened(tmp_path, {"horloge": told}).describe()["horloge"] == "ecoule"


@pytest.mark.parametrize("register", ["", "comptes"])
def test_who_keeps_the_accounts(tmp_path: Path, register: str) -> None:
    """Accounts are noted where the run says, and nowhere without it."""
    where = str(tmp_path / register) if register else ""
    props = opened(tmp_path, registre=where).open_stage(scene()).props
    assert type(props.register) is (ScenarioRegister if register else NoRegister)
    assert isinstance(props.identities, AnyIdentity)


@pytest.mark.parametrize("register", ["", "comptes"])
def test_identities_that_are_known(tmp_path: Path, register: str) -> None:
    """Where FranceConnect knows but a few people, each serves once, register or not."""
    connect = {"franceconnect": {"mode": "identites", "identites": [DUBOIS]}}
    where = str(tmp_path / register) if register else ""
    identities = opened(tmp_path, connect, registre=where).open_stage(scene()).props.identities
    assert isinstance(identities, KnownIdentities)
    claimed = identities.claim()
    assert claimed is not None
    assert claimed.last_name == "DUBOIS"
    with pytest.raises(NotVerifiableError, match="ont déjà servi ici"):
        identities.claim()


@pytest.mark.parametrize(
    ("purge", "eraser"),
    [
        ({}, None),
        ({"url": "http://127.0.0.1:9/comptes/{courriel}"}, HttpEraser),
        ({"commande": ["effacer", "{courriel}"]}, CommandEraser),
    ],
)
def test_accounts_are_erased_as_the_profile_says_or_not_at_all(
    purge: dict[str, object], eraser: type | None
) -> None:
    """Accounts are erased as the profile says, or not at all."""
    profile = profile_of({"purge": purge}, "essai")
    made = open_eraser(profile, GuardedFrontier(guard_of(profile)))
    assert made is None if eraser is None else isinstance(made, eraser)


def test_a_visitor_of_a_browser(tmp_path: Path) -> None:
    """Visitors come from the resources: with a browser or without, on a computer or a phone."""
    surfaces = opened(tmp_path).open_stage(scene()).props.surfaces
    assert surfaces.http().sent() == []
    assert surfaces.browser(phone=True).sent() == []


def test_the_password_of_an_inbox() -> None:
    """A user name goes with its password; without one nothing is said of who asks."""
    frontier = GuardedFrontier(guard_of(Profile()))
    named = MailpitClient("http://127.0.0.1:9", frontier=frontier, user="u", password="p")
    assert named._session.auth == ("u", "p")
    assert MailpitClient("http://127.0.0.1:9", frontier=frontier)._session.auth is None
    with pytest.raises(ValueError, match="effacerait toute la boîte"):
        named.delete([""])
    with pytest.raises(ValueError, match="marquerait toute la boîte"):
        named.set_read([])
    assert not named.ready()
