"""The words in braces of a template: what stands for an account."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from recette.domain.account_register import Account


def words_of(account: Account, email: str) -> dict[str, str]:
    """Return what stands for `{courriel}` and `{numero}`."""
    return {"courriel": email, "numero": account.number}
