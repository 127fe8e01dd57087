"""The HTML part of a courriel: what a person reads of it, and the links that she is shown."""

from __future__ import annotations

import pytest

from recette.adapters.inbox.html_part import read_html

LINK = "http://a.test/valider?jeton=k3x9Qa7LmZ2p&langue=fr"
NAME = "Confirmer mon email"


@pytest.mark.parametrize(
    "html",
    [
        f'<a href="{LINK}">{NAME}</a>',
        f"<a href={LINK}>{NAME}",
        f"<a href='\n  {LINK[:20]}\n\t{LINK[20:]}  '>{NAME}</a>",
        f'<a href="{LINK.replace("&", "&amp;")}"><table><tr><td>Confirmer<td>mon email</table></a>',
        f'<a href="{LINK}"><img src=b.png alt="{NAME}"></a>',
        f'<a href="{LINK}" aria-label="{NAME}">→</a>',
        f'<a href="{LINK}" title="{NAME}"><img src=b.png></a>',
        f'<a href="{LINK}">Confirmer&nbsp;mon<br>email<span hidden> (bouton)</span></a>',
        f'<base href="http://a.test/x/"><a href="../{LINK.rpartition("/")[2]}">{NAME}</a>',
        f'<map><area href="{LINK}" alt="{NAME}"></map>',
        f'<!--[if mso]><v:rect href="http://b.test/"><![endif]--><a href="{LINK}">{NAME}</a>',
        f'<![if !mso]><a href="{LINK}">{NAME}</a><![endif]>',
        f'<a href="{LINK}">{NAME}</a><a href="http://b.test/" style="display:none">{NAME}</a>',
        f'<a name=haut>{NAME}</a><a href="mailto:a@b.test">{NAME}</a><a href="{LINK}">{NAME}</a>',
        f'<a href="/valider">{NAME}</a><a href="{LINK}">{NAME}</a>',
    ],
)
def test_the_links_shown_are_read_with_their_names(html: str) -> None:
    """Folded, relative to a base, in a picture, beside those that a reader does not see."""
    (link,) = read_html(html).links
    assert (link.url, link.text) == (LINK, NAME)


def test_the_text_is_what_a_person_reads_a_block_a_paragraph() -> None:
    """Neither the title, nor styles, nor what is hidden before the text."""
    html = (
        "<title>T</title><style>p{}</style><div style='display:none'>Aperçu</div>"
        "<table><tr><td>Un<td>deux</table>trois<br>quatre <b>cinq</b>&nbsp;!<!-- six -->"
    )
    shown = read_html(html)
    assert shown.source == html
    assert [" ".join(p.split()) for p in shown.text.split("\n\n") if p] == [
        "Un", "deux", "trois", "quatre cinq !",
    ]  # fmt: skip
