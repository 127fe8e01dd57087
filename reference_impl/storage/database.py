"""The database: its engine, its transactions."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import Session, sessionmaker

from reference_impl.storage.models import Base

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from sqlalchemy import Connection

IN_MEMORY = ("sqlite://", "sqlite:///:memory:")


def _open_sqlite(connection: Any, _record: Any) -> None:
    # SQLAlchemy, not the driver, decides where a transaction starts: see _begin.
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "busy_timeout=15000", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA synchronous=NORMAL")


def _begin(connection: Connection) -> None:
    # IMMEDIATE: a transaction that reads then writes must not find that another wrote meanwhile.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


class Database:
    """One database; in memory means a temporary file, which several threads can share."""

    def __init__(self, address: str = "") -> None:
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        if not address or address in IN_MEMORY:
            self._folder = tempfile.TemporaryDirectory(
                prefix="reference-", ignore_cleanup_errors=True
            )
            address = f"sqlite:///{Path(self._folder.name) / 'reference.sqlite'}"
        self.engine: Engine = create_engine(address, pool_size=20, max_overflow=30)
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", _open_sqlite)
            event.listen(self.engine, "begin", _begin)
        Base.metadata.create_all(self.engine)
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)

    def transaction(self) -> AbstractContextManager[Session]:
        """Open a transaction, committed at the end, rolled back on an exception."""
        return self._sessions.begin()

    def close(self) -> None:
        """Release the connections and the temporary file."""
        self.engine.dispose()
        if self._folder is not None:
            self._folder.cleanup()
