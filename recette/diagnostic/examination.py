"""Fills a diagnosis: the screens, then what a run would use, then what it would verify."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from recette.diagnostic.coverage_forecast import Means, forecasts
from recette.diagnostic.equipment import (
    CLOCK,
    FAILED,
    GOOD,
    INBOX,
    SAID,
    EquipmentCheck,
    check_clock,
    check_round_trip,
)
from recette.diagnostic.visiting import Visitor
from recette.diagnostic.walking import not_walked, walk
from recette.domain.errors import RecetteError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import Any

    from recette.diagnostic.diagnosis import Diagnosis
    from recette.diagnostic.screens import Screen
    from recette.ports import Inbox
    from recette.run.plan import PlannedScenario
    from recette.screenplay.stage import Stage
    from recette.target.profile import Profile

_WHO = "Camille"


class DiagnosticTools(Protocol):
    """What a diagnosis asks of the composition root."""

    inbox_failure: str

    def missing(self) -> dict[str, str]:
        """Return the capabilities that the target lacks, by tag, and why."""

    def describe(self) -> dict[str, Any]:
        """Return browser and inbox, in words."""


@dataclass(frozen=True)
class Wanted:
    """What was asked of a diagnosis.

    Attributes:
        walk: go through the steps, up to the last one, which is not validated.
        move_clock: move even a clock that is the whole target's.
        send: sends a test message of this subject to an address; None when no SMTP is given.
    """

    walk: bool = False
    move_clock: bool = False
    send: Callable[[str, str], None] | None = None


def look(diagnosis: Diagnosis, stage: Stage, pictures: Path, tell: Callable[[str], None]) -> None:
    """Visit the screens, each told; what prevents it is noted, what was seen before is kept."""
    try:
        for screen in _screens(stage, pictures, walked=diagnosis.walked):
            diagnosis.screens.append(screen)
            tell(f"{screen.name} : {screen.visit.value}")
    except RecetteError as error:
        diagnosis.failure = str(error)


def _screens(stage: Stage, pictures: Path, *, walked: bool) -> Iterator[Screen]:
    visitor = Visitor(stage.actor(_WHO), stage.props.profile.addresses(), pictures)
    yield from visitor.open_screens()
    yield from walk(visitor) if walked else not_walked()


def equip(diagnosis: Diagnosis, tools: DiagnosticTools, stage: Stage, wanted: Wanted) -> None:
    """Look at browser, inbox and clock."""
    profile, told = stage.props.profile, tools.describe()
    diagnosis.equipment |= {
        "navigateur": [EquipmentCheck(GOOD, told["navigateur"])],
        INBOX: [
            *_inbox(tools, told["boite"], profile),
            *_round_trip(tools, stage.props.inbox, profile, wanted),
        ],
        CLOCK: [check_clock(stage.props.clock, profile, dare=wanted.move_clock)],
    }


def _inbox(tools: DiagnosticTools, kind: str, profile: Profile) -> Iterator[EquipmentCheck]:
    if tools.inbox_failure:
        yield EquipmentCheck(FAILED, tools.inbox_failure)
    else:
        yield EquipmentCheck(GOOD, f"{kind}, {profile.boite.url}")


def _round_trip(
    tools: DiagnosticTools, inbox: Inbox, profile: Profile, wanted: Wanted
) -> Iterator[EquipmentCheck]:
    section = profile.boite
    if wanted.send is None:
        yield EquipmentCheck(SAID, "aucun message d'essai envoyé (--smtp HÔTE:PORT l'enverrait)")
    elif not tools.inbox_failure:
        yield check_round_trip(wanted.send, inbox, section.domaine, section.delai_secondes)


def judge(
    diagnosis: Diagnosis, tools: DiagnosticTools, profile: Profile, plan: Sequence[PlannedScenario]
) -> None:
    """Say what a run would verify, rule by rule; nothing when the target was not seen."""
    (clock,) = diagnosis.equipment[CLOCK]
    missing = tools.missing()
    if clock.state == FAILED:
        missing.setdefault(CLOCK, f"l'horloge n'a pas pu être avancée ({clock.told})")
    means = Means(
        missing=missing,
        inbox=tools.inbox_failure and "la boîte aux lettres n'a pas pu être regardée",
        exemptions=profile.politique.exemptions,
        limits={} if clock.state == GOOD else {CLOCK: _limit(profile)},
    )
    if not diagnosis.failure:
        diagnosis.forecasts = forecasts(diagnosis.rules.values(), plan, diagnosis.screens, means)


def _limit(profile: Profile) -> str:
    if profile.horloge.pilote == "politique":
        return "durées raccourcies : ni les nombres 7 et 21, ni le côté d'une limite"
    return "l'horloge est déclarée, non déplacée"
