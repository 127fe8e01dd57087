"""A whole screen: what became of each of its words, none of them taken for another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from recette.diagnostic.expected import EXPECTED
from recette.diagnostic.findings import Finding, State, find

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recette.domain.screen.view import View
    from recette.domain.screen.vocabulary import Place
    from recette.target.wording import Wording


def examine(view: View, place: Place, wording: Wording) -> tuple[Finding, ...]:
    """Return what `view` holds of everything that `place` should."""
    findings = [find(view, place, expected, wording) for expected in EXPECTED[place]]
    settled = _apart(findings)
    taken = _taken(settled)
    return tuple(_leaving(finding, taken) for finding in settled)


def _apart(findings: Sequence[Finding]) -> list[Finding]:
    """Tell as ambiguous what is taken for two words, save for the word that it surely is.

    Its name to the word decides, then that the journey needs the word.
    """
    by_element: dict[int, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.seen is not None:
            by_element[finding.seen.index].append(finding)
    settled = []
    for finding in findings:
        claims = by_element[finding.seen.index] if finding.seen is not None else []
        rivals = [other for other in claims if other is not finding]
        if all(_claim(finding) > _claim(rival) for rival in rivals):
            settled.append(finding)
        else:
            settled.append(_contested(finding, [rival.word.phrase for rival in rivals]))
    return settled


def _claim(finding: Finding) -> tuple[bool, bool]:
    return finding.exact, finding.needed


def _contested(finding: Finding, others: list[str]) -> Finding:
    seen = (finding.seen,) if finding.seen is not None else ()
    how = f"la recette le prend aussi pour « {' », « '.join(others)} »"
    around = (*seen, *finding.others)
    return replace(finding, state=State.AMBIGUOUS, seen=None, how=how, others=around)


def _taken(findings: Sequence[Finding]) -> dict[int, str]:
    """Return the elements that are already a word, found or else in doubt, and its phrase."""
    taken: dict[int, str] = {}
    for finding in findings:
        if finding.seen is not None:
            taken[finding.seen.index] = finding.word.phrase
    for finding in findings:
        if finding.state is State.AMBIGUOUS and not finding.how:
            for seen in finding.others:
                taken.setdefault(seen.index, finding.word.phrase)
    return taken


def _leaving(finding: Finding, taken: dict[int, str]) -> Finding:
    """Put last, for a word that is still to be told, what already is another one."""
    if finding.state is State.FOUND:
        return replace(finding, others=())
    own = finding.word.phrase
    others = [
        replace(seen, taken="" if taken.get(seen.index, own) == own else taken[seen.index])
        for seen in finding.others
    ]
    return replace(finding, others=tuple(sorted(others, key=lambda seen: bool(seen.taken))))
