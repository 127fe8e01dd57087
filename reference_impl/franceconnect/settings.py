"""Settings of the sandbox, read from the environment."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping


class SettingsError(Exception):
    """A setting that cannot be used; the message is a French sentence for its reader."""


@dataclass(frozen=True)
class Settings:
    """Everything the sandbox is told from outside."""

    issuer: str = "http://127.0.0.1:8001"
    client_id: str = "reference"
    client_secret: str = field(default="secret-de-demonstration", repr=False)
    redirect_uris: tuple[str, ...] = ("http://127.0.0.1:8000/franceconnect/retour",)


def is_web_address(value: str) -> bool:
    """Tell whether `value` is an absolute http(s) address without a fragment."""
    if not value.isascii() or not value.isprintable() or " " in value:
        return False
    try:
        parts = urlsplit(value)
        usable = parts.port != 0
    except ValueError:
        return False
    return (
        usable and parts.scheme in {"http", "https"} and bool(parts.hostname) and "#" not in value
    )


def _issuer(name: str, value: str) -> str:
    if not is_web_address(value) or "?" in value:
        raise SettingsError(f"{name} doit être une adresse http:// ou https://. Vu : « {value} ».")
    return value.rstrip("/")


def _redirect_uris(name: str, value: str) -> tuple[str, ...]:
    addresses = tuple(part.strip() for part in value.split(",") if part.strip())
    wrong = [address for address in addresses if not is_web_address(address)]
    if wrong or not addresses:
        raise SettingsError(
            f"{name} doit être une liste d'adresses http:// ou https://, séparées par des "
            f"virgules. Vu : « {wrong[0] if wrong else value} »."
        )
    return addresses


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings; raise SettingsError with one clear sentence when one is unusable."""
    default = Settings()
    returns = environment.get("FRANCECONNECT_RETOURS")
    return Settings(
        issuer=_issuer("FRANCECONNECT_URL", environment.get("FRANCECONNECT_URL") or default.issuer),
        client_id=environment.get("FRANCECONNECT_CLIENT") or default.client_id,
        client_secret=environment.get("FRANCECONNECT_SECRET") or default.client_secret,
        redirect_uris=_redirect_uris("FRANCECONNECT_RETOURS", returns)
        if returns
        else default.redirect_uris,
    )
