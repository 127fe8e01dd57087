"""Whether FranceConnect is reached: its screen, and not an error, a help or the screen left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.courriel.confirmation import same_host
from recette.domain.errors import RecetteError
from recette.domain.language.statements import Statement
from recette.domain.language.text import canonical
from recette.domain.screen.locating import PRESSABLE, find_control
from recette.domain.screen.places import place_of
from recette.domain.screen.reading import read
from recette.domain.screen.vocabulary import Control, Place
from recette.screenplay.eventually import eventually
from recette.screenplay.questions.watching import answers

if TYPE_CHECKING:
    from recette.domain.screen.view import View
    from recette.screenplay.actor import Actor

_NAME = "franceconnect"
_ABSENT = (404, 410)
_CLIENT_ERRORS = range(400, 500)
_EXPECTED = "atteindre FranceConnect : un écran où s'identifier"


def should_be_reached(actor: Actor) -> None:
    """Check that the last action led to a screen of FranceConnect, where one identifies oneself.

    It is on another host than the target, or names itself; and it lets one do something.

    Raises:
        AssertionError: the screen is one of the target's, or the page does not exist.
        RecetteError: FranceConnect, or the way to it, broke down or turned us away; or nothing
            tells whether this is it.
    """
    journey = actor.journey
    seen = eventually(lambda: _reached(actor, journey.look()), journey.patience)
    actor.note(f"{_EXPECTED} ; vu : {seen}", where=journey.latest.url)


def _reached(actor: Actor, view: View) -> str:
    """Return what tells that this screen is FranceConnect's, in French."""
    journey = actor.journey
    told = actor.message(_EXPECTED, journey, view)
    answers(actor, _EXPECTED, view)
    assert view.status not in _ABSENT, f"{told}\n  la page n'existe pas ({view.status})"
    if view.status in _CLIENT_ERRORS:
        raise RecetteError(f"{told}\n  une erreur {view.status} n'est pas un écran.")
    away = not same_host(view.url, actor.profile.cible.url)
    if not away:
        _should_not_be_of_the_target(actor, view, told)
    if not _lets_one_go_on(view):
        raise RecetteError(f"{told}\n  rien ne s'y saisit ni ne s'y choisit.")
    if not away and not _names_itself(view):
        raise RecetteError(
            f"{told}\n  ni son adresse ni son titre ne disent que c'est FranceConnect."
        )
    return f"un autre site ({view.url})" if away else f"« {' / '.join(view.told)} »"


def _should_not_be_of_the_target(actor: Actor, view: View, told: str) -> None:
    own = actor.journey.wording
    offered = find_control(view, Control.FRANCECONNECT, own)
    assert not offered, f"{told}\n  FranceConnect y est encore à choisir"
    # A FranceConnect that takes any identity asks for it, as the creation does.
    known = place_of(view, own) is not Place.ELSEWHERE and not _names_itself(view)
    assert not known, f"{told}\n  c'est un écran de la cible"
    if failed := read(view, Statement.FRANCECONNECT_FAILED, own):
        raise RecetteError(f"{told}\n  FranceConnect n'a pas répondu : {failed.in_words}.")
    explained = read(view, Statement.FRANCECONNECT_EXPLAINED, own)
    assert not explained, f"{told}\n  c'est son explication : {explained and explained.in_words}"


def _names_itself(view: View) -> bool:
    return _NAME in canonical(" ".join((view.title, *view.headings))).replace(" ", "")


def _lets_one_go_on(view: View) -> bool:
    return any(
        e.role in PRESSABLE or e.role in {"textbox", "select", "radio"} for e in view.elements
    )
