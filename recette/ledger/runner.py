"""Plays on the target what a ledger asks: creations, checks, and looks that change nothing."""

from __future__ import annotations

import secrets
import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from recette.domain.errors import PreparationError, RecetteError
from recette.domain.language.statements import Statement
from recette.domain.screen.places import Access
from recette.domain.screen.reading import says
from recette.domain.verdicts import Status
from recette.ledger.journeys import JOURNEYS, SENDS, Step
from recette.ledger.ledger import CheckOutcome
from recette.ledger.person_snapshot import PersonSnapshot
from recette.ledger.redaction import discreet
from recette.ledger.schedule import FOLDER, WHO
from recette.ledger.state import State
from recette.run.classify import Cause, cause_of
from recette.run.events import StepPlayed
from recette.run.resources import ScenarioInfo
from recette.screenplay.casting import code_of
from recette.screenplay.tasks import confirmation
from recette.screenplay.tasks.connection import access, can_sign_in, sign_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from recette.ledger.schedule import Check
    from recette.screenplay.actor import Actor
    from recette.screenplay.stage import Stage, StageOpener

# The server that sends the courriels may not tell the same minute as the target.
_DRIFT = timedelta(minutes=5)
_TELLING = (
    Statement.VALIDATION_AWAITED,
    Statement.ACCOUNT_HELD_BACK,
    Statement.LINK_INACTIVE,
    Statement.CALL_3646,
)


