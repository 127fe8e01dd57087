"""Whether a field or a choice is marked as mandatory, as a person sees it beside its name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from recette.domain.language.clauses import Claim
from recette.domain.language.text import canonical, flowing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from recette.domain.screen.view import Element

# What explains the asterisk to the whole page marks no field in particular.
_THINGS = r"(?:champs?|elements?|zones?|informations?|donnees|rubriques?)"
_LEGEND = re.compile(
    rf"\(?\* ?[:=]? ?(?:{_THINGS}|facultati\w*|optionnel\w*|obligatoires?|requis\w*)"
    r"(?: \w+){0,2}\)?"
)
_LEGEND_SENTENCE = re.compile(
    rf"^(?=.*(?:\*|\basterisques?\b))(?=.*\b{_THINGS}\b)"
    r"(?=.*\b(?:marque|signal|suivi|indiqu|assorti|precede|muni|porte|comport|accompagn)\w*)"
)
_MANDATORY = Claim(
    r"\b(obligatoire|requise?|indispensable|required)\b",
    unless=r"\b(facultati\w*|optionnel\w*|inutile|sauf|si|s'il)\b"
    rf"|\b(?:tous|toutes|les) (?:les )?{_THINGS}\b",
)


def is_marked(elements: Sequence[Element]) -> bool:
    """Tell whether one of the elements of a question carries an asterisk, or says « obligatoire ».

    What says the opposite (« non obligatoire », « facultatif ») marks nothing, and neither does the
    legend of the page.
    """
    return any(_is_mark(text) for element in elements for text in _around(element))


def _around(element: Element) -> list[str]:
    return [element.label, element.name, element.hint, *element.group, element.nearby]


def _is_mark(text: str) -> bool:
    sentences = flowing(_LEGEND.sub(" ", canonical(text))).split(".")
    told = ". ".join(one for one in sentences if not _LEGEND_SENTENCE.search(one))
    return "*" in told or _MANDATORY.sentence(told) is not None
