"""Turns an exploration into what the results know: one scenario a rule, and its event."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from recette.domain.verdicts import Status
from recette.explore.expectation import Gap
from recette.explore.generator import CHAPTER
from recette.explore.wording import (
    LEADS_TO,
    is_admitted,
    is_refused,
    is_refused_without,
    names,
    told,
)
from recette.run.events import ScenarioPlayed, StepPlayed
from recette.run.plan import PlannedScenario
from recette.run.readings import DESIGNATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from recette.catalogue import Rule
    from recette.explore.exploration import Counterexample, Exploration

FILE = "exploration.json"
_FEATURE = "Exploration de conditions combinées"


def planned(rules: Iterable[str]) -> list[PlannedScenario]:
    """Return the scenario that stands for the exploration of each rule; its id is stable."""
    return [
        PlannedScenario(
            id=f"{CHAPTER}:{rule}",
            path=Path(CHAPTER),
            line=line,
            feature=_FEATURE,
            chapter=CHAPTER,
            rule_title="Conditions combinées tirées au hasard",
            name=f"Exploration de {rule}",
            rule_ids=(rule,),
            tags=frozenset({CHAPTER, rule}),
            steps=1,
        )
        for line, rule in enumerate(rules, start=1)
    ]


def summary(exploration: Exploration) -> str:
    """Say in one sentence what was drawn, compared, left out and found."""
    silent = sum(exploration.silences.values())
    found = len(exploration.found)
    told = [
        f"saisies tirées : {exploration.tried} (graine {exploration.seed})",
        f"{exploration.all_compared} comparées au guide",
        f"{silent} indécidables",
    ]
    if exploration.errors:
        told.append(f"{len(exploration.errors)} en erreur")
    if exploration.remarks:
        told.append(f"{len(exploration.remarks)} à tort par formulaires seulement")
    if exploration.unstable:
        told.append(f"{len(exploration.unstable)} instables")
    told.append(f"{found} écart{'s' if found > 1 else ''}")
    return f"Exploration : {', '.join(told)}."


def events(
    exploration: Exploration, catalogue: Mapping[str, Rule], seconds: float
) -> Iterator[ScenarioPlayed]:
    """Yield the event of each rule: not conforme, error, reserve, or conforme as far as tried."""
    # The first that contradicts the guide; failing that, the first that contradicts a reading.
    found: dict[str, Counterexample] = {}
    for each in sorted(exploration.found, key=lambda c: bool(c.reading)):
        found.setdefault(each.rule, each)
    rules = sorted({*exploration.rules, *found, *(rule for rule, _ in exploration.unstable)})
    for rule in rules:
        counterexample = found.get(rule)
        errors = [message for broken, message in exploration.errors if rule in broken]
        unstable = [message for seen, message in exploration.unstable if seen == rule]
        status, message, read = Status.CONFORME, "", False
        if counterexample and not counterexample.reading:
            status, message = Status.NON_CONFORME, explained(counterexample, catalogue, exploration)
        elif errors:
            status, message = Status.ERREUR, errors[0]
        elif unstable:
            status, message = Status.INSTABLE, unstable[0]
        elif counterexample:
            read = True
            status, message = Status.RESERVE, explained(counterexample, catalogue, exploration)
        elif not exploration.compared[rule]:
            continue
        count = exploration.compared[rule]
        step = f"{count} saisie{'s' if count > 1 else ''} comparée{'s' if count > 1 else ''}"
        yield ScenarioPlayed(
            id=f"{CHAPTER}:{rule}",
            status=status.value,
            duration=round(seconds / len(rules), 3),
            steps=(StepPlayed("Exploration", step, status.value, 0.0),),
            failing=f"Exploration : {step}" if status is not Status.CONFORME else "",
            message=message,
            notes=(summary(exploration), *exploration.remarks),
            artefacts=tuple(counterexample.evidence.artefacts) if counterexample else (),
            persons=tuple(counterexample.evidence.persons) if counterexample else (),
            readings=_readings(counterexample, catalogue) if read and counterexample else (),
        )


def _readings(found: Counterexample, catalogue: Mapping[str, Rule]) -> tuple[str, ...]:
    """Return the readings of a rule that a counter-example contradicts: designating, or not."""
    known = catalogue.get(found.rule)
    designating = found.gap is Gap.NOT_DESIGNATED
    own = known.readings if known else ()
    return tuple(o.sentence for o in own if o.steps == (DESIGNATES,) or not designating)


def explained(
    found: Counterexample, catalogue: Mapping[str, Rule], exploration: Exploration
) -> str:
    """Tell a counter-example: what is wrong, by which sentence, what was done, what was seen."""
    trial, place = found.trial, found.trial.case.place
    entry = trial.entry
    typed = told(entry)
    known = catalogue.get(found.rule)
    if found.gap is Gap.REFUSED:
        first = f"{typed} {is_refused(entry, found.rule)}."
        expected = f"arriver {LEADS_TO[place].phrase}"
    elif found.gap is Gap.ADMITTED:
        first = f"{typed} {is_admitted(entry, found.rule)}."
        expected = f"rester {place.phrase}"
    else:
        faults = " ou ".join(dict.fromkeys(f"« {f.asked.phrase} »" for f in trial.judgement.faults))
        first = f"{typed} {is_refused_without(entry, faults)}."
        expected = f"l'erreur désigne {faults}"
    lines = [
        first[0].upper() + first[1:],
        f"  règle   : {found.rule}, {known.statement}" if known else f"  règle   : {found.rule}",
        f"  source  : « {known.source} »" if known else "",
        f"  fait    : {trial.person.first_name}, née le {trial.person.birth_text}, "
        f"n° {trial.person.number}, {place.phrase}, saisit {typed}, et continue".replace(
            "née", "né" if trial.person.sex == "M" else "née"
        ),
        f"  attendu : {expected}",
        trial.seen.screen,
    ]
    if found.gap is Gap.NOT_DESIGNATED:
        lines.append(f"  désigné : {names(trial.seen.designated)}")
    if found.reference:
        lines.append(f"  à comparer, admis : {told(found.reference.entry)}")
    lines.append(
        f"  trouvé  : cas {found.number} de la graine {exploration.seed}, "
        f"réduit à « {trial.case.told()} », revu dans un navigateur"
    )
    return "\n".join(line for line in lines if line)


def write(exploration: Exploration, folder: Path) -> None:
    """Write every case, what was expected and seen, for who wants to look closer."""
    data = {
        "graine": exploration.seed,
        "resume": summary(exploration),
        "indecidables": dict(exploration.silences.most_common()),
        "remarques": exploration.remarks,
        "instables": [message for _, message in exploration.unstable],
        "erreurs": [message for _, message in exploration.errors],
        "ecarts_deja_dits": exploration.repeats,
        "cas": exploration.journal,
    }
    text = json.dumps(data, ensure_ascii=False, indent=1)
    (folder / FILE).write_text(text + "\n", encoding="utf-8", errors="replace")
