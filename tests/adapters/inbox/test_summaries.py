"""What search returns is re-checked exactly here."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from recette.adapters.inbox.html_part import read_html
from recette.adapters.inbox.summaries import (
    created_of,
    has_recipient,
    matches_words,
    recipients,
    search_terms,
)
from recette.domain.courriel.message import parse

ENTRY = {
    "To": [{"Name": "", "Address": "Zoe@inbox.test"}],
    "Cc": None,
    "Bcc": [{"Name": "", "Address": "cache@inbox.test"}],
}


def test_null_is_an_empty_list() -> None:
    """Mailpit writes null for an empty list in search results."""
    assert recipients(ENTRY) == ["Zoe@inbox.test", "cache@inbox.test"]
    assert recipients({}) == []


@pytest.mark.parametrize(
    ("address", "expected"),
    [("zoe@inbox.test", True), ("CACHE@inbox.test", True), ("oe@inbox.test", False),
     ("z_e@inbox.test", False), ("%", False)],
)  # fmt: skip
def test_a_recipient_is_equal_whatever_the_case_and_never_a_pattern(
    address: str, *, expected: bool
) -> None:
    """Equality whatever the case, never a pattern."""
    assert has_recipient(ENTRY, address) is expected


@pytest.mark.parametrize(
    "written",
    ["2026-11-23T18:46:49.7Z", "2026-11-23T18:46:49.700Z", "2026-11-23T18:46:49.700000001Z",
     "2026-11-23T19:46:49.7+01:00", "2026-11-23T18:46:49.7"],
)  # fmt: skip
def test_every_form_of_an_instant_of_receipt_is_read_and_aware(written: str) -> None:
    """Every form that Go writes is understood, and aware."""
    expected = datetime(2026, 11, 23, 18, 46, 49, 700_000, tzinfo=UTC)
    assert created_of({"Created": written}) == expected
    assert created_of({}).tzinfo is not None


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("Votre compte ameli - Confirmation", "Votre compte ameli Confirmation"),
        ("« Votre Assurance Maladie »", "Votre Assurance Maladie"),
        ("-non !pas to:zoe is:read", "non pas to zoe is read"),
        ('"phrase exacte"', "phrase exacte"),
        (" - !, ", ""),
    ],
)
def test_words_are_never_syntax(words: str, query: str) -> None:
    """What a person types is words, whatever it holds."""
    assert search_terms(words) == query


@pytest.mark.parametrize(
    ("words", "expected"),
    [("votre COMPTE", True), ("assurance maladie", True), ("confirmez ete", True),
     ("suivre", True), ("href", False), ("compte absent", False)],
)  # fmt: skip
def test_words_of_a_message(words: str, expected: bool) -> None:  # noqa: FBT001 -- a table
    """Every word, in what a reader sees, accents and case aside."""
    message = parse(
        "From: L'Assurance Maladie <a@b.test>\nTo: z@b.test\nSubject: Votre compte\n"
        "Content-Type: text/html; charset=utf-8\n\n"
        "<p>Confirmez cet été</p><a href='x'>Suivre</a>".encode(),
        read_html,
    )
    assert matches_words(message, words) is expected
