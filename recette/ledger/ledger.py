"""A ledger opened with its key: events added, secrets sealed, the story that they tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from recette.domain.errors import RecetteError, UsageError
from recette.ledger.events import Kind
from recette.ledger.person_snapshot import Keepsake
from recette.ledger.state import Story
from recette.ledger.store import Ledger, new_identifier

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from recette.ledger.encryption import Vault
    from recette.ledger.events import Event
    from recette.target.profile import Profile


class Book:
    """A ledger and its key; a context manager that holds the file until its end."""

    def __init__(self, ledger: Ledger, vault: Vault) -> None:
        self.ledger = ledger
        self.vault = vault
        self.story = Story(ledger.events)

    @classmethod
    def begin(cls, path: Path, vault: Vault, profile: Profile, at: datetime) -> Self:
        """Hold the ledger of a target, made if there is none.

        Raises:
            UsageError: it is the ledger of another target, or of another key.
            RecetteError: another command holds it, or it is damaged.
        """
        ledger = Ledger.open(path) if path.exists() else Ledger.create(path)
        try:
            if ledger.opening is None:
                identifier = new_identifier()
                sealed = vault.seal({"registre": identifier})
                target, policy = profile.cible, profile.politique
                ledger.append(
                    Kind.OPENED, "", at, sealed,
                    registre=identifier, nom=target.nom, cible=target.url,
                    boite=profile.boite.url, jours=policy.jours, lien_renvoye=policy.lien_renvoye,
                )  # fmt: skip
            return cls.of(ledger, vault, profile.cible.url)
        except BaseException:
            ledger.close()
            raise

    @classmethod
    def of(cls, ledger: Ledger, vault: Vault, url: str) -> Self:
        """Return the book of a ledger that is held; see `begin` for what is raised."""
        opening = opening_of(ledger)
        theirs = str(opening.content["cible"])
        if _same(theirs) != _same(url):
            raise UsageError(
                f"Le registre {ledger.path} est celui de {theirs}, et non de {url} : donnez le "
                "registre de cette cible, ou la cible de ce registre. Rien n'a été changé."
            )
        vault.open(opening.sealed)
        return cls(ledger, vault)

    def __enter__(self) -> Self:
        """Go on holding the ledger."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let it go."""
        self.ledger.close()

    def note(
        self,
        kind: Kind,
        subject: str,
        at: datetime,
        keepsake: Keepsake | None = None,
        **content: Any,
    ) -> None:
        """Add an event, on the disk when this returns."""
        sealed = self.vault.seal(keepsake.data()) if keepsake else ""
        self.story.tell(self.ledger.append(kind, subject, at, sealed, **content))

    def keepsake(self, account: str) -> Keepsake:
        """Return what is kept of the person of an account.

        Raises:
            RecetteError: nothing is.
        """
        sealed = self.story.accounts[account].sealed
        if not sealed:
            raise RecetteError(f"Le registre ne garde personne pour le compte « {account} ».")
        return Keepsake.of(self.vault.open(sealed))


def opening_of(ledger: Ledger) -> Event:
    """Return the first event of a ledger.

    Raises:
        UsageError: there is none: its making was interrupted.
    """
    if ledger.opening is None:
        raise UsageError(
            f"Le registre {ledger.path} est vide, sa création a été interrompue : relancez "
            "« recette semer »."
        )
    return ledger.opening


def _same(url: str) -> tuple[str, str, int | None, str]:
    parts = urlsplit(url)
    port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    return parts.scheme, (parts.hostname or "").lower(), port, parts.path.rstrip("/")
