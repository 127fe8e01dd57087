"""Reading one message: what marks it read, what its text is, what a wrong address answers."""

from __future__ import annotations

import pytest

from tests.contract.support import Box, unique

ALTERNATIVE = """From: a@sut.test
To: {0}
Subject: deux parties
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Bonjour Zo=C3=AB,

https://sut.test/confirmer?jeton=3Dabcdef0123456789&langue=3Dfr&suite=3D=
tableau
--b1
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<p>Zo=EB</p><a href=3D"https://sut.test/confirmer?jeton=3Dabc&amp;x=3D1">Confirmer</a>
--b1--
"""
HTML_ONLY = """From: a@sut.test
To: {0}
Subject: html seul
Content-Type: text/html; charset=utf-8

<html><head><title>T</title><style>p {{}}</style></head><body><h1>Votre compte</h1><p>Bonjour
<b>Zoé</b></p><p><a href="https://sut.test/c?a=1&amp;b=2">Confirmer</a></p></body></html>
"""
MIXED = """From: a@sut.test
To: {0}
Subject: joint
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: text/plain

Un
--m
Content-Type: text/plain

Deux
--m
Content-Type: application/pdf; name="cgu.pdf"
Content-Disposition: attachment; filename="cgu.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQ=
--m--
"""


def is_read(box: Box, identifier: str) -> bool:
    """Tell whether the list shows a message as read."""
    listed = box.get("/api/v1/messages", limit=0)["messages"]
    return bool(next(one["Read"] for one in listed if one["ID"] == identifier))


@pytest.mark.parametrize("path", ["/raw", "/headers", "/part/2", "/html-check"])
def test_these_do_not_mark_read(box: Box, path: str) -> None:
    """Raw, headers, parts and checks leave the message unread; so do lists and searches."""
    address = unique()
    identifier = box.deliver(ALTERNATIVE.format(address), address)
    box.call("GET", f"/api/v1/message/{identifier}{path}")
    box.found(f"to:{address}")
    assert not is_read(box, identifier)


@pytest.mark.parametrize("path", ["/api/v1/message/{0}", "/view/{0}.html", "/view/{0}.txt"])
def test_the_message_in_json_and_its_views_mark_it_read(box: Box, path: str) -> None:
    """The message in JSON and its views mark it read."""
    address = unique()
    identifier = box.deliver(ALTERNATIVE.format(address), address)
    assert box.call("GET", path.format(identifier)).status_code == 200
    assert is_read(box, identifier)


def test_messages_are_marked_read_by_identifiers_by_search_or_all(box: Box) -> None:
    """By identifiers, by search, all; never both."""
    address = unique()
    one, two = box.note(address, "un"), box.note(address, "deux")

    def put(**body: object) -> tuple[int, str]:
        answer = box.call("PUT", "/api/v1/messages", json=body)
        return answer.status_code, answer.text

    assert put(IDs=[one], Read=True) == (200, "ok")
    assert (is_read(box, one), is_read(box, two)) == (True, False)
    assert put(Search=f"to:{address}", Read=True) == (200, "ok")
    assert is_read(box, two)
    assert put(ids=[one], read=False) == (200, "ok")
    assert not is_read(box, one)
    assert put(Read=True) == (200, "ok")
    assert box.get("/api/v1/info")["Unread"] == 0
    assert put(IDs=[one], Search="x", Read=True) == (
        400,
        "You may specify either IDs or a search query, not both",
    )
    assert box.call("PUT", "/api/v1/messages", data="IDs=x").status_code == 400


def test_charsets_and_transfer_encodings_are_undone(box: Box) -> None:
    """Charsets and transfer encodings are undone; line ends stay CRLF."""
    address = unique()
    whole = box.message(box.deliver(ALTERNATIVE.format(address), address))
    assert whole["Text"] == (
        "Bonjour Zoë,\r\n\r\n"
        "https://sut.test/confirmer?jeton=abcdef0123456789&langue=fr&suite=tableau"
    )
    assert whole["HTML"].startswith("<p>Zoë</p>")
    assert "&amp;x=1" in whole["HTML"]
    assert whole["Attachments"] == []


def test_html_alone_gets_a_text(box: Box) -> None:
    """`Text` is made from the HTML: it does not prove that there is a text part."""
    address = unique()
    identifier = box.deliver(HTML_ONLY.format(address), address)
    text = box.message(identifier)["Text"]
    assert all(words in text for words in ("Votre compte", "Bonjour", "*Zoé*", "Confirmer"))
    assert "( https://sut.test/c?a=1&b=2 )" in text
    assert not any(hidden in text for hidden in ("<", "{", "T\n"))
    assert b"text/plain" not in box.raw(identifier)


