"""Screens written beforehand, and a stage on which actors go through them without any target."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

from recette.adapters.franceconnect.identities import AnyIdentity
from recette.adapters.inbox.html_part import read_html
from recette.domain.courriel.message import Courriel
from recette.domain.errors import RecetteError
from recette.domain.screen.known_addresses import Landings
from recette.domain.screen.view import Element, View
from recette.ports import Move, Sent, Session
from recette.screenplay.casting import Casting
from recette.screenplay.journey import Journey
from recette.screenplay.stage import Stage
from recette.target.profile import Profile
from recette.target.wording import Wording
from tests.domain.screens import box, button, link, screen, yes_no

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from recette.ports import Surface
    from recette.screenplay.actor import Actor
    from recette.screenplay.stage import Props

TARGET = "http://cible.test"
LINK = f"{TARGET}/confirmer?jeton=abcdef123456"
CONTINUE = button("CONTINUER", submits=True)


def page(name: str, *elements: Element, text: str = "", **more: object) -> View:
    """Return a screen of the target, by its name."""
    where = {"url": f"{TARGET}/{name}", "document": name, "title": name}
    return screen(*elements, text=text, **where | more)


HOME = page("", link("Je crée mon compte", "/creation"), link("J'accède à mon compte", "/entrer"))
CREATION = page(
    "creation",
    box("Mon nom"),
    box("Mon n° de sécurité sociale"),
    box("Ma date de naissance"),
    box("Mon code postal"),
    CONTINUE,
)
CONDITIONS = page(
    "conditions",
    *yes_no("J'accepte les conditions d'utilisation", "a"),
    link("conditions d'utilisation détaillées", "/details"),
    CONTINUE,
)
CODE = page("code", box("Mon nouveau code"), box("Confirmer mon nouveau code"), CONTINUE)
INFORMATIONS = page(
    "informations",
    box("Saisissez votre adresse email"),
    box("Je confirme mon adresse email"),
    box("Téléphone portable"),
    box("Téléphone fixe"),
    *yes_no("Recevoir des informations par email", "p"),
    CONTINUE,
)
VALIDATION = page(
    "validation", text="Validation de mon email\nSuivez le lien envoyé à votre adresse email."
)
CONNECTION = page(
    "entrer",
    box("Mon numéro de sécurité sociale"),
    box("Mon code personnel", kind="password"),
    button("SE CONNECTER", submits=True),
)
ACCOUNT = page("compte", button("Se déconnecter", form=-1))
ELSEWHERE = page("ailleurs", text="Bientôt")


@dataclass
class Script:
    """What the screens lead to, and what was done on them.

    Attributes:
        pages: what an address shows, whole or without the target; any other shows ELSEWHERE.
        leads: where pressing leads, by name, or by screen and name; it stays there otherwise.
        sends: what pressing sends, by the same keys.
        done: what visitors did, in order.
        back: what coming back shows; nothing to come back to without it.
        adopted: what a visitor who takes over is shown, whatever the address.
        diverted: the address that a diversion catches.
    """

    pages: dict[str, View] = field(default_factory=dict)
    leads: dict[str, View] = field(default_factory=dict)
    sends: dict[str, Sent] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    back: View | None = None
    adopted: View | None = None
    diverted: str = ""

    def whole(self) -> Script:
        """Write the way from the home page to the validation and to the account."""
        steps = (CREATION, CONDITIONS, CODE, INFORMATIONS, VALIDATION)
        self.pages |= {"/": HOME, LINK: ELSEWHERE}
        self.leads |= {"Je crée mon compte": CREATION, "J'accède à mon compte": CONNECTION}
        self.leads["SE CONNECTER"] = ACCOUNT
        for before, after in pairwise(steps):
            self.leads[f"{before.document}: CONTINUER"] = after
            self.sends[f"{before.document}: CONTINUER"] = Sent("POST", before.url, "a=b")
        self.pages |= {view.url: view for view in (*steps, CONNECTION, ACCOUNT)}
        return self


class Scripted:
    """A visitor of such screens (stands for `BrowserSurface`)."""

    def __init__(self, script: Script, shown: View | None = None) -> None:
        self.script = script
        self.shown = shown or View()
        self.requests: list[Sent] = []
        self.replayed: list[Sent] = []

    def look(self) -> View:
        """Return what is shown."""
        return self.shown

    def open(self, url: str) -> None:
        """Show what an address shows."""
        self.script.done.append(f"ouvre {url}")
        self.shown = self.script.pages.get(url, ELSEWHERE)

    def back(self) -> None:
        """Show what was before, if it comes back."""
        if self.script.back is None:
            raise RecetteError("Le navigateur ne revient pas en arrière.")
        self.shown = self.script.back

    def fill(self, element: Element, value: str) -> None:
        """Note what is typed."""
        self.script.done.append(f"{element.name} = {value}")

    type_in = fill

    def choose(self, element: Element, option: str = "") -> None:
        """Note what is chosen."""
        self.script.done.append(f"choisit {element.name}{option}")

    def press(self, element: Element) -> None:
        """Go where it leads."""
        keys = (f"{self.shown.document}: {element.name}", element.name)
        self.script.done.append(element.name)
        sent = next((self.script.sends[k] for k in keys if k in self.script.sends), None)
        if sent:
            self.requests.append(sent)
        self.shown = next(
            (self.script.leads[k] for k in keys if k in self.script.leads), self.shown
        )

    def sent(self) -> list[Sent]:
        """Return what was sent."""
        return list(self.requests)

    def replay(self, request: Sent) -> int:
        """Note a request sent again."""
        self.replayed.append(request)
        return 200

    def session(self) -> Session:
        """Return where one is."""
        return Session(self.shown.url, ())

    def recall(self, session: Session) -> None:
        """Know nothing of cookies."""

    def adopt(self, session: Session) -> None:
        """Show what a visitor who takes over is shown."""
        self.open(session.url)
        self.shown = self.script.adopted or self.shown

    def last_source(self) -> str:
        """Return the text."""
        return self.shown.text

    def hold(self) -> None:
        """Note it."""
        self.script.done.append("retient")

    def let_go(self) -> None:
        """Note it."""
        self.script.done.append("relâche")

    def slip(self, values: Mapping[str, str]) -> None:
        """Note it."""
        self.script.done.append(f"glisse {', '.join(sorted(set(values.values())))}")

    def divert(self, words: Sequence[str]) -> None:
        """Note it."""
        self.script.done.append(f"détourne {' '.join(words)}")

    def diverted(self) -> str:
        """Return what was caught."""
        return self.script.diverted

    def picture(self, path: Path) -> bool:
        """Make none."""
        del path
        return False

    def save_evidence(self, folder: Path) -> list[Path]:
        """Write the text of the screen."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "page.html").write_text(self.shown.text, encoding="utf-8")
        return [folder / "page.html"]

    def close(self) -> None:
        """Note it."""
        self.script.done.append("ferme")


