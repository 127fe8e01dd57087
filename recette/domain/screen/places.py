"""Where a person is, told by what the screen asks or says; never by its address."""

from __future__ import annotations

import re
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Protocol

from recette.domain.language.statements import Statement
from recette.domain.language.text import label
from recette.domain.screen.choices import find_choice
from recette.domain.screen.locating import (
    PRESSABLE,
    AmbiguousError,
    Names,
    find_control,
    find_field,
    key,
)
from recette.domain.screen.reading import says
from recette.domain.screen.vocabulary import Choice, Control, Field, Place, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from recette.domain.screen.view import Element, View


_SIGN_OUT = re.compile(r"deconne|\b(quitter|fermer|terminer) (ma|la|cette) session\b")
_ACCOUNT_TITLE = re.compile(r"mon (compte( ameli)?|espace( personnel)?)|mes informations( .*)?")
_REFUSALS = (
    Statement.ACCOUNT_HELD_BACK,
    Statement.VALIDATION_AWAITED,
    Statement.LINK_INACTIVE,
    Statement.CALL_3646,
)


class Access(Enum):
    """What an attempt at signing in came to."""

    OPEN = "le compte est ouvert"
    REFUSED = "le compte n'est pas ouvert"
    UNKNOWN = "l'écran ne dit pas si le compte est ouvert"


class Screens(Names, Protocol):
    """Names, and the screens over which a target splits a step."""

    def screens(self, place: Place) -> tuple[tuple[Word, ...], ...]:
        """Return what each screen of a step asks, in order; nothing for a step of one screen."""


def shows(view: View, wording: Names, words: Iterable[Word]) -> bool:
    """Tell whether a screen asks for all these fields and choices."""
    return all(
        find_choice(view, word, wording) is not None
        if isinstance(word, Choice)
        else isinstance(word, Field) and _asks(view, wording, word)
        for word in words
    )


def place_of(view: View, wording: Screens) -> Place:
    """Return the place that `view` shows; ELSEWHERE when nothing of the journey is recognised."""
    for place in (Place.CREATION, Place.CODE, Place.INFORMATIONS):
        if any(shows(view, wording, screen) for screen in wording.screens(place)):
            return place
    if _asks(view, wording, Field.NAME, Field.BIRTH):
        return Place.CREATION
    if _asks(view, wording, Field.CODE, Field.CODE_AGAIN):
        return Place.CODE
    if _asks(view, wording, Field.EMAIL) and _asks_for_informations(view, wording):
        return Place.INFORMATIONS
    if find_choice(view, Choice.CONDITIONS, wording) is not None:
        return Place.CONDITIONS
    if _asks(view, wording, Field.SIGN_IN_CODE):
        return Place.CONNECTION
    if not _asks(view, wording, Field.EMAIL):
        return _place_told(view, wording)
    # Another address may be asked for on the very screen that says which link to follow.
    awaited = says(view, Statement.VALIDATION_AWAITED_HERE, wording)
    return Place.VALIDATION if awaited else Place.NEW_ADDRESS


def _asks_for_informations(view: View, wording: Names) -> bool:
    phones = _asks(view, wording, Field.MOBILE) or _asks(view, wording, Field.LANDLINE)
    return phones or find_choice(view, Choice.PROMO_EMAIL, wording) is not None


def _place_told(view: View, wording: Names) -> Place:
    if signed_in(view, wording):
        return Place.ACCOUNT
    if says(view, Statement.VALIDATION_AWAITED_HERE, wording):
        return Place.VALIDATION
    if _offers(view, wording, Control.CREATE) and _offers(view, wording, Control.ACCESS):
        return Place.HOME
    return Place.ELSEWHERE


def signed_in(view: View, wording: Names) -> bool:
    """Tell whether the account is open: one can sign out, or the screen bears its title."""
    if says(view, Statement.ACCOUNT_HELD_BACK, wording) or _asks(view, wording, Field.SIGN_IN_CODE):
        return False
    if _offers(view, wording, Control.SIGN_OUT) or _lets_sign_out(view):
        return True
    visitor = _offers(view, wording, Control.CREATE)
    titled = any(_ACCOUNT_TITLE.fullmatch(label(heading)) for heading in view.headings)
    return not visitor and (titled or _offers(view, wording, Control.MY_INFORMATION))


def _lets_sign_out(view: View) -> bool:
    return any(e.role in PRESSABLE and _SIGN_OUT.search(key(e)) for e in view.elements)


def access_of(view: View, wording: Screens) -> Access:
    """Return what an attempt at signing in came to; UNKNOWN when the screen does not tell.

    An unknown screen is neither an open account nor a closed one: no verdict may rest on it.
    """
    if signed_in(view, wording):
        return Access.OPEN
    refused = any(says(view, statement, wording) for statement in _REFUSALS)
    if refused or place_of(view, wording) is not Place.ELSEWHERE:
        return Access.REFUSED
    return Access.UNKNOWN


def _asks(view: View, wording: Names, *fields: Field) -> bool:
    return all(_is_there(partial(find_field, view, field, wording)) for field in fields)


def _offers(view: View, wording: Names, control: Control) -> bool:
    return _is_there(partial(find_control, view, control, wording))


def _is_there(look: Callable[[], Element | None]) -> bool:
    try:
        return look() is not None
    except AmbiguousError:
        return True
