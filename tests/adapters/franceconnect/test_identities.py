"""Who may go through a FranceConnect that knows but a few."""

from __future__ import annotations

from datetime import date

import pytest

from recette.adapters.franceconnect.identities import AnyIdentity, KnownIdentities
from recette.domain.account_register import Account, Fate
from recette.domain.errors import NotVerifiableError, UsageError
from recette.domain.people.known_identities import KnownIdentity
from recette.target.loading import profile_of

ONE = {
    "nom": "DUBOIS",
    "sexe": "F",
    "naissance": "24/08/1962",
    "numero": "262087599000132",
    "code_postal": "75012",
    "passage": ["Dubois", "Continuer"],
}


def known(number: str) -> KnownIdentity:
    """Return somebody of this n°."""
    return KnownIdentity("DUBOIS", "F", date(1962, 8, 24), number, "75012", ("Continuer",))


def account(number: str, fate: Fate) -> Account:
    """Return an account of the register."""
    return Account("1", "2026-01-01", "s", "Camille", ("a@example.org",), number, 1, fate)


def test_a_sandbox_that_takes_any_identity_gives_none() -> None:
    """A sandbox that takes any identity gives none."""
    assert AnyIdentity().claim() is None


def test_each_once_and_only_those_without_an_account() -> None:
    """An account refused or deleted leaves its person free; one in doubt does not."""
    register = [
        account("a", Fate.CREATED),
        account("b", Fate.UNCERTAIN),
        account("c", Fate.DELETED),
        account("d", Fate.REFUSED),
    ]
    people = KnownIdentities([known(n) for n in "abcde"], lambda: register)
    claimed = [people.claim() for _ in range(3)]
    assert [one and one.number for one in claimed] == ["c", "d", "e"]
    with pytest.raises(NotVerifiableError, match="Les 5 identités"):
        people.claim()


def test_as_the_profile_writes_it() -> None:
    """The key of the n° is left out; the date is a date."""
    section = profile_of({"franceconnect": {"mode": "identites", "identites": [ONE]}}, "essai")
    (one,) = section.franceconnect.identites
    assert one.known() == KnownIdentity(
        "DUBOIS", "F", date(1962, 8, 24), "2620875990001", "75012", ("Dubois", "Continuer")
    )


@pytest.mark.parametrize(
    ("section", "told"),
    [
        ({"mode": "identites"}, "demande la liste identites"),
        ({"identites": [{**ONE, "naissance": "1962-08-24"}]}, "attendu une date jj/mm/aaaa"),
        ({"identites": [{**ONE, "numero": "1 62"}]}, "identites.0.numero : attendu"),
        ({"identites": [{**ONE, "passage": []}]}, "passage : attendu une liste"),
        ({"identites": [{"nom": "DUBOIS"}]}, "identites.0.sexe : attendu une valeur"),
    ],
)
def test_what_is_wrong_in_an_identity_is_told_with_its_place(
    section: dict[str, object], told: str
) -> None:
    """What is wrong in an identity is told."""
    with pytest.raises(UsageError, match=told):
        profile_of({"franceconnect": section}, "essai")
