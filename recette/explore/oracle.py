"""The oracle: what the guide says of what is typed, one small predicate a rule.

Written from the guide and its catalogue alone, without looking at any target: it shares no code
with the reference application nor with the data of the features.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.explore import oracle_code, oracle_identity, oracle_informations
from recette.explore.entries import CodeEntry, IdentityEntry
from recette.explore.expectation import Judgement, judgement

if TYPE_CHECKING:
    from recette.explore.entries import Entry

RULES_EXPLORED = (
    *("ACC-03", "ACC-04", "ACC-10", "ACC-11"),
    *("COD-01", "COD-02", "COD-03", "COD-04", "COD-05", "COD-06", "COD-07"),
    *("INF-01", "INF-02", "INF-03", "INF-04", "INF-05", "INF-06", "INF-08"),
)


def judge(entry: Entry) -> Judgement:
    """Return what the guide says of an entry."""
    if isinstance(entry, IdentityEntry):
        return judgement(predicate(entry) for predicate in oracle_identity.PREDICATES)
    if isinstance(entry, CodeEntry):
        return judgement(predicate(entry) for predicate in oracle_code.PREDICATES)
    return judgement(predicate(entry) for predicate in oracle_informations.PREDICATES)
