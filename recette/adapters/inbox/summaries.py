"""Pure reading of what Mailpit's search returns: who it is for, when it came, does it match."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from recette.domain.language.text import plain

if TYPE_CHECKING:
    from recette.domain.courriel.message import Courriel


def recipients(entry: dict[str, Any]) -> list[str]:
    """Return the addresses of To, Cc and Bcc of a summary, where null is an empty list."""
    fields = (entry.get(name) or [] for name in ("To", "Cc", "Bcc"))
    return [str(person.get("Address") or "") for people in fields for person in people]


def has_recipient(entry: dict[str, Any], address: str) -> bool:
    """Tell whether a summary is for exactly this address, whatever the case."""
    wanted = address.casefold()
    return any(known.casefold() == wanted for known in recipients(entry))


def created_of(entry: dict[str, Any]) -> datetime:
    """Return when the inbox received a message, aware; now when it does not say."""
    try:
        created = datetime.fromisoformat(str(entry.get("Created")))
    except ValueError:
        return datetime.now(UTC)
    return created if created.tzinfo else created.replace(tzinfo=UTC)


def search_terms(words: str) -> str:
    """Return the query that asks for all the words of a person, none of them taken as a syntax.

    Each word is searched for itself: a first « - » or « ! » would negate it, a « : » would name a
    field, quotes would group; pieces without letter or digit say nothing and are left out.
    """
    pieces = re.split(r"[\s:\"<>(),;«»]+", words)
    kept = (piece.lstrip("-!") for piece in pieces)
    return " ".join(piece for piece in kept if re.search(r"\w", piece))


def matches_words(message: Courriel, words: str) -> bool:
    """Tell whether every word stands in what a reader sees, accents and case aside."""
    seen = plain(
        " ".join(
            (
                message.subject,
                message.sender_name,
                message.sender_address,
                *message.to,
                message.text or "",
                message.html.text if message.html is not None else "",
            )
        )
    )
    return all(plain(word) in seen for word in search_terms(words).split())
