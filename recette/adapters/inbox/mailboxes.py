"""What a mailbox provider does to what arrived: simulated over the inbox, which stays as it is.

Profiles:
    ordinaire: everything is in the inbox folder.
    orange: a red list removes messages whose subject or body holds « confirm » (REC-06).
    outlook: automatic messages are filed in « Courrier indésirable » (REC-02); ours all are.
    antivirus: each link of an arriving message is visited before its owner sees it (REC-07).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, get_args

from recette.adapters.inbox.link_scanner import LinkScanner
from recette.domain.errors import RecetteError
from recette.domain.text import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.adapters.inbox.link_scanner import Visit
    from recette.domain.courriels import Courriel

Profile = Literal["ordinaire", "orange", "outlook", "antivirus"]
Folder = Literal["inbox", "spam", "removed"]

SPAM_FOLDER = "Courrier indésirable"
RED_LIST_REASON = "supprimé par la liste rouge"
_RED_WORD = "confirm"
_TAGS = re.compile(r"<[^>]*>")


class Messages(Protocol):
    """Where the messages of an address come from."""

    def messages_for(self, address: str) -> list[Courriel]:
        """Return the courriels for exactly this address, oldest first."""


class Scanner(Protocol):
    """Visits the links of a message."""

    def scan(self, message: Courriel) -> list[Visit]:
        """Visit each link once by HEAD and once by GET."""


@dataclass(frozen=True)
class Removed:
    """A message its owner never sees, and why (a French phrase for the report)."""

    message: Courriel
    reason: str


class Mailbox:
    """What the owner of an address sees, with the habits of her provider.

    Args:
        profile: name of the habits.
        inbox: where the messages are.
        address: hers.
        scanner: visits the links for `antivirus`; made on first use when not given.

    Raises:
        RecetteError: the profile is unknown.
    """

    def __init__(
        self, profile: str, inbox: Messages, address: str, scanner: Scanner | None = None
    ) -> None:
        if profile not in get_args(Profile):
            known = ", ".join(get_args(Profile))
            raise RecetteError(
                f"Profil de messagerie « {profile} » inconnu : choisissez parmi {known}."
            )
        self.profile = profile
        self.address = address
        self._inbox = inbox
        self._scanner = scanner
        self._visits: dict[str, list[Visit]] = {}

    def inbox_folder(self) -> list[Courriel]:
        """Return the messages of the inbox folder, oldest first."""
        return self._folder("inbox")

    def spam_folder(self) -> list[Courriel]:
        """Return the messages of « Courrier indésirable », oldest first."""
        return self._folder("spam")

    def removed(self) -> list[Removed]:
        """Return the messages that the provider removed, oldest first."""
        return [Removed(one, RED_LIST_REASON) for one in self._folder("removed")]

    def visits(self) -> list[Visit]:
        """Return what the antivirus visited so far, oldest first; scans what just arrived."""
        self._folder("inbox")
        return [visit for visits in self._visits.values() for visit in visits]

    def _folder(self, name: Folder) -> list[Courriel]:
        arrived = self._inbox.messages_for(self.address)
        if self.profile == "antivirus":
            self._scan(arrived)
        return [one for one in arrived if filed(self.profile, one) == name]

    def _scan(self, messages: list[Courriel]) -> None:
        """Visit the links of the messages not scanned yet."""
        for message in messages:
            if message.id not in self._visits:
                self._visits[message.id] = []  # never a second visit, even if this one fails
                self._visits[message.id] = self._scanning(message)

    def _scanning(self, message: Courriel) -> list[Visit]:
        if self._scanner is None:
            self._scanner = LinkScanner()
        return self._scanner.scan(message)


def filed(profile: str, message: Courriel) -> Folder:
    """Return where a provider puts a message."""
    rule: Callable[[Courriel], Folder] | None = _RULES.get(profile)
    return rule(message) if rule else "inbox"


def is_red_listed(message: Courriel) -> bool:
    """Tell whether the subject or the visible body holds « confirm », accents and case aside."""
    body = _TAGS.sub(" ", message.html or "")
    return _RED_WORD in plain(f"{message.subject} {message.text or ''} {body}")


def _red_listed(message: Courriel) -> Folder:
    return "removed" if is_red_listed(message) else "inbox"


def _spam(_message: Courriel) -> Folder:
    return "spam"


_RULES: dict[str, Callable[[Courriel], Folder]] = {"orange": _red_listed, "outlook": _spam}
