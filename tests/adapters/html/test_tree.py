"""A document is read as a browser builds it, whatever its faults."""

from __future__ import annotations

import pytest
from bs4 import Tag
from hypothesis import given
from hypothesis import strategies as st

from recette.adapters.html.addresses import base_of, joined
from recette.adapters.html.tree import is_shown, owner, parsed


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("<p>un<p>deux", ["un", "deux"]),
        ("<ul><li>un<li>deux</ul>", ["un", "deux"]),
        ("<select><option>un<option>deux</select>", ["un", "deux"]),
        ("<table><tr><td>un<td>deux</table>", ["un", "deux"]),
        ("<b><p>un</b>deux", ["un", "deux"]),
        ("<table><p>un</p><tr><td>deux</table>", ["un", "deux"]),
        ("<![if !mso]>un<![endif]><!-- x -- ><p>y -->deux", ["un", "deux"]),
        ("<title>x &amp; y</title>un<br/>deux</br>", ["un", "deux"]),
        ("<textarea><b>un</b></textarea>deux", ["<b>un</b>", "deux"]),
        ("un<template>x</template><script>if (a<b) x()</script><p>deux", ["un", "deux"]),
        ("un<p hidden>x</p><p style='color:red; DISPLAY : none'>y</p><i>deux", ["un", "deux"]),
        ("<noscript>un</noscript><dialog>x</dialog><dialog open>deux</dialog>", ["un", "deux"]),
        ("&eacute &amp;amp; ?a=1&copy;<p>&nbsp;&#8217;&#x92;</p>", ["é &amp; ?a=1©", "\xa0’’"]),
    ],
)
def test_a_faulty_document_is_read_as_it_is_shown(source: str, read: list[str]) -> None:
    """Ends left out, wrong nesting, odd comments; what is not drawn is not read."""
    texts = [str(node) for node in parsed(source).find_all(string=True) if is_shown(node)]
    assert texts == read


@pytest.mark.parametrize(
    ("source", "href"),
    [
        ("<a href=/v?jeton=a&amp;langue=fr>x", "/v?jeton=a&langue=fr"),
        ("<a href='/v?jeton=a&langue=fr&copy=1&section=2&reg=3'>x",
         "/v?jeton=a&langue=fr&copy=1&section=2&reg=3"),
        ("<a href='/v&#47;a&period;b'>x", "/v/a.b"),
        ("<a HREF=/v href=/autre>x", "/v"),
        ("<a title='<b>' href = /v>x", "/v"),
        ("<a\nhref\n=\n/v\n>x", "/v"),
        ("<a href=/v/>x", "/v/"),
    ],
)  # fmt: skip
def test_an_attribute_is_read_as_a_browser_reads_it(source: str, href: str) -> None:
    """Entities that a parameter looks like, no quotes, twice the same, spaces around."""
    link = parsed(source).find("a")
    assert isinstance(link, Tag)
    assert link["href"] == href


def owners(source: str) -> list[str]:
    """Return the identifier of the form of each control."""
    document = parsed(source)
    forms = (owner(tag, document) for tag in document.find_all(["input", "button", "select"]))
    return [str(form["id"]) if form is not None else "" for form in forms]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<form id=f><input><button>x</button></form><button>y</button>", ["f", "f", ""]),
        ("<table><tr><form id=f><td><input></td><td><button></td></form></tr></table>", ["f", "f"]),
        ("<table><form id=f><tr><td><input></form><form id=g><tr><td><input></form></table>",
         ["f", "g"]),
        ("<div><form id=f><input></div><p><button></button></p></form><button>", ["f", "f", ""]),
        ("<form id=f><form id=g><input></form><input>", ["f", ""]),
        ("<form id=f><p><input></form><p><input>", ["f", ""]),
        ("<form id=f></form><input form=f><form id=g><input form=f><input form=x></form>",
         ["f", "f", ""]),
        ("<!-- <form id=x> --><script>'<form id=y>'</script><form id=f><input>", ["f"]),
        ("<template><form id=x></template><form id=f><input>", ["f"]),
        ("<form id=f>\n\n<p>é</p>\n<select></select><input></form>", ["f", "f"]),
    ],
)  # fmt: skip
def test_a_control_belongs_to_the_form_that_was_open(source: str, expected: list[str]) -> None:
    """Forms within tables, not closed where they should be, nested, named by a control."""
    assert owners(source) == expected


@pytest.mark.parametrize(
    ("base", "href", "expected"),
    [
        ("", "/c", "http://a.test/c"),
        ("", "c", "http://a.test/b/c"),
        ("", " \n/c\td ", "http://a.test/cd"),
        ("", "?x=1", "http://a.test/b/?x=1"),
        ("<base href=/autre/>", "c", "http://a.test/autre/c"),
        ("<base target=_top><base href=//b.test/><base href=/x/>", "c", "http://b.test/c"),
        ("", "http:\\\\b.test\\c", "http://b.test/c"),
        ("", "/un deux", "http://a.test/un%20deux"),
    ],
)
def test_an_address_is_made_absolute_as_a_browser_does(base: str, href: str, expected: str) -> None:
    """From the first base of the document, without line ends; a backslash is a slash."""
    assert joined(base_of(parsed(base), "http://a.test/b/"), href) == expected


@given(st.text(alphabet="<>/=\"'!-[]& abformtexinputhref\n", max_size=120))
def test_any_source_is_read(source: str) -> None:
    """Nothing stops the reader, nor a character that is none."""
    owners(f"{source}<form id=f><input></form>\ud800")


def test_a_document_as_deep_as_it_likes_is_read() -> None:
    """Without recursion."""
    assert parsed("<div>" * 5000 + "fond").get_text() == "fond"
