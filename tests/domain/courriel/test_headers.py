"""Headers are decoded as mail readers decode them, whatever wrote them."""

from __future__ import annotations

import pytest

from recette.domain.courriel.headers import addresses, header, headers_of


@pytest.mark.parametrize(
    "written",
    [
        "l’été".encode(),
        b"l\x92\xe9t\xe9",
        b"=?utf-8?q?l=E2=80=99=C3=A9t=C3=A9?=",
        b"=?UTF-8?B?bOKAmcOpdMOp?=",
        b"=?utf-8?b?bOKAmcM=?=\n =?utf-8?b?qXTDqQ==?=",
        b"=?utf-8?q?l=E2=80?= =?utf-8?q?=99=C3=A9t?=\n\t=?utf-8?q?=C3=A9?=",
        b"=?iso-8859-1?Q?l=92=E9t=E9?=",
        b"=?windows-1252?q?l=92=E9t=E9?=",
        b"=?utf-8*fr?q?l=E2=80=99=C3=A9t=C3=A9?=",
        b"=?inconnu?q?l=E2=80=99=C3=A9t=C3=A9?=",
        b"=?utf-8?b?bOKAmcOpdMOp=?=",
        b"=?utf-8?q?l=E2=80=99?= =?iso-8859-1?q?=E9t=E9?=",
    ],
)
def test_a_subject_is_decoded(written: bytes) -> None:
    """Eight bits, encoded words cut within a character, wrong or unknown charsets."""
    assert header(headers_of(b"Subject: " + written + b"\nTo: a@b.test\n\n"), "Subject") == "l’été"


def test_an_encoded_word_with_spaces_in_it_is_read() -> None:
    """Many programs write one."""
    head = headers_of(b"Subject: =?utf-8?Q?Votre compte =C3=A9t=C3=A9?=\n\n")
    assert header(head, "Subject") == "Votre compte été"


def test_each_header_is_read_in_its_own_charset() -> None:
    """UTF-8 in one, windows-1252 in the next."""
    head = headers_of("Subject: été\n".encode() + b"From: \xc9t\xe9 <a@b.test>\n\n")
    assert header(head, "Subject") == "été"
    assert addresses(head, "From") == [("Été", "a@b.test")]


@pytest.mark.parametrize(
    "written",
    [
        b'"=?utf-8?q?Assurance=2C_Maladie?=" <a@b.test>',
        b"=?utf-8?q?Assurance=2C_?= =?utf-8?q?Maladie?= <a@b.test>",
        b"=?utf-8?b?QXNzdXJhbmNlLCBNYWxhZGll?=\n <a@b.test>",
        b'"Assurance, Maladie" <a@b.test>',
    ],
)
def test_a_name_that_holds_a_comma_is_one_name(written: bytes) -> None:
    """Encoded or quoted, or both."""
    assert addresses(headers_of(b"From: " + written + b"\n\n"), "From") == [
        ("Assurance, Maladie", "a@b.test")
    ]
