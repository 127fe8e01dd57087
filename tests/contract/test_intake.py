"""What SMTP accepts, what it says, and what the inbox adds to a message."""

from __future__ import annotations

import re
import smtplib

import pytest

from tests.contract.support import Box, unique


def test_the_acknowledgement_holds_the_identifier(box: Box) -> None:
    """The identifier is in the acknowledgement; sender and recipients are welcome."""
    with box.smtp() as client:
        assert client.mail("a@sut.test") == (250, b"2.1.0 Ok")
        assert client.rcpt(unique()) == (250, b"2.1.5 Ok")
        code, reply = client.data(b"Subject: x\r\n\r\nx\r\n")
    assert code == 250
    assert re.fullmatch(rb"2\.0\.0 Ok: queued as [0-9A-Za-z]{22}", reply)


def test_ehlo_announces_neither_authentication_nor_encryption(box: Box) -> None:
    """What EHLO announces, and does not."""
    with box.smtp() as client:
        assert {"size", "enhancedstatuscodes", "smtputf8"} <= set(client.esmtp_features)
        assert not {"help", "auth", "starttls"} & set(client.esmtp_features)


def test_several_messages_in_one_session(box: Box) -> None:
    """A session may send several messages, each to its own recipient."""
    one, two = unique(), unique()
    with box.smtp() as client:
        for address in (one, two):
            client.sendmail("a@sut.test", [address], f"To: {address}\r\nSubject: s\r\n\r\nx\r\n")
    assert box.found(f"addressed:{one}") == box.found(f"addressed:{two}") == ["s"]


def test_the_envelope_is_written(box: Box) -> None:
    """Received and Return-Path tell the envelope; Message-ID is made up when missing."""
    address = unique()
    identifier = box.note(address)
    raw = box.raw(identifier).decode()
    whole = box.message(identifier)
    assert "Return-Path: <no-reply@sut.test>\r\n" in raw
    assert re.search(
        rf"Received: from essai\.test \(.*?for <{re.escape(address)}>;", raw, re.DOTALL
    )
    assert re.search(r"Message-ID: <[0-9A-Za-z]{22}@mailpit>\r\n", raw)
    assert whole["ReturnPath"] == "no-reply@sut.test"
    assert raw.endswith("\r\n\r\nBonjour\r\n")


def test_given_headers_are_kept(box: Box) -> None:
    """A Message-ID stays; a Return-Path becomes the envelope sender."""
    address = unique()
    extra = f"Message-ID: <mien.{address}>\nReturn-Path: <autre@sut.test>\n"
    identifier = box.note(address, headers=extra)
    assert box.message(identifier)["MessageID"] == f"mien.{address}"
    heads = box.get(f"/api/v1/message/{identifier}/headers")
    assert heads["Return-Path"] == ["<no-reply@sut.test>"]


def test_missing_recipients_become_bcc(box: Box) -> None:
    """Envelope recipients that no header names are added as Bcc, and only those."""
    shown, hidden = unique("shown"), unique("hidden")
    identifier = box.deliver(
        f"From: a@sut.test\nTo: {shown.upper()}\nSubject: x\n\nx\n", shown, hidden
    )
    assert box.get(f"/api/v1/message/{identifier}/headers")["Bcc"] == [hidden]
    assert box.message(identifier)["Bcc"] == [{"Name": "", "Address": hidden}]


def test_doubled_returns_are_repaired(box: Box) -> None:
    r"""`\r\r\n` becomes `\r\n`."""
    identifier = box.deliver(b"Subject: x\r\r\n\r\r\nUn\r\r\n", unique())
    assert box.raw(identifier).endswith(b"Subject: x\r\n\r\nUn\r\n")


def test_a_line_that_starts_with_a_dot_comes_out_as_it_went_in(box: Box) -> None:
    """A line that starts with a dot comes out as it went in."""
    identifier = box.deliver(b"Subject: x\r\n\r\n.Un\r\n..Deux\r\n", unique())
    assert box.message(identifier)["Text"] == ".Un\r\n..Deux\r\n"


def test_a_line_of_a_hundred_thousand_characters_is_accepted(box: Box) -> None:
    """A line of a hundred thousand characters is accepted."""
    line = "x" * 100_000
    assert box.message(box.note(unique(), body=f"{line}\n"))["Text"] == f"{line}\r\n"


