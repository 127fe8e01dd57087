"""The words in braces of a template: what stands for an account."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from recette.domain.register import Account


def filled(template: str, account: Account, email: str, *, in_url: bool = False) -> str:
    """Return a template with `{courriel}` and `{numero}` replaced, encoded for an address."""
    for word, value in (("{courriel}", email), ("{numero}", account.number)):
        template = template.replace(word, quote(value, safe="") if in_url else value)
    return template
