"""The name of a link as the guide writes it: letter for letter, typography aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.courriel.links import text_links
from recette.domain.language.text import written

if TYPE_CHECKING:
    from recette.domain.courriel.message import Courriel

NAME = "Confirmer mon email"
# What dresses a button and is read as no word: arrows, guillemets, brackets, a colon.
_ORNAMENT = re.compile(r"^[^\w]+|[^\w]+$")


def bears_name(text: str, name: str) -> bool:
    """Tell whether the text of a link is this name: case and accents count, ornaments do not."""
    return _bare(text) == _bare(name)


def links_named(mail: Courriel, name: str) -> list[str]:
    """Return the addresses of the links of the HTML part that bear this name."""
    return [link.url for link in mail.anchors() if bears_name(link.text, name)]


def introduced_in(mail: Courriel, name: str) -> list[str]:
    """Return the addresses that this name introduces in the text part.

    The name begins a line, or stands alone on it; the address comes next, before any other
    paragraph ends.
    """
    found = []
    lines = (mail.text or "").splitlines()
    for rank, line in enumerate(lines):
        if not re.match(rf"{re.escape(_bare(name))}(?!\w)", _bare(line)):
            continue
        after = [line, *(each for each in lines[rank + 1 :] if each.strip())][:2]
        urls = [link.url for each in after for link in text_links(each)]
        found += urls[:1]
    return found


def _bare(text: str) -> str:
    return _ORNAMENT.sub("", written(text))
