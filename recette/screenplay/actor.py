"""A person on stage: who she is, her visits to the target, her timeline."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from recette.domain.errors import PreparationError
from recette.domain.observation import Observation
from recette.domain.screen.vocabulary import Place
from recette.screenplay.journey import Journey

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.domain.courriel.message import Courriel
    from recette.domain.courriel.providers import ScanResult
    from recette.domain.people.known_identities import KnownIdentity
    from recette.domain.people.persons import Person
    from recette.domain.screen.known_addresses import Landings
    from recette.domain.screen.reading import Reading
    from recette.domain.screen.strength_meter import Level
    from recette.domain.screen.view import View
    from recette.domain.screen.vocabulary import Choice
    from recette.ports import (
        AppAnswer,
        BrowserSurface,
        Clock,
        Identities,
        Register,
        Sent,
        Surface,
        Surfaces,
    )
    from recette.target.profile import Profile
    from recette.target.wording import Wording


class Props(Protocol):
    """What an actor needs of what the stage was given.

    `lost_places` are those that this target does not show again to a browser that takes over.
    """

    profile: Profile
    wording: Wording
    surfaces: Surfaces
    clock: Clock
    register: Register
    identities: Identities
    landings: Landings
    lost_places: set[Place]


@dataclass
class Timeline:
    """Instants of the target's time that the delays are counted from (aware, UTC)."""

    created: datetime | None = None
    link_sent: datetime | None = None


@dataclass
class Memory:
    """What a person remembers from one step to the next.

    Attributes:
        seen_mails: identifiers of the courriels already taken into account.
        links: confirmation links received, oldest first.
        resend: the request by which the link was sent again.
        callback: the address by which FranceConnect sent her back.
        levels: what the security level showed at each try.
        found: courriels found by a search.
        app: what the application answered.
        code_tried: what she last typed as a code.
        awaits_link: she asked for a link that has not been received yet.
        scan: what the automatic visit of her link did.
        address_refused: another address, that the target refused.
        email_typed: the address typed at the third step, before it is left.
        registered: identifier, in the register, of the account she asked for last.
        left_open: the visit whose screen waits for a confirmation.
        stranger: an address that is not hers, slipped into a request.
        known: the identity by which FranceConnect knows her, where it knows but a few.
        answered: what she answered by Oui or Non at the third step.
    """

    seen_mails: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    resend: Sent | None = None
    callback: str = ""
    levels: list[Level] = field(default_factory=list)
    found: list[Courriel] = field(default_factory=list)
    app: AppAnswer | None = None
    account_url: str = ""
    code_tried: str = ""
    scan: ScanResult | None = None
    awaits_link: bool = False
    address_refused: str = ""
    email_typed: str = ""
    registered: str = ""
    left_open: Journey | None = None
    stranger: str = ""
    known: KnownIdentity | None = None
    answered: tuple[Choice, ...] = ()


class Actor:
    """A person and her visits. The last visit is the one she is making."""

    def __init__(self, person: Person, props: Props) -> None:
        self.person = person
        self.on_phone = False
        self.mailbox_profile = "ordinaire"
        self.timeline = Timeline()
        self.memory = Memory()
        self.addresses = [person.email]
        self.register = props.register
        self.identities = props.identities
        self.visits: list[Journey] = []
        self.browsers: list[BrowserSurface] = []
        self.opened: list[Surface] = []
        self._surfaces = props.surfaces
        self._wording = props.wording
        self.profile = props.profile
        self._clock = props.clock
        self._landings = props.landings
        self._lost_places = props.lost_places
        self.observations: list[Observation] = []
        self.retrace: Callable[[Journey], None] | None = None
        self._prepared: Journey | None = None
        self._away = False

    @property
    def name(self) -> str:
        """First name, as the features say it."""
        return self.person.first_name

    @property
    def email(self) -> str:
        """The address given last."""
        return self.addresses[-1]

    @property
    def journey(self) -> Journey:
        """The visit under way in a browser; goes on from what was prepared without one."""
        if self._prepared is not None:
            prepared, self._prepared = self._prepared, None
            journey = self.new_visit()
            journey.milestones.update(prepared.milestones)
            self._take_over(journey, prepared)
        return self.visits[-1] if self.visits and not self._away else self.new_visit()

    def _take_over(self, journey: Journey, prepared: Journey) -> None:
        """Go on in a browser from what was prepared without one.

        Some screens are only the answer to a form, and their address shows another one: the way to
        them is then gone again, by the browser.

        Raises:
            PreparationError: the screen is lost and the way to it cannot be gone twice.
        """
        place = prepared.place()
        journey.surface.adopt(prepared.surface.session())
        if place is not Place.ELSEWHERE and not journey.reaches(place):
            self._lost_places.add(place)
            if self.retrace is None:
                raise PreparationError(
                    f"{self} était {place.phrase}, et la cible n'y ramène pas un navigateur qui "
                    'reprend sa visite : préparez par le navigateur (preparation = "navigateur").'
                    f"\n{journey.describe(journey.view())}"
                )
            self.retrace(journey)
        journey.before = journey.view()

    def new_visit(self) -> Journey:
        """Begin a visit as someone the target does not know yet (another browser, another day)."""
        self._prepared = None
        self._away = False
        surface = self._surfaces.browser(phone=self.on_phone)
        self.browsers.append(surface)
        patience = self.profile.cible.delai_secondes
        self.visits.append(self._journey(surface, patience))
        return self.visits[-1]

    def every_visit(self) -> list[Journey]:
        """Return every visit, the one prepared without a browser included."""
        return [*self.visits, *([self._prepared] if self._prepared else [])]

    def visits_are_over(self) -> None:
        """Leave: what comes next is the act of someone whom the target does not recognise."""
        self._prepared = None
        self._away = True

    def preparation(self, place: Place = Place.ELSEWHERE) -> Journey:
        """Return the journey that prepares a state: HTTP forms when the profile allows it.

        Args:
            place: where the state is looked at, when that is known.
        """
        by_browser = self.profile.preparation == "navigateur" or place in self._lost_places
        if by_browser or self.on_phone:
            return self.new_visit() if self._away else self.journey
        if self.visits and not self._away:
            return self.journey
        if self._prepared is None:
            # What plain HTTP shows does not change by itself: there is nothing to wait for.
            self._prepared = self._journey(self._surfaces.http(), patience=0.0)
        return self._prepared

    def prepares(self, journey: Journey) -> bool:
        """Tell whether a journey prepares a state by HTTP forms."""
        return journey is self._prepared

    def _journey(self, surface: Surface, patience: float) -> Journey:
        self.opened.append(surface)
        journey = Journey(surface, self._wording, patience, self._landings)
        journey.who = str(self)
        return journey

    def now(self) -> datetime:
        """Return the target's time for this account, as far as we moved it."""
        return datetime.now(UTC) + self._clock.offset(self.email)

    def note(self, words: str, reading: Reading | None = None, where: str = "") -> None:
        """Note what was read or seen, which a verdict rests on."""
        if reading is None:
            self.observations.append(Observation(words, where=where))
            return
        told = f"{words} : {reading.in_words}" if words else reading.in_words
        said, tier = reading.said.phrase, reading.tier.value
        self.observations.append(Observation(told, said, tier, reading.sentences, where))

    def message(self, expected: str, journey: Journey, view: View) -> str:
        """Say who, what was expected, and what her screen shows."""
        return f"{self}\n  attendu : {expected}\n{journey.describe(view)}"

    def __str__(self) -> str:
        """First name and address, for messages."""
        return f"{self.name} ({self.email})"
