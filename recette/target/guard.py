"""Where the harness may go: this machine freely, elsewhere only if someone answers for it.

The real services are refused whatever the profile says.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from recette.domain.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recette.target.profile import Profile

NEVER = ("ameli.fr", "assurance-maladie.fr", "franceconnect.gouv.fr")


def host_of(url: str) -> str:
    """Return the host of an address as it is resolved: lower case, no final dot, no odd letter.

    Raises:
        UsageError: this is not an http address.
    """
    try:
        parts = urlsplit(url)
        host = _resolved(parts.hostname or "")
    except ValueError:
        host = ""
    if not host or parts.scheme not in {"http", "https"}:
        raise UsageError(
            f"« {url} » n'est pas une adresse : écrivez par exemple http://127.0.0.1:8000."
        )
    return host


def _resolved(host: str) -> str:
    """Return a host with its full-width letters and dots folded, as a browser asks for it."""
    return host.encode("idna").decode("ascii").rstrip(".").lower()


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
    return address.is_loopback or address.is_unspecified


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
    """Return the guard of a run: the hosts of the profile if authorised, and the hosts named.

    Raises:
        UsageError: the profile authorises its target without saying who answers for it.
    """
    section = profile.cible
    allowed = {host_of(host if "://" in host else f"http://{host}") for host in hosts}
    if section.autorise and not is_loopback(host_of(section.url)):
        if not section.autorise_par:
            raise UsageError(
                '[cible] autorise = true demande autorise_par = "…" : qui autorise la recette '
                f"sur {section.url} ?"
            )
        allowed |= {host_of(url) for url in addresses_of(profile)}
    return Guard(frozenset(allowed), section.autorise_par or ", ".join(hosts))


def addresses_of(profile: Profile) -> list[str]:
    """Return every address of a profile where the harness would go."""
    application, clock = profile.application, profile.horloge
    given = (application.connexion, application.compte, clock.url, clock.url_compte)
    return [profile.cible.url, profile.boite.url, *(url for url in given if url)]
