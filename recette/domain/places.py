"""Where a person is, told by what the screen asks or says; never by its address."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from recette.domain.choices import find_choice
from recette.domain.finding import AmbiguousError, Names, find_control, find_field
from recette.domain.statements import Statement, says
from recette.domain.vocabulary import Choice, Control, Field, Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.domain.view import Element, View


def place_of(view: View, wording: Names) -> Place:
    """Return the place that `view` shows; ELSEWHERE when nothing of the journey is recognised."""
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
    if _asks(view, wording, Field.EMAIL):
        return Place.NEW_ADDRESS
    return _place_told(view, wording)


def _asks_for_informations(view: View, wording: Names) -> bool:
    phones = _asks(view, wording, Field.MOBILE) or _asks(view, wording, Field.LANDLINE)
    return phones or find_choice(view, Choice.PROMO_EMAIL, wording) is not None


def _place_told(view: View, wording: Names) -> Place:
    if signed_in(view, wording):
        return Place.ACCOUNT
    if says(view, Statement.VALIDATION_AWAITED_HERE):
        return Place.VALIDATION
    if _offers(view, wording, Control.CREATE) and _offers(view, wording, Control.ACCESS):
        return Place.HOME
    return Place.ELSEWHERE


def signed_in(view: View, wording: Names) -> bool:
    """Tell whether the account is open: one can sign out, and nothing holds the account back."""
    if says(view, Statement.ACCOUNT_HELD_BACK) or _asks(view, wording, Field.SIGN_IN_CODE):
        return False
    return any(_offers(view, wording, c) for c in (Control.SIGN_OUT, Control.MY_INFORMATION))


def _asks(view: View, wording: Names, *fields: Field) -> bool:
    return all(_is_there(partial(find_field, view, field, wording)) for field in fields)


def _offers(view: View, wording: Names, control: Control) -> bool:
    return _is_there(partial(find_control, view, control, wording))


def _is_there(look: Callable[[], Element | None]) -> bool:
    try:
        return look() is not None
    except AmbiguousError:
        return True
