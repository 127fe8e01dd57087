"""What a screen shows, in French, for a message or beside a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.screen.places import Screens, place_of

if TYPE_CHECKING:
    from recette.domain.screen.view import View
    from recette.domain.screen.vocabulary import Control, Word

_NAMES = 25
_WORDS = 300


def describe(view: View, wording: Screens) -> str:
    """Say where it is, what stands out, and the names of what can be acted on, a line each."""
    told = " / ".join(view.told)
    names = " ; ".join(view.named()[:_NAMES])
    return f"  vu : {where(view, wording)}\n  titres : {told}\n  éléments : {names}"


def where(view: View, wording: Screens) -> str:
    """Say which place a screen is, and its address."""
    return f"{place_of(view, wording).phrase} ({view.url})"


def glance(view: View, wording: Screens) -> str:
    """Say in one line where it is and what stands out."""
    told = " / ".join(view.told) or " / ".join(view.lines[:3])
    return f"{where(view, wording)} : « {told[:_WORDS]} »" if told else where(view, wording)


def missing(control: Control) -> str:
    """Say that the guide lets one find a control, and how to name it otherwise."""
    return (
        f"  attendu : trouver « {control.phrase} » "
        f"(si la cible le nomme autrement, profil : [libelles] {control.key} = […])"
    )


def not_found(word: Word) -> str:
    """Say that a word of the journey is not on the screen, and how to name it otherwise."""
    return (
        f"« {word.phrase} » n'est pas sur l'écran ; si la cible le nomme autrement, "
        f"dites-le dans le profil, [libelles] {word.key} = […]."
    )
