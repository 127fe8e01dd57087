"""What became of a word on a screen: found (and how), ambiguous, or absent."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from recette.diagnostic.expected import GOING_ON, ExpectedWord
from recette.domain.language.text import canonical
from recette.domain.screen.choices import classify, find_choice, offers
from recette.domain.screen.locating import (
    PRESSABLE,
    TYPABLE,
    AmbiguousError,
    candidates,
    find_control,
    find_field,
    key,
)
from recette.domain.screen.submitting import way_on, way_to_show
from recette.domain.screen.vocabulary import FIELDS_OF_PLACE, Choice, Control, Field

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recette.domain.screen.choices import Offer
    from recette.domain.screen.view import Element, View
    from recette.domain.screen.vocabulary import Place, Word
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
_LONGEST, _LONGEST_AROUND = (
    120,
    60,
)  # characters of a name, and of the group around it, in a message
_KINDS = {"radio": "boutons radio", "checkbox": "case à cocher", "select": "liste"}


class FindingState(StrEnum):
    """What is known of a word on a screen."""

    FOUND = "trouvé"
    AMBIGUOUS = "ambigu"
    ABSENT = "absent"


@dataclass(frozen=True)
class SeenElement:
    """Something of the screen.

    Attributes:
        words: what it is and its name, for a message.
        name: what a profile would call it by.
        index: of the element in the view.
        taken: phrase of the word that it already is.
    """

    words: str
    name: str
    index: int = -1
    taken: str = ""

    def __str__(self) -> str:
        """Return it for a list, with what it already is."""
        return f"{self.words} (déjà « {self.taken} »)" if self.taken else self.words


@dataclass(frozen=True)
class Finding:
    """What became of one word on one screen.

    Attributes:
        seen: what was found; nothing unless the state is `FOUND`.
        how: French: how it was found, or why it is ambiguous when its candidates do not tell.
        exact: its name is one of the word's, to the word.
        others: the candidates when ambiguous; else what is there beside it, nearest first.
    """

    word: Word
    needed: bool
    state: FindingState
    seen: SeenElement | None = None
    how: str = ""
    exact: bool = False
    others: tuple[SeenElement, ...] = ()

    @property
    def blocking(self) -> bool:
        """Whether the journey stops here."""
        return self.needed and self.state is not FindingState.FOUND


def find(view: View, place: Place, expected: ExpectedWord, wording: Wording) -> Finding:
    """Return what became of one word."""
    word, needed = expected.word, expected.needed
    if isinstance(word, Choice):
        return _find_choice(view, word, wording, needed=needed)
    try:
        element = _element(view, place, word, wording)
    except AmbiguousError as error:
        return Finding(word, needed, FindingState.AMBIGUOUS, others=_all_seen(error.found))
    near = nearest_first(_present(view, word, wording), wording.names(word))
    if element is None:
        return Finding(word, needed, FindingState.ABSENT, others=near)
    how = _how_element(element, word, view, wording)
    exact = _is_exact(element, word, wording)
    others = tuple(seen for seen in near if seen.index != element.index)
    return Finding(word, needed, FindingState.FOUND, _seen(element), how, exact, others)


def _element(view: View, place: Place, word: Word, wording: Wording) -> Element | None:
    if isinstance(word, Field):
        return find_field(view, word, wording)
    if isinstance(word, Control) and word in GOING_ON:
        return _going_on(view, place, word, wording)
    if word is Control.SHOW_CODE:
        return way_to_show(view, wording)
    return find_control(view, word, wording)


def _going_on(view: View, place: Place, word: Control, wording: Wording) -> Element | None:
    try:
        return way_on(view, place, word, wording)
    except AmbiguousError:
        # A field of the form is ambiguous, and told as such; the button may have its own name.
        buttons = [e for e in view.elements if e.role == "button"]
        return next(iter(candidates(buttons, wording.names(word))), None)


def _present(view: View, word: Word, wording: Wording) -> tuple[SeenElement, ...]:
    """Return what could have been the word: fields for a field, buttons for a button."""
    roles = TYPABLE | {"select"} if isinstance(word, Field) else PRESSABLE
    if word in GOING_ON:
        roles = frozenset({"button"})
    excluded = wording.excluded(word)
    return _all_seen(
        e
        for e in view.elements
        if e.role in roles and not (excluded and excluded.search(canonical(e.name or e.hint)))
    )


def _find_choice(view: View, choice: Choice, wording: Wording, *, needed: bool) -> Finding:
    offer = find_choice(view, choice, wording)
    if offer is None:
        names = wording.names(choice) or (canonical(choice.phrase),)
        near = nearest_first([_offered(o) for o in offers(view)], names)
        return Finding(choice, needed, FindingState.ABSENT, others=near)
    rivals = [o for o in offers(view) if classify(view, o, wording) is choice]
    how = _how_choice(offer, choice, wording)
    if len(rivals) > 1:
        how += f" ; le premier de {len(rivals)} choix qui y répondent"
    return Finding(choice, needed, FindingState.FOUND, _offered(offer), how, exact=True)


def nearest_first(present: Iterable[SeenElement], names: Sequence[str]) -> tuple[SeenElement, ...]:
    """Return what is present, once each, those whose name is most like one of `names` first."""
    once = {seen.words: seen for seen in present if seen.name}

    def likeness(seen: SeenElement) -> float:
        name = canonical(seen.name)
        return max((SequenceMatcher(None, name, n).ratio() for n in names), default=0.0)

    return tuple(sorted(once.values(), key=likeness, reverse=True))


def _all_seen(elements: Iterable[Element]) -> tuple[SeenElement, ...]:
    return tuple(_seen(e) for e in elements)


def _seen(element: Element) -> SeenElement:
    return SeenElement(_short(element.in_words), element.name or element.hint, element.index)


def _offered(offer: Offer) -> SeenElement:
    """Return an offer by its question: the innermost group, which a profile can name."""
    asked = offer.yes.group[-1] if offer.yes.group else offer.yes.name
    around = (
        f" sous « {_short(offer.yes.group[-2], _LONGEST_AROUND)} »"
        if len(offer.yes.group) > 1
        else ""
    )
    return SeenElement(f"choix « {_short(asked)} »{around}", asked, offer.yes.index)


def _short(text: str, longest: int = _LONGEST) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _origin(element: Element) -> str:
    """Return where the name of an element comes from."""
    if element.name:
        return _ORIGINS.get(element.named_by, "son nom")
    return "son texte indicatif (placeholder)"


def _how_element(element: Element, word: Word, view: View, wording: Wording) -> str:
    """Return how an element was taken for a word, in words."""
    if wording.locator(word):
        return _LOCATED
    own = _matched(element, word, wording.own_names(word), wording)
    if own:
        return f"par un nom du profil, {_agreement(element, own)} ({_origin(element)})"
    known = _matched(element, word, wording.names(word), wording)
    if known:
        rivals = candidates(_of_role(view, element), wording.names(word), wording.excluded(word))
        beside = " ; seul dont le formulaire porte les autres champs" if len(rivals) > 1 else ""
        shared = beside if any(word in fields for fields in FIELDS_OF_PLACE.values()) else ""
        return f"par {_origin(element)}, {_agreement(element, known)}{shared}"
    if wording.pattern(word) is not None:
        return f"par sa forme : un nom qui commence comme une confirmation ({_origin(element)})"
    if word is Control.SHOW_CODE:
        return "par sa place : à côté du code"
    if element.submits:
        return "par sa place : seul bouton qui envoie ce formulaire"
    return "par sa place : seul bouton après les champs"


def _is_exact(element: Element, word: Word, wording: Wording) -> bool:
    """Tell whether an element bears one of the names of a word, to the word."""
    return key(element) in wording.names(word)


def _how_choice(offer: Offer, choice: Choice, wording: Wording) -> str:
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
    return f"par les mots de {_origin(offer.yes)} ({kind})"


def _matched(element: Element, word: Word, names: tuple[str, ...], wording: Wording) -> str:
    excluded = wording.excluded(word)
    return next((name for name in names if candidates([element], [name], excluded)), "")


def _agreement(element: Element, name: str) -> str:
    return "au mot près" if key(element) in {name, canonical(name)} else f"qui contient « {name} »"


def _of_role(view: View, element: Element) -> list[Element]:
    return [e for e in view.elements if e.role == element.role]
