"""The inbox itself: what SMTP and HTTP ask of it, with its counters and its live events."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from mail_sandbox import VERSION
from mail_sandbox.chaos import Chaos
from mail_sandbox.headers import MalformedError
from mail_sandbox.hub import Hub
from mail_sandbox.intake import prepared
from mail_sandbox.query import Where
from mail_sandbox.store import Store, matching

if TYPE_CHECKING:
    from mail_sandbox.settings import Settings

MANY = 200  # beyond, one `prune` stands for all the `delete` events


@dataclass
class Counters:
    """What happened since the start."""

    started: float = field(default_factory=time.monotonic)
    accepted: int = 0
    accepted_size: int = 0
    rejected: int = 0
    deleted: int = 0


class Box:
    """One inbox."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.store = Store(settings.database)
        self.chaos = Chaos(enabled=settings.chaos)
        self.counters = Counters()
        self.hub = Hub(self._stats)

    def receive(self, raw: bytes, mail_from: str, recipients: list[str], username: str = "") -> str:
        """Store a message; it can be found when this returns.

        Returns:
            Its identifier.

        Raises:
            MalformedError: its headers cannot be read.
        """
        try:
            raw = prepared(raw, mail_from, recipients)
            identifier = self.store.add(raw, username)
        except MalformedError:
            self.counters.rejected += 1
            raise
        self.counters.accepted += 1
        self.counters.accepted_size += len(raw)
        self._announce(identifier)
        return identifier

    def mark(self, identifiers: list[str], *, read: bool) -> None:
        """Mark messages read or unread."""
        self.store.mark(identifiers, read=read)
        for identifier in identifiers:
            self.hub.send("update", {"ID": identifier, "Read": read})
        self.hub.changed()

    def mark_all(self, *, read: bool) -> None:
        """Mark every message, without an event for each."""
        self.store.mark(self.store.ids(Where()), read=read)
        self.hub.changed()

    def set_tags(self, identifier: str, names: list[str]) -> None:
        """Replace the tags of a message."""
        self.store.tags.replace(identifier, names)
        self.hub.send("update", {"ID": identifier, "Tags": self.store.tags.of(identifier)})

    def delete(self, identifiers: list[str]) -> None:
        """Delete messages; unknown identifiers are ignored."""
        gone = self.store.delete(identifiers)
        self.counters.deleted += len(gone)
        if len(gone) > MANY:
            self.hub.send("prune")
        else:
            for identifier in gone:
                self.hub.send("delete", {"ID": identifier})
        self.hub.changed()

    def delete_all(self) -> None:
        """Delete everything."""
        self.counters.deleted += len(self.store.delete(self.store.ids(Where())))
        self.hub.send("truncate")
        self.hub.changed()

    def latest(self, query: str) -> str | None:
        """Return the identifier of the newest message, among those of a query if there is one."""
        return next(iter(self.store.ids(matching(query))), None)

    def prune(self) -> None:
        """Delete the oldest messages beyond the number kept."""
        kept = self.settings.max_messages
        extra = self.store.ids(Where())[kept:] if kept else []
        if extra:
            self.counters.deleted += len(self.store.delete(extra))
            self.hub.send("prune")
            self.hub.changed()

    def _announce(self, identifier: str) -> None:
        conditions = Where()
        conditions.add("m.ID = ?", identifier)
        summary = self.store.page(conditions, 0, 1)[0]
        lists = {name: summary[name] or [] for name in ("To", "Cc", "Bcc", "ReplyTo")}
        if summary["Tags"]:
            self.hub.send("update", {"ID": identifier, "Tags": summary["Tags"]})
        self.hub.send("new", summary | lists)
        self.hub.changed()

    def _stats(self) -> dict[str, Any]:
        total, unread = self.store.totals()
        return {"Total": total, "Unread": unread, "Version": VERSION}
