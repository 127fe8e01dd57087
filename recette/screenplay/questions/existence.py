"""Whether a person has an account: what the connection tells her that it tells no stranger."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.language.statements import Statement
from recette.domain.screen.comparing import shown_besides
from recette.domain.screen.locating import find_control
from recette.domain.screen.places import place_of
from recette.domain.screen.reading import read
from recette.domain.screen.vocabulary import Control, Place
from recette.screenplay.questions.watching import answers
from recette.screenplay.tasks.connection import is_open, sign_in

if TYPE_CHECKING:
    from recette.domain.screen.view import View
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey
    from recette.screenplay.stage import Stage

_TOLD_OF_AN_ACCOUNT = (
    Statement.ACCOUNT_HELD_BACK,
    Statement.VALIDATION_AWAITED,
    Statement.LINK_INACTIVE,
    Statement.CALL_3646,
)
_AWAITING = (Place.VALIDATION, Place.NEW_ADDRESS)
_OFFERED = (Control.RESEND, Control.CHANGE_ADDRESS)


class Existence(Enum):
    """What there is of an account."""

    OPEN = "un compte, qui s'ouvre"
    AWAITING = "un compte, qui attend quelque chose"
    NONE = "aucun compte"


@dataclass(frozen=True)
class Told:
    """What is told of an account: its existence, by what, and the screen in words."""

    existence: Existence
    by: str
    screen: str

    def __str__(self) -> str:
        """Tell it, for a message."""
        return f"{self.existence.value} ({self.by})\n{self.screen}"


def existence_of(stage: Stage, actor: Actor, code: str | None = None) -> Told:
    """Tell what there is of an account by signing in, as a stranger also tries to.

    The stranger has a n° that the target never saw. What the connection shows to both (a help, a
    refusal) tells nothing; what it shows to one person alone is about her account.

    Raises:
        RecetteError: it shows her something more, which nothing lets us read.
    """
    journey = sign_in(actor, code)
    view = journey.settled()
    if is_open(actor, journey):
        view = journey.view()
        return Told(Existence.OPEN, "la connexion l'ouvre", journey.describe(view))
    expected = "savoir si elle a un compte, par la connexion"
    answers(actor, expected, view)
    stranger = stage.sentinel()
    other = sign_in(stranger)
    unknown = other.settled()
    answers(stranger, expected, unknown)
    besides = shown_besides(view, unknown, _typed(actor), _typed(stranger))
    screen = journey.describe(view)
    if not besides:
        actor.note(f"{Existence.NONE.value} : la connexion lui répond comme à une inconnue")
        return Told(Existence.NONE, "la connexion lui répond comme à une inconnue", screen)
    if told := _told_of_an_account(view, unknown, besides, journey):
        return Told(Existence.AWAITING, told, screen)
    shown = " / ".join(besides[:5])
    raise RecetteError(
        f"{actor} : la connexion ne dit pas si elle a un compte.\n"
        f"  elle lui montre, et à une inconnue non : {shown}\n{screen}\n"
        f"  à l'inconnue :\n{other.describe(unknown)}\n"
        "  Dites dans le profil, [messages], ce que dit cette phrase."
    )


def _typed(actor: Actor) -> tuple[str, ...]:
    person = actor.person
    return (*actor.addresses, person.typed_number, person.number, person.last_name)


def _told_of_an_account(view: View, unknown: View, besides: list[str], journey: Journey) -> str:
    """Return what a screen tells of an account and not to a stranger, in French; else nothing."""
    own = journey.wording
    place = place_of(view, own)
    if place in _AWAITING and place_of(unknown, own) is not place:
        return f"la connexion mène {place.phrase}"
    for control in _OFFERED:
        if find_control(view, control, own) and not find_control(unknown, control, own):
            return f"on lui propose de {control.phrase}"
    only_hers = replace(view, text="\n".join(besides))
    for statement in _TOLD_OF_AN_ACCOUNT:
        if said := read(only_hers, statement, own):
            return f"il lui est dit {statement.phrase} : {said.in_words}"
    return ""
