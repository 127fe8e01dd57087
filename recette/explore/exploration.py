"""An exploration: the cases drawn, the rules they look at, and what is known of them so far."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from recette.domain.screen.vocabulary import Place
from recette.explore.expectation import Expected, Gap
from recette.explore.generator import DIMENSIONS, draw, entry_of, person_of
from recette.explore.oracle import judge

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recette.explore.expectation import Judgement
    from recette.explore.generator import Ground
    from recette.explore.traits import Case
    from recette.explore.visiting import Trial
    from recette.run.resources import Evidence

# The one rule that says itself that what is at fault is designated.
_DESIGNATES = "ACC-03"
_DRAWS_FOR_ONE = 10  # draws for each case kept, when only some rules are to be looked at


@dataclass(frozen=True)
class Counterexample:
    """The smallest case found where a rule is broken.

    Attributes:
        reference: for a wrong refusal, what is admitted and differs the least.
        varying: the dimensions that make the difference.
    """

    rule: str
    gap: Gap
    trial: Trial
    evidence: Evidence
    number: int
    reference: Trial | None = None
    varying: tuple[str, ...] = ()

    @property
    def reading(self) -> bool:
        """Whether it only contradicts a reading: no sentence of the guide."""
        if self.gap is Gap.NOT_DESIGNATED:
            return self.rule != _DESIGNATES
        if self.gap is Gap.ADMITTED:
            own = [fault for fault in self.trial.judgement.faults if fault.rule == self.rule]
            return bool(own) and all(fault.reading for fault in own)
        case = self.trial.case
        return any(
            case.traits.get(d.name) in d.read
            for d in DIMENSIONS[case.place]
            if d.name in self.varying
        )


@dataclass
class Exploration:
    """What is known of an exploration, at any time.

    Attributes:
        cases: what was drawn, in order.
        rules: the rules that the cases look at.
        compared: cases compared, by rule.
        silences: cases not compared since the guide says nothing, by reason.
        repeats: gaps of a kind already told.
        remarks: gaps that only plain forms show, not a browser.
        unstable: gaps seen once and not again: rule, message.
        errors: what could not be looked at: rules, message.
    """

    seed: int
    cases: Sequence[Case]
    rules: tuple[str, ...]
    tried: int = 0
    compared: Counter[str] = field(default_factory=Counter)
    silences: Counter[str] = field(default_factory=Counter)
    found: list[Counterexample] = field(default_factory=list)
    repeats: int = 0
    remarks: list[str] = field(default_factory=list)
    unstable: list[tuple[str, str]] = field(default_factory=list)
    errors: list[tuple[tuple[str, ...], str]] = field(default_factory=list)
    journal: list[dict[str, str]] = field(default_factory=list)

    @property
    def all_compared(self) -> int:
        """How many cases were compared."""
        return self.tried - sum(self.silences.values()) - len(self.errors)


def prepare(ground: Ground, count: int, rules: Iterable[str] = ()) -> Exploration:
    """Draw `count` cases that look at one of these rules; none means all."""
    wanted = set(rules)
    places = [place for place in DIMENSIONS if not wanted or wanted & _rules_of(place)]
    drawn = draw(ground.seed, count * (_DRAWS_FOR_ONE if wanted else 1), places) if places else []
    looked = [(case, looked_at(case, judged_before(case, ground))) for case in drawn]
    kept = [(c, found) for c, found in looked if not wanted or wanted & set(found)][:count]
    seen = {rule for _, found in kept for rule in found if not wanted or rule in wanted}
    return Exploration(ground.seed, [c for c, _ in kept], tuple(sorted(seen)))


def _rules_of(place: Place) -> set[str]:
    # Broken by traits of the address, whose dimension names the rule that admits them (INF-03).
    own = {"INF-01", "INF-08"} if place is Place.INFORMATIONS else set()
    return own | {d.rule for d in DIMENSIONS[place]}


def judged_before(case: Case, ground: Ground) -> Judgement:
    """Judge a case before it is tried: nobody may have an account yet."""
    ground = replace(ground, taken=ground.taken or f"un-autre-compte@{ground.domain}")
    return judge(entry_of(case, person_of(case, ground), ground))


def looked_at(case: Case, judged: Judgement) -> tuple[str, ...]:
    """Return the rules that a case looks at: those broken, or those that admit what varies."""
    if judged.expected is Expected.UNDECIDABLE:
        return ()
    if judged.expected is Expected.REFUSED:
        return judged.rules
    varying = {d.rule for d in DIMENSIONS[case.place] if d.name in case.traits}
    return tuple(sorted(varying or {d.rule for d in DIMENSIONS[case.place]}))


def rule_of(case: Case, name: str) -> str:
    """Return the rule that admits what a dimension of a case is."""
    return next(d.rule for d in DIMENSIONS[case.place] if d.name == name)
