"""Comparing, making small, naming the rule, confirming: against a target held in one function."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from recette.catalogue import load_catalogue
from recette.domain.errors import RecetteError
from recette.domain.screen.vocabulary import Field
from recette.explore import reporting
from recette.explore.entries import CodeEntry, InformationsEntry
from recette.explore.expectation import Answer, Expected, Fault, Gap, Judgement, Seen, Silence, gap
from recette.explore.exploration import Exploration, prepare
from recette.explore.explorer import Explorer
from recette.explore.generator import entry_of, person_of
from recette.explore.oracle import judge
from recette.explore.visiting import Trial
from recette.run.bench_files import catalogue_file
from recette.run.resources import Evidence
from tests.explore.support import ground

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from recette.explore.entries import Entry
    from recette.explore.generator import Ground
    from recette.explore.traits import Case

ADMITS = Seen(Answer.ADMITTED)


@dataclass
class Target:
    """Does what the guide says, save what `bug` makes of it; `in_browser` may do otherwise."""

    bug: Callable[[Entry, Seen], Seen]
    in_browser: Callable[[Entry, Seen], Seen] | None = None
    ground: Ground = field(default_factory=ground)
    visits: int = 0

    def tried(self, case: Case, *, fresh: bool = False) -> Trial:
        """Answer without a browser."""
        del fresh
        return self._answer(case, self.bug)

    def confirmed(self, case: Case, rule: str) -> tuple[Trial, Evidence]:
        """Answer in a browser."""
        return self._answer(case, self.in_browser or self.bug), Evidence([f"{rule}/ecran.png"])

    def close(self) -> None:
        """Do nothing: nobody stays."""

    def _answer(self, case: Case, bug: Callable[[Entry, Seen], Seen]) -> Trial:
        self.visits += 1
        person = person_of(case, self.ground)
        entry = entry_of(case, person, self.ground)
        judged = judge(entry)
        right = ADMITS
        if judged.expected is Expected.REFUSED:
            right = Seen(Answer.REFUSED, frozenset(f.asked for f in judged.faults))
        return Trial(case, person, entry, judged, bug(entry, right))


def nothing_wrong(entry: Entry, right: Seen) -> Seen:
    """Do what the guide says."""
    del entry
    return right


def explored(target: Target, count: int = 250) -> Exploration:
    """Return what an exploration of a target comes to."""
    exploration = prepare(target.ground, count)
    Explorer(exploration, target, lambda _: None).play()  # type: ignore[arg-type]
    return exploration


def statuses(exploration: Exploration) -> dict[str, str]:
    """Return the status of each rule."""
    catalogue = load_catalogue(catalogue_file())
    played = reporting.events(exploration, catalogue, 1.0)
    return {event.id.partition(":")[2]: event.status for event in played}


def test_nothing_to_say_of_a_target_that_follows_the_guide() -> None:
    """Every rule is conforme; what is undecidable is counted and never tried."""
    target = Target(nothing_wrong)
    exploration = explored(target)
    assert set(statuses(exploration).values()) == {"conforme"}
    assert not exploration.found
    assert not exploration.remarks
    silent = sum(exploration.silences.values())
    assert silent > 0
    assert target.visits == exploration.all_compared == 250 - silent


def seven_are_enough(entry: Entry, right: Seen) -> Seen:
    """Admit a code of seven characters (COD-01)."""
    only_length = judge(entry).rules == ("COD-01",)
    short = isinstance(entry, CodeEntry) and len(entry.code) == 7
    return ADMITS if short and only_length else right


def test_what_is_admitted_wrongly_names_the_one_rule_broken_by_a_small_example() -> None:
    """The rule broken is the only one found wrong, by one counter-example made small."""
    exploration = explored(Target(seven_are_enough))
    (found,) = exploration.found
    assert (found.rule, found.gap) == ("COD-01", Gap.ADMITTED)
    assert found.trial.case.traits == {"longueur": "7"}
    assert found.evidence.artefacts == ["COD-01/ecran.png"]
    wrong = {rule for rule, status in statuses(exploration).items() if status != "conforme"}
    assert wrong == {"COD-01"}


def test_the_counter_example_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong comes first, then the rule, the sentence of the guide, what was done."""
    del monkeypatch
    exploration = explored(Target(seven_are_enough))
    catalogue = load_catalogue(catalogue_file())
    told = reporting.explained(exploration.found[0], catalogue, exploration).splitlines()
    code = exploration.found[0].trial.entry
    assert isinstance(code, CodeEntry)
    assert (
        told[0] == f"Le code « {code.code} » (7 caractères) est admis alors que COD-01 le refuse."
    )
    assert "comporter entre 8 et 50 caractères" in told[2]
    assert "à l'étape du code personnel, saisit le code" in told[3]
    assert told[-1].endswith("réduit à « longueur : 7 », revu dans un navigateur")


