"""What is drawn: coherent, various, the same for the same seed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recette.domain.screen.vocabulary import Place
from recette.explore.entries import CodeEntry, IdentityEntry
from recette.explore.expectation import Expected
from recette.explore.exploration import prepare
from recette.explore.generator import DIMENSIONS, REFERENCES, draw, entry_of, person_of
from recette.explore.oracle import RULES_EXPLORED, judge
from recette.explore.traits import Case, Hint
from tests.explore.support import SPECIALS, ground

if TYPE_CHECKING:
    from recette.explore.generator import Ground


def expected_of(case: Case, where: Ground) -> Expected:
    """Return what the guide says of a case."""
    return judge(entry_of(case, person_of(case, where), where)).expected


def test_same_seed_same_cases() -> None:
    """A seed is enough to draw and type the same again; fewer cases are the first of more."""
    cases = draw(7, 120)
    assert draw(7, 120) == cases
    assert draw(7, 40) == cases[:40]
    assert draw(8, 120) != cases
    texts = [entry_of(c, person_of(c, ground(7)), ground(7)) for c in cases]
    assert texts == [entry_of(c, person_of(c, ground(7)), ground(7)) for c in cases]
    assert len({c.key() for c in cases}) == len(cases) == 120


def test_who_may_have_an_account_is_new_at_each_run() -> None:
    """An address and a n° serve once: only the persons of the third step depend on the run."""
    one, other = ground(nonce="a"), ground(nonce="b")
    for place, same in ((Place.CREATION, True), (Place.CODE, True), (Place.INFORMATIONS, False)):
        case = Case(place, who=2)
        assert (person_of(case, one) == person_of(case, other)) is same


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**31), place=st.sampled_from(list(DIMENSIONS)), who=st.integers(0, 9))
def test_the_ordinary_is_coherent_and_admitted(seed: int, place: Place, who: int) -> None:
    """Whoever types it, what is ordinary is never refused by the guide, and mostly decided."""
    where = ground(seed)
    for traits in REFERENCES[place]:
        case = Case(place, traits, salt=seed, who=who)
        entry = entry_of(case, person_of(case, where), where)
        assert not judge(entry).faults
        if not isinstance(entry, CodeEntry):
            assert judge(entry).expected is Expected.ADMITTED


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**31), who=st.integers(0, 9))
def test_persons_are_coherent_and_fictitious(seed: int, who: int) -> None:
    """Every n° tells the sex and the birth, and a commune that does not exist."""
    person = person_of(Case(Place.CODE, who=who), ground(seed))
    assert person.number[0] == {"M": "1", "F": "2"}[person.sex]
    assert person.number[1:5] == f"{person.birth:%y%m}"
    assert 990 <= int(person.number[7:10]) <= 999


@pytest.mark.parametrize("place", list(DIMENSIONS))
@pytest.mark.parametrize("specials", [SPECIALS, "!"])
def test_hints_are_what_the_oracle_says(place: Place, specials: str) -> None:
    """A trait that should be refused is refused; one that should be admitted never is."""
    where = ground(specials=specials)
    for dimension in DIMENSIONS[place]:
        for trait in dimension.traits[1:]:
            case = Case(place, {dimension.name: trait.name}, salt=3, who=0)
            seen = expected_of(case, where)
            wrong = {Hint.ADMITTED: Expected.REFUSED, Hint.SILENT: Expected.REFUSED}
            assert seen is not wrong.get(trait.hint), (dimension.name, trait.name)
            assert trait.hint is not Hint.REFUSED or seen is Expected.REFUSED, trait.name


def test_one_trait_breaks_one_rule() -> None:
    """A trait to be refused breaks the rule of its dimension, alone."""
    where = ground()
    for place, dimensions in DIMENSIONS.items():
        for dimension in dimensions:
            refused = [t for t in dimension.traits if t.hint is Hint.REFUSED]
            for trait in refused:
                case = Case(place, {dimension.name: trait.name}, salt=3)
                rules = judge(entry_of(case, person_of(case, where), where)).rules
                assert len(rules) == 1 or "omise" in trait.name, (trait.name, rules)


def test_every_rule_is_looked_at_by_a_few_cases() -> None:
    """A hundred and fifty draws look at every rule that is explored; few are undecidable."""
    assert set(prepare(ground(), 150).rules) == set(RULES_EXPLORED)
    exploration = prepare(ground(), 60)
    assert len(exploration.rules) >= len(RULES_EXPLORED) - 2
    decided = [expected_of(c, ground()) for c in exploration.cases]
    assert decided.count(Expected.UNDECIDABLE) < 15
    assert decided.count(Expected.ADMITTED) > 5


def test_chosen_rules_are_looked_at() -> None:
    """With a rule chosen, every case looks at it."""
    exploration = prepare(ground(), 20, ["COD-06"])
    assert exploration.rules == ("COD-06",)
    assert len(exploration.cases) == 20
    assert {c.place for c in exploration.cases} == {Place.CODE}


def test_dates_are_told_by_the_number() -> None:
    """Where only the date is at fault, the n° agrees with what is typed."""
    case = Case(Place.CREATION, {"date de naissance": "le 31 avril"})
    entry = entry_of(case, person_of(case, ground()), ground())
    assert isinstance(entry, IdentityEntry)
    assert entry.number[1:5] == f"{entry.birth[8:]}04"


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**31))
def test_what_is_admitted_has_no_side_effect(seed: int) -> None:
    """A length or special characters leave two letters of each case: they alone are looked at."""
    for case in draw(seed, 12, [Place.CODE]):
        entry = entry_of(case, person_of(case, ground(seed)), ground(seed))
        assert isinstance(entry, CodeEntry)
        if "casses" in case.traits or "saisie" in case.traits:
            continue
        assert sum(c.islower() and c.isascii() for c in entry.code) >= 2
        assert sum(c.isupper() and c.isascii() for c in entry.code) >= 2
        if "longueur" in case.traits and not {"une date", "son numéro"} & set(case.traits):
            assert len(entry.code) - int(case.traits["longueur"]) in {0, 1}
