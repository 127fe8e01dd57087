"""What a list sends, as a browser would send it."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from recette.adapters.http.surface import sent_by


@pytest.mark.parametrize(
    ("options", "wanted", "sent"),
    [
        ("<option value=''>—</option><option value=1>Oui</option>", "Oui", "1"),
        ("<option value=''>—</option><option value=1>Oui</option>", "—", ""),
        ("<option value=''>—</option><option value=1>Oui</option>", None, ""),
        ("<option>Choisissez</option><option selected>Non</option>", None, "Non"),
        ("<option>Choisissez</option><option>Non</option>", None, "Choisissez"),
        ("", "Oui", ""),
    ],
)
def test_a_list_sends_the_option_named_else_the_selected_else_the_first(
    options: str, wanted: str | None, sent: str
) -> None:
    """The option named, else the one selected, else the first; its value, else its text."""
    select = BeautifulSoup(f"<select>{options}</select>", "html.parser").find("select")
    assert isinstance(select, Tag)
    assert sent_by(select, wanted) == sent