def eight_are_too_few(entry: Entry, right: Seen) -> Seen:
    """Refuse a code of eight characters (COD-01)."""
    wrong = isinstance(entry, CodeEntry) and len(entry.code) == 8 and right == ADMITS
    return Seen(Answer.REFUSED, frozenset({Field.CODE})) if wrong else right


def test_what_is_refused_wrongly_names_its_rule_by_what_differs_the_least() -> None:
    """What is admitted and differs the least names the rule."""
    exploration = explored(Target(eight_are_too_few))
    (found,) = exploration.found
    assert (found.rule, found.gap, found.varying) == ("COD-01", Gap.REFUSED, ("longueur",))
    assert found.reference is not None
    assert found.reference.seen.answer is Answer.ADMITTED


def a_phone_is_mandatory(entry: Entry, right: Seen) -> Seen:
    """Refuse whoever gives no mobile (INF-05), and point at it alone."""
    if isinstance(entry, InformationsEntry) and not entry.mobile:
        return Seen(Answer.REFUSED, frozenset({Field.MOBILE}))
    return right


def test_what_is_ordinary_is_refused() -> None:
    """The rule is named by what it takes to be admitted; other rules are not accused with it."""
    exploration = explored(Target(a_phone_is_mandatory))
    assert [(f.rule, f.gap) for f in exploration.found] == [("INF-05", Gap.REFUSED)]
    wrong = {rule for rule, status in statuses(exploration).items() if status != "conforme"}
    assert wrong == {"INF-05"}


def test_a_refusal_that_designates_something_else() -> None:
    """What is at fault has to be designated."""

    def bug(entry: Entry, right: Seen) -> Seen:
        wrong = "ACC-11" in judge(entry).rules
        return replace(right, designated=frozenset({Field.NAME})) if wrong else right

    exploration = explored(Target(bug))
    assert [(f.rule, f.gap) for f in exploration.found] == [("ACC-11", Gap.NOT_DESIGNATED)]
    catalogue = load_catalogue(catalogue_file())
    told = reporting.explained(exploration.found[0], catalogue, exploration)
    assert "est refusée sans que l'erreur désigne « le code postal »." in told.splitlines()[0]
    assert "  attendu : l'erreur désigne « le code postal »" in told.splitlines()
    assert "  désigné : « le nom »" in told.splitlines()


def test_a_refusal_that_designates_what_the_guide_leaves_open() -> None:
    """Beside a fault, a target may refuse what the guide says nothing of, and only say that."""
    fault = Fault("INF-08", Field.EMAIL)
    seen = Seen(Answer.REFUSED, frozenset({Field.MOBILE}))
    assert gap(Judgement((fault,)), seen) is Gap.NOT_DESIGNATED
    assert gap(Judgement((fault,), (Silence("un téléphone sans réponse"),)), seen) is None


def test_what_is_refused_alone_is_explained_by_what_is_not() -> None:
    """A wrong refusal is told with what is admitted and differs the least."""
    exploration = explored(Target(eight_are_too_few))
    told = reporting.explained(exploration.found[0], {}, exploration)
    assert "est refusé alors que COD-01 l'admet." in told.splitlines()[0]
    assert "  règle   : COD-01" in told.splitlines()
    assert "  à comparer, admis : le code" in told


