"""Messages in SQLite, with the columns Mailpit has, so that the same searches give the same."""

from __future__ import annotations

import json
import sqlite3
import time
from typing import TYPE_CHECKING, Any

from mail_sandbox.addresses import people, sender
from mail_sandbox.envelope import Envelope, read_envelope
from mail_sandbox.plaintext import snippet, stripped
from mail_sandbox.query import Where, clean, where
from mail_sandbox.tag_store import TagStore
from mail_sandbox.tags import automatic
from mail_sandbox.wire import go_json, instant, new_id

if TYPE_CHECKING:
    from pathlib import Path

JSON = dict[str, Any]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS mailbox (Created INTEGER, ID TEXT UNIQUE, MessageID TEXT, Subject TEXT,
  Metadata TEXT, Size INTEGER, Inline INTEGER, Attachments INTEGER, Read INTEGER DEFAULT 0,
  Snippet TEXT, SearchText TEXT);
CREATE INDEX IF NOT EXISTS idx_created ON mailbox (Created);
CREATE TABLE IF NOT EXISTS mailbox_data (ID TEXT UNIQUE, Email BLOB);
CREATE TABLE IF NOT EXISTS tags (ID INTEGER PRIMARY KEY AUTOINCREMENT,
  Name TEXT UNIQUE COLLATE NOCASE);
CREATE TABLE IF NOT EXISTS message_tags (Key INTEGER PRIMARY KEY AUTOINCREMENT, ID TEXT,
  TagID INTEGER);
