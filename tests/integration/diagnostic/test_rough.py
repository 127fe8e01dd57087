"""A diagnosis of what is rough, or not there: told with its remedy, and never a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.target.loading import load_profile
from tests.cli.support import recette
from tests.integration.diagnostic import rough
from tests.integration.diagnostic.test_targets import diagnostic, element

if TYPE_CHECKING:
    from pathlib import Path

    from tests.targets.opening import Inbox

pytestmark = pytest.mark.lent


@pytest.fixture
def hasty(tmp_path: Path) -> Path:
    """Return a profile that does not wait long for what is not there."""
    path = tmp_path / "presse.toml"
    path.write_text("[cible]\ndelai_secondes = 1\n", encoding="utf-8")
    return path


def test_an_unknown_name_is_told_with_candidates_and_the_profile_proposed_repairs_it(
    tmp_path: Path, box: Inbox, hasty: Path
) -> None:
    """What is absent or in doubt is told with its candidates; the profile proposed repairs it."""
    pages = {"accueil": rough.HOME, "inscription": rough.CREATION, "entree": rough.CONNECTION}
    with rough.site(**pages) as site:
        where = ("--cible", site.url, "--boite", box.url, "--parcourir")
        data, told = diagnostic(
            tmp_path, *where, "--profil", str(hasty), "--proposer", "a-completer.toml"
        )
        assert site.posted == []
        assert element(data, "accueil", "acceder")["etat"] == "absent"
        assert element(data, "creation", "nom")["autres"][0] == "champ « Patronyme »"
        assert element(data, "creation", "code_postal")["etat"] == "ambigu"
        assert "nécessaire au parcours" in told
        assert not data["complet"]
        assert data["statut_de_sortie"] == 0

        proposed = (tmp_path / "a-completer.toml").read_text(encoding="utf-8")
        completed = (
            proposed.replace('# nom = ["Patronyme"]', 'nom = ["Patronyme"]')
            .replace('# acceder = ["Entrée des assurés"]', 'acceder = ["Entrée des assurés"]')
            .replace(
                '# code_postal = ["Code postal de résidence", "Code postal de naissance"]',
                'code_postal = ["Code postal de résidence"]',
            )
        )
        path = tmp_path / "complete.toml"
        path.write_text(completed, encoding="utf-8")
        assert set(load_profile(path).libelles) == {"nom", "acceder", "code_postal"}
        data, _ = diagnostic(tmp_path, *where, "--profil", str(path), "--strict", status=3)
        assert [s["visite"] for s in data["ecrans"][:3]] == ["visité"] * 3
        assert site.posted == ["/suite"]
        assert "« Merci »" not in data["phrase"]


def test_everything_in_one_form(tmp_path: Path, box: Inbox, hasty: Path) -> None:
    """A form that asks for an address from the start is not sent: it may create the account."""
    pages = {"accueil": rough.HOME, "inscription": rough.ALL_AT_ONCE}
    with rough.site(**pages) as site:
        where = ("--cible", site.url, "--boite", box.url, "--profil", str(hasty))
        data, _ = diagnostic(tmp_path, *where, "--parcourir")
        assert site.posted == []
    steps = data["ecrans"][3:]
    assert [s["visite"] for s in steps] == ["non visité"] * 3
    assert "pourrait créer un compte" in steps[0]["dit"]


def test_without_its_inbox_the_screens_are_told_and_the_status_is_3(
    tmp_path: Path, hasty: Path
) -> None:
    """Without its inbox the screens are told all the same, and the status says 3."""
    with rough.site(accueil=rough.HOME) as site:
        where = ("--cible", site.url, "--boite", "http://127.0.0.1:9", "--profil", str(hasty))
        data, told = diagnostic(tmp_path, *where, status=3)
    assert data["ecrans"][0]["visite"] == "atteint, non reconnu"
    assert "✘ boîte aux lettres" in told


def test_a_profile_that_is_there_is_never_overwritten(tmp_path: Path) -> None:
    """A profile that is there stays as it is, and nothing is even looked at."""
    path = tmp_path / "profil.toml"
    path.write_text("mien", encoding="utf-8")
    done = recette(
        "diagnostic", "--cible", "http://127.0.0.1:9", "--proposer", str(path), cwd=tmp_path
    )
    assert done.returncode == 2
    assert "existe déjà" in done.stderr
    assert "--remplacer" in done.stderr
    assert path.read_text(encoding="utf-8") == "mien"
    assert not (tmp_path / "rapport-diagnostic").exists()


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("--cible", "http://127.0.0.1:9"), 3, "ne répond pas"),
        (("--cible", "https://www.ameli.fr"), 2, "service réel"),
        (("--cible", "http://127.0.0.1:9", "--smtp", "ici"), 2, "HÔTE:PORT"),
        (("--cible", "pas une adresse"), 2, "n'est pas une adresse"),
    ],
)
def test_an_absent_target_or_wrong_usage_is_told_in_one_sentence(
    tmp_path: Path, arguments: tuple[str, ...], status: int, words: str
) -> None:
    """A target that is not there is 3, wrong usage 2, each in one sentence."""
    done = recette("diagnostic", *arguments, cwd=tmp_path)
    assert done.returncode == status
    assert words in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
