"""Addresses, telephones and consents."""

from __future__ import annotations

import pytest

from reference_impl.rules.contact import ContactRules
from reference_impl.texts.contact import ContactTexts

RULES, TEXTS = ContactRules(), ContactTexts()


@pytest.mark.parametrize(
    "typed", ["camille@example.org", "c.d+e@sub.example.org", " Camille@EXAMPLE.org "]
)
def test_a_well_formed_address_is_admitted(typed: str) -> None:
    """The usual forms of an address."""
    assert RULES.email(typed) == typed.strip()


@pytest.mark.parametrize(
    "typed",
    [
        "camille.example.org",
        "@example.org",
        "camille@",
        "camille@@example.org",
        "cami lle@example.org",
        "camille@.org",
        "camille@example",
        "camille@example..org",
        ".camille@example.org",
        "camille@-example.org",
        "camille@example.org\nBcc: karim@example.org",
        "a" * 65 + "@example.org",
        "camille@" + "a." * 130 + "org",
    ],
)
def test_an_ill_formed_address_is_refused(typed: str) -> None:
    """Something is missing, or something is too much."""
    assert RULES.email(typed) is None


@pytest.mark.parametrize("typed", ["06.39.98.42.78", "06 39 98 42 78", "0639984278", "0700004278"])
def test_a_mobile_starts_with_06_or_07_with_dots_spaces_or_nothing(typed: str) -> None:
    """Dots, spaces or nothing; 06 or 07."""
    assert RULES.mobile(typed) == typed.replace(".", "").replace(" ", "")


@pytest.mark.parametrize(
    "typed",
    ["01.99.00.42.78", "08.39.98.42.78", "06.39.98.42.7", "06.39.98.42.78.9", "06.39.98.42.7A",
     "06-39-98-42-78", "+33639984278", "06..39984278"],
)  # fmt: skip
def test_a_mobile_of_another_start_length_or_sign_is_refused(typed: str) -> None:
    """Another start, another length, another sign."""
    assert RULES.mobile(typed) is None


@pytest.mark.parametrize("start", ["01", "02", "03", "04", "05", "09"])
def test_every_start_of_a_landline_is_admitted(start: str) -> None:
    """Every start of a landline."""
    assert RULES.landline(f"{start}.99.00.59.45") == f"{start}99005945"


@pytest.mark.parametrize("start", ["00", "06", "07", "08", "11"])
def test_any_other_start_of_a_landline_is_refused(start: str) -> None:
    """Any other start."""
    assert RULES.landline(f"{start}.99.00.59.45") is None


def test_a_telephone_makes_its_choices_mandatory() -> None:
    """Each number brings its own questions, and only them."""
    base = {"email": "c@example.org", "email_confirmation": "c@example.org", "promo_email": "oui"}

    def wrong(**more: str) -> set[str]:
        return {item.field for item in RULES.check({**base, **more}, TEXTS).items}

    assert wrong() == set()
    assert wrong(portable="0639984278") == {"promo_portable_telephone", "promo_portable_sms"}
    assert wrong(fixe="0199005945") == {"promo_fixe_telephone"}


def test_consents_are_read_one_by_one() -> None:
    """A yes for one channel is a yes for no other; no answer is no consent."""
    contact = RULES.read({"email": "c@example.org", "promo_portable_sms": "oui"})

    assert contact.promo_mobile_sms is True
    assert {contact.promo_email, contact.promo_mobile_call, contact.promo_landline_call} == {None}
