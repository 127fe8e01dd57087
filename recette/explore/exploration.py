"""An exploration: cases drawn, tried, compared with the oracle; a gap is made small and confirmed.

Only what somebody new sees again in a browser is a counter-example: what plain forms alone show, or
what is not seen twice, is a remark.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.vocabulary import Place
from recette.explore.comparing import Gap, gap
from recette.explore.drawing import DIMENSIONS, REFERENCES, draw, entry_of, person_of
from recette.explore.judgement import Expected
from recette.explore.oracle import judge
from recette.explore.player import Answer
from recette.explore.shrinking import differences, shrunk
from recette.explore.telling import told
from recette.run.house import Evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from recette.explore.drawing import Ground
    from recette.explore.judgement import Judgement
    from recette.explore.traits import Case
    from recette.explore.visiting import Trial, Visits

_MOST_SHRUNK = 15
_ERRORS_IN_A_ROW = 4


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


@dataclass
class Exploration:
    """What is known of an exploration, at any time.

    Attributes:
        cases: what was drawn, in order.
        rules: the rules that the cases look at.
        compared: cases compared, by rule.
        silences: cases not compared since the guide says nothing, by reason.
        repeats: gaps of a kind already told.
        remarks: gaps that were not confirmed in a browser.
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
    errors: list[tuple[tuple[str, ...], str]] = field(default_factory=list)
    journal: list[dict[str, str]] = field(default_factory=list)

    @property
    def all_compared(self) -> int:
        """How many cases were compared."""
        return self.tried - sum(self.silences.values()) - len(self.errors)


def prepare(ground: Ground, count: int, rules: Iterable[str] = ()) -> Exploration:
    """Draw the cases of an exploration.

    Args:
        ground: what entries are made of.
        count: how many cases.
        rules: keep the cases that look at one of these; none means all.
    """
    wanted = set(rules)
    places = [
        place for place, dimensions in DIMENSIONS.items() if not wanted or wanted & _rules_of(place)
    ]
    drawn = draw(ground.seed, count * (10 if wanted else 1), places) if places else []
    looked = [(case, looked_at(case, _judged(case, ground))) for case in drawn]
    kept = [(c, found) for c, found in looked if not wanted or wanted & set(found)][:count]
    seen = {rule for _, found in kept for rule in found if not wanted or rule in wanted}
    return Exploration(ground.seed, [c for c, _ in kept], tuple(sorted(seen)))


def _rules_of(place: Place) -> set[str]:
    own = {"INF-01", "INF-08"} if place is Place.INFORMATIONS else set()
    return own | {d.rule for d in DIMENSIONS[place]}


def _judged(case: Case, ground: Ground) -> Judgement:
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


