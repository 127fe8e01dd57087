"""The rules of the personal informations (INF-01 to INF-06, INF-08), from the guide alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.screen.vocabulary import Choice, Field
from recette.explore.expectation import Fault, Ruling, Silence

if TYPE_CHECKING:
    from collections.abc import Callable

    from recette.explore.entries import InformationsEntry

_LABEL = "[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*"
# Plainly well formed (RFC 5321 admits much more): of the rest the guide says nothing.
_ORDINARY_ADDRESS = re.compile(rf"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*@{_LABEL}(?:\.{_LABEL})+")
_LONGEST_LOCAL = 64  # RFC 5321, 4.5.3.1.1
# Ten digits in pairs, with points, with spaces, or in one go.
_WRITINGS = (r"\d{10}", r"\d\d(?:\.\d\d){4}", r"\d\d(?: \d\d){4}")
_PLAIN = re.compile(r"[0-9. ]*[0-9][0-9. ]*")
_TEN = 10
_OTHERWISE = Silence("un téléphone écrit autrement")
# Numbers that exist for fiction: a target may ask whether a number is allotted.
_FICTION = re.compile("063998|070000|019900|026191|035301|046571|053649|090000")
_PHONES = {
    Field.MOBILE: ("INF-05", re.compile("0[67]"), (Choice.PROMO_MOBILE_CALL, Choice.PROMO_SMS)),
    Field.LANDLINE: ("INF-06", re.compile("0[1-59]"), (Choice.PROMO_LANDLINE_CALL,)),
}


def email_is_there(entry: InformationsEntry) -> Ruling | None:
    """INF-01: the address is mandatory."""
    if entry.email.strip(" "):
        return None
    return Fault("INF-01", Field.EMAIL, reading=bool(entry.email))


def confirmation(entry: InformationsEntry) -> Ruling | None:
    """INF-02: the second entry is mandatory, and identical."""
    if not entry.again.strip(" "):
        return Fault("INF-02", Field.EMAIL_AGAIN, reading=bool(entry.again))
    if entry.again == entry.email or not entry.email.strip(" "):
        return None  # without an address there is nothing to compare with
    if entry.again.strip().lower() == entry.email.strip().lower():
        return Silence("une confirmation identique à la casse ou aux espaces près")
    return Fault("INF-02", Field.EMAIL_AGAIN)


def email_is_well_formed(entry: InformationsEntry) -> Ruling | None:
    """INF-03: a malformed address is refused."""
    email = entry.email.strip(" ")
    if not email:
        return None
    local, at, domain = email.partition("@")
    if not (local and at and domain) or "@" in domain or " " in email or domain.startswith("."):
        return Fault("INF-03", Field.EMAIL, reading=True)
    ordinary = _ORDINARY_ADDRESS.fullmatch(email) and len(local) <= _LONGEST_LOCAL
    if ordinary and email == entry.email:
        return None
    return Silence("une adresse peu commune, ou entourée d'espaces")


def email_is_free(entry: InformationsEntry) -> Ruling | None:
    """INF-08: an address serves one account; its letter case does not tell two apart."""
    if not entry.taken or entry.email.strip().lower() != entry.taken.lower():
        return None
    return Fault("INF-08", Field.EMAIL, reading=entry.email != entry.taken)


def promotions_by_email(entry: InformationsEntry) -> Ruling | None:
    """INF-04: Oui or Non for the promotions by email is mandatory."""
    answered = Choice.PROMO_EMAIL in dict(entry.answers)
    return None if answered else Fault("INF-04", Choice.PROMO_EMAIL)


def phone(field: Field) -> Callable[[InformationsEntry], Ruling | None]:
    """INF-05, INF-06: ten digits, with points, spaces or nothing; how they begin."""
    rule, beginning, choices = _PHONES[field]

    def predicate(entry: InformationsEntry) -> Ruling | None:
        typed = entry.values()[field]
        answered = set(choices) & set(dict(entry.answers))
        if not typed:
            return (
                Silence("une réponse pour un téléphone qui n'est pas donné") if answered else None
            )
        if not typed.isascii() or re.search(r"[-+/()]|^\s|\s$", typed):
            return _OTHERWISE
        digits = re.sub("[. ]", "", typed)
        if digits.startswith("0033"):
            return _OTHERWISE
        if not _PLAIN.fullmatch(typed) or len(digits) != _TEN or not beginning.match(digits):
            return Fault(rule, field, reading=True)
        if not any(re.fullmatch(writing, typed) for writing in _WRITINGS):
            return _OTHERWISE
        if not _FICTION.match(digits):
            return Silence("un téléphone hors des tranches de fiction")
        return None if answered == set(choices) else Silence("un téléphone donné sans répondre")

    return predicate


PREDICATES: tuple[Callable[[InformationsEntry], Ruling | None], ...] = (
    email_is_there,
    confirmation,
    email_is_well_formed,
    email_is_free,
    promotions_by_email,
    phone(Field.MOBILE),
    phone(Field.LANDLINE),
)