def test_several_texts_are_joined(box: Box) -> None:
    """Text parts of a mixed message are joined by a line of dashes; attachments are listed."""
    address = unique()
    identifier = box.deliver(MIXED.format(address), address)
    whole = box.message(identifier)
    assert whole["Text"] == "Un\n--\nDeux"
    (attached,) = whole["Attachments"]
    assert (attached["PartID"], attached["FileName"]) == ("3", "cgu.pdf")
    assert (attached["ContentType"], attached["Size"]) == ("application/pdf", 8)
    part = box.call("GET", f"/api/v1/message/{identifier}/part/3")
    assert part.content == b"%PDF-1.4"
    assert 'filename="cgu.pdf"' in part.headers["Content-Disposition"]
    (listed,) = box.get("/api/v1/search", query=f"to:{address}")["messages"]
    assert listed["Attachments"] == 1


def test_a_plain_text_is_given_as_it_came(box: Box) -> None:
    """A plain text is given as it came."""
    assert box.message(box.note(unique(), body="Un\n\nDeux\n"))["Text"] == "Un\r\n\r\nDeux\r\n"


def test_header_names_are_canonical_and_values_undecoded(box: Box) -> None:
    """Names are canonical, values undecoded and unfolded."""
    address = unique()
    extra = "X-essai: un\n deux\nX-ESSAI: trois\nmessage-id: <a.{0}>\nMIME-Version: 1.0\n"
    identifier = box.note(address, "=?utf-8?q?=C3=A9t=C3=A9?=", headers=extra.format(address))
    heads = box.get(f"/api/v1/message/{identifier}/headers")
    assert heads["Subject"] == ["=?utf-8?q?=C3=A9t=C3=A9?="]
    assert heads["X-Essai"] == ["un deux", "trois"]
    assert heads["Message-Id"] == [f"<a.{address}>"]
    assert heads["Mime-Version"] == ["1.0"]
    assert box.message(identifier)["Subject"] == "été"


def test_latest_is_the_newest_of_the_inbox_or_of_a_query(box: Box) -> None:
    """`latest` is the newest, or the newest of a query."""
    mine, other = unique(), unique()
    wanted = box.note(mine, "un")
    last = box.note(other, "deux")
    assert box.message("latest")["ID"] == last
    assert box.get("/api/v1/message/latest", query=f"to:{mine}")["ID"] == wanted
    raw = box.call("GET", "/api/v1/message/latest/raw", params={"query": f"to:{mine}"})
    assert raw.content == box.raw(wanted)
    none = box.call("GET", "/api/v1/message/latest", params={"query": f"to:{unique('nul')}"})
    assert (none.status_code, none.text) == (404, "Message not found")


@pytest.mark.parametrize("path", ["", "/raw", "/headers", "/part/1", "/html-check"])
def test_an_unknown_message_is_404_in_words(box: Box, path: str) -> None:
    """404, in words."""
    answer = box.call("GET", f"/api/v1/message/inconnu{path}")
    assert (answer.status_code, answer.text.strip()) == (404, "404 page not found")


def test_the_source_is_served_as_text_or_as_a_file(box: Box) -> None:
    """The source is served as text, or as a file on demand."""
    identifier = box.note(unique())
    answer = box.call("GET", f"/api/v1/message/{identifier}/raw", params={"dl": 1})
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{identifier}.eml"'


def test_a_message_is_viewed_as_html_with_its_images_or_as_text(box: Box) -> None:
    """The HTML view, embedded images included; the text view; nothing for a text alone."""
    address = unique()
    related = (
        "From: a@sut.test\nTo: {0}\nSubject: image\n"
        'Content-Type: multipart/related; boundary="r"\n\n--r\nContent-Type: text/html\n\n'
        '<p>Logo <img src="cid:logo@x"></p>\n--r\nContent-Type: image/gif\n'
        "Content-ID: <logo@x>\nContent-Transfer-Encoding: base64\n\nR0lGODlhAQABAAAAADs=\n--r--\n"
    )
    identifier = box.deliver(related.format(address), address)
    shown = box.call("GET", f"/view/{identifier}.html")
    assert shown.headers["Content-Type"].startswith("text/html")
    assert f"/api/v1/message/{identifier}/part/2" in shown.text
    assert box.call("GET", f"/api/v1/message/{identifier}/part/2").content.startswith(b"GIF89a")
    assert [one["ContentID"] for one in box.message(identifier)["Inline"]] == ["logo@x"]
    plain = box.note(unique(), body="Texte seul\n")
    refused = box.call("GET", f"/view/{plain}.html")
    assert refused.status_code == 404
    assert refused.text == "This message does not contain a HTML part"
    assert box.call("GET", f"/view/{plain}.txt").text.strip() == "Texte seul"
    assert box.call("GET", "/view/inconnu.html").status_code == 404


def test_html_check_needs_html(box: Box) -> None:
    """A text has no HTML to check."""
    answer = box.call("GET", f"/api/v1/message/{box.note(unique())}/html-check")
    assert (answer.status_code, answer.text) == (400, "message does not contain HTML")
