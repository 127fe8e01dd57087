"""What the harness calls the things of one target: the words of its profile, then the guide's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from recette.domain.language.text import canonical, label
from recette.domain.screen.vocabulary import ASKED, Control, Field, Word
from recette.target.names import (
    CONTROL_EXCLUSIONS,
    CONTROL_NAMES,
    FIELD_EXCLUSIONS,
    FIELD_NAMES,
    FIELD_PATTERNS,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from recette.domain.language.said import Said
    from recette.domain.screen.vocabulary import Place


@dataclass(frozen=True)
class Wording:
    """The words of one target.

    Attributes:
        extra: names that its profile adds, by key of a word; they come first.
        steps: what each screen of a split step asks, by key of a place.
        locators: CSS selectors that replace every name, by key of a word.
        messages: sentences that it says in its own way, by the words of the features.
        dismissed: sentences of it that do not say it, by the words of the features.
        readings: sentences of it that a person approved as saying it, by the same words.
    """

    extra: Mapping[str, Sequence[str]]
    steps: Mapping[str, Sequence[Sequence[str]]] = field(default_factory=dict)
    locators: Mapping[str, str] = field(default_factory=dict)
    messages: Mapping[str, Sequence[str]] = field(default_factory=dict)
    dismissed: Mapping[str, Sequence[str]] = field(default_factory=dict)
    readings: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def sentences(self, said: Said) -> tuple[str, ...]:
        """Return the canonical sentences of the profile that say it too."""
        return tuple(canonical(sentence) for sentence in self.messages.get(said.phrase, ()))

    def approved(self, said: Said) -> tuple[str, ...]:
        """Return the canonical sentences that a person approved as saying it."""
        return tuple(canonical(sentence) for sentence in self.readings.get(said.phrase, ()))

    def discarded(self, said: Said) -> tuple[str, ...]:
        """Return the canonical sentences that do not say it, whatever they hold."""
        return tuple(canonical(sentence) for sentence in self.dismissed.get(said.phrase, ()))

    def locator(self, word: Word) -> str:
        """Return the CSS selector that the profile gives as a last resort, or nothing."""
        return self.locators.get(word.key, "")

    def screens(self, place: Place) -> tuple[tuple[Word, ...], ...]:
        """Return what each screen of a split step asks, in order; nothing for one screen."""
        return tuple(
            tuple(ASKED[key] for key in screen) for screen in self.steps.get(place.key, ())
        )

    def names(self, word: Word) -> tuple[str, ...]:
        """Return the canonical names of a field or control, best first."""
        default: tuple[str, ...] = ()
        if isinstance(word, Field):
            default = FIELD_NAMES[word]
        elif isinstance(word, Control):
            default = CONTROL_NAMES[word]
        ordered = [label(name) or name for name in (*self.extra.get(word.key, ()), *default)]
        return tuple(dict.fromkeys(ordered))

    def own_names(self, word: Word) -> tuple[str, ...]:
        """Return the names that the profile gives, canonical; they replace every guess."""
        return tuple(label(name) or name for name in self.extra.get(word.key, ()))

    def pattern(self, word: Word) -> re.Pattern[str] | None:
        """Return what a name must match when none of the names is found."""
        return FIELD_PATTERNS.get(word) if isinstance(word, Field) else None

    def excluded(self, word: Word) -> re.Pattern[str] | None:
        """Return what a name must not match to be taken for this field or control.

        A control that the profile names is not guessed: nothing is to be kept from it.
        """
        if isinstance(word, Control):
            return None if word.key in self.extra else CONTROL_EXCLUSIONS.get(word)
        return FIELD_EXCLUSIONS.get(word) if isinstance(word, Field) else None
