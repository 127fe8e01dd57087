"""Proofreading of features: the French typography traps that Gherkin swallows in silence.

In come paths, or the text of a feature. Out come `Anomalie` (where, what is wrong, what to write),
or the text with its safe corrections. `reader` says what each line was meant to be, `checks` what
is wrong with it, `agreement` that both Gherkin readers play what a person reads. Begin with
`proofreading.relire`.
"""

from __future__ import annotations

from recette.relecture.allowed_names import AllowedNames
from recette.relecture.checks import CHECKS
from recette.relecture.correction import corriger
from recette.relecture.findings import UNREADABLE, Anomalie
from recette.relecture.proofreading import relire, relire_texte

__all__ = [
    "CHECKS",
    "UNREADABLE",
    "AllowedNames",
    "Anomalie",
    "corriger",
    "relire",
    "relire_texte",
]
