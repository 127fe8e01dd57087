"""Creating an account: the identity, the three steps, up to the courriel."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recette.domain.errors import PreparationError
from recette.domain.screen.places import place_of
from recette.domain.screen.vocabulary import Choice, Control, Field, Place
from recette.screenplay.tasks import registering
from recette.screenplay.tasks.screens import fill_step

if TYPE_CHECKING:
    from recette.domain.people.persons import Person
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey

Values = dict[Field, str]

_NEEDS_A_SCRIPT = (
    "\n  à savoir : cet état est préparé par formulaires ; si l'écran a besoin d'un script, "
    'écrivez preparation = "navigateur" dans le profil.'
)

_PROMOTIONS_OF: dict[Field, tuple[Choice, ...]] = {
    Field.MOBILE: (Choice.PROMO_MOBILE_CALL, Choice.PROMO_SMS),
    Field.LANDLINE: (Choice.PROMO_LANDLINE_CALL,),
}


@dataclass(frozen=True)
class Informations:
    """What is given at the third step: the least that the guide asks, unless told otherwise.

    Attributes:
        values: what is typed; an absent field is left empty.
        answers: Oui or Non by choice; an absent choice is left unanswered.
    """

    values: Values
    answers: dict[Choice, bool] = field(default_factory=lambda: {Choice.PROMO_EMAIL: False})

    @classmethod
    def least(cls, email: str) -> Informations:
        """Return the address twice, and Non to the only mandatory choice."""
        return cls({Field.EMAIL: email, Field.EMAIL_AGAIN: email})

    def with_phone(self, phone: Field, value: str) -> Informations:
        """Return the same with a phone, and Non to what it lets one choose."""
        answers = self.answers | dict.fromkeys(_PROMOTIONS_OF[phone], False)
        return Informations({**self.values, phone: value}, answers)

    def but(self, **values: str) -> Informations:
        """Return the same with other values, by the name of the field."""
        return Informations(
            self.values | {Field[name]: value for name, value in values.items()}, self.answers
        )

    def without(self, asked: Field | Choice) -> Informations:
        """Return the same without a value or an answer."""
        return Informations(
            {f: v for f, v in self.values.items() if f is not asked},
            {c: a for c, a in self.answers.items() if c is not asked},
        )


def identity_of(person: Person) -> Values:
    """Return what a person types at the creation."""
    return {
        Field.NAME: person.last_name,
        Field.NUMBER: person.typed_number,
        Field.BIRTH: person.birth_text,
        Field.POSTCODE: person.postcode,
    }


def give_identity(journey: Journey, values: Values) -> None:
    """Fill the identity and go on."""
    if fill_step(journey, Place.CREATION, values):
        journey.leave(Place.CREATION)


def answer_conditions(journey: Journey, *, accept: bool | None) -> None:
    """Answer the conditions (None: leave them unanswered) and go on."""
    journey.before = journey.view()
    if accept is not None:
        journey.answer(Choice.CONDITIONS, yes=accept)
    journey.leave(Place.CONDITIONS)


def give_code(actor: Actor, journey: Journey, code: str, again: str | None = None) -> None:
    """Type a code and its confirmation, and go on."""
    actor.memory.code_tried = code
    values = {Field.CODE: code, Field.CODE_AGAIN: code if again is None else again}
    if fill_step(journey, Place.CODE, values):
        journey.leave(Place.CODE)


def fill_informations(journey: Journey, informations: Informations) -> bool:
    """Fill the third step without going on; False when a screen before its last one kept her."""
    return fill_step(journey, Place.INFORMATIONS, informations.values, informations.answers)


def give_informations(actor: Actor, journey: Journey, informations: Informations) -> None:
    """Fill the third step and go on: from here on a courriel may come."""
    if not fill_informations(journey, informations):
        return
    actor.memory.answered = tuple(informations.answers)
    actor.timeline.created = actor.now()
    actor.timeline.link_sent = actor.timeline.created
    registering.departs(actor, informations.values.get(Field.EMAIL, ""))
    journey.leave(Place.INFORMATIONS)
    registering.arrives(actor, journey)


def reach(actor: Actor, place: Place) -> None:
    """Bring a person to a step, by the quickest way that the profile allows.

    Raises:
        PreparationError: a step on the way did not let her pass.
    """
    reach_by(actor, actor.preparation(place), place)
    actor.retrace = lambda journey: reach_by(actor, journey, place)


def reach_by(actor: Actor, journey: Journey, place: Place) -> None:
    """Bring a person to a step by this journey."""
    journey.go_to(Place.CREATION)
    if place is Place.CREATION:
        return
    give_identity(journey, identity_of(actor.person))
    _pass_to(journey, Place.CONDITIONS, actor)
    go_from_conditions(actor, journey, place)


def go_from_conditions(actor: Actor, journey: Journey, place: Place) -> None:
    """Go on from the conditions to a later step."""
    if place is Place.CONDITIONS:
        return
    answer_conditions(journey, accept=True)
    _pass_to(journey, Place.CODE, actor)
    if place is Place.CODE:
        return
    give_code(actor, journey, actor.person.code)
    _pass_to(journey, Place.INFORMATIONS, actor)


def _pass_to(journey: Journey, place: Place, actor: Actor) -> None:
    view = journey.settled(place)
    journey.expect(place) if journey.place() is place else _stuck(journey, place, actor)
    journey.before = view


def _stuck(journey: Journey, place: Place, actor: Actor) -> None:
    view = journey.view()
    lost = place_of(view, journey.wording) is Place.ELSEWHERE
    raise PreparationError(
        f"{actor} devait pouvoir arriver {place.phrase} avec des données admises.\n"
        f"{journey.describe(view)}{_NEEDS_A_SCRIPT if lost and actor.prepares(journey) else ''}"
    )


def finish(actor: Actor, informations: Informations) -> None:
    """Give the informations and leave the third step.

    Raises:
        PreparationError: the third step kept her.
    """
    journey = actor.preparation(Place.VALIDATION)
    actor.retrace = None
    give_informations(actor, journey, informations)
    if journey.settled().document and journey.place() is Place.INFORMATIONS:
        _stuck(journey, Place.VALIDATION, actor)


def cancel(journey: Journey) -> None:
    """Give up by « ANNULER »."""
    journey.press_or_fail(Control.CANCEL)
    journey.settled()
