"""A form leaves without a browser as a browser would send it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import Tag

from recette.adapters.html.tree import parsed
from recette.adapters.http.forms import sent_by

if TYPE_CHECKING:
    from recette.adapters.http.surface import FormSurface
    from tests.sites import Site


@pytest.mark.parametrize(
    ("form", "sent"),
    [
        ("<form action=/x><input name=a value=1><button name=b value=2>OK</form>",
         ("GET", "/x?a=1&b=2", "")),
        ("<form action='/x?c=3'><input name=a value=1><button>OK</form>", ("GET", "/x?a=1", "")),
        ("<form method=post><input name=a value='é'><button>OK</form>", ("POST", "/", "a=%C3%A9")),
        ("<base href=/d/><form method=POST action=x><button name=a>OK</form>",
         ("POST", "/d/x", "a=")),
        ("<form method=get><button formmethod=post formaction=/y name=a value=1>OK</form>",
         ("POST", "/y", "a=1")),
        ("<form method=post accept-charset=iso-8859-1><input name=a value='é'><button>OK</form>",
         ("POST", "/", "a=%E9")),
        ("<form method=post><textarea name=a>\nun\ndeux</textarea><button>OK</form>",
         ("POST", "/", "a=un%0D%0Adeux")),
        ("<form method=post><fieldset disabled><legend><input name=a value=1></legend>"
         "<input name=b value=2></fieldset><button>OK</form>", ("POST", "/", "a=1")),
        ("<form method=post><input type=image name=a alt=OK></form>",
         ("POST", "/", "a.x=0&a.y=0")),
        ("<form method=post><input type=checkbox name=a checked value=''><button>OK</form>",
         ("POST", "/", "a=")),
        ("<form method=post enctype=text/plain><input name=a value='1 2'><button>OK</form>",
         ("POST", "/", "a=1 2\r\n")),
        ("<table><tr><form method=post action=/x><td><input name=a value=1></td><td><button>OK"
         "</button></td></form></tr></table>", ("POST", "/x", "a=1")),
        ("<div><form method=post action=/x><input name=a value=1></div><button>OK</button></form>",
         ("POST", "/x", "a=1")),
        ("<form method=post><input type=HIDDEN name=a value=1><input name=b type=inconnu value=2>"
         "<button type=inconnu>OK</form>", ("POST", "/", "a=1&b=2")),
    ],
)  # fmt: skip
def test_a_form_is_sent_as_a_browser_sends_it(
    site: Site, surface: FormSurface, form: str, sent: tuple[str, str, str]
) -> None:
    """Where, how, in which charset, with what is on, wherever its controls stand."""
    site.show("/", f"<body>{form}")
    surface.open("/")
    (button,) = (e for e in surface.look().elements if e.submits)
    surface.press(button)
    last = surface.sent()[-1]
    assert (last.method, last.url.removeprefix(site.url), last.body) == sent


def test_a_form_of_several_parts_is_sent_in_parts(site: Site, surface: FormSurface) -> None:
    """Its files are empty: none is chosen."""
    form = "<form method=post enctype=multipart/form-data><input name=a value='é'>"
    site.show("/", f"{form}<input type=file name=f><button>OK</form>")
    surface.open("/")
    surface.press(surface.look().elements[-1])
    last = surface.sent()[-1]
    assert last.content_type.startswith("multipart/form-data; boundary=")
    assert 'name="a"\r\n\r\né\r\n' in last.body
    assert 'name="f"; filename=""' in last.body


@pytest.mark.parametrize(
    ("options", "wanted", "sent"),
    [
        ("<option value=''>—</option><option value=1>Oui</option>", "Oui", ["1"]),
        ("<option value=''>—</option><option value=1>Oui</option>", "—", [""]),
        ("<option value=''>—</option><option value=1>Oui</option>", None, [""]),
        ("<option>Choisissez</option><option selected>Non</option>", None, ["Non"]),
        ("<option>Choisissez</option><option>Non</option>", None, ["Choisissez"]),
        ("<option disabled>Choisissez</option><option>Non</option>", None, ["Non"]),
        ("<optgroup disabled><option>Oui</optgroup><option>Non</option>", None, ["Non"]),
        ("<option>un\n  deux<option>trois", None, ["un deux"]),
        ("", "Oui", []),
    ],
)
def test_a_list_sends_the_option_named_else_the_selected_else_the_first(
    options: str, wanted: str | None, sent: list[str]
) -> None:
    """The option named, else the one selected, else the first; its value, else its text."""
    select = parsed(f"<select>{options}</select>").find("select")
    assert isinstance(select, Tag)
    assert sent_by(select, wanted) == sent


def test_a_list_of_several_choices_sends_what_is_selected() -> None:
    """Nothing by default."""
    document = parsed("<select multiple><option>un<option selected>deux<option selected>trois")
    select = document.find("select")
    assert isinstance(select, Tag)
    assert sent_by(select, None) == ["deux", "trois"]
    assert sent_by(select, "un") == ["un"]


@pytest.mark.parametrize(
    ("kind", "body", "title"),
    [
        ("text/html", "<title>été</title>".encode(), "été"),
        ("text/html", b"<title>\xe9t\xe9</title>", "été"),
        ("text/html", b"<meta charset=iso-8859-1><title>\x80 \xe9t\xe9</title>", "€ été"),
        ("text/html; charset=utf-8", "<meta charset=latin1><title>été</title>".encode(), "été"),
        ("text/html", b"\xef\xbb\xbf" + "<title>été</title>".encode(), "été"),
        ("text/html; charset=inconnu", "<title>été</title>".encode(), "été"),
    ],
)
def test_a_page_is_read_in_its_charset(
    site: Site, surface: FormSurface, kind: str, body: bytes, title: str
) -> None:
    """That of its header, of its first bytes, or the usual one; ISO-8859-1 is windows-1252."""
    site.answers["/"] = (200, {"Content-Type": kind}, body)
    surface.open("/")
    assert surface.look().title == title


@pytest.mark.parametrize(
    ("meta", "onward"),
    [
        ("0;url=/fin", True),
        ("0; URL='fin'", True),
        ("1,/fin", True),
        ("5;url=/fin", False),
        ("0", False),
        ("0;url=/", False),
        ("0;url=/#haut", False),
    ],
)
def test_a_page_that_sends_on_at_once_is_not_stayed_on(
    site: Site, surface: FormSurface, meta: str, *, onward: bool
) -> None:
    """One that a person has the time to read is."""
    site.show("/", f'<meta http-equiv=Refresh content="{meta}"><title>ici</title>')
    site.show("/fin", "<title>fin</title>")
    surface.open("/")
    assert surface.look().title == ("fin" if onward else "ici")
