"""Signing in, on the web or by the application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import RecetteError
from recette.domain.screen import description
from recette.domain.screen.places import Access, access_of
from recette.domain.screen.submitting import way_to_show
from recette.domain.screen.vocabulary import Control, Field, Place
from recette.screenplay.eventually import eventually
from recette.screenplay.tasks.confirmation import activate

if TYPE_CHECKING:
    from recette.screenplay.actor import Actor
    from recette.screenplay.journey import Journey
    from recette.screenplay.stage import Stage


def sign_in(actor: Actor, code: str | None = None, without: Field | None = None) -> Journey:
    """Try to sign in as on another day; return the journey, settled.

    Args:
        code: another code than her own.
        without: a field left empty.
    """
    journey = actor.new_visit()
    journey.go_to(Place.CONNECTION)
    return _give_oneself(actor, journey, code, without)


def can_sign_in(actor: Actor) -> tuple[bool, Journey]:
    """Try to sign in; return whether the account opens, and the journey that tells it.

    Raises:
        RecetteError: the screen that follows does not tell.
    """
    journey = sign_in(actor)
    return access(actor, journey) is Access.OPEN, journey


def access(actor: Actor, journey: Journey) -> Access:
    """Return whether the last action of a visit opened the account.

    Raises:
        RecetteError: after all the patience there is, the screen still does not tell.
    """
    journey.settled()

    def look() -> Access:
        view = journey.look()
        told = access_of(view, journey.wording, actor.person.last_name)
        if told.access is Access.UNKNOWN:
            raise RecetteError(
                f"{actor} : l'écran ne dit pas si le compte est ouvert ({told.words}). Dites "
                "dans le profil, [libelles] se_deconnecter = […], comment on s'y déconnecte, ou "
                "dans [messages_ecartes] la phrase qui ne dit rien du compte.\n"
                f"{journey.describe(view)}"
            )
        where = description.where(view, journey.wording)
        words = told.access.value if told.reading else f"{told.access.value} : {told.words}"
        actor.note(words, told.reading, where)
        return told.access

    return eventually(look, journey.patience)


def is_open(actor: Actor, journey: Journey) -> bool:
    """Tell whether the last action of a visit is seen to have opened the account.

    A screen that does not tell is not one that opened: it is for the caller to say what it is.
    """
    try:
        return access(actor, journey) is Access.OPEN
    except RecetteError:
        return False


def open_connection_on_phone(actor: Actor) -> str:
    """Open on a phone the address at which a computer is shown the connection; return it."""
    address = actor.new_visit().go_to(Place.CONNECTION).url
    actor.on_phone = True
    actor.new_visit().open(address)
    return address


def sign_in_here(actor: Actor) -> None:
    """Sign in on the screen under way."""
    _give_oneself(actor, actor.journey, None, None)


def _give_oneself(
    actor: Actor, journey: Journey, code: str | None, without: Field | None
) -> Journey:
    if without is not Field.SIGN_IN_NUMBER:
        journey.fill(Field.SIGN_IN_NUMBER, actor.person.typed_number)
    if without is not Field.SIGN_IN_CODE:
        journey.fill(Field.SIGN_IN_CODE, actor.person.code if code is None else code)
    journey.go_on(Place.CONNECTION, Control.SIGN_IN)
    journey.settled()
    return journey


def read_information(actor: Actor) -> Journey:
    """Sign in and open « Mes informations ».

    Raises:
        RecetteError: the account did not open.
    """
    journey = sign_in(actor)
    if journey.place() is not Place.ACCOUNT:
        raise RecetteError(
            f"{actor} n'a pas pu ouvrir son compte.\n{journey.describe(journey.view())}"
        )
    actor.memory.account_url = journey.view().url
    if journey.offers(Control.MY_INFORMATION):
        journey.press_or_give_up(Control.MY_INFORMATION)
        journey.settled()
    return journey


def sign_in_by_application(stage: Stage, actor: Actor) -> None:
    """Sign in by the application interface and ask for the account."""
    application = stage.props.application
    answer = application.sign_in(actor.person.typed_number, actor.person.code)
    actor.memory.app = application.account(answer)


def activate_and_read(stage: Stage, actor: Actor) -> None:
    """Activate an account, sign in, and note the address of the account."""
    activate(stage, actor)
    read_information(actor)


def type_code(actor: Actor) -> None:
    """Type the code at the connection, without going on."""
    if actor.journey.place() is not Place.CONNECTION:
        actor.journey.go_to(Place.CONNECTION)
    actor.journey.fill(Field.SIGN_IN_CODE, actor.person.code)


def show_code(actor: Actor) -> bool:
    """Ask to see the code typed: by the control so named, else by the one beside the field.

    Returns:
        False when the screen has neither: nothing was done.
    """
    journey = actor.journey
    view = journey.view()
    journey.field(Field.SIGN_IN_CODE)
    element = way_to_show(view, journey.wording)
    if element is not None:
        journey.surface.press(element)
    return element is not None
