"""What became of a word on a screen: found (and how), ambiguous, or absent."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

from recette.diagnostic.expected import GOING_ON, Expected
from recette.diagnostic.naming import how_choice, how_element, is_exact
from recette.domain.language.text import canonical
from recette.domain.screen.choices import classify, find_choice, offers
from recette.domain.screen.locating import (
    PRESSABLE,
    TYPABLE,
    AmbiguousError,
    candidates,
    find_control,
    find_field,
)
from recette.domain.screen.submitting import way_on, way_to_show
from recette.domain.screen.vocabulary import Choice, Control, Field

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from recette.domain.screen.choices import Offer
    from recette.domain.screen.view import Element, View
    from recette.domain.screen.vocabulary import Place, Word
    from recette.target.wording import Wording


class State(StrEnum):
    """What is known of a word on a screen."""

    FOUND = "trouvé"
    AMBIGUOUS = "ambigu"
    ABSENT = "absent"


@dataclass(frozen=True)
class Seen:
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
    state: State
    seen: Seen | None = None
    how: str = ""
    exact: bool = False
    others: tuple[Seen, ...] = ()

    @property
    def blocking(self) -> bool:
        """Whether the journey stops here."""
        return self.needed and self.state is not State.FOUND


def find(view: View, place: Place, expected: Expected, wording: Wording) -> Finding:
    """Return what became of one word."""
    word, needed = expected.word, expected.needed
    if isinstance(word, Choice):
        return _find_choice(view, word, wording, needed=needed)
    try:
        element = _element(view, place, word, wording)
    except AmbiguousError as error:
        return Finding(word, needed, State.AMBIGUOUS, others=_all_seen(error.found))
    near = nearest_first(_present(view, word, wording), wording.names(word))
    if element is None:
        return Finding(word, needed, State.ABSENT, others=near)
    how = how_element(element, word, view, wording)
    exact = is_exact(element, word, wording)
    others = tuple(seen for seen in near if seen.index != element.index)
    return Finding(word, needed, State.FOUND, _seen(element), how, exact, others)


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


def _present(view: View, word: Word, wording: Wording) -> tuple[Seen, ...]:
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
        return Finding(choice, needed, State.ABSENT, others=near)
    rivals = [o for o in offers(view) if classify(view, o, wording) is choice]
    how = how_choice(offer, choice, wording)
    if len(rivals) > 1:
        how += f" ; le premier de {len(rivals)} choix qui y répondent"
    return Finding(choice, needed, State.FOUND, _offered(offer), how, exact=True)


def nearest_first(present: Iterable[Seen], names: Sequence[str]) -> tuple[Seen, ...]:
    """Return what is present, once each, those whose name is most like one of `names` first."""
    once = {seen.words: seen for seen in present if seen.name}

    def likeness(seen: Seen) -> float:
        name = canonical(seen.name)
        return max((SequenceMatcher(None, name, n).ratio() for n in names), default=0.0)

    return tuple(sorted(once.values(), key=likeness, reverse=True))


def _all_seen(elements: Iterable[Element]) -> tuple[Seen, ...]:
    return tuple(_seen(e) for e in elements)


def _seen(element: Element) -> Seen:
    return Seen(_short(element.in_words), element.name or element.hint, element.index)


def _offered(offer: Offer) -> Seen:
    """Return an offer by its question: the innermost group, which a profile can name."""
    asked = offer.yes.group[-1] if offer.yes.group else offer.yes.name
    around = f" sous « {_short(offer.yes.group[-2], 60)} »" if len(offer.yes.group) > 1 else ""
    return Seen(f"choix « {_short(asked)} »{around}", asked, offer.yes.index)


def _short(text: str, longest: int = 120) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
