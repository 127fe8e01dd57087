"""A disagreement is made as small as it can be, and what is left makes the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.screen.vocabulary import Place
from recette.explore.shrinking import differences, shrunk
from recette.explore.traits import Case

if TYPE_CHECKING:
    from collections.abc import Callable

LARGE = Case(
    Place.CODE, {"longueur": "7", "casses": "une seule minuscule", "une date": "jjmm"}, 5, 2
)


def counted(wrong: Callable[[Case], bool]) -> tuple[Callable[[Case], bool], list[Case]]:
    """Return the same question, and the list of what it was asked."""
    asked: list[Case] = []

    def ask(case: Case) -> bool:
        asked.append(case)
        return wrong(case)

    return ask, asked


def test_one_trait_is_left() -> None:
    """What does not matter becomes ordinary; person and letters stay."""
    still, asked = counted(lambda c: c.traits.get("longueur") == "7")
    assert shrunk(LARGE, {}, still) == Case(Place.CODE, {"longueur": "7"}, 5, 2)
    assert len(asked) <= 6


def test_two_traits_that_only_matter_together() -> None:
    """A pair stays a pair."""
    still, _ = counted(lambda c: {"longueur", "une date"} <= set(c.traits))
    assert set(shrunk(LARGE, {}, still).traits) == {"longueur", "une date"}


def test_towards_what_is_admitted() -> None:
    """A refusal is brought near a case that is admitted: what differs names what is refused."""
    admitted = {"chiffres et spéciaux": "un spécial", "longueur": "21"}
    still, _ = counted(lambda c: "chiffres et spéciaux" not in c.traits)
    case = shrunk(LARGE, admitted, still)
    assert case.traits == {"longueur": "21"}
    assert differences(case, admitted) == ["chiffres et spéciaux"]


def test_nothing_is_asked_twice() -> None:
    """Each try is a visit of the target."""
    still, asked = counted(lambda _: False)
    assert shrunk(LARGE, {}, still) == LARGE
    assert len({c.key() for c in asked}) == len(asked) == 3
