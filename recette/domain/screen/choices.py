"""The choices answered by Oui or Non, as a screen offers them and as an account tells them after.

Offered: radios, a checkbox or a list, however they are marked up. Told: answered choices, or lines
that say it (`recette.domain.screen.consents_told`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recette.domain.language.text import canonical
from recette.domain.screen.consents_told import (
    EMAIL,
    SMS,
    Channels,
    calls_of,
    channel_of,
    consents_told,
)
from recette.domain.screen.locating import AmbiguousError, Names, find_field, located
from recette.domain.screen.vocabulary import PROMOTIONS, Choice, Field

if TYPE_CHECKING:
    from recette.domain.screen.view import Element, View

_YES = re.compile(r"^(oui|j'accepte|j'autorise|accepter)\b")
_NO = re.compile(r"^(non|je refuse|je n'accepte pas|je n'autorise pas|refuser)\b")
_PROMOTION = re.compile(r"promotion|autoris|communiqu|information|offre|consen")
# What a choice is about is told by few words: any of them counts, « telephone » last.
_OF_AN_OFFER: Channels = (
    SMS,
    ("call", re.compile(r"appel|\bpar telephone|^telephone|telephonique")),
    ("email", EMAIL),
    ("call", re.compile(r"telephone")),
)
_LANDLINE_OFFERED = re.compile(r"\bfixe\b|domicile")


@dataclass(frozen=True)
class Offer:
    """A choice as offered on a screen.

    Attributes:
        yes: element to act on for Oui.
        no: element for Non; None for a checkbox (Non is leaving it).
        context: canonical text that says what is chosen.
    """

    yes: Element
    no: Element | None
    context: str

    @property
    def answered(self) -> bool | None:
        """True for Oui, False for Non, None when nothing is chosen."""
        if self.yes.role == "select":
            return _answer_of(canonical(self.yes.value))
        if self.yes.checked:
            return True
        if self.no is not None and self.no.checked:
            return False
        return None

    def option(self, *, yes: bool) -> str:
        """Return the option of a list that says Oui (or Non); empty when nothing is listed."""
        return next((o for o in self.yes.options if _answer_of(canonical(o)) is yes), "")


def _answer_of(text: str) -> bool | None:
    if _YES.search(text):
        return True
    return False if _NO.search(text) else None


def offers(view: View) -> list[Offer]:
    """Return every Oui/Non choice of a screen, in order."""
    found: list[Offer] = []
    for first in view.elements:
        if first.role == "radio":
            members = [e for e in view.elements if _same_set(e, first)]
            if members[0] is first:
                found.extend(_radio_offer(members))
        elif first.role == "checkbox":
            found.append(Offer(first, None, _context(first)))
        elif first.role == "select" and any(_YES.search(canonical(o)) for o in first.options):
            found.append(Offer(first, first, _context(first)))
    return found


def _same_set(one: Element, other: Element) -> bool:
    same = (one.role, one.form, one.set) == (other.role, other.form, other.set)
    return same and (bool(one.set) or one.group == other.group)


def _radio_offer(members: list[Element]) -> list[Offer]:
    yes = [e for e in members if _YES.search(canonical(e.name))]
    no = [e for e in members if _NO.search(canonical(e.name))]
    if len(yes) != 1 or len(no) != 1:
        return []
    return [Offer(yes[0], no[0], _context(*members))]


def _context(*elements: Element) -> str:
    words = [*elements[0].group, *(e.name for e in elements)]
    return ". ".join(canonical(word) for word in words)


def find_choice(view: View, choice: Choice, wording: Names) -> Offer | None:
    """Return where `choice` is answered on this screen, or None."""
    if wording.locator(choice):
        found = located(view, choice, wording)
        return next((o for o in offers(view) if {o.yes, o.no} & set(found)), None)
    own = wording.names(choice)
    for offer in offers(view):
        if own and any(name in offer.context for name in own):
            return offer
    for offer in offers(view):
        if classify(view, offer, wording) is choice:
            return offer
    return None


def classify(view: View, offer: Offer, wording: Names) -> Choice | None:
    """Return what an offer is about, or None when it is none of ours."""
    if re.search(
        r"j'accepte\b.*je refuse|accept\w*[^.]*conditions|conditions[^.]*accept", offer.context
    ):
        return Choice.CONDITIONS
    parts = list(reversed(_parts(offer)))
    channel = next(filter(None, (channel_of(part, _OF_AN_OFFER) for part in parts)), "")
    if channel == "sms":
        return Choice.PROMO_SMS
    if channel == "call":
        return _line(view, offer, wording)
    if channel == "email" and _PROMOTION.search(offer.context):
        return Choice.PROMO_EMAIL
    return None


def _parts(offer: Offer) -> list[str]:
    return [canonical(g) for g in offer.yes.group] + [canonical(offer.yes.name)]


def _line(view: View, offer: Offer, wording: Names) -> Choice | None:
    """Tell the portable from the fixe: by the words around, else by the number asked before."""
    for part in reversed(_parts(offer)):
        if (choice := calls_of(part, _LANDLINE_OFFERED)) is not None:
            return choice
    before: dict[int, Choice] = {}
    for field, calls in (
        (Field.MOBILE, Choice.PROMO_MOBILE_CALL),
        (Field.LANDLINE, Choice.PROMO_LANDLINE_CALL),
    ):
        for element in _asked(view, field, wording):
            if element.index < offer.yes.index:
                before[element.index] = calls
    return before[max(before)] if before else None


def _asked(view: View, field: Field, wording: Names) -> tuple[Element, ...]:
    """Return where a field may be typed: one in doubt is asked for all the same."""
    try:
        element = find_field(view, field, wording)
    except AmbiguousError as error:
        return error.found
    return (element,) if element is not None else ()


def read_consents(view: View, wording: Names) -> dict[Choice, bool]:
    """Return what the screen says of each consent; a consent it does not tell is absent.

    A box that is not checked says Non; radios of which none is chosen say nothing.
    """
    answered: dict[Choice, bool] = {}
    for offer in offers(view):
        choice = classify(view, offer, wording)
        if choice in PROMOTIONS and not (offer.answered is None and offer.no is not None):
            answered[choice] = bool(offer.answered)
    return consents_told(view.lines) | answered
