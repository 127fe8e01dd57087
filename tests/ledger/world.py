"""A target held in memory, conforming or not, where time passes and the harness may be killed."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.ledger.encryption import Cipher
from recette.ledger.ledger import CheckOutcome, Ledger
from recette.ledger.person_snapshot import PersonSnapshot
from recette.ledger.session import ReadingSession
from recette.ledger.sowing import sow
from recette.ledger.state import State, Story
from recette.ledger.store import LedgerFile
from recette.screenplay.casting import Casting
from recette.target.profile import Profile, TargetSection

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from recette.ledger.events import Event
    from recette.ledger.schedule import Check

START = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
DAY = timedelta(days=1)
KEY = b"MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
PROFILE = Profile(cible=TargetSection(nom="essai", url="http://127.0.0.1:9"))


class KilledError(BaseException):
    """The process is killed: nothing catches it."""


class Fuse:
    """Kills at the n-th of the moments when a process may die; never without n."""

    def __init__(self, *at: int) -> None:
        self._at = set(at)
        self.count = 0

    def burn(self) -> None:
        """Let one moment pass."""
        self.count += 1
        if self.count in self._at:
            raise KilledError


@dataclass
class Held:
    """An account as the target holds it."""

    created: datetime
    links: list[tuple[str, datetime]] = field(default_factory=list)
    active: bool = False
    sent: int = 0
    activations: int = 0


class World:
    """The target, its inbox, and a runner that plays there."""

    def __init__(self, fuse: Fuse | None = None) -> None:
        self.now = START
        self.fuse = fuse or Fuse()
        self.accounts: dict[str, Held] = {}
        self.inbox: dict[str, list[tuple[str, str]]] = {}
        self.defects: set[str] = set()
        self.away = ""
        self._number = 0

    def today(self) -> datetime:
        """Return the time of the target."""
        self._reach()
        return self.now

    def about_now(self) -> datetime:
        """Return our time."""
        return self.now

    def open(self) -> World:
        """Return who plays."""
        if self.away == "boite":
            raise RecetteError("La boîte aux lettres ne répond pas.")
        return self

    def _reach(self) -> None:
        if self.away == "cible":
            raise RecetteError("La cible ne répond pas.")

    def _send(self, email: str) -> None:
        held = self.accounts[email]
        self._number += 1
        link = f"http://127.0.0.1:9/valider/{self._number:040x}"
        held.links.append((link, self.now))
        held.sent += 1
        if "renvoi-perdu" not in self.defects or held.sent == 1:
            self.inbox.setdefault(email, []).append((f"m{self._number}", link))

    def cast(self, account: str, attempt: int) -> PersonSnapshot:
        """Return a new person."""
        seed = random.SystemRandom().randrange(2**64)
        return PersonSnapshot(
            Casting(seed, f"{account}#{attempt}", "example.org").person("Camille")
        )

    def create(self, snapshot: PersonSnapshot) -> PersonSnapshot:
        """Create her account; she receives her link."""
        self._reach()
        self.fuse.burn()
        self.accounts[snapshot.person.email] = Held(self.now)
        self._send(snapshot.person.email)
        self.fuse.burn()
        return self._received(snapshot)

    def recover(self, snapshot: PersonSnapshot, planned: datetime) -> PersonSnapshot | None:
        """Look whether her account was created."""
        self._reach()
        if not self.inbox.get(snapshot.person.email):
            return None
        return replace(self._received(snapshot), issued=planned)

    def _received(self, snapshot: PersonSnapshot) -> PersonSnapshot:
        mails = self.inbox[snapshot.person.email]
        links = [link for identifier, link in mails if identifier not in snapshot.seen]
        return replace(
            snapshot,
            links=(*snapshot.links, *links),
            seen=tuple(identifier for identifier, _ in mails),
            issued=snapshot.issued or self.now,
        )

    def activate(self, snapshot: PersonSnapshot) -> None:
        """Activate her account."""
        self._reach()
        self._follow(snapshot)

    def _follow(self, snapshot: PersonSnapshot) -> None:
        """Follow her last link: it activates while both delays run."""
        held = self.accounts.get(snapshot.person.email)
        if held is None:
            return
        self.fuse.burn()
        sent = dict(held.links)[snapshot.links[-1]]
        days = 8 if "lien-8-jours" in self.defects else 7
        alive = self.now - held.created < 21 * DAY or "sans-limite" in self.defects
        if alive and self.now - sent < days * DAY and snapshot.links[-1] == held.links[-1][0]:
            held.activations += not held.active
            held.active = True
        self.fuse.burn()

    def play(
        self, check: Check, snapshot: PersonSnapshot, before_act: Callable[[], None]
    ) -> CheckOutcome:
        """Play a check as its journey would."""
        try:
            return self._play(check, snapshot, before_act)
        except RecetteError as error:
            return CheckOutcome(State.BLOCKED, snapshot, str(error))

    def _play(
        self, check: Check, snapshot: PersonSnapshot, before_act: Callable[[], None]
    ) -> CheckOutcome:
        self._reach()
        email = snapshot.person.email
        held = self.accounts.get(email)
        if check.key.startswith("renvoi"):
            if held is None or self.now - held.links[-1][1] < 7 * DAY:
                return CheckOutcome(State.FAILED, snapshot, "le renvoi n'est pas proposé")
            before_act()
            self.fuse.burn()
            self._send(email)
            self.fuse.burn()
            kept = self._received(snapshot)
            passed = len(kept.links) > len(snapshot.links)
            return self._told(passed, kept, "aucun nouveau courriel")
        if check.key.startswith(("lien", "ancien-lien")):
            before_act()
            self._follow(snapshot)
            wanted = check.key in {"lien-j6", "lien-renvoye-j8"}
            return self._told(bool(held and held.active is wanted), snapshot, "autre état")
        known = bool(held and held.active is check.key.startswith("active"))
        return self._told(known, snapshot, "autre connexion")

    @staticmethod
    def _told(passed: bool, snapshot: PersonSnapshot, message: str) -> CheckOutcome:  # noqa: FBT001
        state = State.PASSED if passed else State.FAILED
        return CheckOutcome(state, snapshot, "" if passed else message)

    def look(
        self, check: Check, snapshot: PersonSnapshot, *, patiently: bool
    ) -> PersonSnapshot | None:
        """Look whether an act has had its effect."""
        del patiently
        self._reach()
        held = self.accounts.get(snapshot.person.email)
        if check.key.startswith("renvoi"):
            kept = self._received(snapshot) if held else snapshot
            return kept if len(kept.links) > len(snapshot.links) else None
        return snapshot if held and held.active else None

    def forgotten(self, snapshots: Sequence[PersonSnapshot]) -> bool:
        """Tell whether none of these persons has an account."""
        self._reach()
        return not any(k.person.email in self.accounts for k in snapshots)


class Bench:
    """A world and a ledger of it; each command opens and closes the file, as ours do."""

    def __init__(self, path: Path, fuse: Fuse | None = None) -> None:
        self.path = path
        self.world = World(fuse)
        self.cipher = Cipher(KEY, "l'essai")

    def sow(self) -> None:
        """Sow what is missing."""
        with Ledger.begin(self.path, self.cipher, PROFILE, self.world.now) as book:
            self._wire(book.file)
            sow(book, self.world.today, self.world, lambda _: None)

    def read(self, day: float | None = None) -> dict[str, State]:
        """Read the ledger, on a day when given; return every state."""
        if day is not None:
            self.world.now = START + day * DAY
        with LedgerFile.open(self.path) as ledger:
            self._wire(ledger)
            book = Ledger.of(ledger, self.cipher, PROFILE.cible.url)
            world = self.world
            ReadingSession(book, world.today, world.about_now, world.open, lambda *_: None).run()
        return self.states()

    def states(self) -> dict[str, State]:
        """Return every state as the ledger tells it."""
        return {t.check.key: t.state for t in self.story().terms(self.world.now)}

    def story(self) -> Story:
        """Return what the ledger tells."""
        with LedgerFile.open(self.path) as ledger:
            return Story(ledger.events)

    def reason(self, key: str) -> str:
        """Return why a check stands where it stands."""
        terms = self.story().terms(self.world.now)
        return next(term.reason for term in terms if term.check.key == key)

    def _wire(self, ledger: LedgerFile) -> None:
        """Let the process die just before and just after anything is written."""
        write, fuse = ledger.append, self.world.fuse

        def append(*arguments: object, **content: object) -> Event:
            fuse.burn()
            event = write(*arguments, **content)  # type: ignore[arg-type]
            fuse.burn()
            return event

        ledger.append = append  # type: ignore[method-assign]


def tmp_bench(folder: Path, *kills: int) -> Bench:
    """Return a bench on a ledger of its own."""
    return Bench(folder / "registre.sqlite3", Fuse(*kills))
