"""How an ordinary provider's mailbox treats what it receives (REC-02, REC-06): pure rules."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from recette.domain.courriel.confirmation import readable_parts
from recette.domain.language.text import plain

if TYPE_CHECKING:
    from recette.domain.courriel.message import Courriel


class Folder(Enum):
    """Where a courriel ends up."""

    INBOX = "boîte de réception"
    SPAM = "courrier indésirable"
    REMOVED = "supprimé par la liste rouge"


@dataclass(frozen=True)
class ScanResult:
    """What a link scanner did and what followed.

    Attributes:
        statuses: HTTP status of each visit, by method.
        asks_gesture: what the visit got asks a person for a gesture before anything happens.
        active_after_head, active_after_get: the account opened after that visit.
    """

    statuses: dict[str, int]
    asks_gesture: bool
    active_after_head: bool
    active_after_get: bool


def folder_of(profile: str, mail: Courriel) -> Folder:
    """Return where the mailbox named `profile` puts a courriel.

    `orange`: a red list removes what holds « confirm »; `outlook`: what an automatic sender sends
    is filed as spam; the others keep everything in the inbox.
    """
    if profile == "orange":
        text = plain(" ".join([mail.subject, *readable_parts(mail).values()]))
        return Folder.REMOVED if "confirm" in text else Folder.INBOX
    return Folder.SPAM if profile == "outlook" else Folder.INBOX
