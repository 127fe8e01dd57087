"""What a step does, and what becomes of its scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.run.support import Run, run

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.xdist_group("issues")
LEFT_OUT = ("vide", "instable", "attente", "histoire", "ordre")


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Play every scenario that ends, by two workers."""
    tags = " and ".join(f"not {tag}" for tag in LEFT_OUT)
    return run(tmp_path_factory.mktemp("issues"), tags, workers=2)


@pytest.fixture
def scenario(played: Run) -> Callable[[str], dict[str, Any]]:
    """Return what is told of a scenario."""
    return played.scenario


def test_a_rule_that_is_not_conforme_makes_the_run_end_with_1(played: Run) -> None:
    """A rule that is not conforme makes the run end with 1, whatever else could not be seen."""
    verdicts = {r["id"]: r["verdict"] for r in played.data["regles"]}
    assert played.status == 1
    assert verdicts == {"ACC-01": "conforme", "COD-01": "non_conforme", "COD-02": "non_conforme"}
    assert played.data["execution"]["scenarios_manquants"] == []


def test_a_scenario_whose_every_step_passes_is_conforme(
    scenario: Callable[[str], dict[str, Any]],
) -> None:
    """A scenario whose every step passes is conforme, each step told."""
    told = scenario("Tout est juste")
    assert told["statut"] == "conforme"
    assert [s["mot_cle"] for s in told["etapes"]] == ["Étant donné", "Quand", "Alors"]
    assert {s["statut"] for s in told["etapes"]} == {"conforme"}


def test_an_elided_keyword_stays_whole(scenario: Callable[[str], dict[str, Any]]) -> None:
    """An elided keyword stays whole."""
    told = scenario("Un mot élidé")
    assert told["statut"] == "conforme"
    assert (told["etapes"][2]["mot_cle"], told["etapes"][2]["texte"]) == ("Et qu'", "elle regarde")


@pytest.mark.parametrize("row", ["un", "deux"])
def test_each_row_of_an_outline_is_played_with_its_own_values(
    scenario: Callable[[str], dict[str, Any]], row: str
) -> None:
    """Each row of an outline is a scenario, played with its own values."""
    told = scenario(f"Une ligne, {row}")
    assert told["statut"] == "conforme"
    assert told["etapes"][1]["texte"] == f"Camille note « {row} »"


def test_a_failed_assertion_in_alors_convicts_the_target(
    scenario: Callable[[str], dict[str, Any]],
) -> None:
    """An assertion that fails in « Alors » convicts the target, the failing step told."""
    told = scenario("La cible est fausse")
    assert told["statut"] == "non_conforme"
    assert told["etape_en_echec"] == "Alors c'est faux"
    assert told["message"].startswith("Camille : attendu")
    assert told["remarques"] == ["échec"]
    assert [s["statut"] for s in told["etapes"]] == ["conforme", "conforme", "non_conforme"]


@pytest.mark.parametrize(
    ("name", "status", "message"),
    [
        ("L'état ne se prépare pas", "erreur", "Préparation impossible : le compte n'est pas créé"),
        ("La boîte est muette", "erreur", "La boîte ne répond pas : démarrez-la."),
        ("Une phrase inconnue", "erreur", "Cette phrase n'est pas définie"),
        ("La scène ne se ferme pas", "erreur", "RuntimeError : la page était fermée"),
        ("Le travailleur meurt", "erreur", "Le travailleur ne répond plus"),
        ("Une étape saute la suite", "non_execute", ""),
    ],
)
def test_what_prevents_us_from_looking_never_convicts_nor_clears(
    scenario: Callable[[str], dict[str, Any]], name: str, status: str, message: str
) -> None:
    """What prevents us from looking never convicts nor clears the target."""
    told = scenario(name)
    assert told["statut"] == status
    assert message in told["message"]


@pytest.mark.parametrize("name", ["Une capacité manque en chemin", "Une capacité manque d'avance"])
def test_a_missing_capability_makes_a_scenario_non_verifiable(
    scenario: Callable[[str], dict[str, Any]], name: str
) -> None:
    """A missing capability makes a scenario non_verifiable, in a step or before the first."""
    told = scenario(name)
    assert told["statut"] == "non_verifiable"
    assert told["capacite_manquante"] == "horloge"
    assert told["message"]


def test_an_unexpected_exception_is_our_error_with_its_trace(
    scenario: Callable[[str], dict[str, Any]],
) -> None:
    """An unexpected exception is our error, its trace kept."""
    told = scenario("Le banc se trompe")
    assert told["statut"] == "erreur"
    assert told["message"] == ("Erreur inattendue du banc, ZeroDivisionError : division par zéro")
    assert "phrases.py" in told["detail"]
    assert told["etape_en_echec"] == "Quand le banc se trompe"


def test_a_message_that_utf_8_cannot_carry_loses_no_verdict(
    scenario: Callable[[str], dict[str, Any]],
) -> None:
    """A message that cannot be written in UTF-8 loses no verdict."""
    assert scenario("Un message illisible")["statut"] == "non_conforme"
