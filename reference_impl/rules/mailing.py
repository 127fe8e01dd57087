"""The confirmation message: to whom, how many, what it says."""

from __future__ import annotations

from enum import Enum
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reference_impl.rules.links import AccountFacts
    from reference_impl.texts.mail import MailTexts


class Occasion(Enum):
    """Why the message leaves."""

    CREATION = "creation"
    RESENDING = "renvoi"
    NEW_ADDRESS = "adresse"


class Mailing:
    """Decisions about the confirmation message."""

    def recipients(self, account: AccountFacts, address: str) -> list[str]:  # noqa: ARG002
        """Return the addresses that receive the message: the one given, and no other."""
        return [address]

    def copies(self, occasion: Occasion) -> int:  # noqa: ARG002
        """Return how many times the message leaves: once, whatever the occasion."""
        return 1

    def words(self, texts: MailTexts, occasion: Occasion) -> MailTexts:  # noqa: ARG002
        """Return the words of the message: the same, whatever the occasion."""
        return texts

    def subject(self, texts: MailTexts) -> str:
        """Return the subject."""
        return texts.subject

    def sender_name(self, texts: MailTexts) -> str:
        """Return the displayed sender."""
        return texts.sender_name

    def sender_address(self, texts: MailTexts) -> str:
        """Return the address of the sender."""
        return texts.sender_address

    def text_link(self, link: str) -> str:
        """Return the link of the text part, in clear."""
        return link

    def html_link(self, link: str, occasion: Occasion) -> str:  # noqa: ARG002
        """Return the link of the HTML part: the same, whatever the occasion."""
        return link

    def text(self, texts: MailTexts, link: str) -> str:
        """Return the text part."""
        parts = [
            texts.invitation,
            f"{texts.link_text} :\n{self.text_link(link)}" if texts.link_text else "",
            texts.not_you,
            texts.automatic,
        ]
        return "\n\n".join(part for part in parts if part) + "\n"

    def html(self, texts: MailTexts, link: str, occasion: Occasion) -> str:
        """Return the HTML part."""
        button = (
            f'<p><a href="{escape(self.html_link(link, occasion))}" style="{texts.button_style}">'
            f"{escape(texts.link_text)}</a></p>"
        )
        body = [
            f"<p>{escape(texts.invitation, quote=False)}</p>" if texts.invitation else "",
            button if texts.link_text else "",
            f"<p>{escape(texts.not_you, quote=False)}</p>" if texts.not_you else "",
            f"<p>{escape(texts.automatic, quote=False)}</p>" if texts.automatic else "",
        ]
        head = f'<meta charset="utf-8"><title>{escape(self.subject(texts), quote=False)}</title>'
        return (
            f'<!DOCTYPE html>\n<html lang="fr"><head>{head}</head>\n'
            f'<body style="{texts.body_style}">\n' + "\n".join(body) + "\n</body></html>\n"
        )
