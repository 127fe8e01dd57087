"""Nothing secret in what is told, and a person found again as she was."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from recette.ledger.person_snapshot import PersonSnapshot
from recette.ledger.redaction import discreet
from recette.screenplay.casting import Casting
from tests.ledger.world import START

if TYPE_CHECKING:
    from recette.domain.people.persons import Person

LINK = "http://127.0.0.1:9/valider/3f9a1b7c55d0e2"


@pytest.fixture
def person() -> Person:
    """Someone."""
    return Casting(1, "essai", "example.org").person("Camille")


def test_secrets_are_hidden(person: Person) -> None:
    """Her link, her code and her n°, however it is written, are hidden."""
    snapshot = PersonSnapshot(person, (LINK,))
    text = f"{person.code} sur {LINK} pour {person.number}, {person.full_number}"
    told = discreet(text, snapshot.secrets())
    assert told == "••• sur ••• pour •••, •••"


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://c.test/valider/3f9a1b7c55d0e2", "http://c.test/valider/•••"),
        ("http://c.test/v?jeton=abcd&suite=1", "http://c.test/v?jeton=•••&suite=•••"),
        ("http://c.test/#/valider/3f9a1b7c55d0e2", "http://c.test/#/valider/•••"),
        ("http://c.test/mon-espace/informations", "http://c.test/mon-espace/informations"),
        ("http://c.test/creation/etape-2", "http://c.test/creation/etape-2"),
    ],
)
def test_the_secret_part_of_a_link_that_is_not_ours_is_hidden_too(address: str, told: str) -> None:
    """The secret part of an address is hidden even when the link is not ours."""
    assert discreet(f"vu : ({address})", []) == f"vu : ({told})"


def test_a_person_snapshot_written_and_read_is_the_same(person: Person) -> None:
    """What is kept of her, written and read, is the same."""
    snapshot = PersonSnapshot(person, (LINK,), ("m1",), START)
    assert PersonSnapshot.of(json.loads(json.dumps(snapshot.data()))) == snapshot
    assert PersonSnapshot.of(PersonSnapshot(person).data()) == PersonSnapshot(person)
