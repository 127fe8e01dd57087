"""What the harness needs of the outside world; adapters provide it, `bootstrap` chooses them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime, timedelta
    from pathlib import Path

    from recette.domain.account_register import Account, Erased
    from recette.domain.courriel.message import Courriel
    from recette.domain.people.known_identities import KnownIdentity
    from recette.domain.screen.view import Element, View


class Way(Enum):
    """How the harness came to an address, and what became of it when it may not go there."""

    ADDRESS = "adresse {} non ouverte"
    REDIRECTION = "redirection vers {} non suivie"
    LINK = "lien vers {} non suivi"
    CONTENT = "contenu de {} non chargé"


class Frontier(Protocol):
    """Where the harness may go; what it stops is kept, to be told with the scenario."""

    def refused(self, url: str, way: Way) -> str:
        """Return the French sentence that says why not, and keep it; nothing when one may go."""

    def check(self, url: str, way: Way) -> None:
        """Refuse an address where the harness may not go.

        Raises:
            RecetteError: the sentence of `refused`.
        """

    def told(self) -> list[str]:
        """Return what was stopped since the last time, each sentence once."""


@dataclass(frozen=True)
class Sent:
    """A request that a screen sent: what is needed to send it again.

    Attributes:
        kind: `document` for a navigation, `data` for what a script asked.
        content_type: of the body, parameters included.
        answer: status of the answer, 0 while unknown.
    """

    method: str
    url: str
    body: str = ""
    content_type: str = ""
    kind: str = "document"
    headers: dict[str, str] = field(default_factory=dict)
    answer: int = 0


@dataclass(frozen=True)
class Session:
    """What makes a visitor known to the target: where she is, and her cookies."""

    url: str
    cookies: tuple[dict[str, Any], ...]


class Surface(Protocol):
    """A visitor's eyes and hands on the target: a browser context, or plain HTTP forms."""

    def look(self) -> View:
        """Return what is shown now; raises RecetteError when nothing can be."""

    def open(self, url: str) -> None:
        """Go to an address, absolute or relative to the target."""

    def back(self) -> None:
        """Come back from where the last press led: another window, another page, a dialog."""

    def fill(self, element: Element, value: str) -> None:
        """Type `value` in place of what an element of the last view holds."""

    def choose(self, element: Element, option: str = "") -> None:
        """Check a radio or checkbox, or choose `option` of a list."""

    def press(self, element: Element) -> None:
        """Press a button or follow a link of the last view."""

    def sent(self) -> list[Sent]:
        """Return the requests sent so far, oldest first."""

    def replay(self, request: Sent) -> int:
        """Send a request again within this session; return the status of the answer."""

    def session(self) -> Session:
        """Return what another surface needs to go on from here."""

    def adopt(self, session: Session) -> None:
        """Go on from where another surface was."""

    def last_source(self) -> str:
        """Return the source of the last document, and what its scripts received, as sent."""

    def type_in(self, element: Element, value: str) -> None:
        """Type key by key, as a person does."""

    def hold(self) -> None:
        """Hold what is sent from now on, until `let_go`."""

    def let_go(self) -> None:
        """Let what was held leave."""

    def close(self) -> None:
        """Forget this visitor."""


class BrowserSurface(Surface, Protocol):
    """A surface that a person could look at."""

    def slip(self, values: Mapping[str, str]) -> None:
        """Add these values to what is sent from now on, save what only reads."""

    def divert(self, words: Sequence[str]) -> None:
        """Ask from now on for no page whose address holds all these words; keep that address."""

    def recall(self, session: Session) -> None:
        """Take the cookies that another tab of the same browser has now, and stay where one is."""

    def diverted(self) -> str:
        """Return the address kept, waiting for it to come; empty when none came."""

    def picture(self, path: Path) -> bool:
        """Write what is shown, whole, as a PNG; tell whether it could be."""

    def save_evidence(self, folder: Path) -> list[Path]:
        """Write screenshot, page source and trace into `folder`; return what was written."""


class Identities(Protocol):
    """Who may go through FranceConnect."""

    def claim(self) -> KnownIdentity | None:
        """Return somebody who has no account; None where any identity may be typed.

        Raises:
            NotVerifiableError: nobody is left.
        """


class Surfaces(Protocol):
    """Makes surfaces: each is a new visitor."""

    def browser(self, *, phone: bool = False) -> BrowserSurface:
        """Return a new browser visitor, on a computer or on an emulated phone."""

    def http(self) -> Surface:
        """Return a new visitor without a browser."""


class Inbox(Protocol):
    """The inbox that receives what the target sends."""

    def kind(self) -> str:
        """Name the inbox and its version."""

    def messages_for(self, address: str) -> list[Courriel]:
        """Return the courriels for exactly this address, oldest first."""

    def messages_since(self, instant: datetime) -> list[Courriel]:
        """Return every courriel received since `instant`, oldest first."""

    def search_words(self, words: str) -> list[Courriel]:
        """Search as a person would, with words."""


@dataclass(frozen=True)
class Move:
    """A move of the target's clock, with its proof."""

    driver: str
    by: timedelta
    offset: timedelta
    proof: str


class Clock(Protocol):
    """Moves the time of the target, forward only."""

    name: str

    def available(self) -> bool:
        """Tell whether time can be moved at all."""

    def offset(self, account: str) -> timedelta:
        """Return how far ahead of ours the target's time is for this account (its address)."""

    def renamed(self, old: str, new: str) -> None:
        """Note that an account has another address."""

    def advance(self, account: str, by: timedelta) -> Move:
        """Move time forward for an account.

        Raises:
            RecetteError: the move could not be made, or not be proved.
        """


class Register(Protocol):
    """Keeps the accounts that a scenario creates: written before, so that a crash loses none."""

    def departs(self, first_name: str, email: str, number: str) -> str:
        """Note an account whose request is about to leave; return its identifier."""

    def ends(self, identifier: str, *, created: bool) -> None:
        """Note what the target made of it."""

    def renamed(self, identifier: str, email: str) -> None:
        """Note an address about to be given to it."""


class Eraser(Protocol):
    """Deletes accounts that the harness created."""

    def erase(self, account: Account) -> Erased:
        """Delete one.

        Raises:
            RecetteError: it could not be, or not be proved.
        """


class Scanner(Protocol):
    """A program that visits the links of courriels."""

    def visit(self, method: str, link: str) -> tuple[int, View]:
        """Visit a link once; return the status and what was got."""

    def destination(self, link: str, target: str) -> str:
        """Return where a link leads, without asking for anything of `target`."""


@dataclass(frozen=True)
class AppAnswer:
    """What the application interface answered: status, and the decoded JSON or None."""

    status: int
    body: Any


class Application(Protocol):
    """The interface that the target's mobile application uses."""

    def available(self) -> bool:
        """Tell whether the target exposes it."""

    def sign_in(self, number: str, code: str) -> AppAnswer:
        """Sign in."""

    def account(self, sign_in: AppAnswer) -> AppAnswer:
        """Ask for the account with what the sign-in gave."""