class Registered:
    """A register that remembers what it is told (stands for `Register`)."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def departs(self, first_name: str, email: str, number: str) -> str:
        """Note a request."""
        del number
        self.told.append(f"part {first_name} {email}")
        return "1"

    def ends(self, identifier: str, *, created: bool) -> None:
        """Note an end."""
        self.told.append(f"{identifier} {'créé' if created else 'refusé'}")

    def renamed(self, identifier: str, email: str) -> None:
        """Note another address."""
        self.told.append(f"{identifier} devient {email}")


class Still:
    """A clock that moves when told (stands for `Clock`)."""

    name = "essai"

    def __init__(self) -> None:
        self.moved: list[timedelta] = []

    def available(self) -> bool:
        """Tell that it moves."""
        return True

    def offset(self, account: str) -> timedelta:
        """Return how far it was moved."""
        del account
        return sum(self.moved, timedelta())

    def renamed(self, old: str, new: str) -> None:
        """Accept it."""

    def advance(self, account: str, by: timedelta) -> Move:
        """Move."""
        self.moved.append(by)
        return Move(self.name, by, self.offset(account), "essai")


@dataclass
class Mails:
    """What was received (stands for `Inbox`)."""

    received: list[Courriel] = field(default_factory=list)
    broken: str = ""

    def kind(self) -> str:
        """Name it."""
        return "essai"

    def messages_for(self, address: str) -> list[Courriel]:
        """Return what this address received."""
        if self.broken:
            raise RecetteError(self.broken)
        return [m for m in self.received if address in m.to]

    def messages_since(self, instant: datetime) -> list[Courriel]:
        """Return everything since."""
        return [m for m in self.received if m.created >= instant]

    def search_words(self, words: str) -> list[Courriel]:
        """Return what holds these words."""
        return [m for m in self.received if words in m.subject]


def mail(to: str, text: str | None = LINK, html: str | None = None, **more: Any) -> Courriel:
    """Return a courriel of confirmation."""
    one = Courriel("1", "1", "Confirmez", "ameli", "a@b.test", datetime.now(UTC), to=(to,))
    return replace(
        one, text=text, html=read_html(html) if html is not None else None, raw=b"courriel", **more
    )


@dataclass
class Played:
    """A stage, its script, and what its props remember."""

    script: Script
    stage: Stage
    register: Registered
    clock: Still
    inbox: Mails

    @property
    def camille(self) -> Actor:
        """Return the first person."""
        return self.stage.actor("Camille")

    def visiting(self, view: View, name: str = "Camille") -> Actor:
        """Return a person whose screen is this one."""
        actor = self.stage.actor(name)
        surface = cast("Scripted", actor.new_visit().surface)
        surface.shown = view
        return actor

    @property
    def surface(self) -> Scripted:
        """Return the browser of the first person."""
        return cast("Scripted", self.camille.browsers[-1])


def play(
    script: Script | None = None,
    folder: Path = Path(),
    change: Callable[[Profile], Profile] = lambda profile: profile,
    **props: Any,
) -> Played:
    """Return a stage on which nobody waits, played by such a script."""
    script = script or Script()
    profile = Profile()
    target = profile.cible.model_copy(update={"url": TARGET, "delai_secondes": 0.0})
    box_section = profile.boite.model_copy(update={"delai_secondes": 0.0})
    profile = change(profile.model_copy(update={"cible": target, "boite": box_section}))
    register, clock, inbox = Registered(), Still(), Mails()
    surfaces = SimpleNamespace(
        browser=lambda phone=False: Scripted(script, View(title="téléphone" if phone else "")),
        http=lambda: Scripted(script),
    )
    given = {
        "profile": profile,
        "wording": Wording({}),
        "surfaces": surfaces,
        "inbox": inbox,
        "clock": clock,
        "frontier": SimpleNamespace(refused=lambda *_: "", told=list),
        "register": register,
        "identities": AnyIdentity(),
        "casting": Casting(1, "essai", "example.org"),
        "landings": Landings(),
        "lost_places": set(),
        "folder": folder,
        "output": folder,
    }
    stage = Stage(cast("Props", SimpleNamespace(**given | props)))
    return Played(script, stage, register, clock, inbox)


def journey_on(view: View, script: Script | None = None) -> Journey:
    """Return a visit that stands before a screen and waits for nothing."""
    surface = cast("Surface", Scripted(script or Script(), view))
    journey = Journey(surface, Wording({}), 0.0, Landings())
    journey.pressed = View(document="avant")
    return journey
