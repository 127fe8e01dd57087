"""Where a person is, told by what the screen asks or says; never by its address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Protocol

from recette.domain.language.statements import Statement
from recette.domain.language.text import canonical, contains_words, label
from recette.domain.screen.breakdown import breakdown_of
from recette.domain.screen.choices import find_choice
from recette.domain.screen.locating import (
    PRESSABLE,
    AmbiguousError,
    Names,
    find_control,
    find_field,
    key,
)
from recette.domain.screen.reading import read, says
from recette.domain.screen.vocabulary import Choice, Control, Field, Place, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from recette.domain.screen.reading import Reading
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
    """Return the place that `view` shows; ELSEWHERE when nothing of the journey is recognised.

    What shows that the target broke down is no place.
    """
    return Place.ELSEWHERE if breakdown_of(view) else _place_asked(view, wording)


def _place_asked(view: View, wording: Screens) -> Place:
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


@dataclass(frozen=True)
class AccessTold:
    """What a screen shows of the account, what it rests on in French, what sentence decided."""

    access: Access
    words: str
    reading: Reading | None = None


def signed_in(view: View, wording: Names) -> bool:
    """Tell whether the account is open; False too where the screen says two things at once."""
    return access_told(view, wording).access is Access.OPEN


def access_told(view: View, wording: Names, holder: str = "") -> AccessTold:
    """Return what a screen shows of the account.

    What lets one do something comes before what is written. One who can sign out of a screen that
    bears the title of the account, or leads to its information, is in: a banner there takes
    nothing back. So is one whose name stands under that title. A sentence that holds the account
    back decides where only a title, or only a way to sign out, speaks for it: against the title it
    wins; against the way out neither does.

    `holder` is the family name of the person, empty when it does not matter.
    """
    if breakdown := breakdown_of(view):
        return AccessTold(Access.UNKNOWN, breakdown)
    if _asks(view, wording, Field.SIGN_IN_CODE):
        return AccessTold(Access.REFUSED, "le code personnel y est demandé")
    way_out = _way_out(view, wording)
    inside = _inside(view, wording)
    if way_out and inside:
        return AccessTold(Access.OPEN, f"{way_out}, {inside}")
    if inside and holder and contains_words(view.canonical_text, canonical(holder)):
        return AccessTold(Access.OPEN, f"{inside}, au nom de {holder}")
    held = read(view, Statement.ACCOUNT_HELD_BACK, wording)
    if held and way_out:
        return AccessTold(Access.UNKNOWN, f"{way_out}, mais il est dit {held.in_words}")
    if held:
        return _refused(held)
    if way_out or inside:
        return AccessTold(Access.OPEN, way_out or inside)
    return AccessTold(Access.UNKNOWN, "ni moyen de se déconnecter, ni titre du compte, ni refus")


def _refused(reading: Reading) -> AccessTold:
    return AccessTold(Access.REFUSED, f"il est dit {reading.in_words}", reading)


def _way_out(view: View, wording: Names) -> str:
    """Return how one signs out; nothing when one cannot."""
    for element in view.elements:
        if element.role in PRESSABLE and _SIGN_OUT.search(key(element)):
            return f"on peut s'en déconnecter ({element.in_words})"
    if _offers(view, wording, Control.SIGN_OUT):
        return "on peut s'en déconnecter"
    return ""


def _inside(view: View, wording: Names) -> str:
    """Return what only an open account bears; nothing when none of it is there."""
    if _offers(view, wording, Control.CREATE):
        return ""
    for heading in view.headings:
        if _ACCOUNT_TITLE.fullmatch(label(heading)):
            return f"le titre du compte est affiché (« {heading} »)"
    if _offers(view, wording, Control.MY_INFORMATION):
        return "les informations du compte sont proposées"
    return ""


def access_of(view: View, wording: Screens, holder: str = "") -> AccessTold:
    """Return what an attempt at signing in came to.

    An unknown screen is neither an open account nor a closed one: no verdict may rest on it.
    """
    told = access_told(view, wording, holder)
    if told.access is not Access.UNKNOWN or breakdown_of(view) or _way_out(view, wording):
        return told
    for statement in _REFUSALS:
        if refused := read(view, statement, wording):
            return _refused(refused)
    place = place_of(view, wording)
    if place is not Place.ELSEWHERE:
        return AccessTold(Access.REFUSED, f"l'écran est {place.phrase}")
    return told


def _asks(view: View, wording: Names, *fields: Field) -> bool:
    return all(_is_there(partial(find_field, view, field, wording)) for field in fields)


def _offers(view: View, wording: Names, control: Control) -> bool:
    return _is_there(partial(find_control, view, control, wording))


def _is_there(look: Callable[[], Element | None]) -> bool:
    try:
        return look() is not None
    except AmbiguousError:
        return True
