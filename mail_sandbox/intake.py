"""What Mailpit does to a message before it stores it. Source: `smtpd.SaveToDatabase`."""

from __future__ import annotations

import socket
from datetime import datetime

from mail_sandbox.addresses import is_address, people
from mail_sandbox.headers import set_header, split_message
from mail_sandbox.wire import new_id


def received_line(name: str, peer: str, recipient: str) -> bytes:
    """Return the `Received:` header that SMTP prepends.

    Args:
        name: what the client said in HELO or EHLO.
        peer: its address.
        recipient: the first one of the envelope.
    """
    now = datetime.now().astimezone()
    stamp = f"{now:%a, }{now.day}{now: %b %Y %H:%M:%S %z} ({now.tzname()})"
    return (
        f"Received: from {name} (unknown [{peer}])\r\n"
        f"        by {socket.gethostname()} (boite-embarquee) with SMTP\r\n"
        f"        for <{recipient}>; {stamp}\r\n"
    ).encode()


def prepared(raw: bytes, mail_from: str, recipients: list[str]) -> bytes:
    """Return a message with `Return-Path`, `Message-ID` and, for those no header names, `Bcc`.

    Raises:
        MalformedError: the headers cannot be read.
    """
    raw = raw.replace(b"\r\r\n", b"\r\n")
    headers, _ = split_message(raw)
    if headers.get("Return-Path").strip("<>") != mail_from or not mail_from:
        raw = set_header(raw, "Return-Path", f"<{mail_from}>")
    if not headers.get("Message-ID").strip("<>"):
        raw = f"Message-ID: <{new_id()}@mailpit>\r\n".encode() + raw
    known = {
        person["Address"].lower()
        for name in ("To", "Cc", "Bcc")
        for person in people(headers.get(name))
    }
    missing = [one for one in recipients if one.lower() not in known and is_address(one)]
    if missing:
        # Mailpit's defect, kept: with a Bcc header, the missing recipients are lost.
        given = headers.get("Bcc")
        raw = set_header(raw, "Bcc", f", {given}" if given else ", ".join(missing))
    return raw
