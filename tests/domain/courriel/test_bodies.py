"""Of the parts of a message, those that a reader sees, as they are read."""

from __future__ import annotations

import pytest

from recette.domain.courriel.bodies import HTML, PLAIN, bodies

LINK = "http://a.test/valider?jeton=k3x9Qa7LmZ2p"


def part(body: str, kind: str = "text/plain; charset=utf-8", headers: str = "") -> str:
    """Return one part."""
    return f"Content-Type: {kind}\n{headers}\n{body}\n"


def multi(kind: str, *parts: str, more: str = "") -> str:
    """Return parts in one."""
    edge = f"b-{len(''.join(parts))}"
    inside = "".join(f"--{edge}\n{one}" for one in parts)
    return f'Content-Type: multipart/{kind}; boundary="{edge}"{more}\n\n{inside}--{edge}--\n'


ALTERNATIVE = multi("alternative", part("texte"), part("<p>html</p>", "text/html"))
INVITATION = part("BEGIN:VCALENDAR\nURL:http://a.test/c", "text/calendar; method=REQUEST")
FILE = part("joint", 'text/plain; name="cgu.txt"', "Content-Disposition: inline\n")
LOGO = part("R0lGODdh", "image/gif", "Content-ID: <logo>\nContent-Transfer-Encoding: base64\n")
RELATED = multi("related", part("<p>html</p>", "text/html"), LOGO)
FORWARDED = f"Content-Type: message/rfc822\n\nSubject: autre\n{part('autre')}"


@pytest.mark.parametrize(
    "message",
    [
        ALTERNATIVE,
        multi("mixed", ALTERNATIVE, FILE),
        multi("mixed", ALTERNATIVE, FORWARDED),
        multi("mixed", ALTERNATIVE, part("x", headers="Content-Disposition: attachment\n")),
        multi("alternative", part("texte"), part("<p>html</p>", "text/html"), INVITATION),
        multi("related", ALTERNATIVE, LOGO),
        multi("alternative", part("texte"), RELATED),
        multi("related", LOGO, part("<p>html</p>", "text/html", "Content-ID: <r>\n"),
              more='; start="<r>"'),
        multi("signed", ALTERNATIVE, part("iQEz", "application/pgp-signature")),
        multi("alternative",
              part("text", headers="Content-Language: en\n"),
              part("<p>english</p>", "text/html", "Content-Language: en\n"),
              part("texte", headers="Content-Language: fr-FR\n"),
              part("<p>html</p>", "text/html", "Content-Language: fr\n"),
              part("Text", headers="Content-Language: de\n")),
        multi("multilingual", part("preface"),
              f"Content-Type: message/rfc822\nContent-Language: en\n\n{part('english')}",
              f"Content-Type: message/rfc822\nContent-Language: fr\n\n{ALTERNATIVE}"),
    ],
)  # fmt: skip
def test_what_is_shown_is_read_and_what_goes_with_it_is_not(message: str) -> None:
    """Files, invitations, pictures, signatures, other messages, other languages."""
    found = {kind: text.strip() for kind, text in bodies(message.encode()).items()}
    found.setdefault(PLAIN, "texte")
    assert found == {PLAIN: "texte", HTML: "<p>html</p>"}


def test_parts_one_after_the_other_are_all_read() -> None:
    """A file is a text where there is no other."""
    found = bodies(multi("mixed", part("un"), LOGO, part("deux")).encode())
    assert found[PLAIN].split() == ["un", "deux"]
    assert bodies(FILE.encode())[PLAIN].strip() == "joint"


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Type: text/plain; format=flowed; delsp=yes\n", f"Voir {LINK[:30]} \n{LINK[30:]}"),
        ("Content-Type: text/plain; format=flowed\n", f"Voir \n{LINK}"),
        ("Content-Type: text/plain; FORMAT=Flowed; DelSp=YES\n", f" Voir {LINK[:9]} \n{LINK[9:]}"),
        ("Content-Transfer-Encoding: quoted-printable\n",
         f"Voir {LINK[:30]}=\n{LINK[30:]}".replace("jeton=", "jeton=3D")),
        ("Content-Transfer-Encoding: quoted-printable\n",
         f"Voir {LINK[:30]}= \t\n{LINK[30:]}".replace("jeton=", "jeton=3d")),
        ("Content-Transfer-Encoding: Quoted-Printable\n",
         f"Voir =\n{LINK}=20".replace("jeton=", "jeton=3D")),
        ("Content-Transfer-Encoding: base64\n",
         "Vm9pciBodHRwOi8vYS50ZXN0L3ZhbGlkZXI/amV0b249azN4OVFh\nN0xtWjJw"),
    ],
)  # fmt: skip
def test_a_link_cut_by_the_transport_is_whole_again(headers: str, body: str) -> None:
    """Soft breaks of flowed texts and of quoted-printable, spaces that a relay has added."""
    assert bodies(f"{headers}\n{body}".encode())[PLAIN].strip() == f"Voir {LINK}"


def test_a_flowed_text_keeps_its_paragraphs_its_quotes_and_its_signature() -> None:
    """Only what ends by a space goes on, at the same depth."""
    text = "un \ndeux\n\n> cité \n> suite\ntrois \n-- \nsignature"
    raw = f"Content-Type: text/plain; format=flowed; charset=utf-8\n\n{text}".encode()
    assert bodies(raw)[PLAIN] == "un deux\n\n> cité suite\ntrois \n-- \nsignature"


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/plain; charset=iso-8859-1", b"l\x92\xe9t\xe9"),
        ("text/plain; charset=us-ascii", "l’été".encode()),
        ("text/plain", b"l\x92\xe9t\xe9"),
        ("text/html", b'<meta charset="windows-1252">l\x92\xe9t\xe9'),
        ("text/html", '<meta charset="utf-8">l’été'.encode()),
        ("text/plain; charset=utf-8", b"\xef\xbb\xbfl\xe2\x80\x99\xc3\xa9t\xc3\xa9"),
        ("text/plain; charset=utf-16", "l’été".encode("utf-16")),
    ],
)
def test_bytes_are_read_as_mail_readers_do(kind: str, body: bytes) -> None:
    """ISO-8859-1 is windows-1252; an HTML part may say its charset itself."""
    (text,) = bodies(f"Content-Type: {kind}\n\n".encode() + body).values()
    assert text.endswith("l’été")


def test_parts_in_parts_without_end_stop_nobody() -> None:
    """What nobody would write is not read."""
    message = part("fond")
    for _ in range(60):
        message = multi("mixed", message)
    assert bodies(message.encode()) == {}


@pytest.mark.parametrize(
    ("charset", "written", "read"),
    [
        ("utf-8", "Adresse e-mail confirm=C3=A9e, d\u00e9j\u00e0".encode(), "confirmée, déjà"),
        ("iso-8859-1", "confirm=E9e, d\u00e9j\u00e0".encode("latin-1"), "confirmée, déjà"),
        ("utf-8", b"confirm=C3=A9e \xff", "confirm"),
        ("inconnu", "confirm=C3=A9e, d\u00e9j\u00e0".encode(), "confirm"),
    ],
)
def test_a_quoted_printable_part_that_has_eight_bits_is_read(
    charset: str, written: bytes, read: str
) -> None:
    """Senders that forget to escape; never an error."""
    head = f"Content-Type: text/plain; charset={charset}\r\n".encode()
    raw = head + b"Content-Transfer-Encoding: quoted-printable\r\n\r\n" + written + b"\r\n"
    assert read in bodies(raw)[PLAIN]
