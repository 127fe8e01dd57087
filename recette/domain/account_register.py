"""The accounts that runs created on a target: what is known of each, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

Entry = Mapping[str, Any]


class Fate(Enum):
    """What became of an account, as the register writes it."""

    UNCERTAIN = "incertain"
    CREATED = "cree"
    REFUSED = "refuse"
    DELETED = "efface"
    ABSENT = "absent"

    @property
    def words(self) -> str:
        """Return the word that a person reads."""
        return {"cree": "créé", "refuse": "refusé", "efface": "effacé"}.get(self.value, self.value)


# An account that a crash left uncertain may exist: it is asked for as if it did.
REMAINING = frozenset({Fate.CREATED, Fate.UNCERTAIN})


@dataclass(frozen=True)
class Account:
    """An account, or an attempt at one.

    Attributes:
        instant: when it was asked for, ISO 8601, UTC.
        emails: its addresses, the last one given last.
        number: fictitious n° de sécurité sociale.
        failure: why it could not be deleted the last time it was tried; empty otherwise.
    """

    id: str
    instant: str
    scenario: str
    first_name: str
    emails: tuple[str, ...]
    number: str
    seed: int
    fate: Fate = Fate.UNCERTAIN
    failure: str = ""


@dataclass(frozen=True)
class Erased:
    """How an account was deleted: its fate (DELETED or ABSENT), and what proves it, in French."""

    fate: Fate
    proof: str


def departure(account: Account, target: str) -> Entry:
    """Return the entry of an account about to be asked for."""
    return {
        "genre": "depart",
        "id": account.id,
        "instant": account.instant,
        "cible": target,
        "scenario": account.scenario,
        "prenom": account.first_name,
        "courriel": account.emails[-1],
        "numero": account.number,
        "graine": account.seed,
    }


def accounts(entries: Iterable[Entry]) -> list[Account]:
    """Return the accounts that the entries of a register tell, oldest first.

    An entry of another version, or of an account that is not known, is left out.
    """
    known: dict[str, Account] = {}
    for entry in entries:
        try:
            account = _told(known.get(entry["id"]), entry)
        except (KeyError, ValueError, TypeError):
            continue
        if account is not None:
            known[account.id] = account
    return list(known.values())


def _told(account: Account | None, entry: Entry) -> Account | None:
    kind = entry["genre"]
    if kind == "depart":
        return Account(
            id=entry["id"],
            instant=entry["instant"],
            scenario=entry["scenario"],
            first_name=entry["prenom"],
            emails=(entry["courriel"],),
            number=entry["numero"],
            seed=int(entry["graine"]),
        )
    if account is None:
        return None
    if kind == "adresse":
        return replace(account, emails=(*account.emails, entry["courriel"]))
    if kind == "etat":
        return replace(account, fate=Fate(entry["etat"]), failure="")
    return replace(account, failure=str(entry["raison"])) if kind == "echec" else account
