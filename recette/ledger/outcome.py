"""What a ledger has shown so far, as the results of a run: one scenario a check."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from recette.domain.time.durations import in_words
from recette.domain.verdicts import ALL_CONFORME, COULD_NOT_LOOK, NOT_CONFORME, Status
from recette.ledger.calendar import moment
from recette.ledger.journeys import JOURNEYS
from recette.ledger.schedule import FOLDER, WHO
from recette.ledger.state import State, Story, age
from recette.report.results import Results
from recette.run.events import ScenarioPlayed, StepPlayed
from recette.run.plan import PlannedScenario
from recette.run.readings import READING, judged

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from recette.catalogue import Rule
    from recette.ledger.events import Event
    from recette.ledger.schedule import Check
    from recette.ledger.state import Term

FEATURE = "Délais en jours réels (registre des échéances)"
_STATUS = {
    State.PASSED: Status.CONFORME,
    State.FAILED: Status.NON_CONFORME,
    State.BLOCKED: Status.ERREUR,
    State.MISSED: Status.ERREUR,
    State.VOID: Status.ERREUR,
}


@dataclass
class LedgerResults(Results):
    """Results that wait for their days: what has not come yet is neither lost nor an error.

    Attributes:
        troubled: something that was due could not be looked at.
    """

    troubled: bool = False

    def unaccounted(self) -> list[str]:
        """Return nothing: the ledger itself accounts for every check."""
        return []

    def exit_status(self) -> int:
        """Return 1 if a check contradicts the guide, 3 if one could not be looked at, else 0."""
        known = {self.status_of(planned) for planned in self.planned}
        if Status.NON_CONFORME in known:
            return NOT_CONFORME
        stopped = self.interrupted or bool(self.failure) or self.troubled
        return COULD_NOT_LOOK if stopped or Status.ERREUR in known else ALL_CONFORME


def planned(story: Story) -> list[PlannedScenario]:
    """Return every check as a scenario."""
    return [
        PlannedScenario(
            id=identifier(check),
            path=Path(FOLDER),
            line=check.day,
            feature=FEATURE,
            chapter="delais",
            rule_title="",
            name=check.title,
            rule_ids=check.rules,
            tags=frozenset({"horloge", *check.rules, *([READING] if check.beyond else [])}),
            steps=len(JOURNEYS[check.key]),
        )
        for check in story.plan
    ]


def identifier(check: Check) -> str:
    """Return the identifier of a check in the results."""
    return f"{FOLDER}/{check.key}:{check.day}"


def played(story: Story, now: datetime, catalogue: Mapping[str, Rule]) -> list[ScenarioPlayed]:
    """Return what is known of each check: nothing of those whose time has not come."""
    by_id = {scenario.id: scenario for scenario in planned(story)}
    terms = [term for term in story.terms(now) if term.state is not State.TODO]
    known = [_scenario(story, term) for term in terms]
    return [judged(by_id[event.id], event, catalogue) for event in known]


def _scenario(story: Story, term: Term) -> ScenarioPlayed:
    verdicts = story.checks[term.check.key].verdicts
    last = verdicts[-1] if verdicts else None
    content: dict[str, Any] = last.content if last else {}
    account = story.accounts[term.check.account]
    return ScenarioPlayed(
        id=identifier(term.check),
        status=_STATUS[term.state].value,
        duration=float(content.get("duree", 0.0)),
        steps=tuple(StepPlayed(**step) for step in content.get("etapes", ())),
        failing=str(content.get("etape_en_echec", "")),
        message=_message(term),
        detail=str(content.get("detail", "")),
        notes=tuple(content.get("remarques", ())),
        persons=({"prenom": WHO, "courriel": account.email, "numero": ""},),
        clock=(_proof(last, account.issued),) if last and account.issued else (),
    )


def _message(term: Term) -> str:
    if term.state in {State.PASSED, State.FAILED}:
        return term.reason
    return f"{term.state.words.capitalize()} : {term.reason}"


def _proof(last: Event, issued: datetime | None) -> dict[str, Any]:
    passed = age(issued, last.at)
    return {
        "pilote": "ecoule",
        "avance_secondes": passed.total_seconds(),
        "decalage_secondes": (last.at - last.here).total_seconds(),
        "preuve": f"{in_words(passed)} depuis l'envoi du lien, le {moment(last.at)} à l'heure de "
        "la cible",
    }
