"""Which field a refusal designates, told by what is new on the screen since before the attempt."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.language.text import canonical
from recette.domain.screen.choices import find_choice
from recette.domain.screen.locating import Names, find_field
from recette.domain.screen.vocabulary import Choice, Field

if TYPE_CHECKING:
    from recette.domain.screen.view import Element, View

Asked = Field | Choice

_MENTIONS: dict[Asked, re.Pattern[str]] = {
    Field.NAME: re.compile(r"\bnom\b"),
    Field.NUMBER: re.compile(r"securite sociale|\bnumero\b|\bnir\b"),
    Field.BIRTH: re.compile(r"naissance|\bdate\b"),
    Field.POSTCODE: re.compile(r"postal"),
    Field.SIGN_IN_NUMBER: re.compile(r"securite sociale|\bnumero\b|\bnir\b"),
    Field.SIGN_IN_CODE: re.compile(r"\bcode\b|mot de passe"),
    Field.CODE: re.compile(r"\bcode\b|mot de passe|caracter|majuscule|minuscule|chiffre"),
    Field.CODE_AGAIN: re.compile(r"confirm|identique|different|correspond"),
    Field.EMAIL: re.compile(r"\bemail\b|\badresse\b"),
    Field.EMAIL_AGAIN: re.compile(r"confirm|identique|different|correspond"),
    Field.MOBILE: re.compile(r"portable|mobile|\btelephone\b"),
    Field.LANDLINE: re.compile(r"\bfixe\b|\btelephone\b"),
    Choice.CONDITIONS: re.compile(r"conditions|accept"),
    Choice.PROMO_EMAIL: re.compile(r"promotion|consentement|\bchoi|\boui\b|autoris"),
    Choice.PROMO_MOBILE_CALL: re.compile(r"portable|telephone"),
    Choice.PROMO_SMS: re.compile(r"\bsms\b"),
    Choice.PROMO_LANDLINE_CALL: re.compile(r"\bfixe\b|telephone"),
}

# A value and its confirmation differ together: a target may point at either.
_TWINS: tuple[frozenset[Asked], ...] = (
    frozenset({Field.CODE, Field.CODE_AGAIN}),
    frozenset({Field.EMAIL, Field.EMAIL_AGAIN}),
)
# One new word may be a count or a state that typing moved: a message has more.
_MORE = 2


def evidence_of_refusal(view: View, before: View) -> bool:
    """Tell whether something new on the screen may say no: a flag, a message."""
    return bool(_flags(view) - _flags(before)) or bool(view.new_lines(before))


def _flags(view: View) -> set[tuple[str, int, str]]:
    return {(e.name, e.index, e.native_error) for e in view.elements if e.invalid or e.native_error}


def designated(view: View, before: View, asked: tuple[Asked, ...], wording: Names) -> set[Asked]:
    """Return which of `asked` the screen designates since `before`.

    A flag or a message attached to the field counts first; a message elsewhere that names the
    field counts when nothing is attached to any.
    """
    attached = {a for a in asked if _attached(view, before, a, wording)}
    if attached:
        return attached
    new = " . ".join(canonical(line) for line in view.new_lines(before))
    return {a for a in asked if _MENTIONS[a].search(new)}


def twins_of(asked: Asked) -> frozenset[Asked]:
    """Return the field and what is confirmed with it."""
    return next((twins for twins in _TWINS if asked in twins), frozenset({asked}))


def _elements(view: View, asked: Asked, wording: Names) -> list[Element]:
    if isinstance(asked, Field):
        element = find_field(view, asked, wording)
        return [element] if element else []
    offer = find_choice(view, asked, wording)
    return [e for e in (offer.yes, offer.no) if e is not None] if offer else []


def _attached(view: View, before: View, asked: Asked, wording: Names) -> bool:
    now, then = _elements(view, asked, wording), _elements(before, asked, wording)
    if any(e.invalid or e.native_error for e in now):
        return True
    said = {canonical(text) for e in then for text in (e.described, e.nearby)}
    new = {canonical(text) for e in now for text in (e.described, e.nearby)} - said
    return any(_adds_words(text, said) for text in new if text)


def _adds_words(text: str, said: set[str]) -> bool:
    """Tell whether a text holds more words than what was already said."""
    known = {word for known in said for word in known.split()}
    return len([word for word in text.split() if word not in known]) >= _MORE