class LedgerRunner:
    """Plays with the same resources; each call has a stage of its own."""

    def __init__(self, resources: StageOpener) -> None:
        self._resources = resources

    def cast(self, account: str, attempt: int) -> PersonSnapshot:
        """Return a new person for an account; nothing is done on the target."""
        with self._stage(f"{account}#{attempt}") as stage:
            person = stage.actor(WHO).person
            # Of its own chance: the others are drawn from a number that the register of the
            # accounts keeps in clear.
            return PersonSnapshot(person.but(code=code_of(secrets.SystemRandom())))

    def create(self, snapshot: PersonSnapshot) -> PersonSnapshot:
        """Create her account and receive her link.

        Raises:
            RecetteError: see `recette.screenplay.tasks.confirmation.create_account`.
        """
        with self._actor(snapshot) as (stage, actor):
            actor.memory.code_tried = ""
            begun = actor.now()
            confirmation.create_account(stage, actor)
            return _with_issue(stage, actor, snapshot, begun)

    def recover(self, snapshot: PersonSnapshot, planned: datetime) -> PersonSnapshot | None:
        """Return what is kept of her if her account was created after all: her courriel came.

        It was sent no earlier than the creation was `planned`, be it days ago.
        """
        with self._actor(snapshot) as (stage, actor):
            try:
                confirmation.receive_confirmation(stage, actor)
            except PreparationError:
                return None
            return _with_issue(stage, actor, snapshot, planned)

    def activate(self, snapshot: PersonSnapshot) -> None:
        """Activate her account, unless it is.

        Raises:
            RecetteError: it does not open.
        """
        with self._actor(snapshot) as (stage, actor):
            if can_sign_in(actor)[0]:
                return
            confirmation.follow_last_link(stage, actor)
            active, journey = can_sign_in(actor)
            if not active:
                raise RecetteError(
                    f"{actor} : le lien suivi le jour même n'a pas activé le compte.\n"
                    f"{journey.describe(journey.view())}"
                )

    def play(
        self, check: Check, snapshot: PersonSnapshot, before_act: Callable[[], None]
    ) -> CheckOutcome:
        """Play a check; `before_act` is called just before what may change the account."""
        begun = time.monotonic()
        steps: list[StepPlayed] = []
        cause: Cause | None = None
        with self._actor(snapshot) as (stage, actor):
            for step in JOURNEYS[check.key]:
                if step.act:
                    before_act()
                cause = _cause(step, stage, actor)
                told = cause.status.value if cause else Status.CONFORME.value
                steps.append(StepPlayed(step.keyword, step.text, told, 0.0))
                if cause:
                    break
            kept = snapshot.after(actor)
        state = State.PASSED if cause is None else _STATES.get(cause.status, State.BLOCKED)
        hidden = [*snapshot.secrets(), *kept.secrets()]
        return CheckOutcome(
            state,
            kept,
            message=discreet(cause.message, hidden) if cause else "",
            failing=f"{steps[-1].keyword} {steps[-1].text}" if cause else "",
            detail=discreet(cause.detail, hidden) if cause else "",
            duration=time.monotonic() - begun,
            steps=tuple(steps),
        )

    def look(
        self, check: Check, snapshot: PersonSnapshot, *, patiently: bool
    ) -> PersonSnapshot | None:
        """Return what is kept of her if the act of a check has had its effect; None otherwise.

        When `patiently`, a courriel is waited for as long as the profile says.

        Raises:
            RecetteError: nobody can tell.
        """
        with self._actor(snapshot) as (stage, actor):
            if check.key not in SENDS:
                return snapshot if can_sign_in(actor)[0] else None
            mails = confirmation.confirmations_of(stage, actor)
            if not patiently and all(mail.id in snapshot.seen for mail in mails):
                return None
            try:
                confirmation.receive_confirmation(stage, actor)
            except PreparationError:
                return None
            return snapshot.after(actor)

    def forgotten(self, snapshots: Sequence[PersonSnapshot]) -> bool:
        """Tell whether the target knows none of these persons any more.

        She is known who signs in, or is told what nobody else is: the first who is settles it.

        Raises:
            RecetteError: nobody can tell.
        """
        if not snapshots:
            return False
        nobody: set[Statement] | None = None
        for snapshot in snapshots:
            opened, told = self._told(snapshot)
            if opened:
                return False
            if nobody is None:
                nobody = self._told(self.cast("personne", 0))[1]
            if told - nobody:
                return False
        return True

    def _told(self, snapshot: PersonSnapshot) -> tuple[bool, set[Statement]]:
        with self._actor(snapshot) as (_, actor):
            journey = sign_in(actor)
            opened = access(actor, journey) is Access.OPEN
            view = journey.view()
            return opened, {said for said in _TELLING if says(view, said, journey.wording)}

    @contextmanager
    def _stage(self, name: str) -> Iterator[Stage]:
        stage = self._resources.open_stage(
            ScenarioInfo(f"{FOLDER}/{name}", name, frozenset(), FOLDER)
        )
        try:
            yield stage
        finally:
            # Never what would help to understand: screens and courriels hold codes and links.
            stage.close(failed=False)

    @contextmanager
    def _actor(self, snapshot: PersonSnapshot) -> Iterator[tuple[Stage, Actor]]:
        with self._stage("reprise") as stage:
            actor = snapshot.revive(stage)
            try:
                yield stage, actor
            except RecetteError as error:
                hidden = [*snapshot.secrets(), *actor.memory.links]
                raise type(error)(discreet(str(error), hidden)) from None


_STATES = {Status.NON_CONFORME: State.FAILED}


def _cause(step: Step, stage: Stage, actor: Actor) -> Cause | None:
    try:
        step.play(stage, actor)
    except Exception as error:  # noqa: BLE001 - whatever it is, the check must have its verdict
        return cause_of(error, prepared=False)
    return None


def _with_issue(
    stage: Stage, actor: Actor, snapshot: PersonSnapshot, begun: datetime
) -> PersonSnapshot:
    """Return what is kept, with the issue instant of the courriel, if what it says is possible."""
    mail = confirmation.confirmations_of(stage, actor)[-1]
    now = actor.now()
    said = mail.date
    possible = said is not None and begun - _DRIFT <= said <= now + _DRIFT
    issued = said if said is not None and possible else begun
    return replace(snapshot.after(actor), issued=issued.replace(microsecond=0))
