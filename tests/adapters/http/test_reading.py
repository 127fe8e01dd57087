"""What plain HTML says of its text, of its elements and of their groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from recette.adapters.http.reading import read

if TYPE_CHECKING:
    from recette.domain.screen.view import Element

ROW = "".join(
    f"<label><input type=radio name=sms value={answer}> {answer}</label>"
    for answer in ("Oui", "Non")
)
PHONE = "<p><label>Portable <input name=tel></label></p>"


@pytest.mark.parametrize(
    "markup",
    [
        f"<table><tr><td>{PHONE}</td></tr><tr><td><p>Par SMS :</p>{ROW}</td></tr></table>",
        f"{PHONE}<p>Par SMS :</p><div>{ROW}</div>",
        f"{PHONE}<fieldset><legend>Par SMS :</legend>{ROW}</fieldset>",
        f"{PHONE}<div role=group aria-label='Par SMS :'>{ROW}</div>",
    ],
)
def test_the_question_of_a_choice_is_read_in_its_group_its_block_or_before(markup: str) -> None:
    """The question is read in the group, in the block that holds the options alone, or before."""
    view, _ = read(f"<body><form>{markup}</form></body>", "http://127.0.0.1/")
    assert [e.group for e in view.elements if e.role == "radio"] == [("Par SMS :",)] * 2


def test_what_precedes_another_field_is_not_the_question() -> None:
    """A field between a text and a choice keeps them apart."""
    view, _ = read(f"<body><p>Par SMS :</p>{PHONE}<div>{ROW}</div></body>", "http://127.0.0.1/")
    assert [e.group for e in view.elements if e.role == "radio"] == [(), ()]


def the(html: str) -> Element:
    """Return the first element read."""
    return read(html, "http://a.test/")[0].elements[0]


def test_an_element_is_named_by_reference_by_label_by_title_or_by_what_it_holds() -> None:
    """By reference, by label around or beside, by title; by what a button holds."""
    assert the("<b id=a>Mon</b><b id=c>nom</b><input aria-labelledby='a c'>").name == "Mon nom"
    assert the("<input aria-label=Nom>").name == "Nom"
    assert the("<label for=n>Nom</label><input id=n>").name == "Nom"
    assert the("<label for=n>Nom <input id=n></label>").name == "Nom"
    assert the("<input title=Nom>").name == "Nom"
    assert the("<input type=submit value=OK>").name == "OK"


def test_a_choice_is_grouped_by_legend_or_by_label() -> None:
    """By legend or by label; a group that says nothing is none."""
    radio = "<input type=radio name=r>"
    assert the(f"<fieldset><legend>Oui ?</legend>{radio}</fieldset>").group == ("Oui ?",)
    assert the(f"<div role=group aria-label='Oui ?'>{radio}</div>").group == ("Oui ?",)
    nested = f"<fieldset><legend>A</legend><fieldset><div>{radio}</div></fieldset></fieldset>"
    assert the(nested).group == ("A",)


def test_a_choice_without_a_group_takes_the_words_around_or_just_before() -> None:
    """What stands around the options, or just before them, up to another field."""
    radio = "<label><input type=radio name=r>Oui</label>"
    assert the(f"<body><div>D'accord ? {radio}</div>").group == ("D'accord ?",)
    assert the(f"<body><p>D'accord ?</p><p> </p><div>{radio}</div>").group == ("D'accord ?",)
    field = "<body><p>Nom ?</p><div><input></div>"
    view, _ = read(f"{field}<div>{radio}</div>", "http://a.test/")
    assert view.elements[1].group == ()
    assert the(radio).group == ()


def test_a_control_outside_its_form_names_it() -> None:
    """A control outside its form names it; a name of no form belongs to none."""
    view, _ = read("<form id=f></form><button form=f>A</button><button form=x>B</button>", "u")
    assert [(e.form, e.submits) for e in view.elements] == [(0, True), (-1, False)]


def test_the_text_is_what_a_visitor_reads() -> None:
    """Neither scripts, styles nor comments; a block is a line; a list tells what it holds."""
    html = "<body>un<script>x()</script><style>y</style><p>deux<br>trois</p><!-- rien --></body>"
    lines = read(html, "u")[0].lines
    assert lines == ("un", "deux", "trois")
    chosen = the("<select><option>lundi<option selected>mardi</select>")
    assert (chosen.role, chosen.value) == ("select", "mardi")
    assert the("<a href=/b>B</a>").href == "http://a.test/b"
