"""What plain HTML says of a choice, with or without the markup of a group."""

from __future__ import annotations

import pytest

from recette.adapters.http.reading import read

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
def test_question_of_a_choice(markup: str) -> None:
    """The question is read in the group, in the block that holds the options alone, or before."""
    view, _ = read(f"<body><form>{markup}</form></body>", "http://127.0.0.1/")
    assert [e.group for e in view.elements if e.role == "radio"] == [("Par SMS :",)] * 2


def test_what_precedes_another_field_is_not_the_question() -> None:
    """A field between a text and a choice keeps them apart."""
    view, _ = read(f"<body><p>Par SMS :</p>{PHONE}<div>{ROW}</div></body>", "http://127.0.0.1/")
    assert [e.group for e in view.elements if e.role == "radio"] == [(), ()]
