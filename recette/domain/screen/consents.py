"""The consents as an account shows them: answered choices, or lines that end in Oui or Non."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.language.text import canonical
from recette.domain.screen.choices import classify, offers
from recette.domain.screen.vocabulary import PROMOTIONS, Choice

if TYPE_CHECKING:
    from recette.domain.screen.locating import Names
    from recette.domain.screen.view import View

_ANSWER = re.compile(
    r"\b(oui|acceptee?|autorisee?|actif|activee?)\b"
    r"|\b(non(?! renseigne)|refusee?|inactif)\b"
)
_UNANSWERED = re.compile(r"non renseigne|aucun|sans reponse|—")


def read_consents(view: View, wording: Names) -> dict[Choice, bool]:
    """Return what the screen says of each consent; a consent it does not tell is absent."""
    answered = {
        choice: bool(offer.answered)
        for offer in offers(view)
        if (choice := classify(view, offer, wording)) in PROMOTIONS
    }
    return answered or _told(view)


def _told(view: View) -> dict[Choice, bool]:
    read: dict[Choice, bool] = {}
    line_of, channel = "", ""
    for line in view.lines:
        text = canonical(line)
        line_of = _phone(text) or line_of
        answer = _ANSWER.search(text)
        alone = "email" if answer and re.search(r"\bemail\b", text) else ""
        channel = _channel(text) or alone or channel
        if answer is None or _UNANSWERED.search(text) or not channel:
            continue
        choice = _choice(channel, line_of)
        if choice is not None and choice not in read:
            read[choice] = answer[1] is not None
        channel = ""
    return read


def _phone(text: str) -> str:
    mobile, landline = re.search(r"portable|mobile", text), re.search(r"\bfixe\b", text)
    if bool(mobile) == bool(landline):
        return ""
    return "portable" if mobile else "fixe"


def _channel(text: str) -> str:
    if re.search(r"\bsms\b|texto", text):
        return "sms"
    if re.search(r"\bpar (telephone|appel)|appels?\b|telephonique", text):
        return "call"
    if re.search(r"\bpar email\b|promotion\w*[^.]*\bemail\b|\bemail\b[^.]*promotion", text):
        return "email"
    return ""


def _choice(channel: str, line_of: str) -> Choice | None:
    if channel == "email":
        return Choice.PROMO_EMAIL
    if channel == "sms":
        return Choice.PROMO_SMS
    by_line = {"portable": Choice.PROMO_MOBILE_CALL, "fixe": Choice.PROMO_LANDLINE_CALL}
    return by_line.get(line_of)
