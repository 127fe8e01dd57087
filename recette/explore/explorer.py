"""Plays an exploration: each case tried and compared; a gap is made small, then confirmed.

Only what somebody new sees again in a browser is a counter-example: what plain forms alone show is
a remark, and what is not seen twice is unstable.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard

from recette.domain.errors import RecetteError
from recette.explore.expectation import Answer, Expected, Gap, gap
from recette.explore.exploration import Counterexample, judged_before, looked_at, rule_of
from recette.explore.generator import REFERENCES
from recette.explore.shrinking import differences, shrunk
from recette.explore.wording import told
from recette.run.resources import Evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from recette.domain.screen.vocabulary import Place
    from recette.explore.exploration import Exploration
    from recette.explore.traits import Case
    from recette.explore.visiting import Trial, Visits

_MOST_SHRUNK = 15  # gaps made small, dozens of tries each: the next ones are only counted
_ERRORS_IN_A_ROW = 4  # at one step, each tried twice: the step itself cannot be reached
_CHANGED = "l'écran change ce qui est saisi"


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
        self._errors_in_a_row: Counter[Place] = Counter()

    def play(self) -> None:
        """Try every case; a step where one after the other fails is given up, and told."""
        for number, case in enumerate(self.exploration.cases, start=1):
            self._look_at(number, case)
            self.exploration.tried += 1
            self._on_try(self.exploration)
        self._visits.close()

    def _look_at(self, number: int, case: Case) -> None:
        exploration = self.exploration
        judged = judged_before(case, self._visits.ground)
        if judged.expected is Expected.UNDECIDABLE:
            exploration.silences[judged.silences[0].reason] += 1
            self._note(number, case, "indécidable", judged.silences[0].reason)
            return
        try:
            trial = self._tried_twice(case)
        except RecetteError as error:
            self._errors_in_a_row[case.place] += 1
            rules = looked_at(case, judged)
            exploration.errors.append((rules, f"Cas {number} ({case.told()}) : {error}"))
            self._note(number, case, judged.expected.value, "erreur")
            return
        self._errors_in_a_row[case.place] = 0
        self._compare(number, trial)

    def _tried_twice(self, case: Case) -> Trial:
        """Try a case, once more as somebody new when it could not be tried."""
        if self._errors_in_a_row[case.place] >= _ERRORS_IN_A_ROW:
            raise RecetteError(
                f"Plus rien n'est essayé {case.place.phrase} : {_ERRORS_IN_A_ROW} saisies de suite "
                "n'ont pas pu l'être."
            )
        try:
            return self._visits.tried(case)
        except RecetteError:
            return self._visits.tried(case, fresh=True)

    def _compare(self, number: int, trial: Trial) -> None:
        exploration = self.exploration
        self._note(
            number, trial.case, trial.judgement.expected.value, trial.seen.answer.value, trial
        )
        seen = _gap(trial)
        if seen and not trial.seen.typed:
            exploration.silences[_CHANGED] += 1
            return
        for rule in looked_at(trial.case, trial.judgement):
            exploration.compared[rule] += 1
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
            rules = trial.judgement.rules
            known = {(c.rule, c.reading) for c in same}
            told = {(r, _found(r, seen, trial).reading) for r in rules}
            return told <= known or (seen, frozenset(rules)) in self._unconfirmed
        return any(
            c.trial.case.place is trial.case.place
            and all((d in trial.case.traits) == (d in c.trial.case.traits) for d in c.varying)
            and (replace(c, trial=trial).reading or not c.reading)
            for c in same
        )

    def _still(self, wanted: Gap) -> Callable[[Case], bool]:
        def still(case: Case) -> bool:
            trial = self._tried_or_none(case)
            return trial is not None and trial.seen.typed and _gap(trial) is wanted

        return still

    def _tried_or_none(self, case: Case, *, fresh: bool = False) -> Trial | None:
        try:
            return self._visits.tried(case, fresh=fresh)
        except RecetteError:
            return None

    def _explain(self, number: int, seen: Gap, trial: Trial) -> None:
        """Make small, then confirm, something admitted wrongly or badly designated.

        What a refusal designates is only judged for a single trait, where all that is ordinary is
        admitted: otherwise the target may designate something else that it wrongly refuses.
        """
        case = shrunk(trial.case, {}, self._still(seen))
        if seen is Gap.NOT_DESIGNATED and (
            len(case.traits) > 1 or not _is_admitted(self._tried_or_none(case.but({}), fresh=True))
        ):
            self._unconfirmed.add((seen, frozenset(trial.judgement.rules)))
            return
        for rule in judged_before(case, self._visits.ground).rules:
            self._confirm(_found(rule, seen, trial, number), case)

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
            message = f"Cas {number} : {told(trial.entry)}, refusé une fois, admis une autre."
            rules = looked_at(trial.case, trial.judgement)
            self.exploration.unstable.extend((rule, message) for rule in rules)
            return
        rule = rule_of(case, varying[0])
        found = Counterexample(rule, Gap.REFUSED, trial, Evidence(), number, reference, varying)
        self._confirm(found, case)

    def _reference(self, case: Case) -> Trial | None:
        others = [self._admitted[case.place].traits] if case.place in self._admitted else []
        candidates: list[Mapping[str, str]] = [*REFERENCES[case.place], *others]
        for traits in candidates:
            trial = self._tried_or_none(case.but(traits), fresh=True)
            if _is_admitted(trial) and trial.judgement.expected is Expected.ADMITTED:
                return trial
        return None

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
        again = trial.seen.typed and _gap(trial) is found.gap
        if not again or (reference and reference.seen.answer is not Answer.ADMITTED):
            self._unconfirmed.add((found.gap, frozenset(found.trial.judgement.rules)))
            self._tell_unconfirmed(found, case, trial)
            return
        exploration.found.append(
            Counterexample(
                found.rule, found.gap, trial, evidence, found.number, reference, found.varying
            )
        )

    def _tell_unconfirmed(self, found: Counterexample, case: Case, trial: Trial) -> None:
        """Tell apart what only plain forms show, again and again, from what was seen once."""
        told_once = f"Cas {found.number} : {told(trial.entry)}, {found.gap.value} ({found.rule})"
        if not trial.seen.typed:
            self.exploration.remarks.append(f"{told_once}, par formulaires seulement : {_CHANGED}.")
        elif not found.trial.in_browser and self._still(found.gap)(case):
            self.exploration.remarks.append(
                f"{told_once}, par formulaires seulement : une personne ne le verrait pas."
            )
        else:
            self.exploration.unstable.append(
                (found.rule, f"{told_once}, vu une fois et pas une autre.")
            )


def _found(rule: str, seen: Gap, trial: Trial, number: int = 0) -> Counterexample:
    return Counterexample(rule, seen, trial, Evidence(), number)


def _gap(trial: Trial) -> Gap | None:
    return gap(trial.judgement, trial.seen)


def _is_admitted(trial: Trial | None) -> TypeGuard[Trial]:
    return trial is not None and trial.seen.answer is Answer.ADMITTED
