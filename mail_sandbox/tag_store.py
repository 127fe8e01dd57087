"""Tags of messages, in the same SQLite database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mail_sandbox.tags import clean_tag

if TYPE_CHECKING:
    import sqlite3


class TagError(ValueError):
    """A tag is unknown, invalid or taken; the message is Mailpit's."""


class TagStore:
    """Which message carries which tags."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def of(self, identifier: str) -> list[str]:
        """Return the tags of a message, sorted."""
        sql = (
            "SELECT Name FROM tags t JOIN message_tags mt ON t.ID = mt.TagID WHERE mt.ID = ?"
            " ORDER BY Name"
        )
        return [row[0] for row in self._db.execute(sql, (identifier,))]

    def all(self) -> list[str]:
        """Return every tag in use, sorted."""
        return [row[0] for row in self._db.execute("SELECT Name FROM tags ORDER BY Name")]

    def counts(self) -> dict[str, int]:
        """Return how many messages carry each tag."""
        sql = (
            "SELECT Name, COUNT(mt.ID) FROM tags t LEFT JOIN message_tags mt ON t.ID = mt.TagID"
            " GROUP BY t.ID ORDER BY Name"
        )
        return {row[0]: row[1] for row in self._db.execute(sql)}

    def replace(self, identifier: str, names: list[str]) -> None:
        """Give a message these tags and no other."""
        self._db.execute("DELETE FROM message_tags WHERE ID = ?", (identifier,))
        for name in dict.fromkeys(clean_tag(name) for name in names if clean_tag(name)):
            self._db.execute("INSERT OR IGNORE INTO tags (Name) VALUES (?)", (name,))
            self._db.execute(
                "INSERT INTO message_tags (ID, TagID) SELECT ?, t.ID FROM tags t WHERE t.Name = ?"
                " AND NOT EXISTS (SELECT 1 FROM message_tags x WHERE x.ID = ? AND x.TagID = t.ID)",
                (identifier, name, identifier),
            )
        self.prune()

    def rename(self, old: str, new: str) -> None:
        """Rename a tag everywhere.

        Raises:
            TagError: the old one is unknown, the new one is invalid or taken.
        """
        name = clean_tag(new)
        if not name:
            raise TagError(f"invalid tag name: {name}")
        identifier = self._known(old)
        taken = "SELECT 1 FROM tags WHERE Name = ? AND ID != ?"
        if self._db.execute(taken, (name, identifier)).fetchone():
            raise TagError(f"tag already exists: {name}")
        self._db.execute("UPDATE tags SET Name = ? WHERE ID = ?", (name, identifier))

    def remove(self, name: str) -> None:
        """Remove a tag everywhere.

        Raises:
            TagError: it is unknown.
        """
        identifier = self._known(name)
        self._db.execute("DELETE FROM message_tags WHERE TagID = ?", (identifier,))
        self._db.execute("DELETE FROM tags WHERE ID = ?", (identifier,))

    def prune(self) -> None:
        """Forget the tags that no message carries."""
        self._db.execute("DELETE FROM tags WHERE ID NOT IN (SELECT TagID FROM message_tags)")

    def _known(self, name: str) -> int:
        row = self._db.execute("SELECT ID FROM tags WHERE Name = ?", (name,)).fetchone()
        if row is None:
            raise TagError(f"tag not found: {name}")
        return int(row[0])