class Explorer:
    """Plays an exploration."""

    def __init__(
        self, exploration: Exploration, visits: Visits, on_try: Callable[[Exploration], None]
    ) -> None:
        self.exploration = exploration
        self._visits = visits
        self._on_try = on_try
        self._shrunk = 0
        self._admitted: dict[object, Case] = {}
        self._unconfirmed: set[tuple[Gap, frozenset[str]]] = set()
        self._errors_in_a_row = 0

    def play(self) -> None:
        """Try every case.

        Raises:
            RecetteError: one case after the other could not be tried.
        """
        for number, case in enumerate(self.exploration.cases, start=1):
            self._look_at(number, case)
            self.exploration.tried += 1
            self._on_try(self.exploration)
        self._visits.close()

    def _look_at(self, number: int, case: Case) -> None:
        exploration = self.exploration
        judged = _judged(case, self._visits.ground)
        if judged.expected is Expected.UNDECIDABLE:
            exploration.silences[judged.silences[0].reason] += 1
            self._note(number, case, "indécidable", judged.silences[0].reason)
            return
        try:
            trial = self._tried_twice(case)
        except RecetteError as error:
            rules = looked_at(case, judged)
            exploration.errors.append((rules, f"Cas {number} ({case.told()}) : {error}"))
            self._note(number, case, judged.expected.value, "erreur")
            self._errors_in_a_row += 1
            if self._errors_in_a_row >= _ERRORS_IN_A_ROW:
                raise
            return
        self._errors_in_a_row = 0
        self._compare(number, trial)

    def _tried_twice(self, case: Case) -> Trial:
        """Try a case, once more as somebody new when it could not be tried."""
        try:
            return self._visits.tried(case)
        except RecetteError:
            return self._visits.tried(case, fresh=True)

    def _compare(self, number: int, trial: Trial) -> None:
        exploration = self.exploration
        for rule in looked_at(trial.case, trial.judgement):
            exploration.compared[rule] += 1
        self._note(
            number, trial.case, trial.judgement.expected.value, trial.seen.answer.value, trial
        )
        seen = gap(trial.judgement, trial.seen)
        if seen is None:
            if trial.seen.answer is Answer.ADMITTED:
                self._admitted[trial.case.place] = trial.case
            return
        if self._is_known(seen, trial) or self._shrunk >= _MOST_SHRUNK:
            exploration.repeats += 1
            return
        self._shrunk += 1
        if seen is Gap.REFUSED:
            self._explain_refusal(number, trial)
        else:
            self._explain(number, seen, trial)

    def _note(
        self, number: int, case: Case, expected: str, seen: str, trial: Trial | None = None
    ) -> None:
        self.exploration.journal.append(
            {
                "cas": str(number),
                "etape": case.place.key,
                "traits": case.told(),
                "saisie": told(trial.entry) if trial else "",
                "attendu": expected,
                "regles": " ".join(trial.judgement.rules) if trial else "",
                "vu": seen,
            }
        )

    def _is_known(self, seen: Gap, trial: Trial) -> bool:
        """Tell whether a gap is one already told: the rules it breaks, or what is refused."""
        same = [c for c in self.exploration.found if c.gap is seen]
        if seen is not Gap.REFUSED:
            rules = set(trial.judgement.rules)
            known = {c.rule for c in same}
            return rules <= known or (seen, frozenset(rules)) in self._unconfirmed
        return any(
            c.trial.case.place is trial.case.place
            and all(trial.case.traits.get(d) == c.trial.case.traits.get(d) for d in c.varying)
            for c in same
        )

    def _still(self, wanted: Gap) -> Callable[[Case], bool]:
        def still(case: Case) -> bool:
            try:
                trial = self._visits.tried(case)
            except RecetteError:
                return False
            return gap(trial.judgement, trial.seen) is wanted

        return still

    def _explain(self, number: int, seen: Gap, trial: Trial) -> None:
        """Make small, then confirm, something admitted wrongly or badly designated.

        What a refusal designates is only judged where all that is ordinary is admitted: otherwise
        the target may designate what it wrongly refuses.
        """
        case = shrunk(trial.case, {}, self._still(seen))
        if seen is Gap.NOT_DESIGNATED and not self._is_admitted(case.but({})):
            self._unconfirmed.add((seen, frozenset(trial.judgement.rules)))
            return
        for rule in _judged(case, self._visits.ground).rules:
            self._confirm(
                Counterexample(rule, seen, trial, evidence=Evidence(), number=number), case
            )

    def _explain_refusal(self, number: int, trial: Trial) -> None:
        """Find what is admitted and differs the least: the difference names the rule."""
        reference = self._reference(trial.case)
        if reference is None:
            rules = looked_at(trial.case, trial.judgement)
            message = (
                f"Cas {number} : {told(trial.entry)} est refusé, comme toute saisie ordinaire "
                f"{trial.case.place.phrase} : rien n'y est admis à quoi la comparer."
            )
            self.exploration.errors.append((rules, message))
            return
        case = shrunk(trial.case, reference.case.traits, self._still(Gap.REFUSED))
        varying = tuple(differences(case, reference.case.traits))
        if not varying:
            self.exploration.remarks.append(
                f"Cas {number} : {told(trial.entry)} a été refusé une fois, puis admis."
            )
            return
        rule = rule_of(case, varying[0])
        found = Counterexample(rule, Gap.REFUSED, trial, Evidence(), number, reference, varying)
        self._confirm(found, case)

    def _reference(self, case: Case) -> Trial | None:
        others = [self._admitted[case.place].traits] if case.place in self._admitted else []
        candidates: list[Mapping[str, str]] = [*REFERENCES[case.place], *others]
        for traits in candidates:
            try:
                trial = self._visits.tried(case.but(traits), fresh=True)
            except RecetteError:
                continue
            admitted = trial.seen.answer is Answer.ADMITTED
            if admitted and trial.judgement.expected is Expected.ADMITTED:
                return trial
        return None

    def _is_admitted(self, case: Case) -> bool:
        try:
            return self._visits.tried(case, fresh=True).seen.answer is Answer.ADMITTED
        except RecetteError:
            return False

    def _confirm(self, found: Counterexample, case: Case) -> None:
        exploration = self.exploration
        try:
            trial, evidence = self._visits.confirmed(case, found.rule)
            reference = found.reference
            if reference is not None:
                reference, _ = self._visits.confirmed(reference.case, f"{found.rule}-admis")
        except RecetteError as error:
            rules = (found.rule,)
            exploration.errors.append((rules, f"Cas {found.number} ({case.told()}) : {error}"))
            return
        again = gap(trial.judgement, trial.seen) is found.gap
        if not again or (reference and reference.seen.answer is not Answer.ADMITTED):
            self._unconfirmed.add((found.gap, frozenset(found.trial.judgement.rules)))
            why = "" if trial.seen.typed else " (l'écran change ce qui est saisi)"
            exploration.remarks.append(
                f"Cas {found.number} : {told(trial.entry)}, {found.gap.value} ({found.rule}), "
                f"n'a pas été revu dans un navigateur{why}."
            )
            return
        exploration.found.append(
            Counterexample(
                found.rule, found.gap, trial, evidence, found.number, reference, found.varying
            )
        )


def rule_of(case: Case, name: str) -> str:
    """Return the rule that admits what a dimension of a case is."""
    return next(d.rule for d in DIMENSIONS[case.place] if d.name == name)
