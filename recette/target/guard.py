"""Where the harness may go: this machine freely, elsewhere only if someone answers for it.

The real services are refused whatever the profile says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from recette.domain.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recette.target.profile import Profile

NEVER = ("ameli.fr", "assurance-maladie.fr", "franceconnect.gouv.fr")
LOOPBACK = ("localhost", "127.0.0.1", "::1", "0.0.0.0")  # noqa: S104 - compared, never bound


def host_of(url: str) -> str:
    """Return the host of an address, lower case, without its final dot.

    Raises:
        UsageError: this is not an http address.
    """
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".").lower()
    except ValueError:
        host = ""
    if not host or parts.scheme not in {"http", "https"}:
        raise UsageError(
            f"« {url} » n'est pas une adresse : écrivez par exemple http://127.0.0.1:8000."
        )
    return host


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine."""
    return host in LOOPBACK or host.startswith("127.") or host.endswith(".localhost")


@dataclass(frozen=True)
class Guard:
    """The hosts where the harness may go, and who answers for them."""

    allowed: frozenset[str]
    by: str = ""

    def check(self, url: str) -> None:
        """Refuse an address that nobody answers for.

        Raises:
            UsageError: the host is a real service, or is not allowed.
        """
        host = host_of(url)
        if any(host == name or host.endswith(f".{name}") for name in NEVER):
            raise UsageError(
                f"{host} est un service réel : la recette n'y va jamais, quel que soit le profil."
            )
        if not is_loopback(host) and host not in self.allowed:
            raise UsageError(
                f"{host} n'est pas cette machine et personne n'en répond : ajoutez au profil "
                '[cible] autorise = true et autorise_par = "…", ou --autoriser-hote '
                f"{host}."
            )


def guard_of(profile: Profile, hosts: Sequence[str] = ()) -> Guard:
    """Return the guard of a run: the profile's target if authorised, and the hosts named.

    Raises:
        UsageError: the profile authorises its target without saying who answers for it.
    """
    section = profile.cible
    allowed = {host.lower() for host in hosts}
    if section.autorise and not is_loopback(host_of(section.url)):
        if not section.autorise_par:
            raise UsageError(
                '[cible] autorise = true demande autorise_par = "…" : qui autorise la recette '
                f"sur {section.url} ?"
            )
        allowed.add(host_of(section.url))
        allowed.add(host_of(profile.boite.url))
    return Guard(frozenset(allowed), section.autorise_par or ", ".join(hosts))
