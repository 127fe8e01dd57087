"""Which element of a screen is the one meant: by its name, as the guide or the profile words it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from recette.domain.errors import RecetteError
from recette.domain.language.text import canonical, contains_words, label
from recette.domain.screen.reading import Sayings
from recette.domain.screen.vocabulary import FIELDS_OF_PLACE, Control, Field, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from recette.domain.screen.view import Element, View

# A shorter name is a part of too many others to be looked for within them.
_SHORT = 4
# A help on the number may be called « Aide », as that of the whole site is.
_NEAR = 2
_BESIDE: dict[Word, tuple[tuple[Field, ...], re.Pattern[str]]] = {
    Control.NUMBER_HELP: (
        (Field.NUMBER, Field.SIGN_IN_NUMBER),
        re.compile(r"^(aide|infos?|information|i|en savoir plus|afficher l'aide)\b"),
    ),
}
PRESSABLE = frozenset({"button", "link"})
TYPABLE = frozenset({"textbox"})


class Names(Sayings, Protocol):
    """What finding asks of the wording of a target."""

    def names(self, word: Word) -> tuple[str, ...]:
        """Return canonical names, best first."""

    def pattern(self, word: Word) -> re.Pattern[str] | None:
        """Return a pattern that serves when no name does."""

    def excluded(self, word: Word) -> re.Pattern[str] | None:
        """Return a pattern that the name must not match."""

    def locator(self, word: Word) -> str:
        """Return the CSS selector that replaces every name, or nothing."""


class AmbiguousError(RecetteError):
    """Two elements answer to one name; the message lists both, `found` holds them."""

    def __init__(self, message: str, found: Sequence[Element] = ()) -> None:
        super().__init__(message)
        self.found = tuple(found)


def key(element: Element) -> str:
    """Return the canonical name by which an element is compared."""
    name = element.name or element.hint
    return label(name) or canonical(name)


def _exact(name: str, wanted: str) -> bool:
    return name == wanted


def _prefix(name: str, wanted: str) -> bool:
    return len(wanted) >= _SHORT and name.startswith(wanted) and contains_words(name, wanted)


def _contains(name: str, wanted: str) -> bool:
    return len(wanted) >= _SHORT and contains_words(name, wanted)


_TIERS: tuple[Callable[[str, str], bool], ...] = (_exact, _prefix, _contains)


def candidates(
    elements: Iterable[Element], names: Sequence[str], excluded: re.Pattern[str] | None = None
) -> list[Element]:
    """Return the elements of the best tier (exact, then prefix, then words) for the best name."""
    pool = [(e, key(e)) for e in elements]
    pool = [(e, k) for e, k in pool if k and not (excluded and excluded.search(k))]
    for tier in _TIERS:
        for wanted in names:
            found = [e for e, k in pool if tier(k, wanted)]
            if found:
                return found
    return []


def located(view: View, word: Word, wording: Names) -> list[Element]:
    """Return the elements that the locator of the profile finds for a word."""
    return [e for e in view.elements if wording.locator(word) in e.located]


def find_field(view: View, field: Field, wording: Names) -> Element | None:
    """Return the element where `field` is typed, or None.

    Raises:
        AmbiguousError: several elements answer to the name and nothing tells them apart.
    """
    if wording.locator(field):
        return _only(located(view, field, wording), field)
    pool = [e for e in view.elements if e.role in TYPABLE]
    found = candidates(pool, wording.names(field), wording.excluded(field))
    pattern = wording.pattern(field)
    if not found and pattern is not None:
        found = [e for e in pool if pattern.search(key(e))]
    if len(found) > 1:
        found = _beside_its_companions(view, field, found, wording)
    return _only(found, field)


def find_control(view: View, control: Word, wording: Names) -> Element | None:
    """Return the button or link meant by `control`, or None.

    Raises:
        AmbiguousError: several lead to different ends.
    """
    if wording.locator(control):
        return _only(_same_end(located(view, control, wording)), control)
    pool = [e for e in view.elements if e.role in PRESSABLE]
    found = candidates(pool, wording.names(control), wording.excluded(control))
    return _only(_same_end(found or _beside_its_field(view, control, pool, wording)), control)


def _beside_its_field(
    view: View, control: Word, pool: list[Element], wording: Names
) -> list[Element]:
    """Return what bears a name too common to count elsewhere than beside the field it is about."""
    fields, common = _BESIDE.get(control, ((), None))
    places = [e.index for f in fields for e in [find_field(view, f, wording)] if e is not None]
    return [
        e
        for e in pool
        if common and common.search(key(e)) and any(abs(e.index - at) <= _NEAR for at in places)
    ]


def gesture_of(view: View, wording: Names) -> Element | None:
    """Return what a screen asks to press before it confirms an address, or None.

    A button that submits what is typed is none; a link counts only under its very name.
    """
    names = wording.names(Control.CONFIRM_LINK)
    typed = {e.form for e in view.elements if e.role in TYPABLE and e.form >= 0}
    buttons = [e for e in view.elements if e.role == "button" and e.form not in typed]
    links = [e for e in view.elements if e.role == "link" and key(e) in names]
    found = candidates(buttons, names) or links
    return found[0] if found else None


def _same_end(found: list[Element]) -> list[Element]:
    """Keep one of several links with one address, or several buttons of one form and name."""
    ends = {(e.role, e.href) if e.href else (e.role, e.form, key(e)) for e in found}
    return found[:1] if len(ends) == 1 else found


def _beside_its_companions(
    view: View, field: Field, found: list[Element], wording: Names
) -> list[Element]:
    """Keep the candidates whose form also holds another field of the same place."""
    place = next(p for p, fields in FIELDS_OF_PLACE.items() if field in fields)
    pool = [e for e in view.elements if e.role in TYPABLE]
    forms: set[int] = set()
    for other in FIELDS_OF_PLACE[place]:
        others = candidates(pool, wording.names(other), wording.excluded(other))
        if other is not field and len(others) == 1:
            forms.add(others[0].form)
    kept = [e for e in found if e.form in forms]
    return kept or found


def _only(found: list[Element], word: Word) -> Element | None:
    if len(found) > 1:
        names = " ; ".join(e.in_words for e in found)
        raise AmbiguousError(
            f"Deux éléments de l'écran répondent à « {word.phrase} » : {names}. "
            f"Précisez lequel dans le profil, [libelles] {word.key} = […], ou [reperes] {word.key} "
            "= « sélecteur CSS ».",
            found,
        )
    return found[0] if found else None
