"""Which courriels are of confirmation: told by what they bear, not by their having a link."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlsplit

from recette.domain.courriel.confirmation import CONFIRM, named_links
from recette.domain.courriel.links import text_links
from recette.domain.language.text import canonical, written
from recette.domain.screen.creation_ids import looks_drawn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from recette.domain.courriel.message import Courriel

_NESTED = re.compile(r"https?://.+", re.IGNORECASE)
_TO_CONFIRM = re.compile(r"\b(confirm|valid|activ|verifi)")
_LONG = 16

Shape = tuple[str, ...]


class Recognition(Enum):
    """Whether a courriel is of confirmation."""

    YES = "courriel de confirmation"
    NO = "autre courriel"
    UNSURE = "courriel qu'on ne sait pas reconnaître"


@dataclass(frozen=True)
class Known:
    """What is known of the courriels of confirmation of a target.

    Attributes:
        links: those received, as they lead to the target.
        subjects: those of the courriels that brought them.
        names: canonical names of their link: that of the guide, those of the profile.
    """

    links: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    names: tuple[str, ...] = (CONFIRM,)


def recognise(mail: Courriel, link: str, known: Known) -> Recognition:
    """Tell whether a courriel is of confirmation.

    Until one is known, it is one whose link confirms on the target. Afterwards it is one that has
    the subject of those, a link of a known name, or a link made as theirs, wherever it leads: an
    information that links to a help is none, and a link that leads elsewhere does not make it
    another thing. What bids to confirm by a link drawn for one person only is unsure.

    Args:
        mail: what was received.
        link: that of it which confirms on the target (`confirmation.Confirming.link`), or nothing.
        known: what is known of others.
    """
    if not known.links:
        return Recognition.YES if link else Recognition.NO
    shapes = {shape for url in known.links for shape in _shapes(url)}
    same_subject = written(mail.subject) in {written(subject) for subject in known.subjects}
    same_shape = any(shape in shapes for url in (link, *_urls(mail)) for shape in _shapes(url))
    if same_subject or same_shape or any(named_links(mail, name) for name in known.names):
        return Recognition.YES
    return Recognition.UNSURE if _bids_to_confirm(mail) else Recognition.NO


def known_from(
    mails: Iterable[tuple[Courriel, str]], links: Iterable[str], names: Iterable[str] = ()
) -> Known:
    """Return what is known from links received, and from the courriels that brought them.

    Args:
        mails: what was received, each with its link that confirms or nothing.
        links: those received, as they lead to the target.
        names: canonical names that the profile gives the link.
    """
    links = tuple(links)
    brought = (mail.subject for mail, link in mails if {link, *_urls(mail)} & set(links))
    return Known(links, tuple(brought), tuple(dict.fromkeys((CONFIRM, *names))))


def secret_of(url: str) -> str:
    """Return what makes an address one person's: its longest secret; nothing without any."""
    parts = urlsplit(url)
    values = [*parts.path.split("/"), *parts.fragment.split("/")]
    values += [value for _, value in (*parse_qsl(parts.query), *parse_qsl(parts.fragment))]
    return max((v for v in values if looks_drawn(v) or len(v) >= _LONG), key=len, default="")


def _urls(mail: Courriel) -> list[str]:
    return [link.url for link in mail.links()]


def _bids_to_confirm(mail: Courriel) -> bool:
    if any(_is_personal(link.url) for link in text_links(mail.text or "")):
        return _TO_CONFIRM.search(canonical(f"{mail.subject} {mail.text}")) is not None
    return any(
        _is_personal(link.url) and _TO_CONFIRM.search(canonical(link.text))
        for link in mail.anchors()
    )


def _is_personal(url: str) -> bool:
    return bool(_shapes(url))


def _shapes(url: str) -> list[Shape]:
    """Return how an address is made, its secrets aside, host aside; and the one it may hold.

    Nothing for an address that holds no secret: everyone is given the same.
    """
    shapes = []
    nested = _NESTED.search(unquote(url[1:]))
    for each in (url, nested[0] if nested else ""):
        try:
            parts = urlsplit(each)
        except ValueError:
            continue
        path = [unquote(part) for part in (*parts.path.split("/"), *parts.fragment.split("/"))]
        made = ["*" if _is_secret(part) else part for part in path if part]
        made += sorted(f"{k}=*" for k, v in parse_qsl(parts.query) if _is_secret(v))
        if any("*" in part for part in made):
            shapes.append(tuple(made))
    return shapes


def _is_secret(value: str) -> bool:
    mixed = value != value.lower() and value != value.upper()
    return value.isdecimal() or looks_drawn(value) or (len(value) >= _LONG and mixed)
