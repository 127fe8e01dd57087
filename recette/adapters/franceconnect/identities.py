"""The identities that may go through FranceConnect (implements `recette.ports.Identities`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.account_register import REMAINING
from recette.domain.errors import NotVerifiableError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from recette.domain.account_register import Account
    from recette.domain.people.known_identities import KnownIdentity


class AnyIdentity:
    """A sandbox that takes whatever is typed."""

    def claim(self) -> KnownIdentity | None:
        """Return nobody in particular."""
        return None


class KnownIdentities:
    """Those that the profile lists, each once in a scenario, none whose account exists."""

    def __init__(
        self, identities: Sequence[KnownIdentity], accounts: Callable[[], Sequence[Account]]
    ) -> None:
        self._left = list(identities)
        self._listed = len(self._left)
        self._accounts = accounts

    def claim(self) -> KnownIdentity | None:
        """Return one that has no account here, as far as the register tells.

        Raises:
            NotVerifiableError: every one has served.
        """
        taken = {account.number for account in self._accounts() if account.fate in REMAINING}
        while self._left:
            identity = self._left.pop(0)
            if identity.number not in taken:
                return identity
        raise NotVerifiableError(
            "franceconnect",
            f"Les {self._listed} identités FranceConnect du profil ont déjà servi ici : donnez-en "
            "d'autres, ou effacez leurs comptes (recette purger).",
        )