def test_utf8_headers_and_body(box: Box) -> None:
    """SMTPUTF8: raw UTF-8 in headers and body."""
    address = unique()
    head = f"From: Zoé <zoé@sut.test>\nTo: {address}\nSubject: été ✓\n"
    raw = f"{head}Content-Type: text/plain; charset=utf-8\n\nà bientôt\n"
    identifier = box.deliver(raw, address, sender="zoé@sut.test")
    whole = box.message(identifier)
    assert (whole["Subject"], whole["Text"]) == ("été ✓", "à bientôt\r\n")
    assert whole["ReturnPath"] == "zoé@sut.test"


def test_a_charset_left_out_is_not_guessed(box: Box) -> None:
    """Without a type, bytes are Western European; with a type and no charset, UTF-8."""
    identifier = box.deliver("Subject: x\n\nà\n", unique())
    assert box.message(identifier)["Text"] == "Ã\xa0\r\n"
    identifier = box.deliver("Subject: x\nContent-Type: text/plain\n\nà\n", unique())
    assert box.message(identifier)["Text"] == "à\r\n"


def test_a_bcc_header_hides_the_missing(box: Box) -> None:
    """With a Bcc header, envelope recipients that no header names are lost: Mailpit's defect."""
    known, lost = unique("known"), unique("lost")
    identifier = box.deliver(f"Bcc: {known}\nSubject: x\n\nx\n", known, lost)
    assert box.message(identifier)["Bcc"] == [{"Name": "", "Address": known}]
    assert box.found(f"addressed:{lost}") == []


def test_a_message_may_have_no_body(box: Box) -> None:
    """A message may have no body at all."""
    address = unique()
    box.deliver(f"To: {address}\nSubject: sans corps\n", address)
    assert box.found(f"to:{address}") == ["sans corps"]


def test_lines_that_are_no_headers_are_refused(box: Box) -> None:
    """Lines that are no headers cannot be processed."""
    with box.smtp() as client:
        client.mail("a@sut.test")
        client.rcpt(unique())
        code, reply = client.data(b"pas un en-tete\r\n\r\nx\r\n")
    assert (code, reply) == (451, b"4.3.5 Unable to process mail")


def test_a_hundred_recipients_are_accepted_and_not_one_more(box: Box) -> None:
    """A hundred recipients, not one more."""
    with box.smtp() as client:
        client.mail("a@sut.test")
        replies = [client.rcpt(unique()) for _ in range(101)]
    assert {code for code, _ in replies[:100]} == {250}
    assert replies[100] == (452, b"4.5.3 Too many recipients")


def test_commands_out_of_order_are_refused_with_503(box: Box) -> None:
    """DATA without recipient, RCPT without sender: 503."""
    with box.smtp() as client:
        assert client.docmd("RCPT", "TO:<a@sut.test>")[0] == 503
        client.mail("a@sut.test")
        with pytest.raises(smtplib.SMTPDataError) as refusal:
            client.data(b"x")
    assert refusal.value.smtp_code == 503


def test_a_bounce_has_no_sender(box: Box) -> None:
    """A bounce has no sender."""
    address = unique()
    identifier = box.deliver(f"To: {address}\nSubject: retour\n\nx\n", address, sender="")
    assert box.found(f"to:{address}") == ["retour"]
    assert box.message(identifier)["From"]["Address"] == ""


def test_tags_of_addresses_and_headers(box: Box) -> None:
    """Plus-addresses and X-Tags give tags, cleaned and unique whatever their case."""
    name, domain = unique().split("@")
    address = f"{name}+essai7+b.c@{domain}"
    identifier = box.note(address, headers="X-Tags: Urgent!, ESSAI7 , deux mots\n")
    tags = box.message(identifier)["Tags"]
    assert {tag.lower() for tag in tags} == {"essai7", "b.c", "urgent", "deux mots"}
    assert len(tags) == 4


def test_accepted_and_rejected_messages_are_counted(box: Box) -> None:
    """Accepted and rejected messages are counted."""
    before = box.get("/api/v1/info")["RuntimeStats"]
    box.note(unique())
    with box.smtp() as client:
        client.mail("a@sut.test")
        client.rcpt(unique())
        client.data(b"pas un en-tete\r\n\r\nx\r\n")
    after = box.get("/api/v1/info")["RuntimeStats"]
    assert after["SMTPAccepted"] - before["SMTPAccepted"] == 1
    assert after["SMTPRejected"] - before["SMTPRejected"] == 1
    assert after["SMTPAcceptedSize"] > before["SMTPAcceptedSize"]