def test_a_rule_that_nothing_compared() -> None:
    """Nothing is told of a rule of which no case was compared: it is not conforme by default."""
    exploration = prepare(ground(), 20)
    assert not list(reporting.events(exploration, {}, 1.0))
    assert reporting.summary(exploration).startswith("Exploration : saisies tirées : 0 (graine 1)")


def test_refused_once_and_admitted_since() -> None:
    """A refusal that is not seen again while it is made small accuses no rule."""
    seen: list[Entry] = []

    def once(entry: Entry, right: Seen) -> Seen:
        if isinstance(entry, CodeEntry) and right == ADMITS and not seen:
            seen.append(entry)
            return Seen(Answer.REFUSED, frozenset({Field.CODE}))
        return right

    exploration = explored(Target(once))
    assert not exploration.found
    assert "instable" in statuses(exploration).values()
    assert any("refusé une fois, admis une autre" in said for _, said in exploration.unstable)


def test_a_screen_that_changes_what_was_seen_again() -> None:
    """What a browser does not hold as typed is a remark, not an accusation."""

    def cut(entry: Entry, right: Seen) -> Seen:
        return replace(seven_are_enough(entry, right), typed=False)

    exploration = explored(Target(seven_are_enough, in_browser=cut))
    assert not exploration.found
    assert exploration.remarks
    assert "l'écran change ce qui est saisi" in exploration.remarks[0]


def test_nothing_is_ever_admitted() -> None:
    """With nothing admitted to compare with, no rule is named: we could not tell."""

    def bug(entry: Entry, right: Seen) -> Seen:
        closed = isinstance(entry, CodeEntry)
        return Seen(Answer.REFUSED, frozenset({Field.CODE})) if closed else right

    exploration = explored(Target(bug))
    assert not exploration.found
    assert "erreur" in statuses(exploration).values()
    assert "non_conforme" not in statuses(exploration).values()


def test_seen_without_a_browser_only() -> None:
    """What a person cannot see is a remark: no rule is accused."""
    exploration = explored(Target(seven_are_enough, in_browser=nothing_wrong))
    assert not exploration.found
    assert "par formulaires seulement" in exploration.remarks[0]
    assert not exploration.unstable
    assert set(statuses(exploration).values()) == {"conforme"}


def test_what_is_not_seen_again_is_unstable() -> None:
    """What is not seen again is neither conforme nor not: it is unstable."""
    seen: list[Entry] = []

    def once(entry: Entry, right: Seen) -> Seen:
        wrong = seven_are_enough(entry, right)
        if wrong is not right:
            seen.append(entry)
        return wrong if len(seen) == 1 else right

    exploration = explored(Target(once))
    assert not exploration.found
    assert statuses(exploration)["COD-01"] == "instable"


def test_a_screen_that_changes_what_is_typed() -> None:
    """A field that cuts at fifty characters does not admit fifty-one."""

    def cut(entry: Entry, right: Seen) -> Seen:
        long = isinstance(entry, CodeEntry) and len(entry.code) > 50
        return replace(ADMITS, typed=False) if long else right

    exploration = explored(Target(cut))
    assert not exploration.found
    assert exploration.silences["l'écran change ce qui est saisi"] > 0
    assert set(statuses(exploration).values()) == {"conforme"}


def test_what_could_not_be_tried_is_an_error() -> None:
    """A RecetteError is never the target's fault; the rule is not conforme either."""

    def broken(entry: Entry, right: Seen) -> Seen:
        if judge(entry).rules == ("ACC-11",):
            raise RecetteError("l'écran ne se lit pas")
        return right

    exploration = explored(Target(broken))
    assert statuses(exploration)["ACC-11"] == "erreur"
    assert "non_conforme" not in statuses(exploration).values()


