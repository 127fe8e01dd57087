"""How one inbox is set up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """Everything an inbox is told when it starts.

    Attributes:
        host: address to listen on, for HTTP and SMTP.
        http_port, smtp_port: 0 for any free one.
        database: SQLite file; None keeps the messages in memory.
        max_messages: the oldest beyond are pruned once a minute; 0 keeps all.
        user, password: Basic authentication of the HTTP side; user "" for none.
        chaos: whether `/api/v1/chaos` may make SMTP fail on purpose.
        max_size: bytes accepted per message.
    """

    host: str = "127.0.0.1"
    http_port: int = 8025
    smtp_port: int = 1025
    database: Path | None = None
    max_messages: int = 500
    user: str = ""
    password: str = ""
    chaos: bool = False
    max_size: int = 50 * 2**20
