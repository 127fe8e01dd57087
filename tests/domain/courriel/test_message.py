"""Reading messages, sound or not: what can be read is read, nothing ever raises."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recette.adapters.inbox.html_part import read_html
from recette.domain.courriel import message

if TYPE_CHECKING:
    from recette.domain.courriel.message import Courriel

SOUND = """Return-Path: <no-reply@sut.test>
Received: from app (unknown [127.0.0.1])
        by box (Mailpit) with SMTP
        for <Zoe@inbox.test>; Mon, 23 Nov 2026 18:46:49 +0000 (UTC)
Message-ID: <1.k3x9@sut.test>
Date: Mon, 23 Nov 2026 19:46:49 +0100
From: =?utf-8?q?L=27Assurance_Maladie_=E2=9C=93?= <no-reply@sut.test>
Reply-To: aide@sut.test
To: =?utf-8?b?Wm/Dqw==?= <Zoe@inbox.test>, "Karim, B." <karim@inbox.test>
Cc: copie@inbox.test
Bcc: cache@inbox.test
Subject: =?utf-8?q?Votre_compte_=E2=80=93_?=
 =?utf-8?q?confirmation?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: multipart/alternative; boundary="a"

--a
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Bonjour Zo=C3=AB, suivez https://sut.test/confirmer?jeton=3Dabcdefghijklmnopq=
rstuvwxyz.
--a
Content-Type: text/html; charset=iso-8859-15
Content-Transfer-Encoding: base64

PHA+Wm/rIDxhIGhyZWY9Imh0dHBzOi8vc3V0LnRlc3QvYz9hPTEmYW1wO2I9MiI+Q29uZmlybWVyPC9hPjwvcD4=
--a--
--m
Content-Type: text/plain; name="cgu.txt"
Content-Disposition: attachment; filename="cgu.txt"

