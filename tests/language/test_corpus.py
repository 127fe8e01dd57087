"""What the reader of sentences makes of texts written as real sites write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from recette.cli.understand import texts_of
from recette.domain.language.clauses import sentences
from recette.domain.language.negation import is_denied
from recette.domain.screen.judging import judgement_of
from recette.domain.screen.reading import SAYINGS

CORPUS = Path(__file__).parent / "corpus"
DEVELOPED_ON = texts_of(CORPUS / "developpement.toml")


@pytest.mark.parametrize(("phrase", "kind", "text"), DEVELOPED_ON, ids=lambda part: part[:40])
def test_each_text_of_the_development_corpus_is_read_as_a_reader_does(
    phrase: str, kind: str, text: str
) -> None:
    """A text that says it is read so, a text that denies or supposes it is not."""
    assert judgement_of(text, SAYINGS[phrase]).said is (kind == "dit")


@pytest.mark.parametrize(
    ("clause", "denied"),
    [
        ("votre compte n'est pas encore active", True),
        ("n'hesitez pas a repondre", False),
        ("n'oubliez pas de confirmer votre email", False),
        ("vous ne pouvez pas acceder aux services sans accepter les conditions", False),
        ("l'email n'est obligatoire pour aucun de nos services", True),
        ("inutile de repondre", True),
        ("il n'est pas inutile de repondre", False),
        ("il ne doit contenir ni votre numero ni votre date de naissance", True),
        ("sans votre numero ni votre date de naissance", True),
        ("creez votre compte sans erreur de saisie", False),
        ("vous ne recevez que les messages importants", False),
    ],
)
def test_an_odd_number_of_negations_denies_a_clause(clause: str, denied: bool) -> None:  # noqa: FBT001
    """« ne … pas », « sans », « inutile » each deny; two of them affirm."""
    assert is_denied(clause) is denied


def test_a_condition_and_its_consequence_are_two_clauses() -> None:
    """« si … » supposes, what follows states."""
    (sentence,) = sentences("si vous n'etes pas a l'origine de la demande prevenez votre caisse.")
    assert [(c.supposed, c.denied) for c in sentence.clauses] == [(True, True), (False, False)]


def test_a_question_is_told_from_a_statement() -> None:
    """« … ? » asks."""
    asked, told = sentences("vous n'avez pas de compte ? creez-le.")
    assert asked.asked
    assert not told.asked
