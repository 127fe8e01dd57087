"""The link that confirms is found, and the courriel read as its reader would."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from recette.adapters.inbox.html_part import read_html
from recette.domain.courriel.confirmation import (
    Confirming,
    readable_parts,
    same_host,
    says_sent_again,
)
from recette.domain.courriel.link_secret import altered
from recette.domain.courriel.message import Courriel
from recette.domain.screen.view import View

TARGET = "http://127.0.0.1:8000"


def courriel(text: str | None = None, html: str | None = None) -> Courriel:
    """Return a courriel of these parts."""
    return Courriel(
        "1",
        "",
        "",
        "",
        "",
        datetime.now(UTC),
        text=text,
        html=read_html(html) if html is not None else None,
    )


def test_named_link_wins() -> None:
    """Among several links, the one named as the guide names it confirms."""
    help_link = f'<a href="{TARGET}/aide?x=1234567890">Aide</a>'
    html = f'{help_link}<a href="{TARGET}/c/a&amp;b">Confirmer mon email</a>'
    assert Confirming(TARGET).link(courriel(html=html)) == f"{TARGET}/c/a&b"


def test_without_html_the_precise_link_written_in_clear_confirms() -> None:
    """Without HTML, the precise link written in clear confirms."""
    text = f"Allez sur {TARGET}/ puis {TARGET}/confirmer?jeton=abc."
    assert Confirming(TARGET).link(courriel(text=text)) == f"{TARGET}/confirmer?jeton=abc"


def test_other_host_is_no_confirmation() -> None:
    """A link to elsewhere does not confirm; loopback names are one host."""
    assert not Confirming(TARGET).link(courriel(text="http://ailleurs.example/c/1"))
    assert same_host("http://localhost:8000/c/1", TARGET)
    assert not same_host("http://127.0.0.1:8001/c/1", TARGET)


def test_altered_changes_one_character() -> None:
    """An altered link has the same length and another secret."""
    link = f"{TARGET}/confirmation/abcdefghij"
    assert altered(link) != link
    assert len(altered(link)) == len(link)


def test_html_is_read_as_text() -> None:
    """Styles are not read, blocks are apart, entities are undone."""
    html = "<html><head><style>p{}</style></head><body><p>L&#39;un</p><p>l'autre</p></body></html>"
    assert read_html(html).text.split() == ["L'un", "l'autre"]
    assert list(readable_parts(courriel(text="a", html=html))) == ["texte", "HTML"]


@pytest.mark.parametrize(
    ("line", "sent"),
    [
        ("Un nouveau lien vient d'être envoyé à a@example.org.", True),
        ("Un nouveau lien pour a.b@example.org est parti.", True),
        ("Le lien a été renvoyé.", True),
        ("Nous avons bien renvoyé le lien.", True),
        ("Le lien envoyé le 3 mars n'est plus actif.", False),
        ("Nous pouvons vous renvoyer le lien à la même adresse.", False),
    ],
)
def test_a_screen_says_that_the_link_was_sent_again(line: str, *, sent: bool) -> None:
    """Only a screen that tells it as done says it."""
    assert says_sent_again(View(text=line), View()) is sent
    assert not says_sent_again(View(text=line), View(text=line))
