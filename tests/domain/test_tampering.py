"""A value is slipped into a request in the way of its type."""

from __future__ import annotations

import pytest

from recette.domain.tampering import FORM, slipped


@pytest.mark.parametrize(
    ("body", "kind", "expected"),
    [
        ("jeton=1", FORM, "jeton=1&mail=a%40b"),
        ("jeton=1&mail=c%40d", FORM, "jeton=1&mail=a%40b"),
        ("", "", "mail=a%40b"),
        ('{"jeton": 1}', "application/json; charset=utf-8", '{"jeton": 1, "mail": "a@b"}'),
        ("", "application/json", '{"mail": "a@b"}'),
        ("[1]", "application/json", "[1]"),
        ("{", "application/json", "{"),
        ("--x", "multipart/form-data; boundary=x", "--x"),
    ],
)
def test_a_value_is_slipped_into_a_form_or_an_object_and_nothing_else(
    body: str, kind: str, expected: str
) -> None:
    """A form or an object takes it; what cannot is left as it is."""
    assert slipped(body, kind, {"mail": "a@b"}) == expected
