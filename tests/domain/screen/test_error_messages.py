"""A refusal designates a field by a flag, a message beside it, or a message that names it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from recette.domain.screen.error_messages import (
    Asked,
    Designation,
    designated,
    evidence_of_refusal,
    left_empty,
    twins_of,
)
from recette.domain.screen.vocabulary import IDENTITY_FIELDS, PROMOTIONS, Choice, Field
from recette.target.wording import Wording
from tests.domain.screens import box, screen, yes_no

if TYPE_CHECKING:
    from recette.domain.screen.view import Element, View

GUIDE = Wording({})
NAMES = ("Mon nom", "Mon n° de sécurité sociale", "Ma date de naissance", "Mon code postal")


def identity(text: str = "", **on_birth: object) -> View:
    """Return the identity screen, with something on the field of the date."""
    fields: list[Element] = [box(name) for name in NAMES]
    fields[2] = replace(fields[2], **on_birth)  # type: ignore[arg-type]
    return screen(*fields, text=text)


@pytest.mark.parametrize(
    "after",
    [
        identity(invalid=True),
        identity(native_error="Veuillez compléter ce champ."),
        identity(described="Cette valeur ne convient pas"),
        identity(nearby="Ma date de naissance Cette valeur ne convient pas"),
        identity(text="La date de naissance est au format jj/mm/aaaa."),
    ],
    ids=["aria-invalid", "native", "described", "beside", "named in a message"],
)
def test_birth_is_designated(after: View) -> None:
    """Whatever the way a target designates the date, it is seen, and nothing else is."""
    before = identity(nearby="Ma date de naissance")
    assert designated(after, before, IDENTITY_FIELDS, GUIDE).pointed == {Field.BIRTH}


def test_what_was_there_before_designates_nothing() -> None:
    """A text that was already on the screen is no message."""
    before = identity(text="Indiquez votre date de naissance")
    assert designated(before, before, IDENTITY_FIELDS, GUIDE).pointed == set()
    assert not evidence_of_refusal(before, before)


SIGN_IN = (Field.SIGN_IN_NUMBER, Field.SIGN_IN_CODE)
CODES = (Field.CODE, Field.CODE_AGAIN)
INFORMATIONS = (*(Field.EMAIL, Field.EMAIL_AGAIN, Field.MOBILE, Field.LANDLINE), *PROMOTIONS)
SCREENS: dict[tuple[Asked, ...], View] = {
    IDENTITY_FIELDS: identity(),
    SIGN_IN: screen(box("Mon numéro de sécurité sociale"), box("Mon code personnel")),
    CODES: screen(box("Mon nouveau code"), box("Confirmer mon nouveau code")),
    INFORMATIONS: screen(
        box("Saisissez votre adresse email"),
        box("Je confirme mon adresse email"),
        box("Téléphone portable"),
        box("Téléphone fixe"),
        *yes_no("Recevoir des informations promotionnelles par email", "p"),
    ),
}


def holds(known: tuple[Asked, ...], message: str, asked: Asked, *empty: Asked) -> bool:
    """Tell whether a message designates `asked`, some fields being left empty."""
    before = SCREENS[known]
    after = replace(before, text=message)
    return designated(after, before, known, GUIDE, empty).holds_for(asked, empty)


@pytest.mark.parametrize(
    ("known", "message", "asked"),
    [
        (IDENTITY_FIELDS, "Tous les champs sont obligatoires.", Field.NAME),
        (IDENTITY_FIELDS, "Veuillez remplir tous les champs.", Field.POSTCODE),
        (IDENTITY_FIELDS, "Certains champs obligatoires ne sont pas remplis.", Field.BIRTH),
        (IDENTITY_FIELDS, "Nom, numéro, date et code postal sont obligatoires.", Field.NUMBER),
        (IDENTITY_FIELDS, "Le nom est obligatoire.", Field.NAME),
        (SIGN_IN, "Tous les champs sont obligatoires.", Field.SIGN_IN_CODE),
        (SIGN_IN, "Le numéro et le code sont obligatoires.", Field.SIGN_IN_NUMBER),
        (CODES, "Les deux codes sont obligatoires.", Field.CODE),
        (CODES, "Les deux codes sont obligatoires.", Field.CODE_AGAIN),
        (CODES, "Saisissez votre code et sa confirmation.", Field.CODE_AGAIN),
        (INFORMATIONS, "Merci de compléter les champs obligatoires.", Field.EMAIL),
        (INFORMATIONS, "Merci de compléter les champs obligatoires.", Choice.PROMO_EMAIL),
    ],
)
def test_what_must_be_given_designates_what_is_empty(
    known: tuple[Asked, ...], message: str, asked: Asked
) -> None:
    """All are said to be mandatory: it holds for the one that is missing, and for no other."""
    assert holds(known, message, asked, asked)
    if len(known) > len(CODES) or known is SIGN_IN:
        others = [a for a in known if a is not asked and a not in twins_of(asked)]
        generic = "champs" in message or "numéro" in message
        assert not generic or not any(holds(known, message, other, asked) for other in others)


@pytest.mark.parametrize(
    ("known", "message", "asked", "empty"),
    [
        (IDENTITY_FIELDS, "Vérifiez nom, numéro, date et code postal.", Field.BIRTH, ()),
        (IDENTITY_FIELDS, "Vérifiez votre nom, votre date et votre code postal.", Field.BIRTH, ()),
        (IDENTITY_FIELDS, "Tous les champs sont obligatoires.", Field.BIRTH, ()),
        (IDENTITY_FIELDS, "Tous les champs ne sont pas obligatoires.", Field.NAME, (Field.NAME,)),
        (IDENTITY_FIELDS, "Votre navigateur n'est pas à jour.", Field.BIRTH, ()),
        (IDENTITY_FIELDS, "Appelez le numéro 3646.", Field.NUMBER, ()),
        (IDENTITY_FIELDS, "Contactez-nous par courrier postal.", Field.POSTCODE, ()),
        (SIGN_IN, "Le numéro ou le code est incorrect.", Field.SIGN_IN_CODE, (Field.SIGN_IN_CODE,)),
        (SIGN_IN, "Les informations saisies sont incorrectes.", Field.SIGN_IN_CODE, SIGN_IN[1:]),
        (SIGN_IN, "Erreur technique (code 42).", Field.SIGN_IN_CODE, (Field.SIGN_IN_CODE,)),
        (SIGN_IN, "Une erreur est survenue : code d'erreur E12.", Field.SIGN_IN_CODE, ()),
        (CODES, "Le code saisi n'est pas le bon.", Field.CODE_AGAIN, (Field.CODE_AGAIN,)),
        (CODES, "Le code saisi n'est pas le bon.", Field.CODE_AGAIN, ()),
        (CODES, "Le code est trop court.", Field.CODE_AGAIN, ()),
        (INFORMATIONS, "Votre adresse IP a été bloquée.", Field.EMAIL, ()),
        (INFORMATIONS, "Votre adresse postale est inconnue.", Field.EMAIL, ()),
        (INFORMATIONS, "Contactez-nous par email.", Field.EMAIL, ()),
        (INFORMATIONS, "L'adresse est mal formée.", Field.EMAIL_AGAIN, ()),
    ],
)
def test_what_designates_nothing(
    known: tuple[Asked, ...], message: str, asked: Asked, empty: tuple[Asked, ...]
) -> None:
    """Every field named for one fault; the same word for another thing; the one confirmed."""
    assert not holds(known, message, asked, *empty)


@pytest.mark.parametrize(
    "message",
    [
        "Les deux codes ne sont pas identiques.",
        "La confirmation du code est différente.",
        "Le code et sa confirmation ne correspondent pas.",
        "Vous n'avez pas saisi deux fois le même code.",
        "Les deux codes saisis sont différents.",
        "Les deux champs doivent être identiques.",
    ],
)
def test_a_value_and_its_confirmation_differ_together(message: str) -> None:
    """Whichever is pointed at, both are given and the words say that they differ."""
    assert holds(CODES, message, Field.CODE_AGAIN)


def test_a_flag_on_one_of_two_that_differ() -> None:
    """Without words it may be on either; with words, they have to be about the difference."""
    before = SCREENS[CODES]
    first, again = before.elements

    def flagged(described: str, *empty: Asked) -> bool:
        after = replace(before, elements=(replace(first, invalid=True, described=described), again))
        return designated(after, before, CODES, GUIDE, empty).holds_for(Field.CODE_AGAIN, empty)

    assert flagged("")
    assert flagged("Les codes sont différents")
    assert not flagged("Le code saisi n'est pas le bon")
    assert not flagged("", Field.CODE_AGAIN)


def test_every_field_flagged_designates_none() -> None:
    """Unless one is empty and they are said to be mandatory; a blame beside each is a blame."""
    before = identity()
    name, empty = Field.NAME, (Field.NAME,)

    def flagged(text: str = "", beside: str = "") -> Designation:
        elements = tuple(replace(e, invalid=True, described=beside) for e in before.elements)
        after = replace(before, elements=elements, text=text)
        return designated(after, before, IDENTITY_FIELDS, GUIDE, empty)

    assert flagged().held == set()
    assert flagged("Tous les champs sont obligatoires.").held == {name}
    assert flagged("Tous les champs sont obligatoires.").pointed == {name}
    assert flagged("Vérifiez le nom, le numéro, la date et le code postal.").held == set()
    blamed = flagged("Le nom est obligatoire.", "Vérifiez votre saisie")
    assert blamed.pointed == set(IDENTITY_FIELDS)


def test_a_notice_that_becomes_an_alert_is_new() -> None:
    """The same words, now announced, are the refusal."""
    notice = "Tous les champs sont obligatoires."
    before = replace(SCREENS[SIGN_IN], text=notice)
    after = replace(before, alerts=(notice,))
    assert designated(before, before, SIGN_IN, GUIDE, SIGN_IN).pointed == set()
    assert designated(after, before, SIGN_IN, GUIDE, SIGN_IN).pointed == set(SIGN_IN)


def test_what_was_left_empty() -> None:
    """Spaces fill nothing; a choice is empty until it is answered."""
    shown = SCREENS[INFORMATIONS]
    first, *others = shown.elements
    filled = replace(shown, elements=(replace(first, value="a@b.test"), *others))
    assert Field.EMAIL not in left_empty(filled, INFORMATIONS, GUIDE)
    assert {Field.EMAIL_AGAIN, Choice.PROMO_EMAIL} <= left_empty(filled, INFORMATIONS, GUIDE)
    assert Choice.PROMO_SMS not in left_empty(filled, INFORMATIONS, GUIDE)
    spaces = replace(shown, elements=(replace(first, value="   "), *others))
    assert Field.EMAIL in left_empty(spaces, INFORMATIONS, GUIDE)
