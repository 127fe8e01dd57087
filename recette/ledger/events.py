"""What a ledger holds: events, each linked to the one before by its fingerprint."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What happened.

    OPENED comes first and once. PLANNED is written before an account is created, ACTIVATING before
    it is activated, ACT before the act of a check: what follows may be missing, never unknown.
    """

    OPENED = "ouverture"
    PLANNED = "compte_projete"
    CREATED = "compte_cree"
    ACTIVATING = "activation_engagee"
    ACTIVATED = "compte_active"
    ABANDONED = "compte_abandonne"
    ACT = "acte_engage"
    VERDICT = "verdict"


@dataclass(frozen=True)
class Event:
    """One line of the ledger, never changed.

    Attributes:
        number: 1, 2, 3…
        subject: key of an account, or of a check; empty for the opening.
        at: the target's time (aware, UTC, whole seconds).
        here: our time.
        content: JSON-ready, without secrets.
        sealed: secrets, sealed; empty without.
    """

    number: int
    kind: Kind
    subject: str
    at: datetime
    here: datetime
    content: dict[str, Any] = field(default_factory=dict)
    sealed: str = ""

    def fingerprint(self, previous: str) -> str:
        """Return the fingerprint of this event after the one before (SHA-256)."""
        told = (previous, *self.columns())
        return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()

    def columns(self) -> tuple[int, str, str, str, str, str, str]:
        """Return the event as the columns of a row."""
        content = json.dumps(self.content, ensure_ascii=False, sort_keys=True)
        return (
            self.number, self.kind.value, self.subject, written(self.at), written(self.here),
            content, self.sealed,
        )  # fmt: skip


def of_columns(row: tuple[Any, ...]) -> Event:
    """Return the event that a row holds.

    Raises:
        ValueError: it holds none.
    """
    number, kind, subject, at, here, content, sealed = row
    return Event(
        int(number),
        Kind(kind),
        str(subject),
        read(at),
        read(here),
        json.loads(content),
        str(sealed),
    )


def written(moment: datetime) -> str:
    """Return an instant as it is stored: ISO 8601, UTC, whole seconds."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def read(text: str) -> datetime:
    """Return the instant that a text holds.

    Raises:
        ValueError: it holds none, or no zone.
    """
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment
