"""The courriel of confirmation: which of its links confirms the address, and what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from recette.domain.courriel.link_secret import carries_secret
from recette.domain.courriel.links import Link, text_links
from recette.domain.courriel.rewriting import is_gateway, written_within
from recette.domain.language.text import canonical, flowing, label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from recette.domain.courriel.message import Courriel
    from recette.domain.screen.view import View

CONFIRM = label("Confirmer mon email")
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_SENT_AGAIN = re.compile(
    r"vient d'etre (r?envoye|expedie)|(a|avons) (bien )?(ete )?renvoye"
    r"|nouve\w+ (lien|email|message)[^.]*\b(envoye|expedie|part)"
)
# What a link says that does not confirm, though it may be drawn for one person as hers is.
_NEVER_CONFIRMS = re.compile(
    r"desabon|desinscri|unsubscribe|se retirer|ne plus recevoir|preference"
    r"|\baide\b|\bfaq\b|question"
    r"|probleme|n'arrive|pourquoi|comment\b|pas a l'origine|\bpas (moi|vous)\b|annul|refus|supprim"
    r"|oppos|signal|contact|navigateur|version web|mentions|confidentialite|cookie|partage"
)
_SAYS_OTHERWISE = re.compile(
    r"en ligne|donnees personnelles|conditions|securite|se connecter|connexion|acceder|telecharger"
    r"|actualite|decouvr|\blire\b|savoir plus|accueil|agenda|calendrier|gerer"
)
_CONFIRMS = re.compile(r"\b(confirm|valid|activ|verifi|finalis)")


def _host(url: str) -> tuple[str, int | None]:
    parts = urlsplit(url.replace("\\", "/"))  # a backslash ends the host, as for a browser
    host = (parts.hostname or "").lower()
    port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    return ("localhost" if host in _LOOPBACK else host, port)


def host_named(url: str) -> str:
    """Return the host of an address, in lower case; nothing when it has none."""
    try:
        return _host(url)[0]
    except ValueError:
        return ""


def same_host(url: str, target: str) -> bool:
    """Tell whether two addresses have one host and port; loopback names are one host."""
    try:
        return _host(url) == _host(target)
    except ValueError:
        return False


def named_links(mail: Courriel, name: str = CONFIRM) -> list[str]:
    """Return the addresses of the links that bear this canonical name.

    In the HTML part; where no link of it does, in the text part, those that the name introduces.
    """
    anchors = [link.url for link in mail.anchors() if label(link.text) == name]
    return anchors or [link.url for link in links_named_in_clear(mail, name)]


def links_named_in_clear(mail: Courriel, name: str = CONFIRM) -> list[Link]:
    """Return the links of the text part that this canonical name introduces."""
    return [
        link
        for link in text_links(mail.text or "")
        if re.search(rf"(?<!\w){re.escape(name)}$", label(link.text))
    ]


def link_names(mail: Courriel) -> list[str]:
    """Return the visible texts of the links of the HTML part."""
    return [link.text for link in mail.anchors()]


def links_in_clear(mail: Courriel) -> list[str]:
    """Return the addresses written in the text part."""
    return [link.url for link in text_links(mail.text or "")]


def all_links(mail: Courriel) -> set[str]:
    """Return every address, of both parts."""
    return {link.url for link in mail.links()}


def follows_host(url: str) -> str:
    """Return what follows the host of an address: what tells a link from another of one target."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return urlunsplit(("", "", parts.path.rstrip("/"), parts.query, parts.fragment))


@dataclass(frozen=True)
class Confirming:
    """What tells the link that confirms from all the others that a person receives.

    Attributes:
        target: address of the target.
        names: canonical names of that link, best first.
        hosts: hosts that may stand before the target, as the profile lists them.
        reach: where the link of such a host leads; itself when it leads nowhere else.
        elsewhere: addresses that pages of the target, and courriels of other persons, have.
        beside: addresses of the other courriels of the same person.
    """

    target: str
    names: Sequence[str] = (CONFIRM,)
    hosts: frozenset[str] = frozenset()
    reach: Callable[[str], str] = str
    elsewhere: Callable[[Courriel], Iterable[str]] = field(default=lambda _mail: ())
    beside: Callable[[Courriel], Iterable[str]] = field(default=lambda _mail: ())

    def is_target(self, url: str) -> bool:
        """Tell whether an address is one of the target."""
        return same_host(url, self.target)

    def may_follow(self, url: str) -> bool:
        """Tell whether an address is of the target, or of a host that may stand before it."""
        return self.is_target(url) or host_named(url) in self.hosts

    def leads(self, url: str, *, asking: bool = False) -> str:
        """Return the address to which a link leads, of the target; nothing when none is known.

        The target may be written in the link, as gateways do. Otherwise nothing tells but to ask
        the host before the target, which is done for `asking` only; one that answers by no
        redirection leads by its page, which a browser opens: its own address is returned.
        """
        if self.is_target(url):
            return url
        written = written_within(url, self.is_target)
        if written or not asking or not self.may_follow(url):
            return written
        reached = self.reach(url)
        return reached if self.may_follow(reached) else ""

    def strays(self, url: str) -> str:
        """Return a link with what is wrong with where it leads, in French; nothing when right.

        It may pass by a host of the profile, or by the gateway that a provider puts before all.
        """
        host = host_named(url)
        if not self.leads(url, asking=True):
            return url
        if self.may_follow(url) or is_gateway(host):
            return ""
        return (
            f"{url} passe par {host}, qui n'est pas la cible (s'il lui appartient, dites-le au "
            f'profil : [cible] hotes = ["{host}"])'
        )

    def passed_by(self, mail: Courriel) -> list[str]:
        """Return the hosts by which the links of this name pass before the target."""
        meant = (*named_links(mail), *(link.url for link in links_named_in_clear(mail)))
        return sorted({host_named(url) for url in meant if not self.is_target(url)})

    def link(self, mail: Courriel) -> str:
        """Return the address by which the account is activated, or nothing.

        By its name, best first; else by what follows the host, if one link only can be it. Never
        by its length, and no other is ever asked for.
        """
        for name in self.names:
            led = [self.leads(url, asking=True) for url in dict.fromkeys(named_links(mail, name))]
            if any(led):
                return next(filter(None, led))
        found = self.candidates(mail)
        return found[0] if len(found) == 1 else ""

    def candidates(self, mail: Courriel) -> list[str]:
        """Return the addresses that may confirm when no name tells which.

        One leads to the target, holds a secret, does not say that it does something else, and is
        neither of a page nor of anybody else; if several, one that speaks of confirming, and is of
        no other courriel of this person.
        """
        links = [(self.leads(link.url), label(link.text)) for link in mail.links()]
        otherwise = {url for url, name in links if _denies(name)}
        named = dict.fromkeys(u for u, _ in links if u not in otherwise and carries_secret(u))
        own = self._without(list(named), self.elsewhere, mail)
        if len(own) > 1:
            spoken = {url for url, name in links if _CONFIRMS.search(name)}
            own = [url for url in own if url in spoken] or own
        return self._without(own, self.beside, mail) if len(own) > 1 else own

    def _without(
        self, own: list[str], others: Callable[[Courriel], Iterable[str]], mail: Courriel
    ) -> list[str]:
        known = {follows_host(self.leads(url)) for url in others(mail)} if own else set()
        return [url for url in own if follows_host(url) not in known]

    def in_clear(self, mail: Courriel) -> list[str]:
        """Return the addresses of the text part that are the link that confirms, as written."""
        link = self.link(mail)
        meant = {url for name in self.names for url in named_links(mail, name)}
        meant |= {one.url for name in self.names for one in links_named_in_clear(mail, name)}
        return [
            url
            for url in links_in_clear(mail)
            if link and self.leads(url, asking=url in meant) == link
        ]


def _denies(name: str) -> bool:
    """Tell whether the canonical name of a link says that it does something but confirm."""
    if _NEVER_CONFIRMS.search(name):
        return True
    return _SAYS_OTHERWISE.search(name) is not None and not _CONFIRMS.search(name)


def recipients(mail: Courriel) -> list[str]:
    """Return every address the message went to, header and envelope, lower case."""
    return sorted({a.lower() for a in (*mail.to, *mail.cc, *mail.bcc, *mail.envelope)})


def readable_parts(mail: Courriel) -> dict[str, str]:
    """Return the text of each part that a person can read, by its name."""
    parts: dict[str, str] = {}
    if mail.text is not None:
        parts["texte"] = mail.text
    if mail.html is not None:
        parts["HTML"] = mail.html.text
    return parts


def says_sent_again(view: View, before: View) -> bool:
    """Tell whether a screen says, as the one before did not, that the link was sent again."""
    return any(_SENT_AGAIN.search(flowing(canonical(line))) for line in view.new_lines(before))
