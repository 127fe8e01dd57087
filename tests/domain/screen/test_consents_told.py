"""A consent is read with its negation, its channel and its phone; silence is no answer."""

from __future__ import annotations

import pytest

from recette.domain.screen.choices import read_consents
from recette.domain.screen.consents_told import consents_told
from recette.domain.screen.vocabulary import PROMOTIONS, Choice
from recette.target.wording import Wording
from tests.domain.screens import screen, yes_no

EMAIL, MOBILE, SMS, LANDLINE = PROMOTIONS
GUIDE = Wording({})


@pytest.mark.parametrize(
    ("answer", "yes"),
    [
        ("Oui", True),
        ("Non", False),
        ("Acceptées", True),
        ("Refusées", False),
        ("vous avez accepté", True),
        ("vous n'avez pas accepté", False),
        ("vous n'avez jamais donné votre accord", False),
        ("vous avez refusé", False),
        ("non acceptées", False),
        ("pas de consentement", False),
        ("sans votre accord", False),
        ("aucune autorisation", False),
        ("désactivées", False),
        ("vous ne souhaitez plus les recevoir", False),
        ("vous n'êtes pas abonnée", False),
        ("vous êtes abonnée", True),
        ("Non renseigné", None),
        ("vous n'avez pas répondu", None),
        ("vous n'avez pas refusé", None),
        ("à compléter", None),
    ],
)
@pytest.mark.parametrize("line", ["Promotions par email : {}", "Promotions par email\n{}"])
def test_an_answer_is_read_with_its_negation(line: str, answer: str, *, yes: bool | None) -> None:
    """Whatever its wording, after its channel or below it."""
    expected = {} if yes is None else {EMAIL: yes}
    assert consents_told(line.format(answer).splitlines()) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["J'autorise l'Assurance Maladie à m'écrire par email : Non"], {EMAIL: False}),
        (["J'accepte de recevoir des offres par SMS : non"], {SMS: False}),
        (["Vous ne recevez pas nos promotions par SMS."], {SMS: False}),
        (["Vous recevez nos promotions par email et par SMS."], {EMAIL: True, SMS: True}),
        (
            ["Portable\t06.39.98.42.78\tPar téléphone : Oui, par SMS : Non"],
            {MOBILE: True, SMS: False},
        ),
        (["Téléphone fixe", "Par téléphone : Oui"], {LANDLINE: True}),
        (
            ["Vous n'avez accepté aucune information promotionnelle."],
            dict.fromkeys(PROMOTIONS, False),
        ),
        (["Aucun consentement à la prospection"], dict.fromkeys(PROMOTIONS, False)),
        (["Adresse email : camille@example.org", "Compte actif"], {}),
        (["Pour recevoir nos offres par email, répondez Oui"], {}),
    ],
)
def test_lines_tell_each_channel(lines: list[str], expected: dict[Choice, bool]) -> None:
    """Several channels of a row, a phone above its channels, a sentence about all of them."""
    assert consents_told(lines) == expected


def test_radios_of_which_none_is_chosen_say_nothing() -> None:
    """What was wiped is not a Non."""
    view = screen(*yes_no("Recevoir des informations par email", "p"))
    assert read_consents(view, GUIDE) == {}
