"""How a word was found on a screen, in French: by which name, and where that name comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.language.text import canonical
from recette.domain.screen.locating import candidates, key
from recette.domain.screen.vocabulary import FIELDS_OF_PLACE, Choice, Control

if TYPE_CHECKING:
    from recette.domain.screen.choices import Offer
    from recette.domain.screen.view import Element, View
    from recette.domain.screen.vocabulary import Word
    from recette.target.wording import Wording

_ORIGINS = {
    "label": "son étiquette",
    "wrapping": "l'étiquette qui l'entoure",
    "aria-label": "aria-label",
    "aria-labelledby": "aria-labelledby",
    "value": "son texte",
    "text": "son texte",
    "alt": "le texte de son image",
    "beside": "ce qui est écrit à côté",
    "title": "son infobulle (title)",
}
_LOCATED = "par un repère du profil"
_KINDS = {"radio": "boutons radio", "checkbox": "case à cocher", "select": "liste"}


def origin(element: Element) -> str:
    """Return where the name of an element comes from."""
    if element.name:
        return _ORIGINS.get(element.named_by, "son nom")
    return "son texte indicatif (placeholder)"


def how_element(element: Element, word: Word, view: View, wording: Wording) -> str:
    """Return how an element was taken for a word, in words."""
    if wording.locator(word):
        return _LOCATED
    own = _matched(element, word, wording.own_names(word), wording)
    if own:
        return f"par un nom du profil, {_agreement(element, own)} ({origin(element)})"
    known = _matched(element, word, wording.names(word), wording)
    if known:
        rivals = candidates(_of_role(view, element), wording.names(word), wording.excluded(word))
        beside = " ; seul dont le formulaire porte les autres champs" if len(rivals) > 1 else ""
        shared = beside if any(word in fields for fields in FIELDS_OF_PLACE.values()) else ""
        return f"par {origin(element)}, {_agreement(element, known)}{shared}"
    if wording.pattern(word) is not None:
        return f"par sa forme : un nom qui commence comme une confirmation ({origin(element)})"
    if word is Control.SHOW_CODE:
        return "par sa place : à côté du code"
    if element.submits:
        return "par sa place : seul bouton qui envoie ce formulaire"
    return "par sa place : seul bouton après les champs"


def is_exact(element: Element, word: Word, wording: Wording) -> bool:
    """Tell whether an element bears one of the names of a word, to the word."""
    return key(element) in wording.names(word)


def how_choice(offer: Offer, choice: Choice, wording: Wording) -> str:
    """Return how an offer was taken for a choice, in words."""
    kind = _KINDS.get(offer.yes.role, "choix")
    if wording.locator(choice):
        return f"{_LOCATED} ({kind})"
    if any(name in offer.context for name in wording.own_names(choice)):
        return f"par un nom du profil ({kind})"
    if offer.yes.loose:
        return f"par les mots qui l'entourent ({kind})"
    if offer.yes.group:
        return f"par les mots de sa légende ({kind})"
    return f"par les mots de {origin(offer.yes)} ({kind})"


def _matched(element: Element, word: Word, names: tuple[str, ...], wording: Wording) -> str:
    excluded = wording.excluded(word)
    return next((name for name in names if candidates([element], [name], excluded)), "")


def _agreement(element: Element, name: str) -> str:
    return "au mot près" if key(element) in {name, canonical(name)} else f"qui contient « {name} »"


def _of_role(view: View, element: Element) -> list[Element]:
    return [e for e in view.elements if e.role == element.role]
