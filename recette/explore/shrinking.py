"""Makes a disagreement as small as it can be, trait by trait (one-minimal: none can be left out).

Each try is a visit of the target: traits are few, so a pass over them costs less than what a
general shrinker would ask, and what is left names the rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from recette.explore.traits import Case


def shrunk(case: Case, towards: Mapping[str, str], still_wrong: Callable[[Case], bool]) -> Case:
    """Return the case with as many traits as possible taken from `towards`.

    A dimension that `towards` does not name is ordinary. `still_wrong` tells whether a case is
    wrong in the same way; it is asked at most once a case.
    """
    known: dict[object, bool] = {}

    def wrong(candidate: Case) -> bool:
        if candidate.key() not in known:
            known[candidate.key()] = still_wrong(candidate)
        return known[candidate.key()]

    changed = True
    while changed:
        changed = False
        for dimension in differences(case, towards):
            traits = {d: t for d, t in case.traits.items() if d != dimension}
            if dimension in towards:
                traits[dimension] = towards[dimension]
            if wrong(case.but(traits)):
                case, changed = case.but(traits), True
    return case


def differences(case: Case, towards: Mapping[str, str]) -> list[str]:
    """Return the dimensions where a case differs from a reference, in order."""
    names = sorted({*case.traits, *towards})
    return [name for name in names if case.traits.get(name) != towards.get(name)]
