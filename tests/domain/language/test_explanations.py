"""A help explains when it says it; a page that could not be shown, or another card, does not."""

from __future__ import annotations

import pytest

from recette.domain.language.requirements import Explanation, is_explained

NUMBER, CODE, CONDITIONS = Explanation
TITLE = {
    NUMBER: "Où trouver mon numéro de sécurité sociale ?",
    CODE: "Code oublié ?",
    CONDITIONS: "Conditions d'utilisation détaillées",
}


@pytest.mark.parametrize(
    ("told", "text"),
    [
        (NUMBER, "Il figure sur votre carte Vitale, sous votre nom."),
        (NUMBER, "Vous le trouverez :\nsur votre carte Vitale ;\nsur vos bulletins de salaire."),
        (NUMBER, "Votre numéro est inscrit sur vos attestations de droits."),
        (NUMBER, "Il est imprimé en haut de vos relevés de remboursement."),
        (CODE, "Appelez le 3646 pour recevoir un code provisoire à 4 chiffres."),
        (CODE, "Un nouveau code vous sera envoyé par courrier."),
        (CODE, "Réinitialiser mon mot de passe\nAdresse email"),
        (CODE, "Saisissez votre numéro de sécurité sociale\nRecevoir un code provisoire"),
        (CONDITIONS, "Article 1. Le compte est personnel et gratuit."),
    ],
)
def test_a_help_that_says_it_explains(told: Explanation, text: str) -> None:
    """In a sentence, a list, a form."""
    assert is_explained([TITLE[told], *text.splitlines()], told)


@pytest.mark.parametrize(
    ("told", "text"),
    [
        *((each, "Ce service est momentanément indisponible.") for each in Explanation),
        *((each, "Page en construction") for each in Explanation),
        *((each, "Réessayez dans quelques instants.") for each in Explanation),
        *((each, "") for each in Explanation),
        (NUMBER, "La carte du site n'est pas disponible."),
        (NUMBER, "Munissez-vous d'un relevé d'identité bancaire."),
        (NUMBER, "Il ne figure pas sur votre carte Vitale."),
        (NUMBER, "Vous avez perdu votre carte Vitale ? Commandez-en une autre."),
        (NUMBER, "Avez-vous une carte Vitale ?"),
        (NUMBER, "Votre carte Vitale n'est pas encore activée."),
        (NUMBER, "L'aide n'a pas pu être affichée. Votre numéro figure sur votre carte Vitale."),
        (CODE, "Votre code est personnel et confidentiel."),
        (CODE, "Nous ne pouvons pas retrouver votre code."),
        (CODE, "Ne communiquez jamais votre mot de passe."),
        (CONDITIONS, "Les conditions ne sont pas encore disponibles."),
    ],
)
def test_what_says_something_else_explains_nothing(told: Explanation, text: str) -> None:
    """A breakdown, another card, a denial, a question, an advice about something else."""
    assert not is_explained([TITLE[told], *text.splitlines()], told)
