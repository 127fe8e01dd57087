"""A screen as a diagnosis saw it: what became of each of its words, none taken for another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from recette.diagnostic.expected import EXPECTED, TITLES
from recette.diagnostic.findings import Finding, FindingState, find

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from recette.domain.screen.view import View
    from recette.domain.screen.vocabulary import Place, Word
    from recette.target.wording import Wording


class Visit(StrEnum):
    """What became of the visit of a screen."""

    VISITED = "visité"
    UNKNOWN = "atteint, non reconnu"
    BLOCKED = "non atteint"
    LEFT_OUT = "non visité"


@dataclass(frozen=True)
class Screen:
    """One screen of the journey.

    Attributes:
        told: French: how it was reached, or why it was not.
        picture: its image, when there is one.
    """

    place: Place
    visit: Visit
    told: str
    url: str = ""
    title: str = ""
    findings: tuple[Finding, ...] = ()
    picture: Path | None = field(default=None, compare=False)

    @property
    def name(self) -> str:
        """What people call it."""
        return TITLES[self.place]

    @property
    def looked_at(self) -> bool:
        """Whether something was seen of it."""
        return self.visit in {Visit.VISITED, Visit.UNKNOWN}

    def finding(self, word: Word) -> Finding | None:
        """Return what became of a word on it."""
        return next((f for f in self.findings if f.word is word), None)

    def blocking(self) -> list[Finding]:
        """Return what the journey cannot do without and did not find here."""
        return [f for f in self.findings if f.blocking]


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
    return replace(finding, state=FindingState.AMBIGUOUS, seen=None, how=how, others=around)


def _taken(findings: Sequence[Finding]) -> dict[int, str]:
    """Return the elements that are already a word, found or else in doubt, and its phrase."""
    taken: dict[int, str] = {}
    for finding in findings:
        if finding.seen is not None:
            taken[finding.seen.index] = finding.word.phrase
    for finding in findings:
        if finding.state is FindingState.AMBIGUOUS and not finding.how:
            for seen in finding.others:
                taken.setdefault(seen.index, finding.word.phrase)
    return taken


def _leaving(finding: Finding, taken: dict[int, str]) -> Finding:
    """Put last, for a word that is still to be told, what already is another one."""
    if finding.state is FindingState.FOUND:
        return replace(finding, others=())
    own = finding.word.phrase
    others = [
        replace(seen, taken="" if taken.get(seen.index, own) == own else taken[seen.index])
        for seen in finding.others
    ]
    return replace(finding, others=tuple(sorted(others, key=lambda seen: bool(seen.taken))))