https://sut.test/cgu
--m--
""".replace("\n", "\r\n").encode()


def parse(raw: bytes, identifier: str = "", created: datetime | None = None) -> Courriel:
    """Read a message as the inbox does."""
    return message.parse(raw, read_html, identifier, created)


@pytest.fixture
def sound() -> Courriel:
    """Return a well-made message."""
    return parse(SOUND, "abc", datetime(2026, 11, 23, 18, 46, 50, tzinfo=UTC))


def test_headers_are_decoded_and_unfolded_with_addresses_as_written(sound: Courriel) -> None:
    """Decoded, unfolded, addresses as written."""
    assert (sound.id, sound.message_id) == ("abc", "1.k3x9@sut.test")
    assert sound.subject == "Votre compte – confirmation"
    assert sound.sender_name == "L'Assurance Maladie ✓"
    assert sound.sender_address == "no-reply@sut.test"
    assert sound.to == ("Zoe@inbox.test", "karim@inbox.test")
    assert (sound.cc, sound.bcc) == (("copie@inbox.test",), ("cache@inbox.test",))
    assert sound.reply_to == ("aide@sut.test",)
    assert sound.return_path == "no-reply@sut.test"
    assert sound.envelope == ("Zoe@inbox.test", "cache@inbox.test")
    assert sound.raw == SOUND


def test_the_date_keeps_its_offset_and_an_unreadable_one_is_none(sound: Courriel) -> None:
    """The header's with its offset; the receipt's as given."""
    paris = timezone(timedelta(hours=1))
    assert sound.date == datetime(2026, 11, 23, 19, 46, 49, tzinfo=paris)
    assert sound.created.tzinfo is not None
    assert parse(b"Date: Mon, 23 Nov 2026 19:46:49 -0000\n\n").date == datetime(
        2026, 11, 23, 19, 46, 49, tzinfo=UTC
    )
    assert parse(b"Date: demain\n\n").date is None


def test_text_and_html_are_decoded_and_attachments_left_out(sound: Courriel) -> None:
    """Text and HTML decoded, attachments left out."""
    assert sound.text is not None
    assert sound.text.strip() == (
        "Bonjour Zoë, suivez https://sut.test/confirmer?jeton=abcdefghijklmnopqrstuvwxyz."
    )
    assert sound.html is not None
    assert sound.html.source == '<p>Zoë <a href="https://sut.test/c?a=1&amp;b=2">Confirmer</a></p>'


def test_links_come_from_html_then_from_text_with_encodings_undone(sound: Courriel) -> None:
    """HTML first, then text; entities, soft breaks and the final stop undone."""
    html, text = sound.links()
    assert (html.url, html.text) == ("https://sut.test/c?a=1&b=2", "Confirmer")
    assert text.url == "https://sut.test/confirmer?jeton=abcdefghijklmnopqrstuvwxyz"


@pytest.mark.parametrize("address", ["zoe@INBOX.test", "COPIE@inbox.test", "cache@inbox.test"])
def test_to_cc_and_bcc_count_as_recipients_whatever_the_case(sound: Courriel, address: str) -> None:
    """To, Cc and Bcc count, whatever the case."""
    assert sound.addressed_to(address)


@pytest.mark.parametrize("address", ["oe@inbox.test", "zoe@inbox.test.evil", "z_e@inbox.test", ""])
def test_a_part_of_an_address_or_a_pattern_is_no_recipient(sound: Courriel, address: str) -> None:
    """A part of an address, a longer one or a pattern do not."""
    assert not sound.addressed_to(address)


def test_html_alone_has_no_text() -> None:
    """A text part is there only when it is there."""
    one = parse(b"Content-Type: text/html\n\n<p>x</p>")
    assert (one.text, one.html and one.html.text) == (None, "x")
    assert parse(b"\nx").html is None
    assert parse(b"Content-Type: text/plain\n\n").text == ""


@pytest.mark.parametrize(
    ("head", "body", "expected"),
    [
        ("charset=inconnu", b"caf\xc3\xa9", "café"),
        ("charset=utf-8", b"caf\xe9", "café"),
        ("charset=iso-8859-1", b"caf\xe9", "café"),
        ("format=flowed; delsp=yes", b"https://sut.test/a \nbc", "https://sut.test/abc"),
        ("charset", b"ok", "ok"),
    ],
)
def test_a_wrong_unknown_or_missing_charset_still_gives_a_text(
    head: str, body: bytes, expected: str
) -> None:
    """Wrong, unknown or missing charsets still give a text."""
    assert parse(f"Content-Type: text/plain; {head}\n\n".encode() + body).text == expected


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n\r\n",
        b"pas un en-tete",
        b"To: \xff\xfe<a@b.test\nFrom: <<<>>>\nSubject: =?utf-8?b?!!!?=\nDate:\n\n",
        b"Content-Type: multipart/mixed\n\nsans limite",
        b'Content-Type: multipart/mixed; boundary="x"\n\n--x\n--x\n--x',
        b"Content-Type: ;;;=\nContent-Transfer-Encoding: base64\n\n###",
        b"Content-Type: text/plain; charset*=''%00\nContent-Disposition: =\n\nx",
        b"From: a@b.test\nFrom: c@d.test\nTo: a@b.test\nTo: e@f.test\nSubject: 1\nSubject: 2\n\n",
        b"To: undisclosed-recipients:;\nCc: ,,,\nBcc: groupe: a@b.test, c@d.test;\n\n",
        b"Message-ID: <[[]]>\nReceived: ;;;\nReturn-Path: <>\n\n",
    ],
)
def test_a_malformed_message_is_read_without_an_error(raw: bytes) -> None:
    """Nothing stops the reader."""
    one = parse(raw)
    assert one.raw == raw
    assert isinstance(one.links(), list)


def test_of_duplicated_headers_the_first_sender_and_every_recipient_count() -> None:
    """The first subject and sender; the recipients of every header."""
    one = parse(
        b"From: a@b.test\nFrom: c@d.test\nTo: e@b.test\nTo: f@b.test\nSubject: 1\nSubject: 2\n\n"
    )
    assert (one.sender_address, one.subject) == ("a@b.test", "1")
    assert one.to == ("e@b.test", "f@b.test")


def test_headers_in_clear_utf_8_are_read() -> None:
    """SMTPUTF8: headers in clear."""
    one = parse("From: Zoé <zoé@sut.test>\nSubject: été\nTo: a@b.test\n\nx".encode())
    assert (one.sender_name, one.sender_address, one.subject) == ("Zoé", "zoé@sut.test", "été")


@given(st.binary(max_size=400))
def test_any_bytes_are_read_without_an_error(raw: bytes) -> None:
    """Random bytes are a message like another."""
    one = parse(raw)
    one.links()
    one.subject.encode()


HEADERS = st.sampled_from(
    ["From", "To", "Cc", "Subject", "Date", "Message-ID", "Received", "Reply-To", "Bcc",
     "Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "Return-Path"]
)  # fmt: skip
VALUES = st.text(max_size=60) | st.sampled_from(
    ["=?utf-8?q?=", "=?x?b?y?=", "a@b", "<", '"', "multipart/mixed; boundary=a", "text/html",
     "base64", "quoted-printable", "text/plain; charset=utf-7", "(((", "[::1", "a:b;", "\ud800"]
)  # fmt: skip


@given(st.lists(st.tuples(HEADERS, VALUES), max_size=6), st.text(max_size=100))
def test_known_headers_with_any_value_are_read_without_an_error(
    pairs: list[tuple[str, str]], body: str
) -> None:
    """Known headers with any value too."""
    text = "".join(f"{name}: {value}\n" for name, value in pairs) + "\n" + body
    one = parse(text.encode("utf-8", "surrogatepass"))
    one.links()
    assert all("@" in address for address in (*one.to, *one.cc, *one.bcc))
