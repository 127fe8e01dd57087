"""A register in JSON lines: only ever added to, one line a write, so that nothing can be lost."""

from __future__ import annotations

import json
import os
import uuid
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from recette.domain.account_register import Account, Entry, Erased, Fate, accounts, departure
from recette.domain.errors import RecetteError, reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class AccountsFile:
    """The accounts of one target; several processes may write in it at once.

    Raises:
        RecetteError: from every method, when the file cannot be read or written.
    """

    def __init__(self, path: Path, target: str) -> None:
        self.path = path
        self._target = target

    def accounts(self) -> list[Account]:
        """Return every account, oldest first; none when there is no register yet."""
        return accounts(self._entries())

    def departs(self, account: Account) -> None:
        """Write that an account is about to be asked for."""
        self.write(departure(account, self._target))

    def erased(self, account: Account, how: Erased) -> None:
        """Write that an account is no more."""
        self.write({**_about(account.id, "etat"), "etat": how.fate.value, "preuve": how.proof})

    def failed(self, account: Account, why: str) -> None:
        """Write that an account could not be deleted."""
        self.write({**_about(account.id, "echec"), "raison": why})

    def write(self, entry: Entry) -> None:
        """Add an entry, whole, after the others."""
        line = json.dumps(entry, ensure_ascii=False).encode("utf-8", errors="replace") + b"\n"
        with self._opened() as file:
            size = os.fstat(file).st_size
            # A line that a crash cut short must not take this one with it.
            torn = bool(size) and os.pread(file, 1, size - 1) != b"\n"
            os.write(file, b"\n" + line if torn else line)

    @contextmanager
    def _opened(self) -> Iterator[int]:
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
            with closing(os.fdopen(file, "rb", buffering=0)):
                os.fchmod(file, 0o600)
                yield file
        except OSError as error:
            raise RecetteError(
                f"Le registre des comptes {self.path} ne peut pas être écrit ({reason(error)}) : "
                "choisissez un autre dossier par --registre-comptes."
            ) from error

    def _entries(self) -> Iterator[Entry]:
        try:
            text = self.path.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return
        except OSError as error:
            raise RecetteError(
                f"Le registre des comptes {self.path} ne se lit pas ({reason(error)}) : "
                "choisissez un autre dossier par --registre-comptes."
            ) from error
        for line in text.split("\n"):
            try:
                entry = json.loads(line)
            except ValueError:
                continue  # an empty line, or the half of one
            if isinstance(entry, dict):
                yield entry


class ScenarioRegister:
    """The register as one scenario writes in it (implements `recette.ports.Register`)."""

    def __init__(self, book: AccountsFile, scenario: str, seed: int) -> None:
        self._book = book
        self._scenario = scenario
        self._seed = seed

    def departs(self, first_name: str, email: str, number: str) -> str:
        """Write that an account is about to be asked for; return its identifier."""
        account = Account(
            id=uuid.uuid4().hex,
            instant=_now(),
            scenario=self._scenario,
            first_name=first_name,
            emails=(email,),
            number=number,
            seed=self._seed,
        )
        self._book.departs(account)
        return account.id

    def ends(self, identifier: str, *, created: bool) -> None:
        """Write what the target made of it."""
        fate = Fate.CREATED if created else Fate.REFUSED
        self._book.write({**_about(identifier, "etat"), "etat": fate.value})

    def renamed(self, identifier: str, email: str) -> None:
        """Write that another address is about to be given."""
        self._book.write({**_about(identifier, "adresse"), "courriel": email})


class NoRegister:
    """For a target that does not outlive the run (implements `recette.ports.Register`)."""

    def departs(self, first_name: str, email: str, number: str) -> str:
        """Do nothing."""
        del first_name, email, number
        return ""

    def ends(self, identifier: str, *, created: bool) -> None:
        """Do nothing."""

    def renamed(self, identifier: str, email: str) -> None:
        """Do nothing."""


def _about(identifier: str, kind: str) -> dict[str, str]:
    return {"genre": kind, "id": identifier, "instant": _now()}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
