"""A secret is found however it is written, and wherever it hides."""

from __future__ import annotations

from base64 import b64encode, urlsafe_b64encode
from email.message import EmailMessage

import pytest

from recette.adapters.inbox.html_part import read_html
from recette.domain.courriel.message import Courriel, parse
from recette.domain.courriel.secrets import places_of

NUMBER, CORSICAN, CODE = "2741138999001", "274112A999001", "Kd7mQp4z"
DOTTED = "2.74.11.38.999.001"


def courriel(
    text: str = "Bonjour", html: str = "", *, cte: str = "8bit", **headers: str
) -> Courriel:
    """Return a courriel as an inbox keeps it."""
    message = EmailMessage()
    message["Subject"] = headers.pop("subject", "Bonjour")
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text, cte=cte)
    if html:
        message.add_alternative(html, subtype="html", cte=cte)
    return parse(message.as_bytes(), read_html)


@pytest.mark.parametrize(
    "told",
    [
        NUMBER,
        DOTTED,
        "2 74 11 38 999 001 46",
        "2-74-11-38-999-001",
        "2/74/11/38/999/001",
        "2\u00a074\u202f11\u00a038\u00a0999\u00a0001",
        "2_74_11_38_999_001",
        "2 | 74 | 11 | 38 | 999 | 001",
        "2 74 11\n38 999 001",
        "２７４１１３８９９９００１",
        "n°2741138999001.",
    ],
)
@pytest.mark.parametrize("cte", ["8bit", "quoted-printable", "base64"])
def test_a_number_with_any_separators(told: str, cte: str) -> None:
    """Whatever stands between its characters, and however the part is encoded."""
    assert places_of(courriel(f"Votre numéro est {told}", cte=cte), NUMBER) == ["la partie texte"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>2&nbsp;74&nbsp;11&nbsp;38&nbsp;999&nbsp;001</p>",
        "<p><b>2</b> <b>74</b> <b>11</b> <b>38</b> <b>999</b> <b>001</b></p>",
        "<p>&#50;741138999001</p>",
        '<p><img alt="2.74.11.38.999.001"></p>',
        "<!-- 2741138999001 --><p>Bonjour</p>",
        '<a href="http://a.test/c?nir=2%2E74%2E11%2E38%2E999%2E001">Confirmer mon email</a>',
        '<a href="http://a.test/c?nir=2+74+11+38+999+001">Confirmer mon email</a>',
        '<a href="http://a.test/c?nir=2%252E741138999001">Confirmer mon email</a>',
        f'<a href="http://a.test/c/{b64encode(NUMBER.encode()).decode()}">Confirmer</a>',
        f'<a href="http://a.test/c?d={urlsafe_b64encode(b"n=" + NUMBER.encode()).decode()}">C</a>',
    ],
)
def test_a_number_in_an_html_part(html: str) -> None:
    """Between tags, escaped, in an attribute, a comment, the address of a link."""
    assert places_of(courriel(html=html), NUMBER) == ["la partie HTML"]


def test_a_secret_outside_the_readable_parts() -> None:
    """In the subject, in any header, in what is attached."""
    assert places_of(courriel(subject=f"Votre numéro {DOTTED}"), NUMBER) == [
        "l'objet",
        "l'en-tête Subject",
    ]
    assert places_of(courriel(X_Client=CODE), CODE) == ["l'en-tête X-Client"]
    message = EmailMessage()
    message.set_content("Bonjour")
    message.add_attachment(DOTTED.encode(), "application", "pdf", filename="recap.pdf")
    assert places_of(parse(message.as_bytes(), read_html), NUMBER) == [
        "la pièce jointe « recap.pdf »"
    ]


def test_letter_case() -> None:
    """That of a code counts; that of a n° born in Corsica does not."""
    assert places_of(courriel("2 74 11 2a 999 001"), CORSICAN)
    assert places_of(courriel(f"Code : {CODE}"), CODE)
    assert not places_of(courriel(f"Code : {CODE.lower()}"), CODE)


@pytest.mark.parametrize(
    "text",
    [
        "Votre numéro : 2 74 11 •• ••• •••",
        "Réf. 274113899900",
        "Appelez le 36 46",
        "http://a.test/c/q7Zk2mP0sJt9x4LbV1",
        "2741138999002",
    ],
)
def test_what_is_no_secret(text: str) -> None:
    """A masked n°, a part of it, another one, a link."""
    assert places_of(courriel(text, html=f"<p>{text}</p>"), NUMBER) == []
    assert places_of(courriel(text, html=f"<p>{text}</p>"), CODE) == []


def test_a_short_secret_is_told_as_it_is_written() -> None:
    """Separators of other words would make it by accident."""
    assert places_of(courriel("code ab#1!"), "ab#1!")
    assert not places_of(courriel("ab, 1"), "ab#1!")
