"""What a scenario needs is read in its steps."""

from __future__ import annotations

import pytest

from recette.diagnostic.needs import needs_of
from recette.domain.screen.vocabulary import Choice, Control, Field, Place
from recette.run.bench_files import features_folder
from recette.run.plan import read_plan


def test_every_scenario_happens_somewhere() -> None:
    """No scenario of ours is left without a screen."""
    lost = [s.id for s in read_plan([features_folder()]) if not needs_of(s.texts).places]
    assert lost == []


def test_delays_and_mails_need_an_account() -> None:
    """What is about courriels and delays needs an account, and an inbox."""
    chapters = {"courriel", "delais", "activation", "non_recu"}
    without = [
        s.id
        for s in read_plan([features_folder()])
        if s.chapter in chapters and not needs_of(s.texts).account
    ]
    assert without == []


@pytest.mark.parametrize(
    ("texts", "places"),
    [
        (["Camille est à l'accueil"], [Place.HOME]),
        (["Camille est à la connexion"], [Place.HOME, Place.CONNECTION]),
        (
            ["Camille est à l'étape du code personnel"],
            [Place.HOME, Place.CREATION, Place.CONDITIONS, Place.CODE],
        ),
    ],
)
def test_a_step_is_reached_through_those_before_it(texts: list[str], places: list[Place]) -> None:
    """A step is reached through those before it, and not through those after."""
    assert needs_of(texts).every_place == places


def test_an_account_needs_every_step_and_signing_in_the_connection_too() -> None:
    """An account needs every step, left to the last; signing in needs the connection too."""
    created = needs_of(["Camille a créé un compte"])
    assert created.account
    assert Place.INFORMATIONS in created.crossed
    assert Place.CONNECTION not in created.every_place
    assert Place.CONNECTION in needs_of(["le compte de Camille est actif"]).every_place


@pytest.mark.parametrize(
    "text",
    [
        "elle tente de continuer sans l'adresse de courriel",
        "l'erreur désigne les promotions par courriel",
        "elle tente de continuer avec « 3800 » pour le code postal",
    ],
)
def test_a_refusal_needs_no_account_even_about_an_address(text: str) -> None:
    """A refusal creates nothing, even when it is about an address."""
    assert not needs_of([text]).account


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("l'erreur désigne le nom, et rien d'autre", Field.NAME),
        ("elle consulte les conditions détaillées", Control.DETAILED_CONDITIONS),
        ("elle accepte les conditions", Choice.CONDITIONS),
        ("elle annule la création", Control.CANCEL),
        ("elle refuse de s'identifier chez FranceConnect", Control.FRANCECONNECT),
        ("le téléphone fixe", Field.LANDLINE),
    ],
)
def test_the_words_that_a_step_names_are_found_the_longest_first(text: str, word: object) -> None:
    """The words that a step names are found, the longest first."""
    assert needs_of([text]).words == {word}