def test_a_step_that_cannot_be_reached() -> None:
    """It is given up after a few errors, and told; the others are explored all the same."""
    tries: list[Entry] = []

    def gone(entry: Entry, right: Seen) -> Seen:
        if isinstance(entry, InformationsEntry):
            tries.append(entry)
            raise RecetteError("l'étape ne s'atteint pas")
        return seven_are_enough(entry, right)

    exploration = explored(Target(gone))
    told = statuses(exploration)
    assert len(tries) < 10
    assert told["COD-01"] == "non_conforme"
    assert told["ACC-11"] == "conforme"
    assert {told[rule] for rule in told if rule.startswith("INF")} == {"erreur"}


def test_a_bug_of_two_conditions() -> None:
    """Only the pair is refused: both are in the counter-example, which single cases miss."""

    def bug(entry: Entry, right: Seen) -> Seen:
        both = isinstance(entry, InformationsEntry) and entry.mobile and entry.landline
        wrong = both and right == ADMITS
        return Seen(Answer.REFUSED, frozenset({Field.LANDLINE})) if wrong else right

    found = explored(Target(bug)).found
    assert found
    for one in found:
        entry = one.trial.entry
        assert isinstance(entry, InformationsEntry)
        assert entry.mobile
        assert entry.landline
    # Once by the phones that only a reading admits, once by those that the guide writes.
    assert sorted(one.reading for one in found) in ([False], [False, True])


def _mobile_of_nine_digits(entry: Entry, right: Seen) -> Seen:
    """Admit whatever stands for a phone: the guide says nothing of it (INF-05)."""
    read = judge(entry).rules == ("INF-05",)
    return ADMITS if read else right


def test_what_contradicts_a_reading_only() -> None:
    """A target that admits more than we read into the guide gets a reserve, its reading told."""
    exploration = explored(Target(_mobile_of_nine_digits))
    told = list(reporting.events(exploration, load_catalogue(catalogue_file()), 1.0))
    held = {event.id.partition(":")[2]: event for event in told if event.status != "conforme"}
    assert {rule: event.status for rule, event in held.items()} == {"INF-05": "reserve"}
    assert held["INF-05"].message
    assert any("06 ou 07" in sentence for sentence in held["INF-05"].readings)


def test_a_refusal_that_points_nowhere() -> None:
    """To say of all that it is mandatory contradicts no sentence, save where the rule says it."""

    def nowhere(entry: Entry, right: Seen) -> Seen:
        del entry
        return replace(right, designated=frozenset())

    told = statuses(explored(Target(nowhere)))
    wrong = {rule: status for rule, status in told.items() if status != "conforme"}
    assert wrong.pop("ACC-03") == "non_conforme"
    assert set(wrong.values()) == {"reserve"}
    assert {"COD-01", "COD-07"} <= wrong.keys()


def test_the_letter_is_looked_for_behind_a_reading() -> None:
    """A reserve first found on a rule hides nothing that contradicts the guide."""

    def taken(entry: Entry, right: Seen) -> Seen:
        return ADMITS if judge(entry).rules == ("INF-08",) else right

    exploration = explored(Target(taken), 400)
    assert {c.reading for c in exploration.found if c.rule == "INF-08"} == {False, True}
    assert statuses(exploration)["INF-08"] == "non_conforme"


def test_what_only_a_reading_admits() -> None:
    """A phone with spaces refused contradicts no sentence; refused as the guide writes it, one."""

    def refused(wrong: Callable[[str], bool]) -> Callable[[Entry, Seen], Seen]:
        def bug(entry: Entry, right: Seen) -> Seen:
            at_fault = isinstance(entry, InformationsEntry) and wrong(entry.mobile)
            return Seen(Answer.REFUSED, frozenset({Field.MOBILE})) if at_fault else right

        return bug

    assert statuses(explored(Target(refused(lambda mobile: " " in mobile))))["INF-05"] == "reserve"
    assert statuses(explored(Target(refused(bool)), 400))["INF-05"] == "non_conforme"
