"""Which field a refusal designates, told by what is new on the screen since before the attempt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from recette.domain.language.clauses import sentences as split_sentences
from recette.domain.language.text import canonical, flowing
from recette.domain.screen.choices import find_choice
from recette.domain.screen.locating import Names, find_field
from recette.domain.screen.vocabulary import Choice, Field

if TYPE_CHECKING:
    from collections.abc import Collection

    from recette.domain.screen.view import Element, View

Asked = Field | Choice

# Other things bear the same words: an address of the network, a code of error, a number to call.
_OTHER_THINGS = re.compile(
    r"\badresses? (?:ip|mac|postales?|du site|de la page|web|url)\b"
    r"|\bcodes? (?:d'erreur|erreur|http|d'etat|de retour|de reference|de l'image|captcha|\d)[\w-]*"
    r"|\b(?:erreur|incident|reference) ?:? ?(?:numero )?\d+|\(code \d+\)"
    r"|\bnumeros? (?:\d|vert|d'(?:appel|incident|erreur|urgence)|de (?:dossier|reference))\S*"
    r"|\bau nom de\b|\bnoms? (?:de domaine|d'utilisateur)\b|\bcourriers? posta\w+|\bdate du jour\b"
    r"|\ba jour\b|\bdate d'(?:expiration|envoi)\b"
    r"|\b(?:par|d'un|un|notre|nos) (?:email|telephone|courrier|sms)s?\b"
    r"|\b(?:contactez|appelez|ecrivez|joignez)\b[^.]*"
    r"|\bconditions? (?:techniques?|reseau|meteo)\b"
)
_NOT_THE_SAME = re.compile(
    r"\bidentiques?\b|\bdiffer\w*|correspondent|\bne correspond (?:pas|a votre)\b"
    r"|\bpas (?:les? )?memes?\b|\bmemes? (?:codes?|adresses?|emails?|saisies?|valeurs?)\b"
    r"|\bconcord\w*|\begaux\b"
)
_DIFFERS = re.compile(
    rf"{_NOT_THE_SAME.pattern}|\bdeux (?:codes?|adresses?|emails?|saisies?|mots de passe)\b"
)
_AGAIN = re.compile(
    r"\bconfirmation\b|\bconfirme[rz]?\b[^.]*\b(?:code|mot de passe|adresse|email|saisie)\b"
    r"|\b(?:deuxieme|seconde) saisie\b|\bressaisi\w*|\brepete\w*|" + _DIFFERS.pattern
)
_MENTIONS: dict[Asked, re.Pattern[str]] = {
    Field.NAME: re.compile(r"\bnom\b"),
    Field.NUMBER: re.compile(r"securite sociale|\bnumero\b(?! de telephone)|\bnir\b"),
    Field.BIRTH: re.compile(r"naissance|\bdate\b"),
    Field.POSTCODE: re.compile(r"\bpostal\b"),
    Field.SIGN_IN_NUMBER: re.compile(r"securite sociale|\bnumero\b|\bnir\b"),
    Field.SIGN_IN_CODE: re.compile(r"\bcode\b(?! postal)|mot de passe"),
    Field.CODE: re.compile(r"\bcodes?\b|mots? de passe|caracter|majuscule|minuscule|chiffre"),
    Field.CODE_AGAIN: _AGAIN,
    Field.EMAIL: re.compile(r"\bemails?\b|\badresses?\b"),
    Field.EMAIL_AGAIN: _AGAIN,
    Field.MOBILE: re.compile(r"portable|mobile|\btelephone\b"),
    Field.LANDLINE: re.compile(r"\bfixe\b|\btelephone\b"),
    Choice.CONDITIONS: re.compile(r"conditions|accept"),
    Choice.PROMO_EMAIL: re.compile(r"promotion|consentement|\bchoi|\boui\b|autoris"),
    Choice.PROMO_MOBILE_CALL: re.compile(r"portable|telephone"),
    Choice.PROMO_SMS: re.compile(r"\bsms\b"),
    Choice.PROMO_LANDLINE_CALL: re.compile(r"\bfixe\b|telephone"),
}
# What is said of every field at once holds for each of those that are empty.
_FIELDS = r"(?:champs?|elements?|informations?|zones?|rubriques?|donnees|saisies?)"
_ALL_OF_THEM = re.compile(
    rf"\b(?:tous|toutes) les? (?:\w+ )?{_FIELDS}\b|\bl'ensemble des {_FIELDS}\b|\btout remplir\b"
    rf"|\bles (?:deux|quatre|trois) (?:{_FIELDS}|codes|adresses|mots de passe|emails)\b"
    rf"|\b(?:une?|certaine?s|des|les|ces|plusieurs) (?:\w+ )?{_FIELDS}\b|^{_FIELDS} \w+"
)
_MUST_BE_GIVEN = re.compile(
    r"\bobligatoires?\b|\brequise?s?\b|\bmanqu\w*|\bvides?\b|\bincomplet\w*|\bsaisissez\b"
    r"|\b(?:remplir|remplissez|completer|completez|renseigner|renseignez|saisir|indiquer|indiquez"
    r"|donner|donnez)\b|\b(?:pas|non) (?:ete )?(?:rempli|complete|renseigne|saisi|indique)\w*"
)
_OPTIONAL = re.compile(
    r"\b(?:pas|non|jamais) (?:tous |toutes )?(?:obligatoire|requis)"
    r"|\baucun\w*[^.]*\b(?:obligatoire|requis)"
)

# A value and its confirmation differ together: a target may point at either.
_TWINS: tuple[frozenset[Asked], ...] = (
    frozenset({Field.CODE, Field.CODE_AGAIN}),
    frozenset({Field.EMAIL, Field.EMAIL_AGAIN}),
)
# What the same words name is one thing when it is counted how many a sentence points at.
_TOPICS: dict[Asked, str] = {
    **dict.fromkeys((Field.CODE, Field.CODE_AGAIN), "code"),
    **dict.fromkeys((Field.EMAIL, Field.EMAIL_AGAIN), "adresse"),
    **dict.fromkeys((Field.MOBILE, Field.LANDLINE, Choice.PROMO_MOBILE_CALL), "téléphone"),
    **dict.fromkeys((Choice.PROMO_SMS, Choice.PROMO_LANDLINE_CALL), "téléphone"),
}
# One new word may be a count or a state that typing moved: a message has more.
_MORE = 2
_TWO = 2


def evidence_of_refusal(view: View, before: View) -> bool:
    """Tell whether something new on the screen may say no: a flag, a message."""
    return bool(_flags(view) - _flags(before)) or bool(view.new_lines(before))


def _flags(view: View) -> set[tuple[str, int, str]]:
    return {(e.name, e.index, e.native_error) for e in view.elements if e.invalid or e.native_error}


@dataclass(frozen=True)
class Designation:
    """What a refusal designates among what is asked.

    Attributes:
        pointed: what a flag, a message beside it or a sentence that names it points at.
        held: those of them that are pointed at in particular, or that are missing when all are.
        differ: the refusal says that a value and its confirmation are not the same.
        worded: the refusal says something in words.
    """

    pointed: frozenset[Asked]
    held: frozenset[Asked]
    differ: bool
    worded: bool

    def holds_for(self, asked: Asked, empty: Collection[Asked]) -> bool:
        """Tell whether it designates `asked`: itself, or what is confirmed with it.

        A value and its confirmation differ together: either may be pointed at, when both are given
        and the words, if any, say so. One that is missing is not the other one.
        """
        if asked in self.held:
            return True
        if not self.held & twins_of(asked):
            return False
        return self.differ or not (self.worded or asked in empty)


def designated(
    view: View,
    before: View,
    asked: tuple[Asked, ...],
    wording: Names,
    empty: Collection[Asked] = (),
) -> Designation:
    """Return which of `asked` the screen designates since `before`.

    A flag or a message attached to the field counts first; a sentence elsewhere that names the
    field counts when nothing is attached to any. What points at every field, or at three of them,
    points at none in particular: it holds for those of them that are `empty` when it says that they
    must be given.
    """
    attached = {a for a in asked if _attached(view, before, a, wording)}
    sentences = _new_sentences(view, before)
    texts = [*sentences, *_new_texts(view, before, attached, wording)]
    differ = any(_DIFFERS.search(text) for text in texts)
    held = attached or set[Asked]().union(*(_named_in(s, asked, set(empty)) for s in sentences))
    pointed = held
    if _is_too_many(attached, asked):
        missing = attached & set(empty)
        held = missing if any(_MUST_BE_GIVEN.search(text) for text in texts) else set()
        # A field that is filled and bears a message of its own is pointed at all the same.
        blamed = _new_texts(view, before, attached - missing, wording)
        pointed = attached if blamed else held
    return Designation(frozenset(pointed), frozenset(held), differ, worded=bool(texts))


def left_empty(view: View, asked: tuple[Asked, ...], wording: Names) -> frozenset[Asked]:
    """Return what nothing was typed in, or answered to, on a screen about to be left."""
    return frozenset(a for a in asked if _is_empty(view, a, wording))


def _is_empty(view: View, asked: Asked, wording: Names) -> bool:
    if isinstance(asked, Field):
        element = find_field(view, asked, wording)
        return element is not None and not element.value.strip()
    offer = find_choice(view, asked, wording)
    return offer is not None and offer.answered is None


def _named_in(sentence: str, asked: tuple[Asked, ...], empty: set[Asked]) -> set[Asked]:
    """Return what one sentence designates."""
    told = _OTHER_THINGS.sub(" ", sentence)
    given = _MUST_BE_GIVEN.search(told) is not None and not _OPTIONAL.search(told)
    if given and _ALL_OF_THEM.search(told) and not _NOT_THE_SAME.search(told):
        return empty
    named = {a for a in asked if _MENTIONS[a].search(told)}
    if not _is_too_many(named, asked):
        return named
    return named & empty if given else set()


def _is_too_many(pointed: set[Asked], asked: tuple[Asked, ...]) -> bool:
    """Tell whether so many are pointed at that none is: all that are asked, or three."""
    apart = {_TOPICS.get(a, a.key) for a in pointed}
    every = {_TOPICS.get(a, a.key) for a in asked}
    return len(apart) > 1 and (apart == every or len(apart) > _TWO)


def _new_sentences(view: View, before: View) -> list[str]:
    """Return the canonical sentences that are new: of new lines, of what is now an alert."""
    alerts = [text for text in view.alerts if text not in before.alerts]
    lines = [*view.new_lines(before), *alerts]
    whole = ". ".join(canonical(line) for line in lines)
    return [sentence.text for sentence in split_sentences(flowing(whole))]


def _new_texts(view: View, before: View, asked: Collection[Asked], wording: Names) -> list[str]:
    """Return the canonical texts that are new beside some fields, and their native errors."""
    found: list[str] = []
    for each in asked:
        now, then = elements_of(view, each, wording), elements_of(before, each, wording)
        said = {canonical(text) for e in then for text in (e.described, e.nearby)}
        texts = (canonical(t) for e in now for t in (e.described, e.nearby, e.native_error))
        found += [text for text in texts if text and text not in said]
    return found


def twins_of(asked: Asked) -> frozenset[Asked]:
    """Return the field and what is confirmed with it."""
    return next((twins for twins in _TWINS if asked in twins), frozenset({asked}))


def elements_of(view: View, asked: Asked, wording: Names) -> list[Element]:
    """Return where a field is typed, or a choice made; nothing when it is not on the screen."""
    if isinstance(asked, Field):
        element = find_field(view, asked, wording)
        return [element] if element else []
    offer = find_choice(view, asked, wording)
    return [e for e in (offer.yes, offer.no) if e is not None] if offer else []


def _attached(view: View, before: View, asked: Asked, wording: Names) -> bool:
    now, then = elements_of(view, asked, wording), elements_of(before, asked, wording)
    flagged_before = any(e.invalid for e in then)
    if any((e.invalid and not flagged_before) or e.native_error for e in now):
        return True
    said = {canonical(text) for e in then for text in (e.described, e.nearby)}
    new = {canonical(text) for e in now for text in (e.described, e.nearby)} - said
    return any(_adds_words(text, said) for text in new if text)


def _adds_words(text: str, said: set[str]) -> bool:
    """Tell whether a text holds more words than what was already said."""
    known = {word for known in said for word in known.split()}
    return len([word for word in text.split() if word not in known]) >= _MORE
