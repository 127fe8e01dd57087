"""Links of HTML, and addresses in clear in text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recette.adapters.inbox.html_part import read_html
from recette.domain.courriel.links import text_links
from recette.domain.courriel.message import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Voir https://a.test/b?c=d&e=f.", ["https://a.test/b?c=d&e=f"]),
        ("(https://a.test/b)", ["https://a.test/b"]),
        ("<https://a.test/b>, « https://c.test/d ».", ["https://a.test/b", "https://c.test/d"]),
        ("« https://a.test/b\u00a0» ! HTTP://A.test!", ["https://a.test/b", "HTTP://A.test"]),
        ("https://a.test/b?x=1,\nhttps://c.test/", ["https://a.test/b?x=1", "https://c.test/"]),
        ("ftp://a.test mailto:a@b.test a.test", []),
    ],
)
def test_addresses_in_clear_lose_the_marks_of_the_sentence(text: str, expected: list[str]) -> None:
    """Without the marks of the sentence around them."""
    assert [link.url for link in text_links(text)] == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="https://a.test/?x=1&amp;y=2">Con<b>fir</b>mer</a>',
         [("https://a.test/?x=1&y=2", "Confirmer")]),
        ("<a href=' https://a.test/b '> Voir\n ici </a>", [("https://a.test/b", "Voir ici")]),
        ('<a href="https://a.test"><img alt="Logo"></a>', [("https://a.test", "Logo")]),
        ("<a href='http://1'>un<a href='http://2'>2", [("http://1", "un"), ("http://2", "2")]),
        ("<a>rien</a><a href=''>vide</a><a name=x>ancre</a><a href='mailto:a@b.test'>x</a>", []),
        ('<![if !mso]><a href="http://1">un</a><![endif]>', [("http://1", "un")]),
    ],
)  # fmt: skip
def test_the_links_of_html_have_their_address_and_their_words_on_one_line(
    html: str, expected: list[tuple[str, str]]
) -> None:
    """Entities undone, words of the anchor on one line."""
    assert [(link.url, link.text) for link in read_html(html).links] == expected


@given(st.text(alphabet="<>a/='\"!-[]& href", max_size=80))
def test_any_html_is_read_without_an_error(html: str) -> None:
    """Nothing stops the reader."""
    parse(f"Content-Type: text/html\n\n{html}".encode(), read_html).links()
    text_links(html)
