"""The profile of a target: every fault told in French, with the place and a remedy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from recette.domain.errors import UsageError
from recette.target.loading import load_profile, profile_of

if TYPE_CHECKING:
    from pathlib import Path

HTTP = '[horloge]\npilote = "http"\nurl = "http://127.0.0.1:8000/h"\n'


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """Return where the profile under test is written."""
    return tmp_path / "cible.toml"


def _refusal(path: Path) -> str:
    with pytest.raises(UsageError) as refusal:
        load_profile(path)
    return str(refusal.value)


def test_a_profile_gives_what_it_says_and_defaults_for_the_rest(profile: Path) -> None:
    """A profile gives what it says, and defaults for the rest."""
    profile.write_text('[cible]\nnom = "préproduction"\n[horloge]\npilote = "politique"\n', "utf-8")
    loaded = load_profile(profile)
    assert loaded.cible.nom == "préproduction"
    assert loaded.horloge.pilote == "politique"
    assert loaded.preparation == "navigateur"


def test_an_empty_profile_is_a_profile(profile: Path) -> None:
    """An empty profile is a profile."""
    profile.write_text("", encoding="utf-8")
    assert load_profile(profile).cible.url == "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[cible]\nadresse = "x"', "cible.adresse : clé inconnue (clés connues : "),
        ('[cible]\nulr = "x"', "cible.ulr : clé inconnue ; vouliez-vous dire « url » ?"),
        ("[cibel]\n", "cibel : clé inconnue ; vouliez-vous dire « cible » ?"),
        ("[cible]\nurl = 3", "cible.url : attendu un texte entre guillemets, lu « 3 »."),
        ('[cible]\nautorise = "oui"', "cible.autorise : attendu true ou false, lu « oui »."),
        ("[cible]\nautorise = []", "cible.autorise : attendu true ou false, lu « [] »."),
        ('[cible]\ndelai_secondes = "vite"', "attendu un nombre, lu « vite »."),
        ("[cible]\ndelai_secondes = 0", "attendu un nombre plus grand que 0"),
        ('[horloge]\npilote = "http"', 'horloge : pilote = "http" demande url, ou url_compte.'),
        (f"{HTTP}corps = '{{\"a\": {{instant}}}}'", "corps : {instant} ne désigne rien"),
        (f'{HTTP}corps = "offset=3"', "corps : ce n'est pas du JSON une fois rempli, offset=3"),
        (f"{HTTP}url_relecture = 'http://a/{{couriel}}'", "vouliez-vous dire courriel ?"),
        (f"{HTTP}tolerance_secondes = 90", "attendu un nombre d'au plus 60, lu « 90 »."),
        ("[horloge]\nfacteur = 0.5", "attendu un nombre d'au moins 1"),
        ('[horloge]\npilote = "lune"', "attendu 'aucune', 'http'"),
        ('[horloge]\ncommande = "date"', "horloge.commande : attendu une liste entre crochets"),
        (
            '[reperes]\nnon = "#a"',
            "« non » n'est pas un champ, ni un bouton, ni un choix ; vouliez",
        ),
        ('[reperes]\nnom = "#a["', "nom : « #a[ » n'est pas un sélecteur CSS."),
        (
            '[messages]\n"que le lien" = ["a fait son temps"]',
            "« que le lien » n'est pas un message attendu",
        ),
        (
            "[messages]\n\"que le lien n'est plus actif\" = ['périmé']",
            "attendu un texte d'une longueur d'au moins 8, lu « périmé »",
        ),
        ("cible = 3", "cible : attendu une table, lu « 3 »."),
        ('preparation = "main"', "preparation : attendu 'http' ou 'navigateur', lu « main »."),
        ("[politique.exemptions]\nCOD-01 = 3", "politique.exemptions.COD-01 : attendu un texte"),
    ],
)
def test_a_fault_tells_its_key_what_was_expected_and_what_was_read(
    profile: Path, text: str, expected: str
) -> None:
    """A fault tells its key, what was expected and what was read."""
    profile.write_text(text, encoding="utf-8")
    told = _refusal(profile)
    assert expected in told
    assert str(profile) in told


def test_all_the_faults_of_a_profile_are_told_at_once(profile: Path) -> None:
    """All the faults of a profile are told at once."""
    profile.write_text('[cible]\nulr = "x"\nnom = 3\n', encoding="utf-8")
    told = _refusal(profile)
    assert "cible.ulr" in told
    assert "cible.nom" in told


def test_what_is_not_toml_is_told_in_french_with_its_line(profile: Path) -> None:
    """What is not TOML is said so, in French, with the line."""
    profile.write_text("[cible]\nurl = http://127.0.0.1\n", encoding="utf-8")
    told = _refusal(profile)
    assert "n'est pas du TOML valide" in told
    assert "ligne 2" in told
    assert "Invalid" not in told


def test_an_absent_profile_is_told_in_french(tmp_path: Path) -> None:
    """An absent profile is said so in French."""
    told = _refusal(tmp_path / "rien.toml")
    assert "il n'existe pas" in told
    assert "No such file" not in told


def test_a_folder_in_place_of_a_profile_is_told_in_french(tmp_path: Path) -> None:
    """A folder in place of a profile is said so in French."""
    assert "c'est un dossier" in _refusal(tmp_path)


def test_a_profile_in_another_encoding_is_told(profile: Path) -> None:
    """A profile in another encoding is said so."""
    profile.write_bytes('[cible]\nnom = "préprod"\n'.encode("latin-1"))
    assert "n'est pas en UTF-8" in _refusal(profile)


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ({"creation": [["nom", "numro"]]}, "« numro » n'est ni un champ ni un choix ; vouliez"),
        ({"inscription": [["nom"]]}, "« inscription » n'est pas une étape (creation, code"),
    ],
)
def test_a_split_step_that_is_none(table: dict[str, list[list[str]]], told: str) -> None:
    """What a screen asks is named as in the rest of the profile."""
    with pytest.raises(UsageError, match=re.escape(told)):
        profile_of({"etapes": table}, "recette.toml")