"""
_COLUMNS = (
    "m.Created, m.ID, m.MessageID, m.Subject, m.Metadata, m.Size, m.Attachments, m.Read, \
m.Snippet, "
    + ", ".join(
        f"IFNULL(json_extract(Metadata, '$.{name}'), '{{}}') AS {name}JSON"
        for name in ("To", "From", "Cc", "Bcc", "ReplyTo")
    )
)
_NEWEST_FIRST = " ORDER BY m.Created DESC, m.rowid DESC"


class Store:
    """The messages of one inbox; used by one thread at a time."""

    def __init__(self, database: Path | None) -> None:
        self.db = sqlite3.connect(database or ":memory:", isolation_level=None)
        self.db.execute("PRAGMA synchronous = OFF")
        self.db.executescript(_SCHEMA)
        self.tags = TagStore(self.db)

    def close(self) -> None:
        """Close the database."""
        self.db.close()

    def add(self, raw: bytes, username: str) -> str:
        """Store a message as it is, with its own tags; return its identifier."""
        envelope = read_envelope(raw)
        meta = _metadata(envelope, username)
        identifier = new_id()
        self.db.execute(
            "INSERT INTO mailbox (Created, ID, MessageID, Subject, Metadata, Size, Inline,"
            " Attachments, Snippet, SearchText) VALUES (?,?,?,?,?,?,?,?,?,?)",
            (
                time.time_ns() // 1_000_000,
                identifier,
                envelope.headers.get("Message-ID").strip("<>"),
                envelope.headers.decoded("Subject"),
                go_json(meta),
                len(raw),
                len(envelope.inlines),
                len(envelope.attachments),
                snippet(envelope.text, envelope.html),
                _search_text(envelope),
            ),
        )
        self.db.execute("INSERT INTO mailbox_data VALUES (?,?)", (identifier, raw))
        known = [one for name in ("To", "Cc", "Bcc") for one in meta.get(name, [])]
        names = automatic([*known, meta["From"]], envelope.headers.decoded("X-Tags"))
        self.tags.replace(identifier, names)
        return identifier

    def page(self, conditions: Where, start: int, limit: int | None) -> list[JSON]:
        """Return summaries newest first; every one from `start` when `limit` is None."""
        sql = f"SELECT {_COLUMNS} FROM mailbox m{conditions.sql()}{_NEWEST_FIRST} LIMIT ? OFFSET ?"  # noqa: S608 -- values are bound
        values = (*conditions.values, -1 if limit is None else limit, start)
        return [self._summary(row) for row in self.db.execute(sql, values)]

    def ids(self, conditions: Where) -> list[str]:
        """Return the identifiers of what matches, newest first."""
        sql = f"SELECT {_COLUMNS} FROM mailbox m{conditions.sql()}{_NEWEST_FIRST}"  # noqa: S608 -- values are bound
        return [row[1] for row in self.db.execute(sql, conditions.values)]

    def counts(self, query: str = "", before: int | None = None) -> tuple[int, int]:
        """Return how many messages match, and how many of them are unread."""
        return len(self.ids(matching(query, before))), len(self.ids(unread(query, before)))

    def totals(self) -> tuple[int, int]:
        """Return how many messages there are, and how many are unread."""
        row = self.db.execute("SELECT COUNT(*), IFNULL(SUM(Read = 0), 0) FROM mailbox").fetchone()
        return int(row[0]), int(row[1])

    def raw(self, identifier: str) -> bytes | None:
        """Return a message as stored."""
        sql = "SELECT Email FROM mailbox_data WHERE ID = ?"
        row = self.db.execute(sql, (identifier,)).fetchone()
        return bytes(row[0]) if row else None

    def row(self, identifier: str) -> tuple[int, JSON] | None:
        """Return when a message came (milliseconds), and its metadata."""
        sql = "SELECT Created, Metadata FROM mailbox WHERE ID = ?"
        row = self.db.execute(sql, (identifier,)).fetchone()
        return (int(row[0]), json.loads(row[1])) if row else None

    def mark(self, identifiers: list[str], *, read: bool) -> None:
        """Mark messages read or unread."""
        sql = "UPDATE mailbox SET Read = ? WHERE ID = ?"
        self.db.executemany(sql, [(int(read), identifier) for identifier in identifiers])

    def delete(self, identifiers: list[str]) -> list[str]:
        """Delete messages and the tags nothing else uses; return those that were there."""
        gone = [one for one in identifiers if self.raw(one) is not None]
        for table in ("mailbox", "mailbox_data", "message_tags"):
            sql = f"DELETE FROM {table} WHERE ID = ?"  # noqa: S608 -- our own names
            self.db.executemany(sql, [(one,) for one in gone])
        self.tags.prune()
        return gone

    def _summary(self, row: tuple[Any, ...]) -> JSON:
        meta = json.loads(row[4])
        return {
            "ID": row[1],
            "MessageID": row[2],
            "Read": bool(row[7]),
            "From": meta.get("From"),
            **{name: meta.get(name) for name in ("To", "Cc", "Bcc", "ReplyTo")},
            "Subject": row[3],
            "Created": instant(row[0]),
            "Username": meta.get("Username", ""),
            "Tags": self.tags.of(row[1]),
            "Size": row[5],
            "Attachments": row[6],
            "Snippet": row[8],
        }


def matching(query: str, before: int | None = None) -> Where:
    """Return the conditions of a query, among what came before an instant (milliseconds)."""
    conditions = where(query)
    if before:
        conditions.add("Created < ?", before)
    return conditions


def unread(query: str, before: int | None = None) -> Where:
    """Return the conditions of a query, among the unread."""
    conditions = matching(query, before)
    conditions.add("Read = 0")
    return conditions


def _metadata(envelope: Envelope, username: str) -> JSON:
    """Return what is kept of the people; empty lists are left out, as Go's `omitempty` does."""
    lists = {
        name.replace("-", ""): people(envelope.headers.get(name))
        for name in ("To", "Cc", "Bcc", "Reply-To")
    }
    meta: JSON = {"From": sender(envelope.headers.get("From"))}
    meta |= {name: value for name, value in lists.items() if value}
    return meta | ({"Username": username} if username else {})


def _search_text(envelope: Envelope) -> str:
    names = ("From", "Subject", "To", "Cc", "Bcc", "Reply-To", "Return-Path")
    heads = [envelope.headers.decoded(name) for name in names]
    body = stripped(envelope.html, links=True) or envelope.text
    return clean(" ".join([*heads, body, *[leaf.file_name for leaf in envelope.attachments]]))
