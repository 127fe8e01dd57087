"""`recette profil`: what a profile may say, for an editor or for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from recette.domain.errors import UsageError
from recette.target import example, schema

if TYPE_CHECKING:
    from rich.console import Console


def show_profile(console: Console, *, as_schema: bool, as_example: bool) -> int:
    """Print the schema, or the example; return the exit status.

    Raises:
        UsageError: neither was asked for, or both.
    """
    if as_schema == as_example:
        raise UsageError(
            "Que voulez-vous du profil ? --schema (pour un éditeur) ou --exemple (à copier)."
        )
    text = schema.text() if as_schema else example.text()
    console.print(text, markup=False, highlight=False, soft_wrap=True)
    return 0
