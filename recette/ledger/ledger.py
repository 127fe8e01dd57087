"""A ledger opened with its key: events added, secrets sealed, the story that they tell."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from recette.domain.errors import RecetteError, UsageError
from recette.ledger.events import Kind
from recette.ledger.person_snapshot import PersonSnapshot
from recette.ledger.state import Story
from recette.ledger.store import LedgerFile, new_identifier

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from recette.ledger.encryption import Cipher
    from recette.ledger.events import Event
    from recette.ledger.state import State
    from recette.run.events import StepPlayed
    from recette.target.profile import Profile


@dataclass(frozen=True)
class CheckOutcome:
    """A verdict, what led to it, and what is kept of the person; nothing secret but `snapshot`."""

    state: State
    snapshot: PersonSnapshot
    message: str = ""
    failing: str = ""
    detail: str = ""
    duration: float = 0.0
    steps: tuple[StepPlayed, ...] = ()
    notes: tuple[str, ...] = ()

    def but(self, state: State, message: str) -> CheckOutcome:
        """Return the same with another verdict, the first reason kept after the new one."""
        told = f"{message}\n{self.message}" if self.message else message
        return replace(self, state=state, message=told)

    def content(self) -> dict[str, Any]:
        """Return what the ledger keeps of it in clear, JSON-ready."""
        return {
            "etat": self.state.value,
            "message": self.message,
            "etape_en_echec": self.failing,
            "detail": self.detail,
            "duree": round(self.duration, 3),
            "etapes": [asdict(step) for step in self.steps],
            "remarques": list(self.notes),
        }


class Ledger(AbstractContextManager["Ledger"]):
    """A ledger and its key; a context manager that holds the file until its end."""

    def __init__(self, file: LedgerFile, cipher: Cipher) -> None:
        self.file = file
        self.cipher = cipher
        self.story = Story(file.events)

    @classmethod
    def begin(cls, path: Path, cipher: Cipher, profile: Profile, at: datetime) -> Self:
        """Hold the ledger of a target, made if there is none.

        Raises:
            UsageError: it is the ledger of another target, or of another key.
            RecetteError: another command holds it, or it is damaged.
        """
        file = LedgerFile.open(path) if path.exists() else LedgerFile.create(path)
        try:
            if file.opening is None:
                identifier = new_identifier()
                sealed = cipher.encrypt({"registre": identifier})
                target, policy = profile.cible, profile.politique
                file.append(
                    Kind.OPENED, "", at, sealed,
                    registre=identifier, nom=target.nom, cible=target.url,
                    boite=profile.boite.url, jours=policy.jours, lien_renvoye=policy.lien_renvoye,
                )  # fmt: skip
            return cls.of(file, cipher, profile.cible.url)
        except BaseException:
            file.close()
            raise

    @classmethod
    def of(cls, file: LedgerFile, cipher: Cipher, url: str) -> Self:
        """Return the ledger of a file that is held; see `begin` for what is raised."""
        opening = opening_of(file)
        theirs = str(opening.content["cible"])
        if _same(theirs) != _same(url):
            raise UsageError(
                f"Le registre {file.path} est celui de {theirs}, et non de {url} : donnez le "
                "registre de cette cible, ou la cible de ce registre. Rien n'a été changé."
            )
        cipher.decrypt(opening.sealed)
        return cls(file, cipher)

    def __exit__(self, *_: object) -> None:
        """Let it go."""
        self.file.close()

    def note(
        self,
        kind: Kind,
        subject: str,
        at: datetime,
        snapshot: PersonSnapshot | None = None,
        **content: Any,
    ) -> None:
        """Add an event, on the disk when this returns."""
        sealed = self.cipher.encrypt(snapshot.data()) if snapshot else ""
        self.story.tell(self.file.append(kind, subject, at, sealed, **content))

    def snapshot(self, account: str) -> PersonSnapshot:
        """Return what is kept of the person of an account.

        Raises:
            RecetteError: nothing is.
        """
        sealed = self.story.accounts[account].sealed
        if not sealed:
            raise RecetteError(f"Le registre ne garde personne pour le compte « {account} ».")
        return PersonSnapshot.of(self.cipher.decrypt(sealed))


def opening_of(file: LedgerFile) -> Event:
    """Return the first event of a ledger.

    Raises:
        UsageError: there is none: its making was interrupted.
    """
    if file.opening is None:
        raise UsageError(
            f"Le registre {file.path} est vide, sa création a été interrompue : relancez "
            "« recette semer »."
        )
    return file.opening


def _same(url: str) -> tuple[str, str, int | None, str]:
    parts = urlsplit(url)
    port = parts.port or {"https": 443, "http": 80}.get(parts.scheme)
    return parts.scheme, (parts.hostname or "").lower(), port, parts.path.rstrip("/")
