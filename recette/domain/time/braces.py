"""Templates of a profile: words in braces, replaced as the place where they stand wants it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

from recette.domain.content_types import FORM

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_WORD = re.compile(r"\{([a-zA-Z_]+)\}")


def unknown_words(template: str, known: Collection[str]) -> list[str]:
    """Return the words in braces that stand for nothing."""
    return [word for word in _WORD.findall(template) if word not in known]


def names_an_account(templates: Iterable[str]) -> bool:
    """Tell whether one of these templates says which account is meant."""
    return any("{courriel}" in template for template in templates)


def in_text(template: str, words: Mapping[str, str]) -> str:
    """Return a text with its words; one that is not known stays as it is."""
    return _WORD.sub(lambda found: words.get(found[1], found[0]), template)


def in_url(template: str, words: Mapping[str, str]) -> str:
    """Return an address with its words."""
    return in_text(template, {k: quote(v, safe="") for k, v in words.items()})


def in_body(template: str, words: Mapping[str, str], kind: str) -> str:
    """Return a body of type `kind` with its words, written as this type wants them."""
    if kind == FORM:
        return in_text(template, {k: quote_plus(v) for k, v in words.items()})
    return in_text(template, {k: json.dumps(v)[1:-1] for k, v in words.items()})
