"""The consents that an account tells in words: what holds a channel and an answer.

A line is cut after each answer, so that one row may tell several channels; a channel or a phone
that is named alone, as a heading, stands for the lines below it until the next one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.language.negation import is_denied
from recette.domain.language.text import canonical
from recette.domain.screen.vocabulary import PROMOTIONS, Choice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Channels = tuple[tuple[str, re.Pattern[str]], ...]
EMAIL = re.compile(r"\bemails?\b")
SMS = ("sms", re.compile(r"\bsms\b|textos?\b"))
# A line of an account may tell the phone or the address itself: a channel is said more plainly.
_OF_A_LINE: Channels = (
    SMS,
    ("call", re.compile(r"\bpar (?:telephone|appel)|appels?\b|telephonique")),
    (
        "email",
        re.compile(
            r"\bpar emails?\b|(?:promotion|offre)\w*[^.]*\bemails?\b|\bemails?\b[^.]*promotion"
        ),
    ),
)
_MOBILE = re.compile(r"portable|mobile")
LANDLINE = re.compile(r"\bfixe\b")
_ABOUT = re.compile(r"promotion|consentement|prospection|commercia|offres?\b|sollicit")
_YES_OR_NO = re.compile(r"\b(?:(oui)|(non))\b(?! (?:renseigne|repondu|lu))")
_YES = re.compile(
    r"\b(?:accepte[sz]?|acceptees?|acceptes|autorise[sz]?|autorisees?|consenti[es]*|consentez|actif"
    r"|active|activee?s?|abonnee?|inscrite?|d'accord|souhaite[sz]?|souhaite|recevez|recevrez|coche"
    r"|cochee|voulez|donne|donnez|accord)\b"
)
_NO = re.compile(
    r"\b(?:refuse[sz]?|refusee?s?|inactif|inactive|desactivee?s?|desabonnee?|desinscrite?|declinee?"
    r"|retiree?|oppose[sz]?|opposee?|opposition|decochee?)\b"
)
_NOTHING = re.compile(r"\b(?:aucun\w*|jamais|pas|plus|sans|non)\b")
_UNANSWERED = re.compile(
    r"non (?:renseigne|repondu)|sans reponse|—|\bsi vous|\bpour (?:recevoir|modifier)"
    r"|pas (?:encore )?(?:repondu|renseigne|choisi)"
)
_EVERY = re.compile(r"\baucun\w*|\b(?:tous|toutes)\b")
_AFTER_ANSWER = re.compile(
    r"(?<=\boui)\b[\s,;/.]*|(?<=\bnon)\b(?! renseigne| accept)[\s,;/.]*|;|\t"
)


def channel_of(text: str, told: Channels) -> str:
    """Return the first channel (sms, call, email) that a canonical text names, or nothing."""
    return next((channel for channel, pattern in told if pattern.search(text)), "")


def calls_of(text: str, landline: re.Pattern[str]) -> Choice | None:
    """Return the calls that a text is about, on the portable or on the fixe; None for both."""
    mobile, fixed = _MOBILE.search(text), landline.search(text)
    if bool(mobile) == bool(fixed):
        return None
    return Choice.PROMO_MOBILE_CALL if mobile else Choice.PROMO_LANDLINE_CALL


def answer_of(text: str) -> bool | None:
    """Return what a canonical text answers: True, False, None when it answers nothing.

    What follows the last colon answers, and before all a plain Oui or Non; otherwise what was
    accepted or refused, with its negation.
    """
    if _UNANSWERED.search(text):
        return None
    last = text.rpartition(":")[2]
    for part in (last, text):
        plain = _YES_OR_NO.findall(
            re.sub(r"\bnon (?=accept|autoris|consent|activ|abonn)", "pas ", part)
        )
        if plain:
            return bool(plain[-1][0])
        said = _said(part)
        if said is not None:
            return said
    return None


def _said(text: str) -> bool | None:
    denied = is_denied(text)
    if _NO.search(text):
        return None if denied else False
    if _YES.search(text):
        return not denied
    return False if _NOTHING.search(text) and denied else None


def consents_told(lines: Sequence[str]) -> dict[Choice, bool]:
    """Return what visible lines tell of each consent, the first time they do."""
    read: dict[Choice, bool] = {}
    calls: Choice | None = None
    channels: tuple[str, ...] = ()
    for text in _pieces(lines):
        calls = calls_of(text, LANDLINE) or calls
        answer = answer_of(text)
        named = _channels(text, answered=answer is not None)
        channels = named or channels
        if answer is None:
            continue
        if not named and _EVERY.search(text) and _ABOUT.search(text):
            read |= {choice: answer for choice in PROMOTIONS if choice not in read}
        for channel in channels:
            choice = {"email": Choice.PROMO_EMAIL, "sms": Choice.PROMO_SMS}.get(channel, calls)
            if choice is not None:
                read.setdefault(choice, answer)
        channels = ()
    return read


def _pieces(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        cells = (canonical(cell) for cell in line.split("\t"))
        for cell in cells:
            yield from (piece.strip() for piece in _AFTER_ANSWER.split(cell) if piece.strip())


def _channels(text: str, *, answered: bool) -> tuple[str, ...]:
    found = [channel for channel, pattern in _OF_A_LINE if pattern.search(text)]
    if not found and answered and EMAIL.search(text):
        return ("email",)
    return tuple(dict.fromkeys(found))
