"""Settings of the reference application, read from the environment."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_PORT = 65535
DATABASE_URL = re.compile(r"^(sqlite|postgresql)(\+\w+)?://")


class SettingsError(Exception):
    """A setting that cannot be used; the message is a French sentence for its reader."""


def _random_key() -> str:
    return secrets.token_urlsafe(32)


@dataclass(frozen=True)
class Settings:
    """Everything the application is told from outside."""

    url: str = "http://127.0.0.1:8000"
    database: str = ""
    smtp_host: str = "127.0.0.1"
    smtp_port: int = 1025
    franceconnect: str = ""
    franceconnect_client: str = "reference"
    franceconnect_secret: str = field(default="secret-de-demonstration", repr=False)
    clock_secret: str = field(default="", repr=False)
    secret: str = field(default_factory=_random_key, repr=False)
    defects: tuple[str, ...] = ()

    @property
    def is_https(self) -> bool:
        """Tell whether people reach the application over TLS."""
        return self.url.startswith("https://")


def _web_address(name: str, value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise SettingsError(f"{name} doit être une adresse http:// ou https://. Vu : « {value} ».")
    return value.rstrip("/")


def read_port(name: str, value: str) -> int:
    """Read a port number; raise SettingsError when it is not one."""
    if not re.fullmatch(r"[0-9]{1,5}", value) or not 1 <= int(value) <= MAX_PORT:
        raise SettingsError(f"{name} doit être un entier de 1 à {MAX_PORT}. Vu : « {value} ».")
    return int(value)


def _database(name: str, value: str) -> str:
    if value and not DATABASE_URL.match(value):
        raise SettingsError(
            f"{name} doit être une adresse sqlite:///... ou postgresql+psycopg://... "
            f"Vu : « {value.split(':', 1)[0]} »."
        )
    return value


def _names(value: str) -> tuple[str, ...]:
    return tuple(name for name in (part.strip() for part in value.split(",")) if name)


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings; raise SettingsError with one clear sentence when one is unusable."""
    default = Settings()
    issuer = environment.get("REFERENCE_FRANCECONNECT", "")
    return Settings(
        url=_web_address("REFERENCE_URL", environment.get("REFERENCE_URL") or default.url),
        database=_database("REFERENCE_BASE", environment.get("REFERENCE_BASE", "")),
        smtp_host=environment.get("REFERENCE_SMTP_HOTE") or default.smtp_host,
        smtp_port=read_port(
            "REFERENCE_SMTP_PORT", environment.get("REFERENCE_SMTP_PORT") or str(default.smtp_port)
        ),
        franceconnect=_web_address("REFERENCE_FRANCECONNECT", issuer) if issuer else "",
        franceconnect_client=environment.get("REFERENCE_FRANCECONNECT_CLIENT")
        or default.franceconnect_client,
        franceconnect_secret=environment.get("REFERENCE_FRANCECONNECT_SECRET")
        or default.franceconnect_secret,
        clock_secret=environment.get("REFERENCE_HORLOGE_SECRET", ""),
        secret=environment.get("REFERENCE_SECRET") or default.secret,
        defects=_names(environment.get("REFERENCE_DEFAUTS", "")),
    )
