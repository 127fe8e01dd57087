"""Where the harness may go: this machine freely, elsewhere only if someone answers for it.

The real services are refused whatever the profile says.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from recette.domain.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recette.target.profile import Profile

NEVER = ("ameli.fr", "assurance-maladie.fr", "franceconnect.gouv.fr")
_PART = r"(0x[0-9a-f]*|[0-9]+)"
_NUMERIC = re.compile(rf"{_PART}(\.{_PART}){{0,3}}")


def host_of(url: str) -> str:
    r"""Return the host of an address as it is resolved: lower case, no final dot, no odd letter.

    An address in figures is given in its usual notation: 2130706433 and 0x7f.1 are 127.0.0.1.
    A backslash counts as a slash and %61 as a letter, as for a browser (WHATWG URL, 4.4 and 3.5):
    what stands before « \\@ » is the host, not a user.

    Raises:
        UsageError: this is not an http address.
    """
    try:
        parts = urlsplit(url.strip().replace("\\", "/"))
        host = _resolved(unquote(parts.hostname or ""))
    except ValueError:
        host = ""
    if not host or parts.scheme not in {"http", "https"}:
        raise UsageError(
            f"« {url} » n'est pas une adresse : écrivez par exemple http://127.0.0.1:8000."
        )
    return host


def _resolved(host: str) -> str:
    """Return a host with its full-width letters and dots folded, as a browser asks for it."""
    name = host.encode("idna").decode("ascii").rstrip(".").lower()
    if _NUMERIC.fullmatch(name):
        try:
            return socket.inet_ntoa(socket.inet_aton(name))
        except OSError as error:
            raise ValueError(host) from error
    return name


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
    mapped = getattr(address, "ipv4_mapped", None) or address
    return bool(mapped.is_loopback or mapped.is_unspecified)


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
        refusal = self.refusal(url)
        if refusal:
            raise UsageError(refusal[0].upper() + refusal[1:])

    def refusal(self, url: str) -> str:
        """Return why an address is refused, in French with the remedy; nothing when it is free."""
        try:
            host = host_of(url)
        except UsageError as error:
            return str(error)
        if any(host == name or host.endswith(f".{name}") for name in NEVER):
            return (
                f"l'hôte {host} est un service réel : la recette n'y va jamais, quel que soit le "
                "profil."
            )
        if not is_loopback(host) and host not in self.allowed:
            return (
                f"l'hôte {host} n'est pas autorisé : il n'est pas cette machine et personne n'en "
                'répond. Ajoutez au profil [cible] autorise = true, autorise_par = "…" et '
                f'hotes = ["{host}"], ou --autoriser-hote {host}.'
            )
        return ""


def guard_of(profile: Profile, hosts: Sequence[str] = ()) -> Guard:
    """Return the guard of a run: the hosts of the profile if authorised, and the hosts named.

    Raises:
        UsageError: the profile authorises a host without saying who answers for it.
    """
    section = profile.cible
    named = {_host_named(host) for host in hosts}
    given = {host_of(url) for url in addresses_of(profile)} | set(map(_host_named, section.hotes))
    foreign = sorted(host for host in given if not is_loopback(host))
    if section.hotes and not section.autorise:
        raise UsageError(
            '[cible] hotes demande autorise = true et autorise_par = "…" : qui autorise la recette '
            f"sur {', '.join(section.hotes)} ?"
        )
    if section.autorise and foreign and not section.autorise_par:
        raise UsageError(
            '[cible] autorise = true demande autorise_par = "…" : qui autorise la recette '
            f"sur {', '.join(foreign)} ?"
        )
    allowed = named | (set(foreign) if section.autorise else set())
    by = [section.autorise_par, f"--autoriser-hote {', '.join(sorted(named))}" if named else ""]
    return Guard(frozenset(allowed), " ; ".join(filter(None, by)))


def _host_named(host: str) -> str:
    return host_of(host if "://" in host else f"http://{host}")


def addresses_of(profile: Profile) -> list[str]:
    """Return every address of a profile where the harness would go."""
    application, clock = profile.application, profile.horloge
    given = [application.connexion, application.compte, clock.url, clock.url_compte]
    given += [clock.url_relecture, profile.purge.url, profile.purge.relecture]
    given += [url for url in profile.ecrans.values() if "://" in url]
    return [profile.cible.url, profile.boite.url, *(url for url in given if url)]
