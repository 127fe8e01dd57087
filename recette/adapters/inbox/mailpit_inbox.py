"""The inbox port over Mailpit: what a person's mailbox received, checked exactly on our side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import takewhile
from typing import Any

from recette.adapters.inbox.client import JSON, MailpitClient, MessageGoneError
from recette.adapters.inbox.html_part import read_html
from recette.adapters.inbox.summaries import created_of, has_recipient, matches_words, search_terms
from recette.domain.courriel.message import Courriel, parse
from recette.domain.errors import RecetteError

PAGE = 200
Fetch = Callable[[int], JSON]


class MailpitInbox:
    """Courriels of a Mailpit, or of anything that speaks its interface."""

    def __init__(self, client: MailpitClient) -> None:
        self.client = client
        self._parsed: dict[str, Courriel] = {}

    def kind(self) -> str:
        """Return what answers, and its version: « Mailpit v1.30.5 », « boite-embarquee 0.1.0 »."""
        version = str(self.client.info().get("Version", ""))
        if not version:
            raise RecetteError(
                f"L'adresse {self.client.base_url} répond sans dire sa version : ce n'est pas une "
                "boîte Mailpit. Vérifiez --boite."
            )
        return version if " " in version else f"Mailpit {version}"

    def messages_for(self, address: str) -> list[Courriel]:
        """Return the courriels whose To, Cc or Bcc holds exactly `address`, oldest first.

        The search is `addressed:`, since Mailpit writes in Bcc the envelope recipients that no
        header names; it is a substring pattern, hence the exact check here.
        """
        query = f'addressed:"{address}"'
        found = _pages(lambda start: self.client.search(query, start=start, limit=PAGE))
        return self._read(entry for entry in found if has_recipient(entry, address))

    def messages_since(self, instant: datetime) -> list[Courriel]:
        """Return every courriel received at `instant` (aware) or later, oldest first."""
        everything = _pages(lambda start: self.client.list(start=start, limit=PAGE))
        return self._read(takewhile(lambda entry: created_of(entry) >= instant, everything))

    def search_words(self, words: str, address: str | None = None) -> list[Courriel]:
        """Search as a person would, oldest first; only in the box of `address` when given.

        Every word must stand in the subject, the sender, the recipients or the body.
        """
        query = search_terms(words)
        if not query:
            return []
        found = self._read(_pages(lambda start: self.client.search(query, start=start, limit=PAGE)))
        mine = [one for one in found if address is None or one.addressed_to(address)]
        return [one for one in mine if matches_words(one, words)]

    def send_test(self, to: str, subject: str, text: str) -> str:
        """Put a message of ours in the box, for a diagnosis; return its identifier."""
        message = {
            "From": {"Email": "diagnostic@recette.invalid", "Name": "Banc de recette"},
            "To": [{"Email": to}],
            "Subject": subject,
            "Text": text,
        }
        return self.client.send(message)

    def _read(self, entries: Iterable[JSON]) -> list[Courriel]:
        """Return the messages of summaries that come newest first, oldest first."""
        read = [one for one in map(self._one, entries) if one is not None]
        read.reverse()  # arrival decides between equal instants
        return sorted(read, key=lambda one: one.created)

    def _one(self, entry: JSON) -> Courriel | None:
        """Return a message, read once and for all since its bytes never change; None if gone."""
        identifier = str(entry["ID"])
        if identifier not in self._parsed:
            try:
                raw = self.client.raw(identifier)
            except MessageGoneError:
                return None
            self._parsed[identifier] = parse(
                raw, read_html, identifier, created_of(entry).astimezone(UTC)
            )
        return self._parsed[identifier]


def _pages(fetch: Fetch) -> Iterator[JSON]:
    """Yield the summaries of every page once, even if messages arrive meanwhile."""
    seen: set[str] = set()
    start = 0
    while True:
        page: list[dict[str, Any]] = fetch(start).get("messages") or []
        for entry in page:
            if entry["ID"] not in seen:
                seen.add(entry["ID"])
                yield entry
        if len(page) < PAGE:
            return
        start += len(page)
