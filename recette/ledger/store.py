"""The file of a ledger: SQLite, only ever added to, read by its owner alone, held by one command.

Every event is committed, on the disk, before what it announces is done. The lock is SQLite's own:
it goes with the process that holds it, however it ends.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

from recette.domain.errors import RecetteError, UsageError, reason
from recette.ledger.events import Event, Kind, of_columns

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_APPLICATION = 0x52454345  # « RECE », in the header of the file (SQLite file format, 1.3.17)
_VERSION = 1
_SCHEMA = """
CREATE TABLE evenements (
    numero INTEGER PRIMARY KEY, genre TEXT NOT NULL, objet TEXT NOT NULL,
    instant_cible TEXT NOT NULL, instant_banc TEXT NOT NULL, contenu TEXT NOT NULL,
    scelle TEXT NOT NULL, empreinte TEXT NOT NULL);
CREATE TRIGGER rien_ne_change BEFORE UPDATE ON evenements
    BEGIN SELECT RAISE(ABORT, 'un registre ne se modifie pas'); END;
CREATE TRIGGER rien_ne_s_efface BEFORE DELETE ON evenements
    BEGIN SELECT RAISE(ABORT, 'un registre ne s''efface pas'); END;
CREATE TRIGGER rien_ne_se_remplace BEFORE INSERT ON evenements
    WHEN NEW.numero <> (SELECT COALESCE(MAX(numero), 0) + 1 FROM evenements)
    BEGIN SELECT RAISE(ABORT, 'un registre se continue'); END;
"""


class LedgerFile(AbstractContextManager["LedgerFile"]):
    """The events of one ledger; a context manager that holds the file until its end."""

    def __init__(self, path: Path, base: sqlite3.Connection) -> None:
        self.path = path
        self.events: list[Event] = []
        self._base = base
        self._last = ""

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make the file, empty, and hold it.

        Raises:
            UsageError: it exists already, or cannot be made.
        """
        try:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        except OSError as error:
            raise UsageError(
                f"Le registre {path} ne peut pas être créé : {reason(error)}."
            ) from error
        return cls.open(path)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Hold a ledger and read it whole.

        A file of no byte is a ledger whose making was interrupted: it is made now.

        Raises:
            UsageError: there is no such file, or it is no ledger.
            RecetteError: another command holds it, or it is damaged.
        """
        if not path.is_file():
            raise UsageError(
                f"Le registre {path} n'existe pas : « recette semer » en crée un, ou donnez le bon "
                "par --registre."
            )
        with _told(path):
            base = sqlite3.connect(path, timeout=0, isolation_level=None)
            ledger = cls(path, base)
            try:
                base.execute("PRAGMA locking_mode = EXCLUSIVE")
                base.execute("PRAGMA synchronous = FULL")
                base.execute("BEGIN EXCLUSIVE")
                ledger._prepare()
                base.execute("COMMIT")
                with suppress(OSError):  # a copy brought back from elsewhere may be open to others
                    path.chmod(0o600)
                ledger._read()
            except BaseException:
                base.close()
                raise
        return ledger

    def __exit__(self, *_: object) -> None:
        """Let it go."""
        self.close()

    def close(self) -> None:
        """Let the file go."""
        self._base.close()

    def append(
        self, kind: Kind, subject: str, at: datetime, sealed: str = "", **content: Any
    ) -> Event:
        """Add an event; it is on the disk when this returns.

        Raises:
            RecetteError: it could not be written; nothing was.
        """
        here = datetime.now(UTC).replace(microsecond=0)
        at = at.astimezone(UTC).replace(microsecond=0)
        event = Event(len(self.events) + 1, kind, subject, at, here, content, sealed)
        fingerprint = event.fingerprint(self._last)
        with _told(self.path):
            row = (*event.columns(), fingerprint)
            self._base.execute("INSERT INTO evenements VALUES (?,?,?,?,?,?,?,?)", row)
        self.events.append(event)
        self._last = fingerprint
        return event

    @property
    def opening(self) -> Event | None:
        """The first event; None when nothing was written yet."""
        return self.events[0] if self.events else None

    def _prepare(self) -> None:
        tables = [name for (name,) in self._base.execute("SELECT name FROM sqlite_master")]
        (application,) = self._base.execute("PRAGMA application_id").fetchone()
        if not tables and not application:
            for statement in _statements():
                self._base.execute(statement)
            self._base.execute(f"PRAGMA application_id = {_APPLICATION}")
            self._base.execute(f"PRAGMA user_version = {_VERSION}")
            return
        (version,) = self._base.execute("PRAGMA user_version").fetchone()
        if application != _APPLICATION or "evenements" not in tables:
            raise UsageError(
                f"{self.path} est une base de données, mais pas un registre des échéances : "
                "vérifiez --registre."
            )
        if version != _VERSION:
            raise UsageError(
                f"Le registre {self.path} est d'une autre version ({version}) que celle que lit "
                f"cette commande ({_VERSION}) : employez la version du banc qui l'a semé."
            )

    def _read(self) -> None:
        health = [line for (line,) in self._base.execute("PRAGMA quick_check")]
        if health != ["ok"]:
            raise _damaged(self.path)
        for row in self._base.execute("SELECT * FROM evenements ORDER BY numero").fetchall():
            try:
                event = of_columns(row[:-1])
            except (ValueError, TypeError) as error:
                raise _damaged(self.path) from error
            if event.number != len(self.events) + 1 or row[-1] != event.fingerprint(self._last):
                raise _damaged(self.path, event.number)
            if (event.kind is Kind.OPENED) != (event.number == 1):
                raise _damaged(self.path, event.number)
            self.events.append(event)
            self._last = row[-1]


def new_identifier() -> str:
    """Return what tells a ledger from any other."""
    return secrets.token_hex(8)


def _statements() -> list[str]:
    """Return the statements of the schema: `executescript` would end the transaction."""
    found, current = [], ""
    for line in _SCHEMA.strip().splitlines():
        current += line + "\n"
        if sqlite3.complete_statement(current):
            found.append(current)
            current = ""
    return found


def _damaged(path: Path, number: int = 0) -> RecetteError:
    where = f" à l'événement {number}" if number else ""
    return RecetteError(
        f"Le registre {path} est abîmé{where} : rien n'y a été écrit. Reprenez-en une copie "
        "antérieure, ou semez un nouveau registre."
    )


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say in French what SQLite says in English."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        said = str(error)
        if "locked" in said:
            raise RecetteError(
                f"Le registre {path} est tenu par une autre commande : attendez qu'elle finisse, "
                "puis recommencez. Rien n'a été fait."
            ) from error
        if "not a database" in said:
            raise UsageError(
                f"{path} n'est pas un registre des échéances : vérifiez --registre."
            ) from error
        if isinstance(error, sqlite3.OperationalError) and "malformed" not in said:
            raise RecetteError(
                f"Le registre {path} ne peut pas être lu ou écrit ({said}) : vérifiez les droits "
                "de son dossier et la place qui reste."
            ) from error
        raise _damaged(path) from error
