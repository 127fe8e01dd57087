"""What the claims alone, which tell where a person is, make of the link and of the account."""

from __future__ import annotations

from pathlib import Path

import pytest

from recette.cli.understand import texts_of
from recette.domain.language.statements import Statement
from recette.domain.language.text import flowing, spelled
from recette.domain.screen.reading import SAYINGS

LEARNT = Path(__file__).parent / "corpus" / "apprentissage"
TEXTS = texts_of(LEARNT / "lien_compte.toml")


@pytest.mark.parametrize(("phrase", "kind", "text"), TEXTS, ids=lambda part: part[:40])
def test_each_text_on_the_link_and_the_account_is_read_as_a_reader_does(
    phrase: str, kind: str, text: str
) -> None:
    """Another subject, another time, a condition, a rule: none of them says it."""
    blocks = flowing(". ".join(spelled(line) for line in text.splitlines()))
    assert bool(SAYINGS[phrase].sentences(blocks)) is (kind == "dit")


def test_what_the_conditions_entail_does_not_say_that_they_must_be_accepted() -> None:
    """« vous acceptez de ne plus recevoir … » is another sentence of the same screen."""
    entailed = (
        "J'accepte les conditions d'utilisation",
        "En adhérant au compte ameli, vous acceptez de ne plus recevoir vos relevés de prestations "
        "par courrier postal au profit d'une consultation en ligne.",
        "La saisie d'une adresse email est obligatoire pour bénéficier des services du compte.",
    )
    assert not Statement.FIRST_ACCEPT.sentences(flowing(". ".join(map(spelled, entailed))))
